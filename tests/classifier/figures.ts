import { NONE } from '../../nlp/classifier/model.ts';
import type { Judged } from './cross-validate.ts';

/** What a reader of the text answers: the classifier alone, the rules alone, or both. */
export type Answer = (judged: Judged) => string;

export const byClassifier: Answer = ({ guessed }) => guessed;
export const byRules: Answer = ({ rules }) => rules;
/** The rules, and where they leave the question open the classifier from a stated probability on. */
export function combined(from: number | null): Answer {
  return ({ rules, guessed, probability, open }) => (open && from !== null && guessed !== NONE && probability >= from ? guessed : rules);
}

export function accuracy(judged: readonly Judged[], answer: Answer): number {
  return judged.filter((one) => answer(one) === one.wanted).length / Math.max(1, judged.length);
}

/** Mean F1 over the values that occur. */
export function macroF1(judged: readonly Judged[], answer: Answer): number {
  const values = [...new Set(judged.map(({ wanted }) => wanted))];
  const sum = values.reduce((total, value) => {
    const right = judged.filter((one) => one.wanted === value && answer(one) === value).length;
    const named = judged.filter((one) => one.wanted === value).length + judged.filter((one) => answer(one) === value).length;
    return total + (2 * right) / Math.max(1, named);
  }, 0);
  return sum / Math.max(1, values.length);
}

export interface Bin {
  readonly from: number;
  readonly guesses: number;
  readonly stated: number;
  readonly right: number;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/** Stated probability against the share right, of guesses that name a value. */
export function reliability(judged: readonly Judged[]): Bin[] {
  const guesses = judged.filter(({ guessed }) => guessed !== NONE);
  return EDGES.map((from, index) => {
    const within = guesses.filter(({ probability }) => probability >= from && probability < (EDGES[index + 1] ?? 2));
    const count = Math.max(1, within.length);
    return {
      from,
      guesses: within.length,
      stated: within.reduce((sum, { probability }) => sum + probability, 0) / count,
      right: within.filter((one) => one.guessed === one.wanted).length / count,
    };
  });
}

/** How often each wanted value was answered as each other value, most frequent first. */
export function confusions(judged: readonly Judged[], answer: Answer): { wanted: string; answered: string; count: number }[] {
  const counts = new Map<string, { wanted: string; answered: string; count: number }>();
  for (const one of judged) {
    const key = `${one.wanted}\t${answer(one)}`;
    const known = counts.get(key) ?? { wanted: one.wanted, answered: answer(one), count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.wanted + a.answered < b.wanted + b.answered ? -1 : 1));
}
