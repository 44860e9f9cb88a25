import type { ReviewField } from '../../model/record/review.ts';
import type { Item } from '../../model/span.ts';
import { type Resolution, spansOf } from './resolutions.ts';

/** An item that counts, with how sure it is: 1 where a person has said so. */
export interface Effective<T> {
  readonly item: T;
  readonly sure: number;
}

/** A person who reads two names where the reader saw one writes both. */
const BETWEEN_NAMES = '、';

/**
 * What counts of each item of a list: mostly the item, nothing, or one item for each name. `parts` are the fields of an item in which the doubtful value may stand, the likeliest first;
 * `several` is true where a person may write more than one value in its place.
 */
export function resolvedList<T extends Item>(
  field: ReviewField,
  items: readonly T[],
  resolutions: readonly Resolution[],
  sure: readonly number[] | undefined,
  { parts, several = false }: { readonly parts: readonly (keyof T)[]; readonly several?: boolean },
): (readonly Effective<T>[])[] {
  return items.map((item, index) => {
    const own = resolutions.filter((resolution) => resolution.field === field && resolution.index === index);
    let resolved: readonly T[] = [item];
    for (const resolution of own) resolved = resolved.flatMap((one) => apply(one, resolution, parts, several));
    return resolved.map((one) => ({ item: one, sure: own.length > 0 ? 1 : (sure?.[index] ?? 1) }));
  });
}

function apply<T extends Item>(item: T, resolution: Resolution, parts: readonly (keyof T)[], several: boolean): T[] {
  const { read, value } = resolution;
  if (value === null) return [];
  if (value === read) return [item];
  const part = parts.find((name) => item[name] === read);
  if (part === undefined) return [];
  const values = several ? value.split(BETWEEN_NAMES).flatMap((name) => name.trim() || []) : [value];
  return values.map((one) => ({ ...item, [part]: one, spans: spansOf(one, resolution, item.spans) }));
}
