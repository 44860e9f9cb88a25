import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../graph/analytics/pairs/meeting.ts';
import { type WeighedPairs, weighPairs } from '../../../../graph/analytics/pairs/weigh.ts';
import { judgeLawyer } from '../../../../graph/analytics/relations/judge-lawyer.ts';
import type { Dossier } from '../../../../graph/model/documents/dossier.ts';
import { seeded } from '../courtroom.ts';
import { ordinaryDocket, steeredDocket, suit } from '../docket.ts';

/** Suits of which one in two was lost, with a lawyer whose cases are steered to one judge who grants them all. */
function dossiers(): Dossier[] {
  const random = seeded(23);
  return steeredDocket(2, 40, 22).map((facts) => {
    const dossier = suit(facts);
    const lost = facts.lawyer !== '程砚秋' && random() < 0.5;
    return lost ? { ...dossier, record: { ...dossier.record, outcomes: ['dismissed'] as const } } : dossier;
  });
}
const weigh = (all: readonly Dossier[]): WeighedPairs => weighPairs(judgeLawyer, judgeLawyer.meetings(all));

/** Everything that is printed of the pairs, without the names. */
const figures = ({ pairs, tested, opportunities, share }: WeighedPairs) => ({
  ...{ tested, opportunities, share: share.toFixed(9) },
  pairs: pairs
    .map(({ aspects, logEvidence, posterior, adjustedP, certified }) =>
      [
        ...Object.entries(aspects).map(([name, a]) => [
          name,
          a.observed,
          a.expected.toFixed(6),
          a.p.toPrecision(6),
          a.logBayesFactor.toFixed(6),
        ]),
        ...[logEvidence.toFixed(6), posterior.toPrecision(6), adjustedP.toPrecision(6), certified],
      ].join(),
    )
    .sort(),
});

const all = dossiers();
const weighed = weigh(all);

describe('weighed pairs', () => {
  it('have results and assignments to weigh, and the steered pair first', () => {
    expect(weighed.pairs.length).toBeGreaterThan(10);
    expect(Object.keys(weighed.pairs[0]!.aspects)).toEqual(expect.arrayContaining(['assignment', 'outcome']));
    expect(weighed.pairs[0]!.aspects.assignment!.observed).toBe(22);
    expect(weighed.pairs.map((p) => p.posterior)).toEqual(weighed.pairs.map((p) => p.posterior).sort((a, b) => b - a));
  });

  it('are the same under the calibration that they gave themselves', () => {
    const again = weighPairs(judgeLawyer, weighed.meetings, { scatter: weighed.scatter, share: weighed.share });
    expect(figures(again)).toEqual(figures(weighed));
  });

  it('follow a calibration that is given: fewer schemes are looked for, fewer are probable', () => {
    const strict = weighPairs(judgeLawyer, weighed.meetings, { scatter: weighed.scatter, share: weighed.share / 100 });
    expect(strict.pairs[0]!.posterior).toBeLessThan(weighed.pairs[0]!.posterior);
    const wide = { ...weighed.scatter, assignment: { tau: 1.5, tail: 0, estimated: true } };
    const wider = weighPairs(judgeLawyer, weighed.meetings, { scatter: wide, share: weighed.share });
    const ofPlanted = ({ pairs }: WeighedPairs) =>
      pairs.find((p) => p.official === weighed.pairs[0]!.official && p.counterpart === weighed.pairs[0]!.counterpart)!;
    expect(ofPlanted(wider).aspects.assignment!.logBayesFactor).toBeLessThan(ofPlanted(weighed).aspects.assignment!.logBayesFactor);
  });

  it('are so many of the pairs that were tested, which are so many of those that could have met', () => {
    const { pairs, tested, opportunities, testedOf } = weighed;
    expect(tested).toBeGreaterThan(pairs.length);
    expect(tested).toBeLessThanOrEqual(opportunities);
    expect([...testedOf.values()].reduce((s, n) => s + n, 0)).toBeLessThanOrEqual(tested);
    // Without results every tested pair is one of who got whose cases.
    const { results: _, ...bare } = judgeLawyer;
    const assigned = weighPairs(bare, weighed.meetings);
    expect([...assigned.testedOf.values()].reduce((s, n) => s + n, 0)).toBe(assigned.tested);
  });

  it('do not change when officials and lawyers are called otherwise', () => {
    const alias = (id: string): string => `${[...id].reverse().join('')}~`;
    const renamed = judgeLawyer.meetings(all).map(
      (m): Meeting => ({
        ...{ ...m, official: m.official === null ? null : alias(m.official), counterparts: m.counterparts.map(alias) },
      }),
    );
    const relation = {
      ...judgeLawyer,
      results: () =>
        weighed.results.map((r) => ({ ...r, official: alias(r.official), gained: r.gained.map(alias), lost: r.lost.map(alias) })),
    };
    expect(figures(weighPairs(relation, renamed))).toEqual(figures(weighed));
  });

  it('do not change when every document is loaded twice', () => {
    const copies = all.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    expect(figures(weigh([...all, ...copies]))).toEqual(figures(weighed));
  });

  it('do not change with the order of loading', () => {
    expect(figures(weigh([...all].reverse()))).toEqual(figures(weighed));
  });

  it('are adjusted for looking everywhere: nothing is certified among ordinary pairs', () => {
    const ordinary = weigh(ordinaryDocket(5).map(suit));
    expect(ordinary.pairs.filter((p) => p.certified)).toEqual([]);
    for (const { adjustedP, aspects } of ordinary.pairs)
      expect(adjustedP).toBeGreaterThanOrEqual(Math.min(...Object.values(aspects).map((a) => a.p)));
  });
});
