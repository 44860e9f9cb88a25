import type { InstitutionItem } from '../../../graph/model/record/extension.ts';
import type { InstitutionKind } from '../../../graph/model/record/extension-terms.ts';
import type { Span } from '../../../graph/model/span.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';
import { bothChoices, choiceOf } from './institution-choice.ts';

/** Endings of names, with the word that each contains. */
const ENDINGS: readonly (readonly [InstitutionKind, word: string, RegExp])[] = [
  [
    'forensic',
    '鉴定',
    /(?:司法|物证|法医|医学|交通事故|文书|刑事科学技术)?(?:学)?(?:司法)?鉴定(?:所|中心|研究院|研究所|研究中心|室)|鉴定有限(?:责任)?公司/y,
  ],
  ['price', '价格认', /价格(?:认证|认定)(?:管理)?(?:中心|局|办公室|所)/y],
  ['appraisal', '评估', /评估(?:[\u4e00-\u9fff]{0,8}?)(?:事务所|有限(?:责任)?公司|公司|中心)/y],
  ['audit', '会计师', /会计师事务所(?:有限(?:责任)?公司)?/y],
  ['auction', '拍卖', /拍卖(?:行|有限(?:责任)?公司)/y],
  ['cost', '造价', /造价(?:咨询)?(?:事务所|有限(?:责任)?公司)(?:有限(?:责任)?公司)?/y],
];
const ADMINISTRATOR =
  /指定(?<names>[\u4e00-\u9fff（）、]{2,60}?(?:事务所(?:有限(?:责任)?公司)?|清算[\u4e00-\u9fff]{0,8}公司))(?:（[^）]{1,20}）)?(?:共同)?(?:为|担任|作为|任)[^，。；\n]{0,40}管理人/g;
const NAME_BEFORE = /[\u4e00-\u9fff（）]{2,30}$/;
/** Links and verbs before a name; the last of them ends what is no part of it. */
const LEAD =
  /^.*(?:委托|聘请|指定|选定|确定|选取|抽取|交由|送交|送往|送至|送|移送|经过|经由|经(?!济|纬|开|贸|典)|由|向(?!阳)|被|对|并|后|[据按]|有(?!限)|及|以及|和(?!平|田|谐|硕|静|县|政|顺|龙|林|$)|与|或|在|到|至(?!诚|正|臻)|于(?!洪|都|田)|为|即(?!墨)|起|提供|提出|申请|同意|根据|认为|证实|证明|提交|出示|依据|采信|通过|结合|查阅|的|[、，：]|（(?=[^）]*$))/;
/** The name is that of a body with an opinion in this case when it gives one or is asked for one. */
const GIVES = /^(?:（[^（）]{1,30}）)?[^，。；\n]{0,20}(?:[鉴检]|评估|出具|作出|认定|认证|评定|审计|估价|拍卖|审核|化验|报告|对)/;
const ASKED = /(?:经|委托|聘请|指定|由)[^，。；\n]{0,34}$/;
const GENERIC = /^(?:司法|该|本|上述|原|具有?|有|物证|法医|公安|公安局|公安机关|重新|专业|第三方|相关|资产|社会|刑事|工程)?$/;
const NAMED = /[省市县区州旗]|[\u4e00-\u9fff]{2}/;

interface Named extends InstitutionItem {
  readonly spans: Span[];
}

/** Bodies whose expert opinion, appraisal, audit or auction the document relies on; each once with all its places. */
export function institutionsOf(reading: Reading, sections: Sections): InstitutionItem[] {
  const { text } = reading;
  const { opening, operative } = sections;
  const found = new Map<string, Named>();
  const add = (kind: InstitutionKind, range: Range, chosen: InstitutionItem['chosen']): void => {
    const name = reading.written(range.start, range.end);
    const known = found.get(name);
    const spans = [...(known?.spans ?? []), reading.span(range.start, range.end)];
    found.set(name, { name, kind: known?.kind ?? kind, chosen: bothChoices(known?.chosen ?? null, chosen), spans });
  };
  for (const names of administratorsIn(text, { start: opening.start, end: operative.end })) {
    // What a decision orders is the choice of the court that makes it.
    const chosen = choiceOf(text, names[0]!) ?? (names[0]!.start >= operative.start ? 'court' : null);
    for (const range of names) add('administrator', range, chosen);
  }
  for (const [kind, word, ending] of ENDINGS)
    for (let at = text.indexOf(word, opening.start); at >= 0 && at < operative.start; at = text.indexOf(word, at + word.length)) {
      const range = nameAround(text, at, ending, opening.start);
      if (!range) continue;
      add(kind, range, choiceOf(text, range));
    }
  return [...found.values()];
}

/** The firms of each appointment: 指定甲律师事务所、乙会计师事务所担任某公司管理人. */
function administratorsIn(text: string, { start, end }: Range): Range[][] {
  return [...text.slice(start, end).matchAll(ADMINISTRATOR)].map(({ index, groups }) => {
    let at = start + index + '指定'.length;
    return (groups?.names ?? '').split('、').map((name): Range => {
      const range = { start: at, end: at + name.length };
      at = range.end + 1;
      return range;
    });
  });
}

function nameAround(text: string, at: number, ending: RegExp, from: number): Range | null {
  const start = /司法$|物证$|法医$/.test(text.slice(at - 2, at)) ? at - 2 : at;
  ending.lastIndex = start;
  const end = ending.exec(text) ? ending.lastIndex : -1;
  if (end < 0) return null;
  const before = NAME_BEFORE.exec(text.slice(Math.max(from, start - 30), start))?.[0] ?? '';
  const lead = LEAD.exec(before)?.[0].length ?? 0;
  const name = before.slice(lead).replace(/^[）年月日号了]+/, '');
  if (GENERIC.test(name) || !NAMED.test(name)) return null;
  const nameStart = start - name.length;
  return GIVES.test(text.slice(end, end + 60)) || ASKED.test(text.slice(Math.max(from, nameStart - 36), nameStart))
    ? { start: nameStart, end }
    : null;
}
