import type { Read } from '../../../graph/model/span.ts';
import { findDates } from '../../text/dates.ts';
import type { Reading } from '../reading.ts';
import type { Sections } from '../sections.ts';

/** Whole dates in the finding of the facts, before the evidence is listed: when the crimes were committed. */
export function crimeDatesOf(reading: Reading, sections: Sections): Read<string>[] {
  const { text } = reading;
  const from = /经审理查明|审理查明|查明[：，]|指控[：，]/.exec(text.slice(sections.opening.start, sections.body.end));
  if (!from) return [];
  const start = sections.opening.start + from.index;
  const facts = text.slice(start, Math.min(start + 1500, sections.body.end));
  const end = start + Math.min(...[/上述事实|以上事实|证据/, /抓获|到案|投案|归案/].map((stop) => stop.exec(facts)?.index ?? facts.length));
  return findDates(text, start, end)
    .filter((d) => d.precision === 'day' && d.value !== null)
    .map((d) => ({ value: d.value as string, spans: [reading.span(d.start, d.end)] }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
