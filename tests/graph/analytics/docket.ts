/** Invented dockets of one court as dossiers: what the indicators see, with printed names and spans. */
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { seeded } from './courtroom.ts';

export const COURT = '云川省清河县人民法院';
export const JUDGES = ['苏明远', '顾清和', '叶知秋', '冯小满', '郑可安', '夏侯宁'];
export const FIRM = '云川泰和律师事务所';

export interface Suit {
  readonly serial: number;
  readonly date: string;
  readonly judge: string;
  /** Lawyer of the plaintiff. */
  readonly lawyer: string;
  readonly firm?: string;
  readonly plaintiff?: string;
  readonly defendant?: string;
  readonly cause?: string;
  /** Sentences that the paper opens with. */
  readonly prose?: string;
}

/** A civil judgment of first instance by one judge, one lawyer for the plaintiff. */
export function suit({ serial, date, judge, lawyer, firm, plaintiff, defendant, prose, cause = '民间借贷纠纷' }: Suit): Dossier {
  const [claimant, respondent] = [plaintiff ?? `原${nameOf(serial)}`, defendant ?? `被${nameOf(serial)}`];
  return aDossier({
    id: `s${date}-${serial}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721民初${serial}号`,
    date,
    causes: [cause],
    outcomes: ['granted'],
    ...(prose === undefined ? {} : { prose }),
    parties: [
      { name: claimant, roles: ['原告'] },
      { name: respondent, roles: ['被告'] },
    ],
    representatives: [{ name: lawyer, kind: 'lawyer', firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [claimant] }],
    officials: [
      { name: judge, role: 'judge' },
      { name: '段书白', role: 'clerk' },
    ],
  });
}

/** A different invented name for every number. */
export function nameOf(serial: number): string {
  const digits = '子丑寅卯辰巳午未申酉';
  return [...String(serial)].map((d) => digits[Number(d)]).join('');
}

export function lawyerName(rank: number): string {
  return `律${nameOf(100 + rank)}`;
}

/** Two years of suits: judges by chance, lawyers by rank; numbers lie far apart, so that no two are a series. */
export function ordinaryDocket(seed: number, count = 400, lawyers = 16): Suit[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => ({
    serial: 10 * (i + 1),
    date: addDays('2020-01-06', Math.floor((i * 720) / count)),
    judge: JUDGES[Math.floor(random() * JUDGES.length)]!,
    lawyer: lawyerName(Math.floor(lawyers ** random()) - 1),
    cause: random() < 0.6 ? '民间借贷纠纷' : '买卖合同纠纷',
  }));
}

/** The docket with `extra` cases of a lawyer of whom `steered` go to the first judge, the rest by chance. */
export function steeredDocket(seed: number, extra: number, steered: number, make: (i: number) => Partial<Suit> = () => ({})): Suit[] {
  const random = seeded(seed + 77);
  const more = Array.from({ length: extra }, (_, i) => ({
    serial: 10 * i + 5,
    date: addDays('2020-01-10', Math.floor((i * 710) / extra)),
    judge: i < steered ? JUDGES[0]! : JUDGES[1 + Math.floor(random() * (JUDGES.length - 1))]!,
    lawyer: '程砚秋',
    firm: FIRM,
    plaintiff: `甲${nameOf(9000 + i)}`,
    defendant: `乙${nameOf(9000 + i)}`,
    ...make(i),
  }));
  return [...ordinaryDocket(seed), ...more];
}
