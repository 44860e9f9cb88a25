import type { StatuteItem } from '../../../graph/model/record/extension.ts';
import type { Span } from '../../../graph/model/span.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';
import { type ArticleRead, articlesAt } from './article-lists.ts';

/** Marks of a title; documents mix their widths and nest the same ones. */
const OPEN = '《〈﹤<＜';
const CLOSE = '》〉﹥>＞';
const INNER_CLOSE = /[》〉﹥>＞]/;
/** No title of a statute or interpretation is longer. */
const LONGEST_TITLE = 90;
/** Last characters of a law named without marks, or of what follows it. */
const MAY_END_A_NAME = /[法例则典释定见复要）的之中]/;
const BETWEEN_TITLE_AND_ARTICLE = /(?:（[^（）]{1,40}）)?(?:的|之|中|、|，|：)?$/;
/** Further back an opening mark has lost its closing one. */
const LONGEST_QUOTATION = 400;
const LONGEST_SPEECH = 120;
/** What ends the title of a legal text; contracts, articles of association and policies have articles too. */
const LEGAL = /(?:法|条例|规定|解释|意见|规则|办法|纪要|决定|通知|批复|答复|通则|总则|法典|细则)(?:（[^（）]{1,12}）)?$/;
/** A firm's own rules; statutes speak of firms and contracts too, but as 法 or as papers of the state. */
const OF_A_FIRM = /^(?!中华人民共和国|最高人民|关于).*(?:公司|员工|管理制度|合同|协议|保险)(?!.*[法例]$)/;
/** Where a listing may begin: 第二百六十四条, or the number alone behind a title. */
const LISTING_START = /第|[》〉﹥>＞](?=[一二三四五六七八九十\d][一二三四五六七八九十百零\d]{0,6}条)/g;
/** Between two listings of one law stand linking words and slips such as an article without 条. */
const CONTINUES = /^[第条款项之的规定和与以及并、，；（）〇零一二三四五六七八九十百千\d]{0,16}$/;
/** A law named without marks. 该法, 本法 and 上述规定 name none. */
const BARE =
  /(?:中华人民共和国[\u4e00-\u9fff]{0,14}(?:法|条例|通则|总则)|最高人民(?:法院|检察院)关于[\u4e00-\u9fff《》〈〉、]{2,50}(?:解释|规定|意见|批复|纪要)(?:（[^（）]{1,6}）)?|(?:刑|刑事诉讼|刑诉|民|民事诉讼|民诉|行政诉讼|行政处罚|行政复议|行政强制|行政许可|国家赔偿|合同|担保|物权|婚姻|继承|公司|保险|票据|证券|破产|企业破产|侵权责任|劳动|劳动合同|商标|专利|著作权|反不正当竞争|食品安全|消费者权益保护|产品质量|道路交通安全|土地管理|监狱|治安管理处罚|仲裁|招标投标)法|民法通则|民法总则|民法典)(?:的|之|中)?$/;
/** Words that make a sentence of the reasons somebody else's. */
const SOMEBODY_ELSE =
  /(?:人|方|告|公司|机关|检察院|[一原]审(?:法院|判决)?|原判|局|政府|委员会)[^。，；]{0,12}(?:主张|认为|提出|辩称|诉称|诉请|指控|建议)[^。]{0,80}$/;
const OWN_AGAIN = /本院|不能成立|不予|故|因此|综上|据此/;

type StatuteRead = StatuteItem & { readonly spans: Span[] };

/** Articles on which the document rests: those that its own reasons name, up to the words that decide. Each article once. */
export function statutesOf(reading: Reading, { start, end }: Range): StatuteItem[] {
  const { text } = reading;
  const found = new Map<string, StatuteRead>();
  const deciding = text.lastIndexOf('。', end - 1);
  let law: Range | null = null;
  let last = start;
  const zone = upTo(text, end);
  LISTING_START.lastIndex = start;
  for (let match = LISTING_START.exec(zone); match !== null && match.index < end; match = LISTING_START.exec(zone)) {
    const at = match[0] === '第' ? match.index : match.index + 1;
    const { articles, end: listEnd } = articlesAt(text, at);
    LISTING_START.lastIndex = Math.max(at + 1, listEnd);
    if (articles.length === 0) continue;
    law = lawBefore(text, at, start) ?? (CONTINUES.test(text.slice(last, Math.min(at, last + 20))) ? law : null);
    last = listEnd;
    if (law === null || (law.start < deciding && (isSomebodyElses(text, law.start, start) || isQuoted(text, law.start, start)))) continue;
    addAll(found, reading, law, articles);
  }
  return [...found.values()];
}

function addAll(found: Map<string, StatuteRead>, reading: Reading, law: Range, articles: readonly ArticleRead[]): void {
  const name = lawName(reading.text.slice(law.start, law.end));
  const lawSpan = reading.span(law.start, law.end);
  for (const { article, insertion, paragraph, item, start, end } of articles) {
    const key = `${name}|${article}|${insertion}|${paragraph}|${item}`;
    const spans = [lawSpan, reading.span(start, end)];
    const known = found.get(key);
    if (known) known.spans.push(...spans);
    else found.set(key, { law: name, article, insertion, paragraph, item, spans });
  }
}

/** 《…〈…〉…》 without its outer marks; inner marks in one width. */
function lawName(words: string): string {
  return words
    .replace(/\n/g, '')
    .replace(/[《﹤<＜]/g, '〈')
    .replace(/[》﹥>＞]/g, '〉');
}

/** The title that stands directly before the article. */
function lawBefore(text: string, at: number, from: number): Range | null {
  const floor = Math.max(from, at - LONGEST_TITLE - 50);
  if (CLOSE.includes(text[at - 1] ?? '')) return marked(text, at - 1, floor);
  const between = BETWEEN_TITLE_AND_ARTICLE.exec(text.slice(Math.max(floor, at - 44), at))?.[0].length ?? 0;
  const close = at - between - 1;
  if (CLOSE.includes(text[close] ?? '')) return marked(text, close, floor);
  if (!MAY_END_A_NAME.test(text[at - 1] ?? '')) return null;
  const bare = BARE.exec(text.slice(floor, at));
  if (!bare) return null;
  const words = bare[0].replace(/[的之中]$/, '');
  return { start: floor + bare.index, end: floor + bare.index + words.length };
}

function marked(text: string, close: number, floor: number): Range | null {
  const nearest = text.lastIndexOf('《', close);
  if (nearest >= floor && !INNER_CLOSE.test(text.slice(nearest, close))) return titleIn(text, nearest + 1, close);
  let depth = 0;
  for (let at = close; at >= floor; at--) {
    const character = text[at] as string;
    if (CLOSE.includes(character)) depth++;
    else if (OPEN.includes(character) && --depth === 0) return titleIn(text, at + 1, close);
  }
  return null;
}

function titleIn(text: string, start: number, end: number): Range | null {
  const title = text.slice(start, end);
  return LEGAL.test(title.replace(/[》〉﹥>＞]$/, '')) && !OF_A_FIRM.test(title) ? { start, end } : null;
}

function isSomebodyElses(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from + 1, at - LONGEST_SPEECH), at);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const speech = SOMEBODY_ELSE.exec(sentence);
  return speech !== null && !OWN_AGAIN.test(speech[0]);
}

/** Inside quotation marks another paper speaks: a decision under review, a contract, a statute. */
function isQuoted(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - LONGEST_QUOTATION) + 1, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
