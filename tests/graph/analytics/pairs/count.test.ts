import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_EFFECTS, roughEvidence } from '../../../../graph/analytics/evidence/bayes-factor.ts';
import { assignmentCell, moments, totalLaw } from '../../../../graph/analytics/evidence/cell.ts';
import { tilted } from '../../../../graph/analytics/evidence/law.ts';
import { innocentParts } from '../../../../graph/analytics/evidence/scatter.ts';
import { readCells } from '../../../../graph/analytics/pairs/cells.ts';
import { countPairs } from '../../../../graph/analytics/pairs/count.ts';
import { tabulate } from '../../../../graph/analytics/pairs/table.ts';

interface Case {
  readonly court: string;
  readonly stratum: string;
  readonly quarter: number;
  readonly time: number;
  readonly official: string | null;
  readonly counterparts: readonly string[];
}

const cases = fc.array(
  fc.record({
    court: fc.constantFrom('A', 'B'),
    block: fc.integer({ min: 0, max: 2 }),
    official: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }),
    counterparts: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const made = (drafts: readonly { court: string; block: number; official: number | null; counterparts: readonly number[] }[]): Case[] =>
  drafts.map(({ court, block, official, counterparts }) => ({
    court,
    stratum: `${court}|${block}`,
    quarter: 8000 + block,
    time: 8000 + block,
    // The third judge sits in both courts, as one who was transferred does.
    official: official === null ? null : official === 3 ? 'J' : `${court}${official}`,
    counterparts: counterparts.map((l) => `L${l}`),
  }));

/** Sums of a pair by looking at every case. */
function naive(all: readonly Case[], official: string, counterpart: string, court: string) {
  const sums = { observed: 0, expected: 0, variance: 0 };
  for (const stratum of new Set(all.filter((c) => c.court === court).map((c) => c.stratum))) {
    const inside = all.filter((c) => c.stratum === stratum);
    if (new Set(inside.map((c) => c.official)).size < 2) continue;
    const a = inside.filter((c) => c.official === official).length;
    const b = inside.filter((c) => c.counterparts.includes(counterpart)).length;
    const n = inside.length;
    sums.observed += inside.filter((c) => c.official === official && c.counterparts.includes(counterpart)).length;
    sums.expected += (a * b) / n;
    sums.variance += (a * b * (n - a) * (n - b)) / (n * n * (n - 1));
  }
  return sums;
}

const EVERYTHING = { reach: 0, variance: 0, attainable: 2 };

describe('counting pairs', () => {
  it('gives every pair of a court what a naive count gives it, in any order of the cases', () => {
    fc.assert(
      fc.property(cases, fc.integer(), (drafts, turn) => {
        const all = made(drafts);
        const shift = Math.abs(turn) % all.length;
        const table = tabulate([...all.slice(shift), ...all.slice(0, shift)], (c) => c.counterparts);
        const counted = countPairs(table, EVERYTHING);
        const courtsOf = new Map<string, number>();
        for (let i = 0; i < counted.pairs; i++) {
          const [official, counterpart] = [table.judgeIds[counted.judge[i]!]!, table.lawyerIds[counted.lawyer[i]!]!];
          const possible = ['A', 'B'].map((court) => naive(all, official, counterpart, court));
          const same = possible.filter(
            ({ observed, expected, variance }) =>
              observed === counted.observed[i] &&
              Math.abs(expected - counted.expected[i]!) < 1e-9 &&
              Math.abs(variance - counted.variance[i]!) < 1e-9,
          );
          expect(same.length).toBeGreaterThan(0);
          courtsOf.set(`${official}|${counterpart}`, (courtsOf.get(`${official}|${counterpart}`) ?? 0) + 1);
        }
        for (const court of ['A', 'B']) {
          const here = all.filter((c) => c.court === court);
          for (const official of new Set(here.flatMap((c) => c.official ?? [])))
            for (const lawyer of new Set(here.flatMap((c) => c.counterparts))) expect(courtsOf.has(`${official}|${lawyer}`)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads the strata of one pair over all courts of its judge, whichever pair was asked before', () => {
    fc.assert(
      fc.property(cases, (drafts) => {
        const all = made(drafts);
        const table = tabulate(all, (c) => c.counterparts);
        const read = readCells(table);
        for (const lawyer of table.lawyerIds) {
          for (const official of table.judgeIds) {
            const own = all.filter((c) => c.official === official).map((c) => c.time);
            const present = all.filter((c) => c.time >= Math.min(...own) - 1 && c.time <= Math.max(...own) + 1);
            const truth = ['A', 'B'].map((court) => naive(present, official, lawyer, court));
            const contested = (c: Case) => new Set(all.filter((o) => o.stratum === c.stratum).map((o) => o.official)).size > 1;
            const sums = moments(read(table.judgeIds.indexOf(official), table.lawyerIds.indexOf(lawyer)));
            expect(sums.observed).toBe(
              present.filter((c) => c.official === official && c.counterparts.includes(lawyer) && contested(c)).length,
            );
            expect(sums.expected).toBeCloseTo(truth[0]!.expected + truth[1]!.expected, 9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('rough evidence', () => {
  it('is no larger than chance allows, also where cases are few and counts skewed', () => {
    for (const [strata, n, a, b] of [
      [6, 12, 2, 1],
      [20, 15, 1, 1],
      [10, 40, 4, 3],
    ] as const) {
      const cells = Array.from({ length: strata }, (_, q) => assignmentCell(n, a, b, 0, q));
      const { expected, variance } = moments(cells);
      const law = totalLaw(cells)!;
      for (const tau of [0, 0.32]) {
        const rough = roughEvidence(ASSIGNMENT_EFFECTS, innocentParts({ tau, tail: 0 }));
        let mean = 0;
        for (const [i, p] of law.pmf.entries()) mean += p * Math.exp(rough({ observed: law.lo + i, expected, variance }));
        expect(mean).toBeGreaterThan(0.3);
        expect(mean).toBeLessThan(1.25);
      }
    }
  });
});

describe('a tilted law', () => {
  it('stays a number however far it is tilted', () => {
    const law = totalLaw(Array.from({ length: 30 }, (_, q) => assignmentCell(80, 20, 30, 0, q)))!;
    for (const theta of [-20, -5, 5, 20]) {
      const { logAll, upper } = tilted(law, 300, theta);
      expect(Number.isFinite(logAll)).toBe(true);
      expect(upper).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
    }
    expect(tilted(law, 300, 20).upper).toBeCloseTo(1, 9);
  });
});
