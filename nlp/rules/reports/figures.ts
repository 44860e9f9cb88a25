import type { FigureItem } from '../../../graph/model/record/extension.ts';
import { matchesOf } from '../../text/matches.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import type { Reading } from '../writing/reading.ts';

const ARABIC = '\\d{1,3}(?:[,，]\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,12}(?:\\.\\d{1,4})?';
const CHINESE = '[零〇一二两三四五六七八九十百千万亿]{1,14}';
const NUMBER = `${ARABIC}|${CHINESE}`;
/** Measure words of reports, longest first. Days, months and years are terms, not counts. */
const UNIT = '个百分点|大类|件次|人次|件|人|名|份|次|个|项|起|宗|条|篇|场|家|户|辆|套|部|册|期|批|处|类|所|吨|亩|倍|元|%|％';
const FIGURE = new RegExp(
  `(?<![\\d.第])(?:百分之(?<percent>${NUMBER})|(?<tenths>[一二三四五六七八九])成(?=[，。；、\\n以多左的]|$)|(?<number>${NUMBER})(?:[余多]?[至到~～-](?<upper>${NUMBER}))?[余多]?(?<scale>[千万亿]?)[余多]?(?<unit>${UNIT}))`,
  'g',
);
/** Numbers in Chinese characters count only with these: 八项规定, 三个规定 and 两级院 are names. */
const COUNTED_IN_WORDS = /^(?:件次|人次|件|人|名|份|起|次|场|元|倍)$/;
const BREAK = /[，。；：！？（）《》“”\n]/;

/** What may stand before the thing counted: times, links, prepositions. */
const LEADS =
  /^(?:[、和及与并对在向以将把从]|其中|同时|以及|共计?|累计|先后|分别|已经?|现有|(?:(?:19|20)\d{2}|[二一][〇○零一二三四五六七八九]{3})年(?:度|以来|来|全年)?(?:前三季度|上半年|下半年)?|今年(?:以来|前三季度|上半年)?|[近过去]{0,2}[一二三四五六七八九十]{1,2}年(?:以?来|间)|全年|去年)/;
/** What may stand between the thing counted and its number. */
const TRAILS = /(?:共计?|累计|达到?|高达|为|约|近|超过?|逾|仅|的|了|有|至|合计|分别)$/;
/** A change or a share says of what in the words before it. */
const OF_THE_LAST = /^(?:同比|环比|较|比(?!例)|增长|上升|下降|增加|减少|占)/;
/** After the measure word: no part of the thing counted. */
const NOT_COUNTED = /^(?:以上|以下|以内|左右|等|和|及|与|或|的|中|、|不等|至|到)/;
const COUNTED_END = /[，。；：！？、（）《》“”\n\d]|中(?:有|的)|的|[一二三四五六七八九十百]{1,5}(?:件|人|次|名)/;
const LONGEST_LABEL = 40;
const LONGEST_COUNTED = 16;

interface Label {
  readonly words: string;
  readonly places: readonly Range[];
}

/** Figures of a report in prose with what they count; empty for every other kind of document. */
export function figuresOf({ reading, kind }: Facts): FigureItem[] {
  if (!kind.recognisers.figures) return [];
  const { text } = reading;
  const found: FigureItem[] = [];
  let last: (Label & { readonly end: number }) | null = null;
  for (const match of matchesOf(FIGURE, text)) {
    const values = valuesOf(match.groups as Record<string, string | undefined>);
    if (values === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const label: Label | null = labelOf(text, start, end, values.unit, last);
    if (label === null) continue;
    for (const value of values.values) {
      found.push({ label: label.words, value, unit: values.unit, spans: spansOf(reading, label, { start, end }) });
    }
    last = { ...label, end };
  }
  return found;
}

/** One value, or both ends of a range; sums stay in the unit that is printed (万元). Null when the words are no figure. */
function valuesOf(groups: Record<string, string | undefined>): { values: number[]; unit: string } | null {
  const { percent, tenths, number, upper, scale = '', unit = '' } = groups;
  if (percent !== undefined) return valued([percent], 1, '%');
  if (tenths !== undefined) return valued([tenths], 10, '%');
  const written = [number, upper].filter((one) => one !== undefined);
  if (written.some((one) => !isCount(one, unit))) return null;
  if (unit === '元' && scale !== '') return valued(written, 1, `${scale}元`);
  return valued(written, scale === '' ? 1 : (chineseNumber(scale) ?? 1), unit === '％' ? '%' : unit);
}

function valued(written: readonly string[], factor: number, unit: string): { values: number[]; unit: string } | null {
  const values: number[] = [];
  for (const one of written) {
    const value = chineseNumber(one.replaceAll('，', ','));
    if (value === null) return null;
    values.push(Math.round(value * factor * 10_000) / 10_000);
  }
  return { values, unit };
}

/** 一次, 万人 and 八项规定 are ways of speaking. */
function isCount(written: string, unit: string): boolean {
  if (/\d/.test(written)) return true;
  return COUNTED_IN_WORDS.test(unit) && /[二两三四五六七八九]|一[十百千万]|十一/.test(written) && !/^一$/.test(written);
}

/** The words before the number in its clause with those after the measure word; where it has none (22件49人), those of the figure before. */
function labelOf(text: string, start: number, end: number, unit: string, last: (Label & { readonly end: number }) | null): Label | null {
  const floor = Math.max(last?.end ?? 0, start - LONGEST_LABEL);
  const near = last !== null && !/[。\n]/.test(text.slice(last.end, start)) ? last : null;
  // 79名特邀检察官助理、327名听证员: what stands before the mark belongs to the figure before.
  const before = text[start - 1] === '、' ? { start, end: start } : trimmed(text, clauseStart(text, floor, start), start);
  const after = /[%点倍元]$/.test(unit) ? { start: end, end } : countedAfter(text, end);
  const own = [before, after].filter((range) => range.end > range.start);
  const words = own.map((range) => text.slice(range.start, range.end)).join('');
  const leans = before.end === before.start ? words === '' || near?.end === start : OF_THE_LAST.test(words);
  if (leans && near !== null) return { words: near.words + words, places: [...near.places, ...own] };
  return words.length < 2 ? null : { words, places: own };
}

function clauseStart(text: string, floor: number, start: number): number {
  for (let at = start; at > floor; at--) if (BREAK.test(text[at - 1] ?? '\n')) return at;
  return floor;
}

function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  for (let lead = LEADS.exec(text.slice(start, end)); lead !== null; lead = LEADS.exec(text.slice(start, end))) start += lead[0].length;
  for (let trail = TRAILS.exec(text.slice(start, end)); trail !== null; trail = TRAILS.exec(text.slice(start, end))) end -= trail[0].length;
  return { start, end };
}

/** 79名特邀检察官助理: the thing counted follows its measure word. */
function countedAfter(text: string, end: number): Range {
  const window = text.slice(end, end + LONGEST_COUNTED);
  if (NOT_COUNTED.test(window)) return { start: end, end };
  const stop = COUNTED_END.exec(window);
  return { start: end, end: end + (stop ? stop.index : window.length) };
}

function spansOf(reading: Reading, label: Label, figure: Range): FigureItem['spans'] {
  return [figure, ...label.places].map(({ start, end }) => reading.span(start, end));
}
