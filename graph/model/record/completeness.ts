/** What a document of its kind always has, and what of it a record lacks: silence is told, never taken for absence. */
import type { Bilingual, Item } from '../span.ts';

/** Parts that a legal document can be asked for. */
export const DOCUMENT_PARTS = {
  court: { zh: '法院', en: 'court' },
  procuratorate: { zh: '检察院', en: 'procuratorate' },
  number: { zh: '案号', en: 'case number' },
  date: { zh: '落款日期', en: 'date' },
  signers: { zh: '署名人员', en: 'signers' },
  parties: { zh: '当事人', en: 'parties' },
  operative: { zh: '主文', en: 'operative part' },
  charge: { zh: '罪名', en: 'crime of a conviction' },
  sentence: { zh: '判处的刑罚', en: 'sentence of a conviction' },
} as const satisfies Record<string, Bilingual>;
export type DocumentPart = keyof typeof DOCUMENT_PARTS;

/** Why a part is missing. */
export const MISSING_REASONS = {
  'cut-off': { zh: '文书被截断', en: 'the text is cut off' },
  masked: { zh: '已作隐名处理', en: 'masked in the document' },
  'not-printed': { zh: '文书没有载明', en: 'the document does not print it' },
  'not-read': { zh: '文书似有载明而未能读出', en: 'it seems to be printed and could not be read' },
} as const satisfies Record<string, Bilingual>;
export type MissingReason = keyof typeof MISSING_REASONS;

/** A part that documents of this kind always have and this record lacks; `spans` show where it was looked for, where that is known. */
export interface MissingPart extends Item {
  readonly part: DocumentPart;
  readonly reason: MissingReason;
}

/** The parts that a record lacks; records of older readers do not say. */
export function missingParts(record: { readonly extension: { readonly incomplete?: readonly MissingPart[] } }): readonly MissingPart[] {
  return record.extension.incomplete ?? [];
}

/** The missing parts of the documents of one item as one line that a receipt keeps: `date cut-off; operative cut-off`. */
export function incompleteDetail(missing: readonly MissingPart[]): string {
  return [...new Set(missing.map(({ part, reason }) => `${part} ${reason}`))].join('; ');
}

/** What such a line says; words that are none of ours are left out. */
export function partsOfDetail(detail: string): { readonly part: DocumentPart; readonly reason: MissingReason }[] {
  return detail.split('; ').flatMap((entry) => {
    const [part = '', reason = ''] = entry.split(' ');
    if (!Object.hasOwn(DOCUMENT_PARTS, part) || !Object.hasOwn(MISSING_REASONS, reason)) return [];
    return [{ part: part as DocumentPart, reason: reason as MissingReason }];
  });
}

/** Such a line in words, the parts that lack for one reason together: 文书被截断：落款日期、主文. */
export function sayIncomplete(detail: string): Bilingual {
  const parts = partsOfDetail(detail);
  const said = [...new Set(parts.map(({ reason }) => reason))].map((reason) => {
    const own = parts.filter((it) => it.reason === reason).map(({ part }) => DOCUMENT_PARTS[part]);
    return {
      zh: `${MISSING_REASONS[reason].zh}：${own.map((part) => part.zh).join('、')}`,
      en: `${MISSING_REASONS[reason].en}: ${own.map((part) => part.en).join(', ')}`,
    };
  });
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}
