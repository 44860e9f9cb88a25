import { describe, expect, it } from 'vitest';
import { lateEntries } from '../../../graph/analytics/late-counsel.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { CounselChangeItem } from '../../../graph/model/record/extension-handling.ts';
import { aDossier, type DossierFacts } from '../../support/dossiers.ts';
import { withExtension } from '../../support/with-extension.ts';

const NUMBER = '(2020)云0721民初31号';
const CLAIMANT = '郝大山';
const counsel = (name: string, party = CLAIMANT) => ({ name, firm: '云川泰和律师事务所', represents: [party] });

const paper = (facts: DossierFacts): Dossier =>
  aDossier({
    number: NUMBER,
    parties: [
      { name: CLAIMANT, roles: ['原告'] },
      { name: '石小川', roles: ['被告'] },
    ],
    ...facts,
  });

/** A judgment with one lawyer of the claimant that tells of this change. */
function telling(change: Partial<CounselChangeItem>, acceptedOn: string | null = null, lawyer = '程砚秋'): Dossier {
  return withExtension(paper({ prose: '原告变更了委托诉讼代理人。', representatives: [counsel(lawyer)] }), ({ course }, printed) => ({
    acceptedOn: acceptedOn === null ? null : { value: acceptedOn, spans: [] },
    course: {
      ...course,
      counselChanges: [
        { act: 'changed', party: null, former: null, next: { name: lawyer, firm: null }, on: null, spans: printed('原告变更'), ...change },
      ],
    },
  }));
}

const found = (...dossiers: readonly Dossier[]) =>
  lateEntries(dossiers).map(({ dossier, lawyer, on, earlier }) => ({
    name: dossier.representatives.find((r) => r?.node === lawyer)!.item.name,
    ...{ on, earlier: earlier?.record.date ?? null },
  }));

describe('who came in late', () => {
  it('is who a paper says was hired instead of, or beside, another', () => {
    expect(found(telling({ on: '2020-03-05' }, '2020-02-01'))).toEqual([{ name: '程砚秋', on: '2020-03-05', earlier: null }]);
    expect(found(telling({ act: 'added' }))).toHaveLength(1);
    expect(found(telling({ next: null, party: CLAIMANT }))).toHaveLength(1);
  });

  it('is not who was hired before the court accepted the case', () => {
    expect(found(telling({ on: '2020-01-31' }, '2020-02-01'))).toEqual([]);
    expect(found(telling({ on: '2020-02-01' }, '2020-02-01'))).toHaveLength(1);
  });

  it('is not who stayed when another was dismissed, nor another lawyer of the case', () => {
    expect(found(telling({ act: 'dismissed', next: null, party: CLAIMANT }))).toEqual([]);
    expect(found(telling({ next: { name: '白露生', firm: null } }))).toEqual([]);
    expect(found(telling({ next: null, party: '石小川' }))).toEqual([]);
  });

  it('is who an earlier paper of the case does not know, while it names other counsel of the party', () => {
    const earlier = paper({ date: '2020-02-10', representatives: [counsel('白露生')] });
    const later = paper({ date: '2020-06-01', representatives: [counsel('程砚秋')] });
    expect(found(earlier, later)).toEqual([{ name: '程砚秋', on: null, earlier: '2020-02-10' }]);
    expect(found(later, earlier)).toEqual(found(earlier, later));
  });

  it('is unknown where an earlier paper names no counsel of the party, or is of another case or of no day', () => {
    const later = paper({ date: '2020-06-01', representatives: [counsel('程砚秋')] });
    expect(found(paper({ date: '2020-02-10' }), later)).toEqual([]);
    expect(found(paper({ date: '2020-02-10', representatives: [counsel('白露生', '石小川')] }), later)).toEqual([]);
    expect(found(paper({ date: '2020-02-10', number: '(2020)云0721民初99号', representatives: [counsel('白露生')] }), later)).toEqual([]);
    expect(found(paper({ date: null, representatives: [counsel('白露生')] }), later)).toEqual([]);
    expect(found(later)).toEqual([]);
  });

  it('is not who stood in an earlier paper already, alone or beside another', () => {
    const later = paper({ date: '2020-06-01', representatives: [counsel('程砚秋')] });
    const both = paper({ date: '2020-02-10', representatives: [counsel('白露生'), counsel('程砚秋')] });
    expect(found(both, later)).toEqual([]);
    const first = paper({ date: '2020-01-10', representatives: [counsel('程砚秋')] });
    expect(found(first, paper({ date: '2020-02-10', representatives: [counsel('白露生')] }), later).map((e) => e.name)).toEqual(['白露生']);
  });

  it('is told once a case, however many papers tell it', () => {
    const [once, again] = [telling({}), telling({})];
    expect(found(once, again)).toHaveLength(1);
    expect(found(once, { ...again, case: 'another' })).toHaveLength(2);
  });

  it('is not whom a legal-aid centre sent', () => {
    const sent = '委托诉讼代理人程砚秋，云川泰和律师事务所律师，由清河县法律援助中心指派。';
    const dossier = withExtension(paper({ prose: sent, representatives: [counsel('程砚秋')] }), ({ course }) => ({
      course: {
        ...course,
        counselChanges: [{ act: 'changed', party: null, former: null, next: { name: '程砚秋', firm: null }, on: null, spans: [] }],
      },
    }));
    const agents = dossier.record.representatives.map((agent) => ({ ...agent, spans: [{ start: 7, end: 10 }] }));
    expect(found(dossier)).toHaveLength(1);
    expect(found({ ...dossier, record: { ...dossier.record, representatives: agents } })).toEqual([]);
  });

  it('is nobody under a mask', () => {
    expect(found(telling({}, null, '程某某'))).toEqual([]);
    const party = { parties: [{ name: '郝某某', roles: ['原告'] }] };
    const earlier = paper({ ...party, date: '2020-02-10', representatives: [counsel('白露生', '郝某某')] });
    expect(found(earlier, paper({ ...party, date: '2020-06-01', representatives: [counsel('程砚秋', '郝某某')] }))).toEqual([]);
  });
});
