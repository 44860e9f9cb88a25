/**
 * What the rules could not decide. The best guess stays in the record; the graph leaves it out until a person has decided,
 * because a value that is joined to the wrong person accuses somebody.
 */
import type { DocumentId } from '../entity.ts';
import type { Bilingual, Item, Span } from '../span.ts';
import type { ReaderName } from './readers.ts';

/** Fields of the record whose values carry a confidence and may be put to a person. */
export const REVIEW_FIELDS = [
  'kind',
  'court',
  'procuratorate',
  'number',
  'date',
  'outcomes',
  'officials',
  'parties',
  'principals',
  'representatives',
  'relatedCases',
  'charges',
  'sentences',
  'commutation',
] as const;
export type ReviewField = (typeof REVIEW_FIELDS)[number];

/** Why a value is uncertain. */
export const UNCERTAIN_REASONS = {
  'court-and-number-differ': {
    zh: '文书载明的法院与案号中的法院代字不一致',
    en: 'the court named and the court code of the case number differ',
  },
  masked: { zh: '原文已隐去部分文字，不能据以识别', en: 'characters are hidden in the published text: it identifies nothing' },
  'date-before-case': { zh: '落款日期早于案号年份', en: 'the date is earlier than the year of the case number' },
  'date-too-late': { zh: '落款日期在将来或远晚于案号年份', en: 'the date lies in the future or far behind the year of the case number' },
  'not-a-name': { zh: '不像姓名', en: 'does not look like a name' },
  'two-names': { zh: '可能是两个姓名连写', en: 'may be two names in one' },
  'unclear-role': { zh: '职务或地位不明', en: 'the role is unclear' },
  'crime-not-known': { zh: '不是刑法规定的罪名', en: 'not the name of a crime in the Criminal Law' },
  'not-a-party': { zh: '所指的人不在当事人之列', en: 'names somebody who is not among the parties' },
  'outside-law': { zh: '任何法院都不会判处，可能误读', en: 'more than any court pronounces, perhaps misread' },
  'read-by-model': { zh: '规则未读出，仅由语言模型提出', en: 'not read by the rules, proposed by a language model only' },
  'read-by-classifier': { zh: '规则未读出，由分类模型提出', en: 'not read by the rules, proposed by a trained classifier' },
  'not-read': { zh: '文书似有载明而未能读出', en: 'it seems to be printed and could not be read' },
  'kinds-compete': { zh: '标题与案号所示文书种类不一致', en: 'title and case number point to different kinds' },
} as const satisfies Record<string, Bilingual>;
export type UncertainReason = keyof typeof UNCERTAIN_REASONS;

/** Reasons of values that no rule read: they stand in no list and no graph before a person has confirmed them. */
const PROPOSALS: ReadonlySet<UncertainReason> = new Set(['read-by-model', 'read-by-classifier']);

export function isProposal(reason: UncertainReason): boolean {
  return PROPOSALS.has(reason);
}

/** One possible value, as a person would write it. */
export interface Candidate extends Item {
  readonly value: string;
  /** Who read it; absent where the rules alone did. */
  readonly readBy?: readonly ReaderName[];
}

export interface UncertainValue extends Item {
  readonly field: ReviewField;
  /** Place in the list of that field; null for a single value. */
  readonly index: number | null;
  readonly reason: UncertainReason;
  /** Best first; the first is what the record holds: empty where it holds nothing and a person may supply it. */
  readonly candidates: readonly Candidate[];
}

/**
 * How sure each value is, 0 to 1: the share of values read in the same way that were right on the hand-read documents; 0 where nobody has
 * measured that, as with what a language model proposes. Lists run parallel to the record's.
 */
export interface RecordConfidence {
  readonly kind: number;
  readonly court: number | null;
  readonly procuratorate: number | null;
  readonly number: number | null;
  readonly date: number | null;
  readonly outcomes: readonly number[];
  readonly officials: readonly number[];
  readonly parties: readonly number[];
  readonly principals: readonly number[];
  readonly representatives: readonly number[];
  readonly relatedCases: readonly number[];
  readonly charges: readonly number[];
  readonly sentences: readonly number[];
  readonly commutation: number | null;
}

/** What a person may say about an uncertain value. */
export const VERDICTS = {
  confirmed: { zh: '采用', en: 'accepted' },
  replaced: { zh: '改为', en: 'changed to' },
  rejected: { zh: '不存在', en: 'not there' },
  open: { zh: '撤回裁定', en: 'taken back' },
} as const satisfies Record<string, Bilingual>;

/** What a person decided about an uncertain value. A later decision replaces an earlier one. */
export interface ReviewDecision {
  readonly document: DocumentId;
  readonly field: ReviewField;
  /** The value as the reader had it (first candidate), so that the decision survives another reading of the document. */
  readonly read: string;
  /** confirmed: it is right; replaced: `value` is right instead; rejected: nothing of the kind stands there; open: the decision is taken back. */
  readonly verdict: 'confirmed' | 'replaced' | 'rejected' | 'open';
  readonly value: string | null;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string;
  /** Where the value stood when it was decided; absent in decisions of before places were kept. */
  readonly place?: readonly Span[];
}
