import type { Bilingual } from '../span.ts';

/** Who reads documents. What any but the rules say is a proposal to a person. */
export const READERS = {
  rules: { zh: '规则', en: 'rules' },
  classifier: { zh: '分类模型', en: 'trained classifier' },
  'language-model': { zh: '语言模型', en: 'language model' },
} as const satisfies Record<string, Bilingual>;
export type ReaderName = keyof typeof READERS;
export type SecondReaderName = Exclude<ReaderName, 'rules'>;
