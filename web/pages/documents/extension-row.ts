/** What the rows of the extended record have in common. Pure. */
import type { Bilingual, Read, Span } from '../../../graph/model/span.ts';
import { penaltyLabel } from '../../labels.ts';
import { fillText } from '../../text/fill-text.ts';
import { RECORD_TEXT, RECORD_WORDS } from '../../text/record.ts';
import { same } from '../../text/same-text.ts';

export interface ExtensionRow {
  readonly group: Bilingual;
  readonly label: Bilingual;
  readonly value: Bilingual;
  readonly spans: readonly Span[];
}

/** A value as the record carries it: a word of ours, or a date or other text as printed. */
export function wordText(text: string): Bilingual {
  return Object.hasOwn(RECORD_WORDS, text) ? RECORD_WORDS[text as keyof typeof RECORD_WORDS] : penaltyLabel(text);
}

/** Joins what is known; parts that are null are left out. */
export function joined(...parts: readonly (Bilingual | string | null)[]): Bilingual {
  const known = parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (typeof part === 'string' ? same(part) : part)) as Bilingual[];
  return { zh: known.map((part) => part.zh).join(' · '), en: known.map((part) => part.en).join(' · ') };
}

/** A text with one name in it; null where there is no name. */
export function named(text: Bilingual, name: string | null): Bilingual | null {
  return name === null ? null : { zh: fillText(text.zh, { name }), en: fillText(text.en, { name }) };
}

/** A text with a sum in yuan; null where there is no sum. */
export function withYuan(text: Bilingual, yuan: number | null): Bilingual | null {
  if (yuan === null) return null;
  return { zh: fillText(text.zh, { yuan: yuan.toLocaleString('zh-CN') }), en: fillText(text.en, { yuan: yuan.toLocaleString('en-GB') }) };
}

export function sumText(yuan: number | null): Bilingual | null {
  return withYuan(RECORD_TEXT.yuan, yuan);
}

/** The row of one value, or none where nothing was read. */
export function rowOf(group: Bilingual, label: Bilingual, read: Read<string> | null | undefined): ExtensionRow[] {
  return read === null || read === undefined ? [] : [{ group, label, value: wordText(read.value), spans: read.spans }];
}

/** A word with a number behind it: 补出 2. */
export function counted({ zh, en }: Bilingual, times: number): Bilingual {
  return { zh: `${zh} ${times}`, en: `${en} ${times}` };
}
