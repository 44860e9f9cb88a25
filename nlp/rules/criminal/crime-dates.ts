import type { Read, Span } from '../../../graph/model/span.ts';
import { findDates } from '../../text/dates.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';

/** Earlier convictions and their terms have days of their own; nothing is found to have happened on them. */
const BEFORE_ANOTHER_EVENT = /^[^。；]{0,40}(?:判处|刑满|假释|缓刑|行政处罚|行政拘留|劳动教养|被[^，。；]{0,16}(?:抓获|逮捕|拘留))/;
const BEHIND_ANOTHER_EVENT = /(?:考验期|刑期|期限)?自[^。；]{0,20}起?至?$/;

/** Whole dates in the finding of the facts, before the evidence is listed: when the crimes were committed. */
export function crimeDatesOf(reading: Reading, sections: Sections): Read<string>[] {
  const { text } = reading;
  const from = /经审理查明|审理查明|查明[：，]|指控[：，]|(?:原判|原审|一审)(?:判决)?(?:认定|查明)[：，]/.exec(
    text.slice(sections.opening.start, sections.body.end),
  );
  if (!from) return [];
  const start = sections.opening.start + from.index;
  const facts = text.slice(start, Math.min(start + 1500, sections.body.end));
  const end = start + Math.min(...[/上述事实|以上事实|证据/, /抓获|到案|投案|归案/].map((stop) => stop.exec(facts)?.index ?? facts.length));
  const days = new Map<string, Span[]>();
  for (const { value, precision, start: at, end: after } of findDates(text, start, end)) {
    if (precision !== 'day' || value === null) continue;
    if (BEFORE_ANOTHER_EVENT.test(text.slice(after, after + 60)) || BEHIND_ANOTHER_EVENT.test(text.slice(Math.max(start, at - 24), at)))
      continue;
    days.set(value, [...(days.get(value) ?? []), reading.span(at, after)]);
  }
  return [...days].map(([value, spans]) => ({ value, spans })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
