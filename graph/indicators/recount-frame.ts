/** A pair counted in another defensible way: whether the excess is still there, and its figures in words. */
import type { PairTest } from '../analytics/pairs/readings.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { timesFigure } from './pair-frame.ts';

/** What must be left of an excess after a correction for the reading not to explain it, and for the reading to be excluded. */
export const LEFT_RATIO = 1.25;
export const LEFT_P = 0.1;
export const CLEAR_P = 0.02;

/** Observed / expected, and the evidence that is left. */
export function pairText(t: PairTest): string {
  return `${t.observed} / ${t.expected.toFixed(1)} (${timesFigure(t.logBayesFactor)} : 1)`;
}

export function survives(t: PairTest, leastRatio: number): InnocentReading['state'] {
  if (t.observed < 3 || t.observed < LEFT_RATIO * t.expected || t.p > LEFT_P) return 'applies';
  return t.observed >= leastRatio * t.expected && t.p <= CLEAR_P ? 'excluded' : 'partly';
}
