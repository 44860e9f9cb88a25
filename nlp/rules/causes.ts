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
    const cut = rightsAt(words) ?? knownCauseAt(words) ?? BEFORE.exec(words)?.[0].length ?? 0;
    const value = words.slice(cut);
    if (value.length >= 4) add(value, start + match.index + cut);
    if (found.size > 0) break;
  }
  if (found.size === 0) {
    const act = ADMINISTRATIVE.exec(zone);
    const value = act?.[1]?.replace(/^.*(?:局|政府|委员会|大队|支队|机关|部门|厅|处(?!罚)|所|院|会|作出的?|号)/, '') ?? '';
    if (act && value.length >= 2) add(value, start + act.index + act[0].length - value.length);
  }
  return [...found.values()];
}

/** 生命权、健康权、身体权纠纷: lists of personal rights were named in another order before 2021. */
function rightsAt(words: string): number | undefined {
  const rights = /(?:(?:生命|健康|身体|姓名|名称|肖像|名誉|荣誉|隐私)权、?){2,4}纠纷$/.exec(words);
  return rights?.index;
}

/** Where the longest known cause that ends the words begins; undefined when none does. */
function knownCauseAt(words: string): number | undefined {
  for (let at = 0; at + 4 <= words.length; at++) if (KNOWN.has(words.slice(at))) return at;
  return undefined;
}
