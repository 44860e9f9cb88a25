import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatters } from '../../../graph/analytics/matters.ts';
import { aDossier } from '../../support/dossiers.ts';

const first = aDossier({ id: 'first', number: '(2019)云0702民初10号', date: '2019-03-01' });
const appeal = aDossier({
  id: 'appeal',
  number: '(2019)云07民终20号',
  date: '2019-08-01',
  relatedCases: [{ number: '（2019）云0702民初10号', relation: 'first-instance' }],
});
const again = aDossier({
  id: 'again',
  number: '(2020)云0702民初30号',
  date: '2020-02-01',
  relatedCases: [
    { number: '(2019)云07民终20号', relation: 'second-instance' },
    { number: '(2018)云0702民初99号', relation: 'parallel' },
  ],
});
const parallel = aDossier({ id: 'parallel', number: '(2018)云0702民初99号', date: '2018-02-01' });
const unnumbered = aDossier({ id: 'unnumbered', number: null, date: null });

const idsOf = (matters: ReturnType<typeof buildMatters>) => matters.map((m) => m.dossiers.map((d) => d.document.id));

describe('matters', () => {
  it('joins instances through the numbers they cite, oldest first, and leaves parallel cases out', () => {
    const matters = buildMatters([again, parallel, appeal, unnumbered, first]);
    expect(idsOf(matters).sort()).toEqual([['first', 'appeal', 'again'], ['parallel'], ['unnumbered']].sort());
    const steps = matters.flatMap((m) => m.steps.map((s) => `${s.later.document.id}>${s.earlier.document.id}:${s.relation}`));
    expect(steps.sort()).toEqual(['again>appeal:second-instance', 'appeal>first:first-instance']);
  });

  it('joins two documents that cite one case which is not loaded', () => {
    const other = aDossier({
      id: 'other',
      number: '(2020)云07民申1号',
      relatedCases: [{ number: '(2019)云0702民初10号', relation: 'original' }],
    });
    expect(buildMatters([appeal, other]).map((m) => m.dossiers.length)).toEqual([2]);
  });

  it('does not depend on the order of the documents', () => {
    const all = [first, appeal, again, parallel, unnumbered];
    const whole = JSON.stringify(idsOf(buildMatters(all)));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(idsOf(buildMatters(shuffled)))).toBe(whole);
      }),
    );
  });
});
