/** Invented criminal appeals: a sentence below, and what became of it. */
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { Penalty } from '../../../graph/model/glossary.ts';
import type { ChallengeItem, PenaltyItem, PenaltyLength } from '../../../graph/model/record/extension-penalties.ts';
import { aDossier } from '../../support/dossiers.ts';
import { withExtension } from '../../support/with-extension.ts';
import { nameOf } from './docket.ts';

export const APPEAL_COURT = '云川省临溪市中级人民法院';

export interface Sentence {
  readonly penalty?: Penalty;
  readonly months: number | null;
  readonly probation?: number | null;
}

export interface Appeal {
  readonly serial: number;
  readonly date: string;
  readonly judge: string;
  readonly lawyer: string;
  readonly firm?: string;
  readonly crime?: string;
  readonly below: Sentence;
  /** Null where the sentence stood. */
  readonly now: Sentence | null;
  readonly from?: string;
  readonly challenge?: Partial<ChallengeItem>;
  readonly outcomes?: readonly ('affirmed' | 'changed' | 'remanded')[];
  readonly classWords?: string;
  readonly roles?: readonly string[];
}

const lengthOf = (months: number | null | undefined): PenaltyLength | null => (months == null ? null : { months, days: 0 });

export function appeal(facts: Appeal): Dossier {
  const { serial, date, judge, lawyer, firm, crime = '诈骗罪', below, now, from = '云川省临溪市青石区人民法院', roles } = facts;
  const defendant = `甲${nameOf(serial)}`;
  const year = date.slice(0, 4);
  const dossier = aDossier({
    id: `a${date}-${serial}`,
    kind: now === null ? 'criminal-ruling' : 'criminal-judgment',
    court: APPEAL_COURT,
    number: `(${year})云07${facts.classWords ?? '刑终'}${serial}号`,
    date,
    outcomes: facts.outcomes ?? [now === null ? 'affirmed' : 'changed'],
    parties: [{ name: defendant, roles: roles ?? ['上诉人', '原审被告人'] }],
    charges: [{ defendant, crime }],
    sentences:
      now === null ? [] : [{ defendant, penalty: now.penalty ?? 'fixed-term', months: now.months, probationMonths: now.probation ?? null }],
    relatedCases: [{ number: `(${year})云0702刑初${serial}号`, relation: 'first-instance', court: from }],
    representatives: [{ name: lawyer, firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [defendant] }],
    officials: [
      { name: judge, role: 'presiding-judge' },
      { name: '段书白', role: 'clerk' },
    ],
  });
  const penalty: PenaltyItem = {
    ...{ defendant, part: 'challenged', crimes: [crime], penalty: below.penalty ?? 'fixed-term', length: lengthOf(below.months) },
    ...{ probation: lengthOf(below.probation), fineYuan: null, confiscation: null, deprivation: null, older: null, spans: [] },
  };
  const challenge: ChallengeItem = {
    by: defendant,
    act: 'appeal',
    side: 'defence',
    against: [],
    withdrawn: false,
    spans: [],
    ...facts.challenge,
  };
  return withExtension(dossier, () => ({ penalties: [penalty], challenges: [challenge] }));
}
