/**
 * What readers other than the rules said of a document, and what became of it. They are asked only where the rules have no hold, and whatever
 * they say is put to a person: nothing of it enters the graph by itself, and nothing of it is evidence.
 */

import type { Bilingual, Item } from '../span.ts';
import type { SecondReaderName } from './readers.ts';
import type { ReviewField } from './review.ts';

/** Why something that a second reader said became no value. */
export const DROP_REASONS = {
  malformed: { zh: '格式不符', en: 'not of the asked shape' },
  'not-asked': { zh: '未被询问', en: 'not asked for' },
  'not-in-text': { zh: '原文中没有', en: 'does not stand in the text' },
  'not-a-value': { zh: '不能作为该字段的值', en: 'cannot be a value of the field' },
  'role-not-shown': { zh: '原文未载明职务或地位', en: 'the text shows no such role beside the name' },
} as const satisfies Record<string, Bilingual>;
export type DropReason = keyof typeof DROP_REASONS;

/** Why a second reader that should have been asked gave nothing. */
export const SILENCE_REASONS = {
  unavailable: { zh: '模型服务不可用', en: 'the model did not answer' },
  'answer-unusable': { zh: '模型答复不可用', en: 'the answer could not be used' },
  'budget-spent': { zh: '本批次额度已用完', en: 'the allowance of the batch is spent' },
  stopped: { zh: '已被停止', en: 'it was stopped' },
} as const satisfies Record<string, Bilingual>;
export type SilenceReason = keyof typeof SILENCE_REASONS;

export interface SecondReading {
  readonly reader: SecondReaderName;
  /** Which model, and which version of the question that was put to it. */
  readonly model: string;
  readonly version: string;
  /** The fields that were left open. */
  readonly asked: readonly ReviewField[];
  /** Values that filled an empty field. */
  readonly filled: number;
  /** Values that are those of the rules, where the rules were unsure. */
  readonly agreed: number;
  /** Values that differ from what the rules were unsure of. */
  readonly differed: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Null when it answered. */
  readonly silence: SilenceReason | null;
  readonly tokens: { readonly prompt: number; readonly completion: number };
  /** What the case is probably about, where the document names no cause; shown as a guess, and used for nothing. */
  readonly guessedCause: GuessedCause | null;
}

export interface GuessedCause extends Item {
  readonly value: string;
  /** As the classifier states it. */
  readonly probability: number;
}
