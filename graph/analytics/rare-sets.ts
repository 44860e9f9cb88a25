/**
 * The same rare combination, again and again before one official: item-sets of rare attributes with support three or more inside one
 * official's cases, against the rate at which they come up before everybody else.
 */

import { compareText } from '../model/order.ts';
import { logSumExp } from './evidence/bayes-factor.ts';
import { lnChoose } from './evidence/law.ts';
import { NORMAL_NODES } from './evidence/scatter.ts';

/** One case with, for each defendant, his attributes. A set counts where one defendant has all of it. */
export interface Transaction {
  readonly id: string;
  readonly official: string;
  readonly stratum: string;
  readonly defendants: readonly ReadonlySet<string>[];
}

export interface RareSet {
  readonly official: string;
  readonly stratum: string;
  readonly attributes: readonly string[];
  readonly transactions: readonly Transaction[];
  /** Cases of the official in the stratum. */
  readonly cases: number;
  /** Chance that an honest case shows the whole set. */
  readonly rate: number;
  readonly expected: number;
  readonly p: number;
  /** p times the number of official and set combinations that could have been found (Bonferroni), at most 1. */
  readonly adjusted: number;
  readonly tested: number;
  /** Natural log of the Bayes factor, after the price of having looked everywhere. */
  readonly logEvidence: number;
}

const LEAST_SUPPORT = 3;
/** An attribute is rare when at most this share of other officials' cases shows it. */
const RARE = 0.15;
const LARGEST_SET = 4;
/** A defendant with more attributes than this is cut: 385 sets at most. */
const MOST_ATTRIBUTES = 10;
/** Honest officials differ: leniency scatters with .27 to .54 in log odds where it was measured (lead-science.md 3.1). */
const HONEST_SCATTER = 0.4;
/** Cases of the whole stratum family that a thin stratum's rates are drawn towards. */
const SHRINK = 10;
/** Rates of the set that a scheme may have. */
const SCHEME_RATES = [0.1, 0.2, 0.4, 0.7] as const;

/** Cases that show a set, by official. */
type Support = ReadonlyMap<string, readonly Transaction[]>;

/** The most significant set of each official and stratum, smallest p first; nothing is cut off by p here. */
export function findRareSets(transactions: readonly Transaction[]): RareSet[] {
  const sorted = [...transactions].sort((a, b) => compareText(a.id, b.id));
  const everywhere = supports(sorted);
  const casesOf = new Map([...groupBy(sorted, (t) => t.official)].map(([official, own]) => [official, own.length]));
  const tests: Omit<RareSet, 'tested' | 'adjusted'>[] = [];
  for (const [stratum, all] of groupBy(sorted, (t) => t.stratum)) {
    const here = supports(all);
    // A set that fewer cases show than the support asks for could never be found: margins alone say so.
    const frequent = [...here]
      .filter(([key, support]) => key.includes(BORDER) && supportSize(support) >= LEAST_SUPPORT)
      .map(([key]) => key);
    for (const [official, own] of groupBy(all, (t) => t.official)) {
      if (own.length < LEAST_SUPPORT) continue;
      const rateOf = (set: readonly string[]): number =>
        rateElsewhere(
          { shown: elsewhere(here.get(keyOf(set)), official), of: all.length - own.length },
          { shown: elsewhere(everywhere.get(keyOf(set)), official), of: sorted.length - (casesOf.get(official) ?? 0) },
        );
      for (const key of frequent.sort(compareText)) {
        const attributes = key.split(BORDER);
        const single = attributes.map((a) => rateOf([a]));
        if (single.some((rate) => rate > RARE)) continue;
        // Attributes go together for honest reasons too: the set's own rate elsewhere counts where it exceeds the product.
        const rate = Math.max(
          single.reduce((product, r) => product * r, 1),
          rateOf(attributes),
        );
        const shown = here.get(key)?.get(official) ?? [];
        tests.push({ official, stratum, attributes, transactions: shown, cases: own.length, ...weigh(own.length, shown.length, rate) });
      }
    }
  }
  return mostSignificant(tests);
}

/** The same set among other cases (say, of one crime only): joint cases, expectation and p without correction. */
export function retestSet(
  { official, attributes }: RareSet,
  transactions: readonly Transaction[],
): { observed: number; expected: number; p: number } {
  const shows = (t: Transaction, set: readonly string[]): boolean => t.defendants.some((d) => set.every((a) => d.has(a)));
  const own = transactions.filter((t) => t.official === official);
  const others = transactions.filter((t) => t.official !== official);
  const rateOf = (set: readonly string[]): number => {
    const count = { shown: others.filter((t) => shows(t, set)).length, of: others.length };
    return rateElsewhere(count, count);
  };
  const product = attributes.reduce((p, a) => p * rateOf([a]), 1);
  const observed = own.filter((t) => shows(t, attributes)).length;
  const { expected, p } = weigh(own.length, observed, Math.min(0.99, Math.max(product, rateOf(attributes))));
  return { observed, expected, p };
}

/** Natural log of the evidence lost without one case of the official: one that shows the set, or one that does not. */
export function influenceOnSet({ cases, transactions, rate }: RareSet, shows: boolean): number {
  const before = weigh(cases, transactions.length, rate).logEvidence;
  return before - weigh(cases - 1, transactions.length - Number(shows), rate).logEvidence;
}

function mostSignificant(tests: readonly Omit<RareSet, 'tested' | 'adjusted'>[]): RareSet[] {
  const best = new Map<string, Omit<RareSet, 'tested' | 'adjusted'>>();
  for (const test of tests) {
    if (test.transactions.length < LEAST_SUPPORT) continue;
    const key = `${test.official}|${test.stratum}`;
    const known = best.get(key);
    if (known === undefined || test.p < known.p || (test.p === known.p && test.attributes.length > known.attributes.length))
      best.set(key, test);
  }
  const tested = tests.length;
  return [...best.values()]
    .map((test) => ({ ...test, tested, adjusted: Math.min(1, test.p * tested), logEvidence: test.logEvidence - Math.log(tested) }))
    .sort((a, b) => a.p - b.p || compareText(a.official + a.stratum, b.official + b.stratum));
}

const BORDER = '\u001f';

function keyOf(set: readonly string[]): string {
  return set.join(BORDER);
}

/** Cases of all other officials that show a set. */
function elsewhere(support: Support | undefined, official: string): number {
  return supportSize(support) - (support?.get(official)?.length ?? 0);
}

interface Count {
  readonly shown: number;
  readonly of: number;
}

/** Rate among other officials of the court, drawn towards that of all courts; half a case more, since none seen is not none there. */
function rateElsewhere(court: Count, all: Count): number {
  return (court.shown + (SHRINK * all.shown) / Math.max(1, all.of) + 0.5) / (court.of + SHRINK + 1);
}

function supportSize(support: Support | undefined): number {
  let size = 0;
  for (const transactions of support?.values() ?? []) size += transactions.length;
  return size;
}

/** Every set of up to four attributes that some defendant has, with the cases that show it. */
function supports(transactions: readonly Transaction[]): Map<string, Map<string, Transaction[]>> {
  const all = new Map<string, Map<string, Transaction[]>>();
  for (const transaction of transactions) {
    const keys = new Set(transaction.defendants.flatMap((attributes) => subsets([...attributes].sort(compareText)).map(keyOf)));
    for (const key of keys) {
      const byOfficial = all.get(key) ?? new Map<string, Transaction[]>();
      byOfficial.set(transaction.official, [...(byOfficial.get(transaction.official) ?? []), transaction]);
      all.set(key, byOfficial);
    }
  }
  return all;
}

function subsets(items: readonly string[]): string[][] {
  let sets: string[][] = [[]];
  for (const item of items.slice(0, MOST_ATTRIBUTES)) {
    sets = [...sets, ...sets.filter((s) => s.length < LARGEST_SET).map((s) => [...s, item])];
  }
  return sets.filter((s) => s.length > 0);
}

/** How unlikely k of n cases are at a rate that scatters among honest officials, and the Bayes factor for a scheme. */
function weigh(n: number, k: number, rate: number): Pick<RareSet, 'rate' | 'expected' | 'p' | 'logEvidence'> {
  const scattered = NORMAL_NODES.map(({ x, weight }) => ({ weight, rate: shifted(rate, HONEST_SCATTER * x) }));
  const p = scattered.reduce((sum, s) => sum + s.weight * binomialTail(n, k, s.rate), 0);
  const scheme = logSumExp(SCHEME_RATES.map((r) => logBinomial(n, k, r) - Math.log(SCHEME_RATES.length)));
  const chance = logSumExp(scattered.map((s) => Math.log(s.weight) + logBinomial(n, k, s.rate)));
  return { rate, expected: n * rate, p: Math.min(1, p), logEvidence: scheme - chance };
}

function shifted(rate: number, by: number): number {
  const odds = (rate / (1 - rate)) * Math.exp(by);
  return odds / (1 + odds);
}

function logBinomial(n: number, k: number, rate: number): number {
  return lnChoose(n, k) + k * Math.log(rate) + (n - k) * Math.log1p(-rate);
}

/** P(X ≥ k) of a binomial. */
export function binomialTail(n: number, k: number, rate: number): number {
  let sum = 0;
  for (let x = k; x <= n; x++) sum += Math.exp(logBinomial(n, x, rate));
  return Math.min(1, sum);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
