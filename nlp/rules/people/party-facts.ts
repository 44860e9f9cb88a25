import type { PartyFactItem } from '../../../graph/model/record/extension.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import type { Reading } from '../writing/reading.ts';

const ADDRESS =
  /(?:住所地?|住址|地址|户籍所在地|户籍地址?|户籍|经营场所|营业场所|(?<=[，。、；\n）])(?:现|暂|户籍)?住(?!院|建|房|宅|宿舍)(?:地(?!区))?)[：为在系]?/y;
/** The one character that each of these words has, and how far into the word it stands. */
const IN_LABEL = /[住址籍场]/g;
const BEFORE_IN_LABEL: Readonly<Record<string, number>> = { 住: 0, 址: 1, 籍: 1, 场: 2 };
const VALUE = /[^，。；\n（）：]{3,60}/y;
const PLACE = /[省市区县镇乡村路街号室旗州道楼幢组盟屯社]/;
const CREDIT_CODE = /(?:统一)?社会信用代码(?:证号)?[：为]?([0-9A-Z]{18})(?![0-9A-Z])/;
/** Whoever stands behind a party has an address of his own. */
const OTHER_PERSON = /法定代表人|负责人|代表人|代理人|辩护人|经营者|投资人|委托|监护人/;

/** Address and unified social credit code of each party, as its header entry prints them. */
export function partyFactsOf(reading: Reading, { parties: header }: Sections, parties: readonly PartyRead[]): PartyFactItem[] {
  const { text } = reading;
  const listed = parties.filter((party) => party.labelStart >= header.start && party.labelStart < header.end);
  return listed.flatMap((party, index) => {
    const limit = listed[index + 1]?.labelStart ?? header.end;
    const other = OTHER_PERSON.exec(text.slice(party.at.end, limit));
    return [...addressOf(reading, party, other ? party.at.end + other.index : limit), ...creditCodeOf(reading, party, limit)];
  });
}

function addressOf({ text, span, written }: Reading, party: PartyRead, end: number): PartyFactItem[] {
  const found: PartyFactItem[] = [];
  IN_LABEL.lastIndex = party.at.end;
  for (let word = IN_LABEL.exec(text); word !== null && word.index < end; word = IN_LABEL.exec(text)) {
    const at = word.index - (BEFORE_IN_LABEL[word[0]] as number);
    const from = '现暂'.includes(text[at - 1] as string) ? at - 1 : at;
    ADDRESS.lastIndex = from;
    const label = ADDRESS.exec(text);
    if (!label) continue;
    VALUE.lastIndex = from + label[0].length;
    const value = VALUE.exec(text);
    if (!value || VALUE.lastIndex > end || !PLACE.test(value[0])) continue;
    IN_LABEL.lastIndex = VALUE.lastIndex;
    if (found.some((one) => one.value === value[0])) continue;
    const start = from + label[0].length;
    found.push({ party: party.name, fact: 'address', value: written(start, VALUE.lastIndex), spans: [span(start, VALUE.lastIndex)] });
  }
  return found;
}

function creditCodeOf({ text, span }: Reading, party: PartyRead, end: number): PartyFactItem[] {
  const words = text.slice(party.at.end, end);
  const code = words.includes('信用代码') ? CREDIT_CODE.exec(words) : null;
  if (!code?.[1]) return [];
  const stop = party.at.end + code.index + code[0].length;
  return [{ party: party.name, fact: 'credit-code', value: code[1], spans: [span(stop - code[1].length, stop)] }];
}
