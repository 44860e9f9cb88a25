import { remembered } from '../../../graph/model/remembered.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';

/** One article, paragraph or item of a listing; numbers count from 1, `insertion` is the number behind 之 (第一百三十三条之一). */
export interface ArticleRead extends Range {
  readonly article: number;
  readonly insertion: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

const BRACKETED = '（[一二三四五六七八九十\\d]{1,3}）';
const NUMBER = `(?:${BRACKETED}|[〇零一二三四五六七八九十百千\\d]{1,7})`;
/** 第二百六十四条, 第一、三款, （一）（二）项, 第七十八条至第八十条: numbers that share one unit. */
const ELEMENT = new RegExp(
  `第?(${NUMBER}(?:[、和及]${NUMBER}|${BRACKETED}){0,6})(?:条?至第?(${NUMBER}))?(条|款|项)(?:之([一二三四五六七八九十\\d]{1,3})(?![款项条]))?`,
  'y',
);
/** What may stand between two elements: 、 和 以及, 的规定 before a further article, and a note such as （坦白）. */
const LINK =
  /(?:[（[](?![一二三四五六七八九十\d]{1,3}）)[^）\]]{1,24}[）\]])?(?:(?:的|之)规定)?[、，]?(?:和|及|与|以及|并|或者|或)?、?(?=第?[（〇零一二三四五六七八九十百千\d])/y;
const ONE_NUMBER = new RegExp(NUMBER, 'g');
/** No Chinese statute has more articles (民法典: 1260); no article has as many paragraphs or items. */
const MOST_ARTICLES = 1300;
const MOST_PARTS = 40;
/** 第七十八条至第八十条 names what lies between; a longer stretch is a chapter, not a list. */
const LONGEST_RANGE = 12;

/** Reads the listing that starts at `at` (at a 第); empty when it does not begin with an article. */
export function articlesAt(text: string, at: number): { articles: readonly ArticleRead[]; end: number } {
  const articles: ArticleRead[] = [];
  let end = at;
  let next = at;
  for (;;) {
    ELEMENT.lastIndex = next;
    const element = ELEMENT.exec(text);
    if (element === null || !add(articles, element, next)) return { articles, end };
    end = next + element[0].length;
    next = nextElement(text, end);
  }
}

/** Most elements follow at once or after 、; the rest behind notes and linking words. */
function nextElement(text: string, end: number): number {
  if (text[end] === '第') return end;
  if (text[end] === '、' && text[end + 1] === '第') return end + 1;
  LINK.lastIndex = end;
  return end + (LINK.exec(text)?.[0].length ?? 0);
}

/** Adds what one element names; a paragraph or an item without its article belongs to the article before it. */
function add(articles: ArticleRead[], element: RegExpExecArray, start: number): boolean {
  const unit = element[3] as string;
  const values = valuesOf(element[1] as string, element[2]);
  const end = start + element[0].length;
  if (values === null || values.some((value) => value > (unit === '条' ? MOST_ARTICLES : MOST_PARTS))) return false;
  if (unit === '条') {
    const insertion = element[4] === undefined || values.length > 1 ? null : numberOf(element[4]);
    for (const article of values) articles.push({ article, insertion, paragraph: null, item: null, start, end });
    return true;
  }
  const base = articles.at(-1);
  if (!base) return false;
  const { article, insertion } = base;
  // 第一款 behind 第七十二条 says which part of it is meant; 第三款 behind that names a further part.
  if (base.item === null && (unit === '项' || base.paragraph === null)) articles.pop();
  for (const value of values) {
    const paragraph = unit === '款' ? value : base.paragraph;
    articles.push({ article, insertion, paragraph, item: unit === '项' ? value : null, start: base.start, end });
  }
  return true;
}

function valuesOf(numbers: string, last: string | undefined): number[] | null {
  const values: number[] = [];
  for (const number of numbers.length > 2 && /[、和及（]/.test(numbers) ? (numbers.match(ONE_NUMBER) ?? []) : [numbers]) {
    const value = numberOf(number);
    if (value === null || value < 1) return null;
    values.push(value);
  }
  const to = last === undefined ? null : numberOf(last);
  const from = values.at(-1) as number;
  if (to !== null && to > from && to - from <= LONGEST_RANGE) for (let value = from + 1; value <= to; value++) values.push(value);
  return values;
}

const numberOf = remembered((text) => chineseNumber(text.replace(/[（）]/g, '')));
