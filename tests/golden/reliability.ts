/** How often values of a stated confidence are right. */
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { REVIEW_FIELDS, type ReviewField } from '../../graph/model/record/review.ts';
import { FIELDS, type Field, type GoldRecord } from './fields.ts';
import type { GoldReading } from './gold.ts';

/** One value with the confidence that the reader states for it, and whether it is right. */
export interface Judged {
  readonly stated: number;
  readonly right: boolean;
}

/** Values whose stated confidence lies in [from, to); the last bin includes its upper end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the stated confidences. */
  readonly stated: number;
  readonly right: number;
}

const EDGES = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1] as const;

/** Fields whose keys are further words of an item of the field before. */
const ALSO: Readonly<Partial<Record<ReviewField, Field>>> = { representatives: 'representation', relatedCases: 'caseRelations' };

/** Puts judged values into bins; bins without a value are left out. */
export function binned(values: readonly Judged[]): Bin[] {
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1]!;
    const last = index === EDGES.length - 2;
    const inside = values.filter(({ stated }) => stated >= from && (last ? stated <= to : stated < to));
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, value) => sum + value.stated, 0) / inside.length;
    const stated = Math.round(mean * 10_000) / 10_000;
    return [{ from, to, count: inside.length, stated, right: inside.filter((value) => value.right).length }];
  });
}

/**
 * Every value of the documents for which its reader states a confidence. An item of a list is right when all its words are:
 * a party with all roles, a representative with all whom it stands for.
 */
export function judgedGold(documents: readonly GoldReading[]): Judged[] {
  return documents.flatMap(({ read, wanted }) => REVIEW_FIELDS.flatMap((field) => judgedField(field, read, wanted)));
}

/** The confidence of one value of a record: `index` is its place in the list of the field. Null where none is stated. */
export function statedConfidence(read: ExtractionRecord, field: ReviewField, index: number): number | null {
  const stated = read.confidence?.[field] ?? null;
  return typeof stated === 'number' || stated === null ? stated : (stated[index] ?? null);
}

function judgedField(field: ReviewField, read: ExtractionRecord, wanted: GoldRecord): Judged[] {
  const value = read[field];
  const count = Array.isArray(value) ? value.length : value === null ? 0 : 1;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const stated = statedConfidence(read, field, index);
    return stated === null ? [] : [{ stated, right: isRight(field, index, read, wanted) }];
  });
}

/** Whether all words of one value of a record are right; `index` is its place in the list of the field. */
export function isRight(field: ReviewField, index: number, read: ExtractionRecord, wanted: GoldRecord): boolean {
  const value = read[field];
  const alone = Array.isArray(value) ? { ...read, [field]: [value[index]] } : read;
  return [field, ALSO[field]]
    .filter((name) => name !== undefined)
    .every((name) => {
      const wantedKeys = new Set<string>(FIELDS[name](wanted));
      return FIELDS[name](alone).every((key) => wantedKeys.has(key));
    });
}
