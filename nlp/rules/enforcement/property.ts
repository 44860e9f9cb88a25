import type { PropertyItem } from '../../../graph/model/record/extension.ts';
import type { PropertyAct } from '../../../graph/model/record/extension-terms.ts';
import type { Span } from '../../../graph/model/span.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { LONGEST_SENTENCE } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';
import { dealsIn } from './property-deals.ts';

const ACTS: readonly (readonly [PropertyAct, RegExp])[] = [
  ['sealed', /查封/],
  ['seized', /扣押|扣留/],
  ['frozen', /冻结/],
  ['transferred', /扣划|划拨|划转|提取/],
  ['auctioned', /拍卖/],
  ['sold', /变卖|变价/],
];
const ACT = '(?:查封|扣押|扣留|冻结|扣划|划拨|划转|提取|拍卖|变卖|变价)';
const LISTED = `${ACT}(?:(?:、|，|或者|或|和|及|并|/|（)${ACT}[）]?){0,6}`;
const THING = '[^，。；\\n]{4,120}';
/** 查封被执行人曲径所有的房屋; 将曲径的账户予以冻结; 对曲径名下的车辆进行拍卖. */
const AHEAD = new RegExp(
  `(?:^|[\\n。；、，：]|[一二三四五六七八九十\\d][、.]|继续|依法|裁定)(${LISTED})(?:了)?(?!期|的|令|措施|手续|程序|方式|款|物)(${THING})`,
  'g',
);
const BEHIND = new RegExp(`(?:将|对)(${THING}?)(?:予以|进行|依法)(${LISTED})`, 'g');
const RELEASED = new RegExp(`解除(?:本院)?(?:对)?(${THING}?)的?(${LISTED})`, 'g');
const RELEASED_AHEAD = new RegExp(`解除(?:对)?${LISTED}(${THING})`, 'g');
/** 存款一万元或查封同等价值的财产: what is done instead is another act. */
const ANOTHER_ACT = new RegExp(`(?:或者|或|以及|及|并)(?:依法)?${ACT}.*$`);
const IS_PROPERTY = /存款|账户|帐户|房|车|股权|股份|股票|土地|款|收入|债权|设备|权|商标|工资|财产|物|元|船|机|产品|林|矿|基金|保险/;
const SENTENCE_ENDS = codesOf('。\n');
const NOT_DONE = /不得|中止|停止|暂缓|暂停|异议|驳回|申请|请求|要求|撤销|期限|期间|如|若|应当|可以|需要|续行/;

/** What this decision does with property, and what came of sales that it reports. */
export function propertyOf(facts: Facts): PropertyItem[] {
  const { reading, operative, sections, kind, merits } = facts;
  if (!kind.recognisers.property) return [];
  const found = new Map<string, PropertyItem & { readonly spans: Span[] }>();
  const add = (act: PropertyAct, property: Range): void => {
    const end = property.end - (ANOTHER_ACT.exec(reading.text.slice(property.start, property.end))?.[0].length ?? 0);
    const value = reading.written(property.start, end);
    if (!IS_PROPERTY.test(value)) return;
    const known = found.get(`${act}|${value}`);
    const span = reading.span(property.start, end);
    if (known) known.spans.push(span);
    else
      found.set(`${act}|${value}`, {
        act,
        property: value,
        appraisedYuan: null,
        priceYuan: null,
        buyer: null,
        appraiser: null,
        spans: [span],
      });
  };
  actsIn(reading, { start: operative.start, end: operative.start + merits.length }, add);
  const deals = kind.recognisers.sales ? dealsIn(reading, { start: sections.opening.start, end: operative.end }) : [];
  return [...found.values(), ...deals];
}

function actsIn({ text }: Reading, range: Range, add: (act: PropertyAct, property: Range) => void): void {
  const words = text.slice(range.start, range.end);
  const released = [...matchesOf(RELEASED, words), ...matchesOf(RELEASED_AHEAD, words)];
  for (const match of released) add('released', placeOf(range.start, match, match[1] as string));
  if (released.length > 0) return;
  for (const match of matchesOf(AHEAD, words)) addAll(text, range.start, match, match[1] as string, match[2] as string, add);
  for (const match of matchesOf(BEHIND, words)) addAll(text, range.start, match, match[2] as string, match[1] as string, add);
}

function addAll(
  text: string,
  from: number,
  match: RegExpExecArray,
  acts: string,
  property: string,
  add: (act: PropertyAct, property: Range) => void,
): void {
  const at = from + match.index;
  const floor = Math.max(from, at - LONGEST_SENTENCE);
  const sentence = text.slice(Math.max(floor, lastMark(text, SENTENCE_ENDS, at, floor)), at);
  if (NOT_DONE.test(sentence)) return;
  for (const [act, word] of ACTS) if (word.test(acts)) add(act, placeOf(from, match, property));
}

function placeOf(from: number, match: RegExpExecArray, words: string): Range {
  const start = from + match.index + match[0].lastIndexOf(words);
  return { start, end: start + words.length };
}
