import { isIsoDate } from '../../../graph/model/time.ts';
import { htmlText, looksLikeHtml } from '../page-text.ts';
import { type Meaning, meaningOf, partyRole, signingRole } from './field-names.ts';
import type { Field } from './fields.ts';

/** Below this a text is a title or a remark, not a document. */
export const SHORTEST_DOCUMENT = 40;

/** True for a text that may be a document: long enough, and with sentences or lines (titles, lists of keywords and the like have none). */
export function mayBeDocument(text: string): boolean {
  return text.trim().length >= SHORTEST_DOCUMENT && /[。\n]|<(?:p|div|br)[\s>/]/i.test(text);
}

/** The text of a field as a reader sees it: markup is read as a page. */
export function readableText(text: string): string {
  return looksLikeHtml(text) ? htmlText(text) : text;
}

/** Text without white space, brackets in one form: for asking whether one text holds another. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
}

const COURT = /^[\p{Script=Han}（）()〇×*·]{2,40}(?:法院|检察院|监狱)$/u;
const NUMBER = /(?:[（(〔【[](?:19|20)\d{2}[）)〕】\]]|(?:19|20)\d{2})[^，。；\n]{1,40}号|字第?\d{1,6}号/;
const NAMED_CASE = /(?:书|令|案|纠纷|争议|罪)$/;
const FORM = /^[\p{Script=Han}]{0,10}(?:书|令)$/u;
/** What a field must look like to be what its name says: fields are named in haste. */
const LOOKS: Partial<Record<Meaning, (text: string) => boolean>> = {
  court: (text) => COURT.test(text),
  number: (text) => text.length <= 60 && NUMBER.test(text),
  date: (text) => isoDate(text) !== null,
  'case-name': (text) => text.length <= 200 && NAMED_CASE.test(text),
  form: (text) => FORM.test(text),
  'case-type': (text) => text.length <= 20,
  cause: (text) => text.length <= 60,
  aside: () => false,
};

/** The fields of a record by what they mean. */
export class FieldValues {
  readonly all: readonly Field[];
  readonly #byMeaning = new Map<Meaning, { readonly rank: number; readonly text: string }>();

  constructor(fields: readonly Field[]) {
    this.all = fields;
    for (const { name, text } of fields) {
      const found = meaningOf(name);
      if (found === null || text.trim() === '') continue;
      const { meaning, rank } = found;
      const readable = meaning === 'document' ? readableText(text) : plain(meaning, text);
      if (readable === '' || !(LOOKS[meaning]?.(readable) ?? true)) continue;
      if (meaning === 'document' && readable.trim().length < SHORTEST_DOCUMENT) continue;
      const known = this.#byMeaning.get(meaning);
      if (known === undefined || rank < known.rank) this.#byMeaning.set(meaning, { rank, text: readable });
    }
  }

  /** False for a record that says nothing beside its text that a document could lack. */
  get sayMoreThanTheText(): boolean {
    return (
      this.#byMeaning.size > (this.#byMeaning.has('document') ? 1 : 0) || this.all.some(({ name }) => partyRole(name) ?? signingRole(name))
    );
  }

  /** What the record says of this; '' when it says nothing. */
  get(meaning: Meaning): string {
    return this.#byMeaning.get(meaning)?.text ?? '';
  }

  means(name: string, meaning: Meaning): boolean {
    return meaningOf(name)?.meaning === meaning;
  }
}

/** Names and numbers are written without spaces and without what a page marks in them. */
const UNSPACED: ReadonlySet<Meaning> = new Set(['court', 'number', 'form', 'case-type']);

function plain(meaning: Meaning, text: string): string {
  const read = readableText(text)
    .replace(/<\/?(?:em|b|i|font|span|mark|strong)(?:\s[^<>]{0,200})?>/gi, '')
    .trim();
  return UNSPACED.has(meaning) ? read.replace(/\s/g, '') : read;
}

/** 2021-03-01, also with a time behind it, 2021/3/1, 2021.3.1, 20210301, 2021年3月1日. */
const DAY = /^((?:19|20)\d{2})(?:[-/.]|年)?(\d{1,2})(?:[-/.]|月)?(\d{1,2})日?(?:[T\s].{0,30})?$/;
/** 00:00 in China is 16:00 of the day before in the world's time, in which programs write. */
const CHINA = 8 * 60 * 60 * 1000;
const MILLISECONDS = /^\d{12,13}$/;
const SECONDS = /^\d{9,10}$/;

/** The day that a date field says, ISO; null when it says none. Dates in Chinese numerals are left to the reader of the text. */
export function isoDate(text: string): string | null {
  const written = text.trim();
  const time = MILLISECONDS.test(written) ? Number(written) : SECONDS.test(written) ? Number(written) * 1000 : null;
  if (time !== null) return dayInChina(time);
  if (/T\d{2}:\d{2}.*Z$/.test(written)) return dayInChina(Date.parse(written));
  const found = DAY.exec(written);
  if (found === null) return /^[二一][〇○零O一二三四五六七八九]{3}年.{1,3}月.{1,4}日$/.test(written) ? written : null;
  const [, year, month, day] = found;
  if (month!.length !== day!.length && !/[-/.年]/.test(written)) return null;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

function dayInChina(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time + CHINA).toISOString().slice(0, 10);
}
