import type { ReviewField } from '../../model/record/review.ts';
import type { Item } from '../../model/span.ts';
import { type Ruling, spansOf } from './rulings.ts';

/** An item that counts, with how sure it is: 1 where a person has said so. */
export interface Counted<T> {
  readonly item: T;
  readonly sure: number;
}

/** A person who reads two names where the reader saw one writes both. */
const BETWEEN_NAMES = '、';

/**
 * What counts of each item of a list: mostly the item, nothing, or one item for each name. `parts` are the fields of an item in which the doubtful value may stand, the likeliest first;
 * `several` is true where a person may write more than one value in its place.
 */
export function ruledList<T extends Item>(
  field: ReviewField,
  items: readonly T[],
  rulings: readonly Ruling[],
  sure: readonly number[] | undefined,
  { parts, several = false }: { readonly parts: readonly (keyof T)[]; readonly several?: boolean },
): (readonly Counted<T>[])[] {
  return items.map((item, index) => {
    const own = rulings.filter((ruling) => ruling.field === field && ruling.index === index);
    let ruled: readonly T[] = [item];
    for (const ruling of own) ruled = ruled.flatMap((one) => apply(one, ruling, parts, several));
    return ruled.map((one) => ({ item: one, sure: own.length > 0 ? 1 : (sure?.[index] ?? 1) }));
  });
}

function apply<T extends Item>(item: T, ruling: Ruling, parts: readonly (keyof T)[], several: boolean): T[] {
  const { read, value } = ruling;
  if (value === null) return [];
  if (value === read) return [item];
  const part = parts.find((name) => item[name] === read);
  if (part === undefined) return [];
  const values = several ? value.split(BETWEEN_NAMES).flatMap((name) => name.trim() || []) : [value];
  return values.map((one) => ({ ...item, [part]: one, spans: spansOf(one, ruling, item.spans) }));
}
