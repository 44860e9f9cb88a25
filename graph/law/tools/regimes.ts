/** Which text on commutation and parole governs a ruling. Rulings are governed by the text in force on their day. */
import { addDays } from '../../model/time.ts';

/** One text with the days on which it is in force; `until` is the day before its successor. */
export interface Regime {
  readonly id: 'before-2012' | '2012' | '2017' | '2019' | '2024';
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
  /** firm: only the limits that the text states without 一般; none: not evaluated. */
  readonly evaluate: 'all' | 'firm' | 'none';
}

export const REGIMES: readonly Regime[] = [
  { id: 'before-2012', text: '法释〔1997〕25号', from: null, until: '2012-06-30', evaluate: 'none' },
  // Its limits on fixed terms say 一般; they count only in the days of transition, as a second lawful reading.
  { id: '2012', text: '法释〔2012〕2号', from: '2012-07-01', until: '2016-12-31', evaluate: 'firm' },
  { id: '2017', text: '法释〔2016〕23号', from: '2017-01-01', until: null, evaluate: 'all' },
  // Supplements 2017 for ex-officials sentenced for graft after 2015-11-01.
  { id: '2019', text: '法释〔2019〕6号', from: '2019-06-01', until: null, evaluate: 'all' },
  // Supplements 2017 on property parts of judgments; its sentences say 一般.
  { id: '2024', text: '法释〔2024〕5号', from: '2024-05-01', until: null, evaluate: 'all' },
];

/** A ruling in the first days of a new text is lawful if it keeps either: no published text settles which one governs. */
export const TRANSITION_DAYS = 60;

/** Terms are counted to the day before the same day, so one day is never held against anybody (刑诉解释 202). */
export const TOLERANCE_DAYS = 1;

/** 正加 and 逆减 differ by up to three days at month ends. */
export const END_DATE_TOLERANCE_DAYS = 3;

export const COMMUTATION_2017 = '2017-01-01';
export const SUPPLEMENT_2019 = '2019-06-01';
export const PROPERTY_2024 = '2024-05-01';
export const HEARING_2014 = '2014-06-01';
/** 刑法修正案（八）: the floors for life, the present list of article 81, ringleaders in article 74. */
export const AMENDMENT_8 = '2011-05-01';
/** The Criminal Law of 1997: before it recidivists and violent offenders could be paroled. */
export const CRIMINAL_LAW_1997 = '1997-10-01';
/** 刑法修正案（九）: graft sentenced after this day falls under the supplement of 2019. */
export const AMENDMENT_9 = '2015-11-01';
/** From this day a suspended death sentence needs 15 years; before it 12, without the two years. */
export const COMMUTATION_2012 = '2012-07-01';

/** True on the first days of a text that came into force on `from`. */
export function inTransition(day: string, from: string): boolean {
  return day >= from && day < addDays(from, TRANSITION_DAYS);
}

/** The text by which a ruling of that day is judged; null when its limits are not evaluated. */
export function regimeOn(day: string): Regime | null {
  const regime = REGIMES.find((it) => (it.from === null || it.from <= day) && (it.until === null || day <= it.until));
  return regime && regime.evaluate === 'all' ? regime : null;
}
