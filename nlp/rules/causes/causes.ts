import type { Read } from '../../../graph/model/span.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import type { Reading } from '../writing/reading.ts';
import { administrativeAct } from './administrative-act.ts';
import { chargedCrimes } from './charged-crimes.ts';
import { civilDispute } from './civil-dispute.ts';

/** So much of the text after the first opening sentence may still name the cause. */
const OPENING = 900;

/** The cause of the case as the opening names it: the crimes charged, the dispute, or the administrative act; each once. */
export function causesOf(reading: Reading, sections: Sections, criminal: boolean, parties: readonly PartyRead[]): Read<string>[] {
  const { text } = reading;
  const { start, end } = sections.opening;
  const zone: Range = { start: sections.parties.start, end: Math.min(end, start + OPENING) };
  const causes = criminal
    ? chargedCrimes(text, { start, end })
    : [civilDispute(text, zone, parties) ?? administrativeAct(text, zone)].filter((cause) => cause !== null);
  const found = new Map<string, Read<string>>();
  for (const { value, start: from, end: to } of causes) {
    if (!found.has(value)) found.set(value, { value, spans: [reading.span(from, to)] });
  }
  return [...found.values()];
}
