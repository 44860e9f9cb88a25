import { matchesOf } from '../text/matches.ts';

/** What stands in a template for what was replaced: private-use characters, which no clean text has. */
const MARK = { name: 0xe001, date: 0xe002, sum: 0xe003, number: 0xe004, caseNumber: 0xe005 } as const;
type MarkName = keyof typeof MARK;

export interface Letters {
  /** The letters and digits of the text as UTF-16 units; punctuation and spaces, which every layout sets anew, are left out. */
  readonly content: Uint16Array;
  /** The same with every name, date, sum, number and case number replaced by one mark; a list of names is one mark. */
  readonly template: Uint16Array;
  /**
   * Days, sums and numbers of the facts, as printed but without separators (2018年3月5日, 23000元): what is particular to one event.
   * What the court's own steps and fees print (filing, hearing, costs, signature) is left out.
   */
  readonly particulars: ReadonlySet<string>;
}

const DIGITS = '\\d(?:[\\d,，.]{0,18}\\d)?';
const ONE_TO_NINE = '一二三四五六七八九';
const FOUND = new RegExp(
  [
    `(?<caseNumber>[（(〔[]\\d{4}年?[）)〕\\]][\\u4e00-\\u9fff\\d]{1,16}?第?\\d{1,7}(?:[-之][\\d${ONE_TO_NINE}十]{1,3})?号)`,
    `(?<date>(?:\\d{4}|[一二][\\d〇○零OoΟ${ONE_TO_NINE}]{3})年(?:[\\d${ONE_TO_NINE}十]{1,3}月(?:[\\d${ONE_TO_NINE}十]{1,3}[日号])?)?)`,
    `第[\\d${ONE_TO_NINE}十百零]{1,7}[条款项]|\\d{1,3}条`,
    `(?<sum>${DIGITS}[余多几]?[十百千万亿]{0,2}[余多]?元)`,
    `(?<number>${DIGITS})`,
  ].join('|'),
  'g',
);

/** Names that the publisher has hidden, with their counters: 张某某, 李某1, 王××; the character before is the surname. */
const MASKED = /(?:某{1,3}|[×＊*xX]{1,3})[甲乙丙丁戊己庚辛\d]?/g;

/** Shorter names stand in too many other words. */
const SHORTEST_NAME = 2;

const LETTER = /[\p{L}\p{N}]/u;
const IS_LETTER = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) if (LETTER.test(String.fromCharCode(code))) IS_LETTER[code] = 1;

/**
 * The letters of a clean text twice: as they are, and with what is particular to a case replaced by marks. `names` are those that the reader
 * found: persons, organisations, agencies. Time in proportion to the text, once for each name.
 */
export function lettersOf(text: string, names: readonly string[]): Letters {
  const cover = coverOf(text, names);
  const content = new Uint16Array(text.length);
  const template = new Uint16Array(text.length);
  const particulars = new Set<string>();
  let contentLength = 0;
  let templateLength = 0;
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < cover.length && cover[next]!.end <= i) next++;
    const unit = text.charCodeAt(i);
    const covered = cover[next];
    if (IS_LETTER[unit] === 1) content[contentLength++] = unit;
    if (covered === undefined || i < covered.start) {
      if (IS_LETTER[unit] === 1) template[templateLength++] = unit;
    } else if (i === covered.start) {
      if (covered.value !== null) particulars.add(covered.value);
      const mark = MARK[covered.kind];
      if (covered.kind !== 'name' || template[templateLength - 1] !== mark) template[templateLength++] = mark;
    }
  }
  return { content: content.subarray(0, contentLength), template: template.subarray(0, templateLength), particulars };
}

interface Covered {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkName;
  /** What tells one event from another; null for what tells only one party, docket or step of the court from another. */
  readonly value: string | null;
}

/** Ranges to be replaced, in order, none over another: of two that overlap the earlier, of two with one start the longer. */
function coverOf(text: string, names: readonly string[]): Covered[] {
  const found: Covered[] = [];
  for (const match of matchesOf(FOUND, text)) {
    const { caseNumber, date, sum, number } = match.groups ?? {};
    const kind: MarkName | null = caseNumber ? 'caseNumber' : date ? 'date' : sum ? 'sum' : number ? 'number' : null;
    if (kind === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, kind, value: particular(text, start, end, kind) });
  }
  for (const match of matchesOf(MASKED, text)) {
    const start = IS_LETTER[text.charCodeAt(match.index - 1)] === 1 ? match.index - 1 : match.index;
    found.push({ start, end: match.index + match[0].length, kind: 'name', value: null });
  }
  for (const name of new Set(names)) {
    if (name.length < SHORTEST_NAME) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length, kind: 'name', value: null });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const cover: Covered[] = [];
  for (const one of found) if (one.start >= (cover[cover.length - 1]?.end ?? 0)) cover.push(one);
  return cover;
}

/** Birth, filing, hearing and what signs the document: dates that every case of a day or a person has. */
const AFTER_STEP = /^(?:[^，。；\n]{0,12}(?:立案|受理|开庭|审理)|出生|生[，。,]|\s*(?:书记员|法官助理|$))/u;
/** What the court charges, by tables that are the same for all, and who signs above the date. */
const BEFORE_STEP = /受理费|收取|诉讼费|保全费|申请费|审判[长员]|陪审员|执行员/u;
const CONTEXT = 14;
/** Days, and sums and numbers of three digits or more: what two unrelated cases seldom have in common. */
const TELLING = /\d{3}|[一二][\d〇○零OoΟ一二三四五六七八九]{3}年/u;

function particular(text: string, start: number, end: number, kind: MarkName): string | null {
  if (kind === 'caseNumber') return null;
  const value = text.slice(start, end).replace(/[,，]/g, '');
  if (kind === 'date' ? !/[日号]$/.test(value) : !TELLING.test(value)) return null;
  if (AFTER_STEP.test(text.slice(end, end + CONTEXT + 2))) return null;
  return BEFORE_STEP.test(text.slice(Math.max(start - CONTEXT, 0), start)) ? null : value;
}
