/**
 * A lead told once. What a page, a text, a line for scripts, a table or a sheet shows of a lead is read from here and only laid out there:
 * which findings say the same, how figures are rounded, what they mean in words. Pure.
 */
import { CRIMES } from '../model/leads/crimes.ts';
import { type Contribution, FAMILIES, type Lead } from '../model/leads/lead.ts';
import { timesWords } from '../model/leads/odds-words.ts';
import type { Bilingual } from '../model/span.ts';
import { completeLead } from './complete.ts';
import { type ToldFinding, tellFinding, tenths } from './told-finding.ts';
import { headOf, type ToldHead } from './told-head.ts';
import { type ToldOnce, tellOnce } from './told-once.ts';

export type { ToldHead, ToldIndicator } from './told-head.ts';

export interface ToldLead extends ToldHead, ToldOnce, Pick<Lead, 'conditions' | 'movers'> {
  readonly sum: ToldSum;
  readonly findings: readonly ToldFinding[];
  /** Quotes that speak for it, counted by finding: a place that two findings quote counts twice, as the lists of evidence have it. */
  readonly evidenceCount: number;
  readonly crimes: readonly ToldCrime[];
}

/** The evidence as a waterfall in decibans, one decimal: every bar starts where the last ended, and the last ends at the total. */
export interface ToldSum {
  readonly bars: readonly ToldBar[];
  readonly total: number;
  /** The total as a factor of the odds. */
  readonly times: Bilingual;
  readonly lines: Lead['lines'];
}

export interface ToldBar extends Contribution {
  readonly familyName: Bilingual | null;
  /** The sum so far, this bar included. */
  readonly sum: number;
}

/** A candidate crime; each element is still to be shown. */
export interface ToldCrime {
  readonly id: Lead['crimes'][number];
  readonly name: Bilingual;
  readonly article: string;
  readonly subject: Bilingual;
  readonly elements: readonly Bilingual[];
}

/** Only what stands in a list of leads. */
export function tellHead(stored: Lead): ToldHead {
  return headOf(completeLead(stored));
}

export function tell(stored: Lead): ToldLead {
  const lead = completeLead(stored);
  const findings = lead.findings.map(tellFinding);
  return {
    ...headOf(lead),
    sum: tellSum(lead),
    conditions: lead.conditions,
    movers: lead.movers,
    findings,
    evidenceCount: findings.reduce((count, f) => count + f.evidence.length, 0),
    ...tellOnce(findings),
    crimes: lead.crimes.map(tellCrime),
  };
}

function tellSum({ contributions, total, lines }: Pick<Lead, 'contributions' | 'total' | 'lines'>): ToldSum {
  let sum = 0;
  const bars = contributions.map((contribution): ToldBar => {
    // In tenths, as printed: a sum of tenths in binary drifts.
    sum += tenths(contribution.decibans);
    const { family } = contribution;
    return { ...contribution, familyName: family === null ? null : FAMILIES[family], sum: sum / 10 };
  });
  return { bars, total, times: timesWords(total), lines };
}

function tellCrime(id: ToldCrime['id']): ToldCrime {
  const { zh, en, article, subject, elements } = CRIMES[id];
  return { id, name: { zh, en }, article, subject, elements };
}
