/** Three-valued verdicts: violated, possible, or neither; what was missing where the facts do not decide. */
import type { Bilingual } from '../../model/span.ts';
import type { ArticleId } from '../facts/articles.ts';
import type { FactName } from '../facts/commutation-facts.ts';
import type { ExceptionId } from './exceptions.ts';

export const CODES = {
  START_TOO_EARLY: { zh: '减刑起始时间不足', en: 'commutation before the minimum time served' },
  INTERVAL_TOO_SHORT: { zh: '两次减刑间隔不足', en: 'interval between commutations too short' },
  INTERVAL_LT_LAST_CUT: { zh: '减刑间隔短于上次减去的刑期', en: 'interval shorter than the last cut' },
  CUT_TOO_LARGE: { zh: '单次减刑幅度超限', en: 'one commutation too large' },
  TERM_TOO_SHORT: { zh: '减为有期徒刑的刑期过短', en: 'term that replaces life too short' },
  MIN_ACTUAL: { zh: '实际执行低于下限', en: 'served less than the floor' },
  END_DATE: { zh: '刑期止日计算不符', en: 'end date of the term does not compute' },
  HEARING_REQUIRED: { zh: '应当开庭审理', en: 'open hearing required' },
  WHOLE_LIFE_NO_COMMUTATION: { zh: '终身监禁不得减刑', en: 'whole-life imprisonment allows no commutation' },
  PAROLE_BANNED: { zh: '依法不得假释', en: 'parole barred by law' },
  PAROLE_TOO_EARLY: { zh: '假释前执行不足', en: 'parole before the minimum served' },
  PAROLE_GAP: { zh: '减刑后假释间隔不足', en: 'parole too soon after commutation' },
  PROPERTY_UNPAID: { zh: '有能力不履行财产性判项', en: 'able but unpaid' },
  DEPRIVATION_RANGE: { zh: '剥夺政治权利期限越界', en: 'deprivation of political rights out of range' },
  NEW_CRIME_WAIT: { zh: '又犯罪后不予减刑期内减刑', en: 'commutation during the wait after a new crime' },
  PROBATION_BARRED: { zh: '依法不得缓刑', en: 'probation barred by law' },
  PROBATION_TERM: { zh: '宣告刑超过三年而缓刑', en: 'probation with a term over three years' },
  TEST_PERIOD: { zh: '缓刑考验期越界', en: 'test period out of range' },
  NOT_EVALUATED: { zh: '适用更早规定，不评价', en: 'governed by an earlier text, not evaluated' },
} as const satisfies Record<string, Bilingual>;
export type Code = keyof typeof CODES;

/** satisfied: kept. exempt: an exception makes it lawful. unknown: the facts do not decide. possible: breached unless an unstated fact makes it lawful. */
export type CheckState = 'satisfied' | 'exempt' | 'unknown' | 'possible' | 'violated';

/** One rule applied to one ruling. */
export interface Check {
  readonly code: Code;
  readonly state: CheckState;
  /** The limit and the value compared with it, in `unit`; null where there is none. */
  readonly limit: number | null;
  readonly actual: number | null;
  readonly unit: 'months' | 'years' | 'days' | null;
  /** What the figures are, in words. */
  readonly says: Bilingual;
  readonly articles: readonly ArticleId[];
  /** First day of the text applied. */
  readonly version: string;
  /** Exceptions that would make the act lawful. */
  readonly exceptions: readonly ExceptionId[];
  /** Facts that would decide an unknown or a possible. */
  readonly missing: readonly FactName[];
  /** Facts that the comparison rests on. */
  readonly uses: readonly FactName[];
}

export interface Verdict {
  readonly violated: readonly Code[];
  readonly possible: readonly Code[];
  readonly satisfied: readonly Code[];
  readonly cannotTell: readonly { readonly code: Code; readonly missing: readonly FactName[] }[];
  /** What the court owed in this case, whether or not it is known to have done it. */
  readonly duties: readonly Code[];
  readonly checks: readonly Check[];
}

/** How far an outcome speaks for the official; the lower end is the most favourable. */
const ORDER: readonly CheckState[] = ['satisfied', 'exempt', 'unknown', 'possible', 'violated'];
const severity = (check: Check): number => ORDER.indexOf(check.state);

/**
 * One check out of the same rule under every reading that the facts leave open (class, band).
 * It counts only as far as every reading agrees: readings that disagree cannot tell, and never accuse.
 */
export function acrossReadings(checks: readonly [Check, ...Check[]], undecided: readonly FactName[]): Check {
  const mildest = checks.reduce((a, b) => (severity(b) < severity(a) ? b : a));
  const worst = checks.reduce((a, b) => (severity(b) > severity(a) ? b : a));
  if (severity(mildest) >= ORDER.indexOf('possible') || severity(worst) < ORDER.indexOf('unknown')) return mildest;
  const missing = [...mildest.missing, ...worst.missing];
  // Where no reading can tell, deciding between them would not help.
  return { ...mildest, state: 'unknown', missing: [...new Set(mildest.state === worst.state ? missing : [...missing, ...undecided])] };
}

/** Under two texts in the days of transition an act that keeps either is lawful. */
export function mostFavourable(a: Check, b: Check): Check {
  return severity(b) < severity(a) ? b : a;
}

/** Sums checks up; `checks` keeps all of them for the reader. */
export function verdictOf(checks: readonly Check[], duties: readonly Code[]): Verdict {
  const codes = (state: CheckState): Code[] => [...new Set(checks.filter((check) => check.state === state).map((check) => check.code))];
  const violated = codes('violated');
  const possible = codes('possible').filter((code) => !violated.includes(code));
  return {
    violated,
    possible,
    satisfied: [...new Set([...codes('satisfied'), ...codes('exempt')])].filter(
      (code) => !violated.includes(code) && !possible.includes(code),
    ),
    cannotTell: checks.filter((check) => check.state === 'unknown').map(({ code, missing }) => ({ code, missing })),
    duties,
    checks,
  };
}

/** The same verdict where nothing of it may be taken for certain. */
export function atMostPossible(verdict: Verdict): Verdict {
  const checks = verdict.checks.map((one): Check => (one.state === 'violated' ? { ...one, state: 'possible' } : one));
  return verdictOf(checks, verdict.duties);
}

/** A check without the parts that most rules leave empty. */
export function check(
  code: Code,
  state: CheckState,
  rest: Pick<Check, 'says' | 'articles' | 'version'> & Partial<Omit<Check, 'code' | 'state'>>,
): Check {
  return { code, state, limit: null, actual: null, unit: null, exceptions: [], missing: [], uses: [], ...rest };
}
