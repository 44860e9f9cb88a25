import type { z } from 'zod';
import { objectIn } from '../llm/object-in.ts';
import type { AskedField } from './open-fields.ts';
import { ANSWER_SHAPES } from './question.ts';

export type Quoted = NonNullable<z.output<(typeof ANSWER_SHAPES)['court']>>;
export type QuotedOfficial = z.output<(typeof ANSWER_SHAPES)['officials']>[number];
export type QuotedParty = z.output<(typeof ANSWER_SHAPES)['parties']>[number];
export type QuotedCharge = z.output<(typeof ANSWER_SHAPES)['charges']>[number];

/** One value as a model gave it, of the right shape; nobody has looked yet whether it is true. */
export type SaidValue =
  | { readonly field: Exclude<AskedField, 'officials' | 'parties' | 'charges'>; readonly said: Quoted }
  | { readonly field: 'officials'; readonly said: QuotedOfficial }
  | { readonly field: 'parties'; readonly said: QuotedParty }
  | { readonly field: 'charges'; readonly said: QuotedCharge };

export interface Answer {
  readonly values: readonly SaidValue[];
  /** Parts of the answer that are not of their shape. */
  readonly malformed: number;
  /** Parts that nobody asked for. */
  readonly notAsked: number;
}

/** More people than any document has: an answer that goes on is no answer. */
const MOST_OF_A_FIELD = 200;

/**
 * Takes an answer apart. Small and local models put it in fences, talk around it, add fields and leave some out: what has its shape is used,
 * the rest is counted.
 * @throws AppError model-answer when there is no JSON object in it
 */
export function answerOf(text: string, fields: readonly AskedField[]): Answer {
  const given = objectIn(text);
  const asked = new Set<string>(fields);
  const values: SaidValue[] = [];
  let malformed = 0;
  for (const field of fields) {
    const value = Object.hasOwn(given, field) ? given[field] : null;
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value.slice(0, MOST_OF_A_FIELD) : [value]) {
      const shape = ANSWER_SHAPES[field];
      const parsed = 'element' in shape ? shape.element.safeParse(one) : shape.safeParse(one);
      if (parsed.success) values.push({ field, said: parsed.data } as SaidValue);
      else malformed++;
    }
  }
  return { values, malformed, notAsked: Object.keys(given).filter((name) => !asked.has(name)).length };
}
