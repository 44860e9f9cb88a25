import type { CommutationItem, Extension } from '../../graph/model/record.ts';
import type { Read } from '../../graph/model/span.ts';
import { findDates } from '../text/dates.ts';
import { causesOf } from './causes.ts';
import { circumstancesOf } from './circumstances.ts';
import { commutationDetail } from './commutation-detail.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';
import type { Sections } from './sections.ts';

/** What the analysis needs beyond the published record. */
export function extensionOf({ reading, sections, kind, people }: Facts, commutation: CommutationItem | null): Extension {
  const { circumstances } = kind.recognisers;
  return {
    version: 1,
    causes: causesOf(reading, sections, kind.criminal),
    acceptedOn: acceptedOn(reading, sections),
    procedure: procedureOf(reading, sections),
    crimeDates: circumstances ? crimeDates(reading, sections) : [],
    circumstances: circumstances ? circumstancesOf(reading, sections, people) : [],
    commutation: commutation ? commutationDetail(reading, sections, kind.id === 'parole-ruling' ? 'parole' : 'commutation') : null,
  };
}

/** 本院于2020年3月2日立案受理: the first whole date directly before the words of acceptance. */
function acceptedOn(reading: Reading, sections: Sections): Read<string> | null {
  const { text } = reading;
  const zone = text.slice(sections.parties.start, sections.opening.end);
  const accepted = /本院[^。]{0,60}?(?:立案|受理)/.exec(zone);
  if (!accepted) return null;
  const from = sections.parties.start + accepted.index;
  const date = findDates(text, from, from + accepted[0].length).find((d) => d.precision === 'day' && d.value !== null);
  return date?.value ? { value: date.value, spans: [reading.span(date.start, date.end)] } : null;
}

function procedureOf(reading: Reading, sections: Sections): Extension['procedure'] {
  const { text } = reading;
  const zone = text.slice(sections.parties.start, sections.opening.end);
  const found = /(速裁程序)|(简易程序)|(普通程序|组成合议庭)/.exec(zone);
  if (!found) return null;
  const start = sections.parties.start + found.index;
  const value = found[1] ? 'fast-track' : found[2] && !/转为普通程序|转普通/.test(zone) ? 'summary' : 'ordinary';
  return { value, spans: [reading.span(start, start + found[0].length)] };
}

/** Whole dates in the finding of the facts, before the evidence is listed: when the crimes were committed. */
function crimeDates(reading: Reading, sections: Sections): Read<string>[] {
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
