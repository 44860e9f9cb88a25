import type { Read } from '../../../graph/model/span.ts';
import { findDates } from '../../text/dates.ts';
import type { Range } from '../../text/range.ts';
import { sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const FILED = /向(?:本|我)院(?:提起|提出)(?:公诉|自诉|诉讼|行政诉讼|民事诉讼|起诉)|(?:起)?诉至本院|向(?:本|我)院起诉/;
const ACCEPTED = /本院[^。]{0,60}?(?:立案|受理(?!费))/;
/** A date of posting or telling is none of acceptance. */
const SERVED = /送达|邮寄|专递|通知书/;
/** Another event between a date and the filing has taken the date. */
const OTHER_EVENT = /发生|签订|作出|判决|裁定|受理|出生|决定|死亡|释放|逮捕|拘留/;

/** Day on which the plaintiff or the procuratorate brought the case to this court; an appeal is none. */
export function filedOn({ text, span }: Reading, history: Range): Read<string> | null {
  const filed = FILED.exec(text.slice(history.start, history.end));
  if (!filed) return null;
  const at = history.start + filed.index;
  const date = findDates(text, Math.max(sentenceStart(text, at, history.start), at - 160), at).at(-1);
  if (!date?.value || date.precision !== 'day' || OTHER_EVENT.test(text.slice(date.end, at))) return null;
  return { value: date.value, spans: [span(date.start, date.end)] };
}

/** 本院于2020年3月2日立案受理: the first whole date directly before the words of acceptance. */
export function acceptedOn({ text, span }: Reading, history: Range): Read<string> | null {
  const accepted = ACCEPTED.exec(text.slice(history.start, history.end));
  if (!accepted) return null;
  const from = history.start + accepted.index;
  const date = findDates(text, from, from + accepted[0].length).find((d) => d.precision === 'day' && d.value !== null);
  if (!date && SAME_DAY.test(accepted[0])) return sameDayAs(text, from, span, history);
  if (!date?.value || SERVED.test(text.slice(date.end, from + accepted[0].length))) return null;
  return { value: date.value, spans: [span(date.start, date.end)] };
}

/** 本院于同日立案: the day is the one named last before it. */
const SAME_DAY = /^本院于?[同当]日/;

function sameDayAs(text: string, at: number, span: Reading['span'], history: Range): Read<string> | null {
  const date = findDates(text, Math.max(history.start, at - 120), at).at(-1);
  if (!date?.value || date.precision !== 'day') return null;
  return { value: date.value, spans: [span(date.start, date.end)] };
}
