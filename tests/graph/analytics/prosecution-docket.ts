/** Invented criminal cases of one county: police, prosecutor, judge and defender, dealt by chance or, where planted, not. */
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { notProsecuted } from '../../support/with-extension.ts';
import { seeded } from './courtroom.ts';
import { COURT, FIRM, JUDGES, lawyerName, nameOf } from './docket.ts';

export const OFFICE = '云川省清河县人民检察院';
export const PROSECUTORS = ['宁致远', '秦念安', '傅云舟', '卢青山', '邱南星'];
export const OFFICERS = ['莫如松', '乔大川', '尹怀瑾', '毕长空', '祝新雨'];
export const DEFENDER = '程砚秋';
export const CRIMES = ['盗窃罪', '诈骗罪', '故意伤害罪'];

export interface Prosecution {
  readonly serial: number;
  readonly date: string;
  readonly prosecutor: string;
  readonly judge: string;
  readonly officer: string;
  readonly lawyer: string;
  readonly firm?: string;
  readonly crime: string;
  /** Ended at the procuratorate. */
  readonly dropped?: boolean;
  /** Probation where it went to court. */
  readonly mild?: boolean;
  /** A legal-aid centre sent the defender. */
  readonly appointed?: boolean;
}

/** The judgment of the case, or the decision not to prosecute. */
export function prosecution(facts: Prosecution): Dossier {
  const { serial, date, prosecutor, judge, officer, lawyer, crime, dropped = false, mild = false, appointed = false } = facts;
  const accused = `甲${nameOf(serial)}`;
  const year = date.slice(0, 4);
  const firm = facts.firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`;
  const entry = `辩护人${lawyer}，${firm}律师，由清河县法律援助中心指派。`;
  const dossier = aDossier({
    id: `p${date}-${serial}`,
    kind: dropped ? 'non-prosecution-decision' : 'criminal-judgment',
    court: dropped ? null : COURT,
    procuratorate: OFFICE,
    number: dropped ? `清检刑不诉〔${year}〕${serial}号` : `(${year})云0721刑初${serial}号`,
    date,
    outcomes: dropped ? [] : ['convicted'],
    ...(appointed ? { prose: entry } : {}),
    parties: [{ name: accused, roles: [dropped ? '被不起诉人' : '被告人'] }],
    charges: [{ defendant: accused, crime }],
    sentences: dropped ? [] : [{ defendant: accused, penalty: 'fixed-term', months: 12, probationMonths: mild ? 18 : null }],
    representatives: [{ name: lawyer, firm, represents: [accused] }],
    officials: [
      { name: prosecutor, role: 'prosecutor', agency: OFFICE },
      { name: officer, role: 'police', agency: null },
      ...(dropped ? [] : [{ name: judge, role: 'presiding-judge' as const }]),
    ],
  });
  const decided = dropped ? notProsecuted(dossier, 'discretionary') : dossier;
  if (!appointed) return decided;
  const agents = decided.record.representatives.map((agent) => ({ ...agent, spans: [{ start: 3, end: 3 + lawyer.length }] }));
  return { ...decided, record: { ...decided.record, representatives: agents } };
}

export interface Docket {
  readonly seed: number;
  readonly count?: number;
  /** Chance that a case is dropped, and that a sentence is mild. */
  readonly dropped?: number;
  readonly mild?: number;
}

/** Three years of cases, everybody dealt by chance. */
export function ordinaryCases({ seed, count = 400, dropped = 0.25, mild = 0.3 }: Docket): Prosecution[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => ({
    serial: 10 * (i + 1),
    date: addDays('2020-01-06', Math.floor((i * 1000) / count)),
    ...{ prosecutor: one(PROSECUTORS), judge: one(JUDGES), officer: one(OFFICERS), lawyer: lawyerName(Math.floor(16 ** random()) - 1) },
    ...{ crime: one(CRIMES), dropped: random() < dropped, mild: random() < mild },
  }));
}

/** Cases of one defender; `make` says what is planned of each, everything else is dealt by chance. */
export function casesOfDefender(
  seed: number,
  count: number,
  make: (i: number, random: () => number) => Partial<Prosecution>,
): Prosecution[] {
  const random = seeded(seed + 77);
  return ordinaryCases({ seed: seed + 1000, count }).map((facts, i) => ({
    ...{ ...facts, serial: 10 * i + 5, lawyer: DEFENDER, firm: FIRM },
    ...make(i, random),
  }));
}
