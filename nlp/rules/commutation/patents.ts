import type { PatentItem } from '../../../graph/model/record/extension-merit.ts';
import type { InventorRole } from '../../../graph/model/record/extension-terms.ts';
import { type FoundDate, findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { quotesLaw, sentencesIn } from '../passages/sentence-ranges.ts';
import type { Reading } from '../writing/reading.ts';

const KINDS: readonly (readonly [PatentItem['kind'], RegExp])[] = [
  ['utility-model', /实用新型/],
  ['design', /外观设计/],
  ['invention', /发明(?:创造)?专利|专利类型[：为]?发明/],
];
/** 获发明专利2项、实用新型专利3项: a part for each kind. */
const KIND_WORD = /发明专利|实用新型(?:专利)?|外观设计(?:专利)?/g;
const NAMED = /专利|实用新型|外观设计/;
/** What goes on about the patent of the sentence before. */
const GOES_ON =
  /^(?:该|此|上述|前述)(?:项)?(?:专利|发明|实用新型|外观设计|成果)|^(?:专利(?:号|权人)|申请(?:日|号)|授权|公告|发明人|设计人|代理)/;
/** Crimes against patents, and patents that somebody has not got. */
const NO_PATENT =
  /假冒(?:他人)?专利|专利(?:侵权|纠纷)|(?:未|没有|尚未|无)[^，。；]{0,10}(?:专利|授权)|正在(?:申请|办理)|专利法|原判|原审|虚构|骗取|诈骗|被害人/;
const TITLE = /[“《「『]([^”》」』\n]{2,40})[”》」』]/g;
const NUMBER = /(?:ZL|zl)[\d.Xx ]{8,18}\d|专利(?:申请)?号[为：]?(?:第)?([A-Za-z]{0,2}[\d.]{8,18}[\dXx]?)/g;
const APPLIED = /^[^，。；]{0,14}(?:提出|提交|递交)?[^，。；]{0,6}申请|^[^，。；]{0,8}申报/;
const APPLIED_BEFORE = /申请(?:日|日期|时间)[为：是]?(?:于)?$/;
const GRANTED = /^[^，。；]{0,24}(?:授权|授予|取得|获得|颁发|核准|批准|公告|下发|获)/;
const GRANTED_BEFORE = /(?:授权(?:公告)?|公告|颁证|发证)(?:日|日期|时间)[为：是]?$/;
const ROLES: readonly (readonly [InventorRole, RegExp])[] = [
  ['first', /第一(?:发明人|设计人|完成人|作者)|排名第一|主要(?:发明人|设计人|完成人)/],
  [
    'joint',
    /(?:与|和)[^，。；]{2,16}(?:共同|合作)(?:研发|发明|设计|完成|研制)|共同(?:发明人|设计人|完成人|发明)|第[二三四五](?:发明人|设计人|完成人)|参与(?:研发|发明|设计|完成)/,
  ],
  ['sole', /独立(?:完成|发明|设计|研发|研制)|独自(?:完成|发明|设计|研发|研制)|唯一(?:发明人|设计人)/],
];
/** 发明人：甲；乙 or 发明人为甲. */
const INVENTORS = /(?:发明人|设计人)(?:为|是|：)((?:[\u4e00-\u9fff·]{2,4}[、；和]?){1,6})/;
const HOLDER = /专利权人(?:为|是|：)?([\u4e00-\u9fff·]{2,12})/;
const AGENT =
  /(?:代理机构[为：]?|委托|经|由|通过)([\u4e00-\u9fff（）]{2,24}?(?:专利(?:商标)?(?:代理)?(?:事务所|有限(?:责任)?公司|公司)|知识产权(?:代理)?(?:事务所|有限(?:责任)?公司|公司)))|专利代理(?:人|师)[为：]?([\u4e00-\u9fff]{2,4}?)(?=[，。；、（代申]|$)/;

/** Patents that commutation and parole papers tell of, each with what the paper prints beside it. */
export function patentsOf({ reading, kind, sections, people }: Facts): PatentItem[] {
  if (!kind.recognisers.patents) return [];
  const { text } = reading;
  if (!NAMED.test(text)) return [];
  const end = sections.operative.start > sections.heading.end ? sections.operative.start : text.length;
  const names = people.parties.map(({ name }) => name);
  const found: { item: PatentItem; range: Range }[] = [];
  let last: Range | null = null;
  for (const sentence of sentencesIn(text, { start: sections.heading.end, end })) {
    const words = text.slice(sentence.start, sentence.end);
    const goesOn: boolean = last !== null && GOES_ON.test(words) && sentence.start - last.end <= 2;
    const tells = goesOn || (NAMED.test(words) && !quotesLaw(words) && !NO_PATENT.test(words));
    if (!tells) {
      last = null;
      continue;
    }
    if (goesOn && last !== null) {
      const before: Range = last;
      const told = found.filter(({ range }) => range.start >= before.start);
      const [only] = told;
      if (told.length === 1 && only)
        found.splice(-1, 1, only.item ? itemIn(reading, { start: only.range.start, end: sentence.end }, null, names) : only);
    } else for (const range of partsOf(words, sentence)) found.push(itemIn(reading, range, commonKind(words), names));
    last = { start: goesOn && last ? last.start : sentence.start, end: sentence.end };
  }
  return unique(found.map(({ item }) => item));
}

/** One part a patent: from its title, or its number, to the next one. */
function partsOf(words: string, sentence: Range): Range[] {
  const titles = matchesOf(TITLE, words).filter(({ 1: title = '' }) => !/规定|证书|证明|裁定|判决|说明|决定|条例|通知|办法/.test(title));
  const numbers = titles.length > 0 ? [] : matchesOf(NUMBER, words);
  const anchors = titles.length > 0 ? titles : numbers.length > 0 ? numbers : matchesOf(KIND_WORD, words);
  if (anchors.length < 2) return [sentence];
  return anchors.map(({ index }, place) => ({
    start: sentence.start + (place === 0 ? 0 : index),
    end: sentence.start + (anchors[place + 1]?.index ?? words.length),
  }));
}

function itemIn(
  reading: Reading,
  range: Range,
  common: PatentItem['kind'] | null,
  names: readonly string[],
): { item: PatentItem; range: Range } {
  const words = reading.text.slice(range.start, range.end);
  const at = (start: number, length: number) => reading.span(range.start + start, range.start + start + length);
  const kinds = KINDS.filter(([, pattern]) => pattern.test(words));
  const kind = kinds.length === 1 ? (kinds[0]?.[0] ?? 'unknown') : kinds.length === 0 ? (common ?? 'unknown') : 'unknown';
  const title = matchesOf(TITLE, words).find(({ 1: one = '' }) => !/规定|证书|证明|裁定|判决|说明|决定|条例|通知|办法/.test(one));
  const number = matchesOf(NUMBER, words)[0];
  const numberText = number && (number[1] ?? number[0]);
  const dates = findDates(words).filter((date) => date.precision === 'day' && date.value !== null);
  const applied = dates.find((date) => APPLIED_BEFORE.test(words.slice(0, date.start)) || APPLIED.test(words.slice(date.end)));
  const granted = dates.find(
    (date) => date !== applied && (GRANTED_BEFORE.test(words.slice(0, date.start)) || GRANTED.test(words.slice(date.end))),
  );
  const role = roleIn(words, names);
  const agent = AGENT.exec(words);
  const agentName = agent?.[1] ?? agent?.[2] ?? null;
  const spanOf = (date: FoundDate | undefined) => (date ? [at(date.start, date.end - date.start)] : []);
  const named = NAMED.exec(words) as RegExpExecArray;
  return {
    range,
    item: {
      kind,
      title:
        title?.[1] === undefined ? null : reading.written(range.start + title.index + 1, range.start + title.index + 1 + title[1].length),
      number: numberText ?? null,
      appliedOn: applied?.value ?? null,
      grantedOn: granted?.value ?? null,
      role,
      agent: agentName,
      spans: [
        at(named?.index ?? 0, named?.[0].length ?? words.length),
        ...(title ? [at(title.index, title[0].length)] : []),
        ...(number ? [at(number.index, number[0].length)] : []),
        ...spanOf(applied),
        ...spanOf(granted),
        ...(agentName ? [at(words.indexOf(agentName), agentName.length)] : []),
      ],
    },
  };
}

/** The part of the prisoner: as told, by his place among the inventors, or as the holder. */
function roleIn(words: string, names: readonly string[]): InventorRole | null {
  const told = ROLES.find(([, pattern]) => pattern.test(words));
  if (told) return told[0];
  const inventors = (INVENTORS.exec(words)?.[1] ?? '').split(/[、；和]/).filter((name) => name !== '');
  const place = inventors.findIndex((name) => names.includes(name));
  if (place >= 0) return inventors.length === 1 ? 'sole' : place === 0 ? 'first' : 'joint';
  const holder = HOLDER.exec(words)?.[1] ?? '';
  return names.some((name) => holder.startsWith(name)) ? 'holder' : null;
}

/** The kind that a sentence gives to all its patents. */
function commonKind(words: string): PatentItem['kind'] | null {
  const kinds = KINDS.filter(([, pattern]) => pattern.test(words));
  return kinds.length === 1 ? (kinds[0]?.[0] ?? null) : null;
}

/** A patent that the paper tells again with less is one patent. */
function unique(items: readonly PatentItem[]): PatentItem[] {
  const known = items.filter((item) => item.title !== null || item.number !== null || item.grantedOn !== null);
  const kinds = new Set(known.map((item) => item.kind));
  const again = (item: PatentItem) =>
    item.title === null && item.number === null && item.grantedOn === null && (item.kind === 'unknown' || kinds.has(item.kind));
  const seen = new Set<string>();
  return items.filter((item) => {
    if (known.length > 0 && again(item)) return false;
    const key = item.number ?? item.title ?? item.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
