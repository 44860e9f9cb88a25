import type { Read } from '../../graph/model/span.ts';
import civilCauses from '../lexicon/civil-causes.json' with { type: 'json' };
import { crimesIn } from './charges.ts';
import type { Reading } from './reading.ts';
import type { Sections } from './sections.ts';

const DISPUTE = /([\u4e00-\u9fff、（）]{2,24}?(?:纠纷|争议))(?=一案|案|，|。|（|再审|上诉|申请|向本院)/g;
/** Causes of the Supreme People's Court's list (民事案件案由规定), the longest ending of a phrase that is one wins over any guess. */
const KNOWN: ReadonlySet<string> = new Set(civilCauses);
/** What may stand before the name of the dispute: parties, links, 之间. */
const BEFORE = /^.*(?:与|和|诉|之间|公司|因|某某?|的|及|、(?=[^、]*纠纷$))/;
const ADMINISTRATIVE =
  /(?:诉|不服|要求)[^，。]{0,40}?([\u4e00-\u9fff]{2,12}(?:处罚|许可|强制|确认|登记|征收|补偿|赔偿|裁决|复议|公开|不作为|履行职责|工伤认定))/;

/** The cause of the case as the opening names it: the dispute, the crime, or the administrative act. */
export function causesOf(reading: Reading, sections: Sections, criminal: boolean): Read<string>[] {
  const { text } = reading;
  const start = sections.parties.start;
  const zone = text.slice(start, Math.min(sections.opening.end, sections.opening.start + 900));
  const found = new Map<string, Read<string>>();
  const add = (value: string, at: number): void => {
    const span = reading.span(at, at + value.length);
    const known = found.get(value);
    found.set(value, { value, spans: known ? known.spans : [span] });
  };
  if (criminal) {
    for (const crime of crimesIn(text.slice(sections.opening.start, sections.opening.end), sections.opening.start))
      add(crime.crime, crime.start);
    return [...found.values()];
  }
  for (const match of zone.matchAll(DISPUTE)) {
    const words = match[1] ?? '';
    const cut = knownCauseAt(words) ?? BEFORE.exec(words)?.[0].length ?? 0;
    const value = words.slice(cut);
    if (value.length >= 4) add(value, start + match.index + cut);
    if (found.size > 0) break;
  }
  if (found.size === 0) {
    const act = ADMINISTRATIVE.exec(zone);
    if (act?.[1]) add(act[1], start + act.index + act[0].length - act[1].length);
  }
  return [...found.values()];
}

/** Where the longest known cause that ends the words begins; undefined when none does. */
function knownCauseAt(words: string): number | undefined {
  for (let at = 0; at + 4 <= words.length; at++) if (KNOWN.has(words.slice(at))) return at;
  return undefined;
}
