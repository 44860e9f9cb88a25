/** Terms, probation and fines as a person reads them. Pure. */
import type { Bilingual } from '../../../graph/model/span.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { fillText } from '../../text/fill-text.ts';

const T = DOCUMENTS_TEXT;

/** A text with its values in both languages. */
export function filled(
  text: Bilingual,
  values: { readonly zh: Record<string, string | number>; readonly en: Record<string, string | number> },
): Bilingual {
  return { zh: fillText(text.zh, values.zh), en: fillText(text.en, values.en) };
}

/** A term of whole months in years and months, with its odd days. */
export function termText(months: number, days = 0): Bilingual {
  const years = Math.floor(months / 12);
  // Odd days of a cut are printed as a fraction of a month.
  const rest = Math.round((months - years * 12) * 100) / 100;
  const text = years === 0 ? T.months : rest === 0 ? T.years : T.yearsMonths;
  const values = years === 0 ? { count: rest } : rest === 0 ? { count: years } : { years, months: rest };
  const whole = filled(text, { zh: values, en: values });
  if (days === 0) return whole;
  const odd = filled(T.days, { zh: { count: days }, en: { count: days } });
  return months === 0 ? odd : { zh: `${whole.zh} ${odd.zh}`, en: `${whole.en} ${odd.en}` };
}

export function fineText(yuan: number): Bilingual {
  return filled(T.fine, { zh: { yuan: yuan.toLocaleString('zh-CN') }, en: { yuan: yuan.toLocaleString('en-GB') } });
}

export function probationText(months: number, days = 0): Bilingual {
  const term = termText(months, days);
  return filled(T.probation, { zh: { term: term.zh }, en: { term: term.en } });
}
