import { describe, expect, it } from 'vitest';
import { buildMatters } from '../../../../graph/analytics/matters.ts';
import { type DossierInFull, dossierOf } from '../../../../graph/assembly/dossier.ts';
import { h18SameJudgeTwoInstances } from '../../../../graph/indicators/h18-same-judge-two-instances.ts';
import type { Dossier } from '../../../../graph/model/documents/dossier.ts';
import type { ReviewDecision } from '../../../../graph/model/record/review.ts';
import { aDossier, type DossierFacts } from '../../../support/dossiers.ts';

const TRIAL = '(2019)云0521民初10号';
const APPEAL = '(2019)云05民终20号';
const trial = aDossier({
  id: 'trial',
  number: TRIAL,
  date: '2019-03-01',
  outcomes: ['granted'],
  officials: [{ name: '卓远帆', role: 'judge' }],
});
const appeal = aDossier({
  ...{ id: 'appeal', kind: 'civil-ruling', court: '云川省青山市中级人民法院', number: APPEAL, date: '2019-08-01', outcomes: ['remanded'] },
  officials: [{ name: '曲径', role: 'presiding-judge' }],
  relatedCases: [{ number: TRIAL, relation: 'first-instance' }],
} satisfies DossierFacts);
const again = aDossier({
  ...{ id: 'again', number: '(2019)云0521民初99号', date: '2020-02-01', outcomes: ['dismissed'] },
  officials: [{ name: '卓远帆', role: 'judge' }],
  relatedCases: [
    { number: TRIAL, relation: 'first-instance' },
    { number: APPEAL, relation: 'second-instance' },
  ],
} satisfies DossierFacts);

/** The dossier as mining reads it from a store whose reader was not sure of the first official. */
function stored({ document, record, quote }: DossierInFull, doubtful: boolean, decisions: readonly ReviewDecision[] = []): Dossier {
  const [official] = record.officials;
  const { name, spans } = official!;
  const mark = { field: 'officials', index: 0, reason: 'not-a-name', candidates: [{ value: name, spans }], spans } as const;
  const marked = { ...record, uncertain: doubtful ? [mark] : [] };
  return dossierOf({ ...document, text: '', reader: null, record: marked }, quote(0, document.range.end), decisions);
}

const decision = (verdict: ReviewDecision['verdict'], value: string | null = null): ReviewDecision => ({
  ...{ document: 'again', field: 'officials', read: '卓远帆', verdict, value },
  ...{ by: 'local', at: '2024-01-01T00:00:00.000Z', note: '' },
});
const found = (...decisions: readonly ReviewDecision[]) => {
  const dossiers = [stored(trial, false), stored(appeal, false), stored(again, true, decisions)];
  return h18SameJudgeTwoInstances.evaluate({ dossiers, matters: buildMatters(dossiers) }).findings.map(({ subjects }) => subjects[0]?.name);
};

describe('a judge whom the reader was not sure of', () => {
  it('is in no finding until somebody has confirmed him', () => {
    expect(found()).toEqual([]);
    expect(found(decision('confirmed'))).toEqual(['卓远帆']);
  });

  it('is in no finding under another name, nor when nothing of the kind stands there', () => {
    expect(found(decision('replaced', '卓远'))).toEqual([]);
    expect(found(decision('rejected'))).toEqual([]);
  });
});
