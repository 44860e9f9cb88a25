import type { Docket } from './docket.ts';

/**
 * FRAUDAR (Hooi et al. 2016) on officials x lawyers: edges weigh 1 / log(degree of the lawyer + 5), the node that holds least
 * weight is peeled off first, and what is peeled late is suspect. The score of an official is the mean weight a node of what
 * was left had at best while the official was still in.
 */
export function fraudar({ hearings }: Docket): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const names: string[] = [];
  const at = (key: string): number => {
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, names.length);
    return names.push(key) - 1;
  };
  const pairs: (readonly [number, number])[] = [];
  const busy = new Map<number, number>();
  for (const { official, lawyers } of hearings)
    for (const { name } of lawyers) {
      const lawyer = at(`lawyer ${name}`);
      pairs.push([at(official), lawyer]);
      busy.set(lawyer, (busy.get(lawyer) ?? 0) + 1);
    }
  const edges: { readonly to: number; readonly weight: number }[][] = names.map(() => []);
  const held = new Float64Array(names.length);
  let total = 0;
  for (const [a, b] of pairs) {
    const weight = 1 / Math.log(busy.get(b)! + 5);
    edges[a]!.push({ to: b, weight });
    edges[b]!.push({ to: a, weight });
    held[a]! += weight;
    held[b]! += weight;
    total += weight;
  }
  const left = new Set(names.keys());
  const scores = new Map<string, number>();
  let best = 0;
  while (left.size > 0) {
    best = Math.max(best, total / left.size);
    let least = -1;
    for (const node of left) if (least < 0 || held[node]! < held[least]!) least = node;
    left.delete(least);
    if (!names[least]!.startsWith('lawyer ')) scores.set(names[least]!, best + (names.length - left.size) * 1e-9);
    for (const { to, weight } of edges[least]!)
      if (left.has(to)) {
        held[to]! -= weight;
        total -= weight;
      }
  }
  return scores;
}
