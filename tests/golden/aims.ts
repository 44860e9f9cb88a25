import type { Field } from './fields.ts';

/** What the product promises, as F1; fields that are not listed are shown without an aim. */
export const FIELD_AIMS: Readonly<Partial<Record<Field, number>>> = {
  kind: 0.995,
  court: 0.995,
  number: 0.995,
  date: 0.995,
  officials: 0.995,
  parties: 0.98,
  representatives: 0.98,
  outcomes: 0.97,
  charges: 0.97,
  sentences: 0.97,
  commutation: 0.97,
};
/** F1 over all values of all fields. */
export const MICRO_AIM = 0.985;
/** Share of the right values that stand where their spans say. */
export const SPANS_AIM = 0.99;
/** Share of a joined column that agrees, where the column is right. */
export const CROSS_CHECK_AIM = 0.99;
/** A fall of micro F1 by this much is noise of rounding, not of reading. */
export const TOLERATED_FALL = 0.002;
