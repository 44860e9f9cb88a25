import { describe, expect, it } from 'vitest';
import { lawfulFeatures, sentenceResults, suitResult } from '../../../graph/analytics/results.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { Outcome } from '../../../graph/model/glossary.ts';
import { aDossier, aJudgment, type DossierFacts } from '../../support/dossiers.ts';
import { withExtension } from '../../support/with-extension.ts';

const SIDES: DossierFacts = {
  parties: [
    { name: '郝大山', roles: ['原告'] },
    { name: '石小川', roles: ['被告'] },
  ],
};
const suit = (outcomes: readonly Outcome[], facts: DossierFacts = {}) => aDossier({ ...SIDES, outcomes, ...facts });
const read = (value: number) => ({ value, spans: [] });
const awarded = (claimed: readonly number[], granted: readonly number[]): Dossier =>
  withExtension(suit(['partly-granted']), () => ({ claims: { claimed: claimed.map(read), granted: granted.map(read), costs: [] } }));
const decided = (dossier: Dossier) => {
  const result = suitResult(dossier);
  return result === null ? null : { brought: result.brought, won: result.won };
};

describe('the result of a suit', () => {
  it.each([
    ['granted', true],
    ['dismissed', false],
    ['rejected', false],
  ] as const)('%s is read from the claimant’s side', (outcome, won) => {
    expect(decided(suit([outcome]))).toEqual({ brought: 'claimant', won });
  });

  it('goes by the share of the sum where the claim was granted in part', () => {
    expect(decided(awarded([100_000], [60_000]))).toEqual({ brought: 'claimant', won: true });
    expect(decided(awarded([100_000], [40_000]))).toEqual({ brought: 'claimant', won: false });
    expect(decided(awarded([60_000, 40_000], [50_000, 20_000]))).toEqual({ brought: 'claimant', won: true });
  });

  it('is open at half and half, and where no sums are printed', () => {
    expect(decided(awarded([100_000], [50_000]))).toBeNull();
    expect(decided(awarded([100_000], []))).toBeNull();
    expect(decided(awarded([], [50_000]))).toBeNull();
  });

  it('is the appellant’s on appeal, whatever he was below', () => {
    const sides = (first: string, second: string): DossierFacts => ({
      parties: [
        { name: '郝大山', roles: [first, '原审被告'] },
        { name: '石小川', roles: [second, '原审原告'] },
      ],
    });
    const appeal = sides('上诉人', '被上诉人');
    expect(decided(suit(['changed'], appeal))).toEqual({ brought: 'appellant', won: true });
    expect(decided(suit(['remanded'], appeal))).toEqual({ brought: 'appellant', won: true });
    expect(decided(suit(['affirmed'], appeal))).toEqual({ brought: 'appellant', won: false });
    expect(decided(suit(['affirmed'], sides('上诉人', '上诉人')))).toBeNull();
  });

  it('is none where nobody defended the suit, or where it was not decided', () => {
    const closed = withExtension(suit(['granted']), ({ course }) => ({
      course: { ...course, closing: [{ value: 'default', spans: [] }] },
    }));
    expect(decided(closed)).toBeNull();
    for (const outcome of ['withdrawn', 'mediated', 'transferred'] as const) expect(decided(suit([outcome]))).toBeNull();
    expect(decided(suit([]))).toBeNull();
  });

  it('names the procedure and which sides had a lawyer', () => {
    const agents = [{ name: '程砚秋', represents: ['石小川'] }];
    expect(suitResult(suit(['granted'], { representatives: agents, procedure: 'summary' }))!.features).toEqual([
      'procedure:summary',
      'lawyer:respondent',
    ]);
    expect(suitResult(suit(['granted']))!.features).toEqual([]);
  });

  it('quotes where the result is printed', () => {
    const dossier = suit(['corrected', 'dismissed']);
    const { start, end } = suitResult(dossier)!.span!;
    expect(dossier.quote(start, end)).toBe('dismissed');
  });
});

describe('the result of a trial', () => {
  const mild = (sentence: NonNullable<DossierFacts['sentences']>[number]) =>
    sentenceResults(aJudgment({ sentences: [{ defendant: '郝大山', ...sentence }] })).map((r) => r.mild);

  it('is mild where the defendant stays free', () => {
    expect(mild({ penalty: 'fixed-term', months: 12, probationMonths: 18 })).toEqual([true]);
    for (const penalty of ['exempt', 'control', 'fine-only'] as const) expect(mild({ penalty })).toEqual([true]);
    expect(mild({ penalty: 'fixed-term', months: 12 })).toEqual([false]);
    expect(mild({ penalty: 'criminal-detention', months: 3 })).toEqual([false]);
  });

  it('is not compared where the law left no such choice', () => {
    for (const penalty of ['none', 'life', 'death', 'death-suspended'] as const) expect(mild({ penalty })).toEqual([]);
  });

  it('is told one a defendant, each with his own crime', () => {
    const two = aJudgment({
      charges: [
        { defendant: '郝大山', crime: '盗窃罪' },
        { defendant: '石小川', crime: '诈骗罪' },
      ],
      sentences: [
        { defendant: '郝大山', months: 12 },
        { defendant: '石小川', months: 6, probationMonths: 12 },
      ],
    });
    expect(sentenceResults(two).map((r) => [r.defendant, r.crime, r.mild])).toEqual([
      ['郝大山', '盗窃罪', false],
      ['石小川', '诈骗罪', true],
    ]);
  });

  it('is none on appeal, nor in papers of another kind', () => {
    expect(sentenceResults(aJudgment({ number: '(2020)云07刑终9号' }))).toEqual([]);
    expect(sentenceResults(aDossier({ kind: 'criminal-ruling', sentences: [{ months: 12 }] }))).toEqual([]);
    expect(sentenceResults(aJudgment({ number: null }))).toHaveLength(1);
  });
});

describe('what the law lets weigh', () => {
  const judgment = (facts: DossierFacts = {}) =>
    withExtension(
      aJudgment({
        circumstances: [
          { defendant: '郝大山', circumstance: 'surrender' },
          { defendant: '郝大山', circumstance: 'surrender' },
          { defendant: '石小川', circumstance: 'recidivist' },
        ],
        ...facts,
      }),
      () => ({
        custody: [
          { defendant: '郝大山', measure: 'bail', on: null, place: null, spans: [] },
          { defendant: '石小川', measure: 'arrested', on: null, place: null, spans: [] },
        ],
        quantities: [{ kind: 'amount', value: 8000, unit: 'yuan', substance: null, spans: [] }],
      }),
    );

  it('is each defendant’s own, once, and the amount in doublings', () => {
    expect(lawfulFeatures(judgment(), '郝大山', '盗窃罪')).toEqual(['crime:盗窃罪', 'surrender', 'custody:bail', '盗窃罪:amount:13']);
    expect(lawfulFeatures(judgment(), '石小川', '盗窃罪')).toEqual(['crime:盗窃罪', 'recidivist', 'custody:arrested', '盗窃罪:amount:13']);
  });

  it('is that of all where a case is looked at as a whole', () => {
    expect(lawfulFeatures(judgment(), null, '盗窃罪')).toEqual(expect.arrayContaining(['surrender', 'recidivist', 'custody:bail']));
  });

  it('takes what names no defendant for the only one’s', () => {
    const circumstances = [{ defendant: null, circumstance: 'pleaded-guilty' as const }];
    expect(lawfulFeatures(judgment({ circumstances }), '郝大山', '盗窃罪')).toContain('pleaded-guilty');
    const sentences = [{ defendant: '郝大山' }, { defendant: '石小川' }];
    expect(lawfulFeatures(judgment({ circumstances, sentences }), '郝大山', '盗窃罪')).not.toContain('pleaded-guilty');
  });
});
