import { quarterOf } from './calendar.ts';
import { responsibleJudge } from './draft.ts';
import type { Filed } from './filing.ts';

/** How often a judge and a lawyer met, against what the lot inside each stratum would give. */
export interface PairAffinity {
  readonly judge: string;
  readonly lawyer: string;
  readonly observed: number;
  readonly expected: number;
  /** Exact probability of at least `observed` under the stratified hypergeometric null. */
  readonly p: number;
  /** Benjamini-Hochberg q over all pairs with an opportunity to meet five times. */
  readonly q: number;
}

interface Unit {
  readonly stratum: string;
  readonly judge: string;
  readonly lawyers: readonly string[];
}

const FIRST_INSTANCE = /民初|刑初/;

/** One unit for every first-instance case, suits of one plaintiff before one judge on one day counted once. */
function unitsOf(documents: readonly Filed[]): Unit[] {
  const seen = new Set<string>();
  return documents.flatMap(({ draft }) => {
    const judge = responsibleJudge(draft);
    if (draft.number === null || !FIRST_INSTANCE.test(draft.number) || judge === null || judge.includes('*')) return [];
    const series = [draft.issuer, draft.title.split('与')[0], draft.cause, judge, draft.date].join('|');
    if (seen.has(series)) return [];
    seen.add(series);
    const lawyers = [...new Set((draft.lawyers ?? []).map((lawyer) => `${lawyer.name}/${lawyer.firm}`))];
    return [{ stratum: [draft.issuer, draft.cause, quarterOf(draft.date)].join('|'), judge: `${judge}/${draft.issuer}`, lawyers }];
  });
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}

function hypergeometric(n: number, a: number, b: number): number[] {
  const out: number[] = [];
  for (let k = 0; k <= Math.min(a, b); k++) {
    const possible = k >= a + b - n;
    out.push(possible ? Math.exp(logChoose(a, k) + logChoose(n - a, b - k) - logChoose(n, b)) : 0);
  }
  return out;
}

function convolve(left: readonly number[], right: readonly number[]): number[] {
  const out = new Array<number>(left.length + right.length - 1).fill(0);
  left.forEach((x, i) => {
    right.forEach((y, j) => {
      out[i + j]! += x * y;
    });
  });
  return out;
}

/**
 * Tests every judge-lawyer pair of the world that could have met at least five times, inside strata of court, cause and quarter.
 * An independent reckoning, so that the truth file does not rest on the code that it is used to test.
 */
export function pairAffinities(documents: readonly Filed[]): PairAffinity[] {
  const strata = new Map<string, { total: number; judges: Map<string, number>; lawyers: Map<string, number> }>();
  const met = new Map<string, number>();
  for (const unit of unitsOf(documents)) {
    const stratum = strata.get(unit.stratum) ?? { total: 0, judges: new Map<string, number>(), lawyers: new Map<string, number>() };
    strata.set(unit.stratum, stratum);
    stratum.total++;
    stratum.judges.set(unit.judge, (stratum.judges.get(unit.judge) ?? 0) + 1);
    for (const lawyer of unit.lawyers) {
      stratum.lawyers.set(lawyer, (stratum.lawyers.get(lawyer) ?? 0) + 1);
      const key = `${unit.judge}\t${lawyer}`;
      met.set(key, (met.get(key) ?? 0) + 1);
    }
  }
  const margins = new Map<string, { n: number; a: number; b: number }[]>();
  for (const { total, judges, lawyers } of strata.values()) {
    for (const [judge, a] of judges) {
      for (const [lawyer, b] of lawyers) {
        const key = `${judge}\t${lawyer}`;
        margins.set(key, [...(margins.get(key) ?? []), { n: total, a, b }]);
      }
    }
  }
  const tested = [...margins].filter(([, cells]) => cells.reduce((sum, { a, b }) => sum + Math.min(a, b), 0) >= 5);
  const rows = tested.map(([key, cells]) => {
    const [judge, lawyer] = key.split('\t') as [string, string];
    const observed = met.get(key) ?? 0;
    const mass = cells.reduce<number[]>((pmf, { n, a, b }) => convolve(pmf, hypergeometric(n, a, b)), [1]);
    const p = mass.slice(observed).reduce((sum, x) => sum + x, 0);
    return { judge, lawyer, observed, expected: cells.reduce((sum, { n, a, b }) => sum + (a * b) / n, 0), p };
  });
  rows.sort((x, y) => x.p - y.p);
  let q = 1;
  return rows
    .map((row, i) => ({ row, rank: i + 1 }))
    .reverse()
    .map(({ row, rank }) => {
      q = Math.min(q, (row.p * rows.length) / rank);
      return { ...row, q };
    })
    .reverse();
}
