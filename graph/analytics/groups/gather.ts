import { compareText } from '../../model/order.ts';

/** Items under each of their keys, in the order of the keys. */
export function gather<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) append(groups, key, item);
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

export function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
