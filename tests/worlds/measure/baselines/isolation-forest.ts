import { createRng, type Rng } from '../../rng.ts';

type Point = readonly number[];
type Tree = { readonly size: number } | { readonly axis: number; readonly at: number; readonly below: Tree; readonly above: Tree };

/** Mean depth of an unsuccessful search in a binary tree of n leaves. */
const meanDepth = (n: number): number => (n <= 1 ? 0 : 2 * (Math.log(n - 1) + 0.5772156649) - (2 * (n - 1)) / n);

function grow(rng: Rng, points: readonly Point[], depth: number): Tree {
  if (points.length <= 1 || depth === 0) return { size: points.length };
  const axis = rng.int(0, points[0]!.length - 1);
  const values = points.map((point) => point[axis]!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return { size: points.length };
  const at = low + rng.next() * (high - low);
  return {
    axis,
    at,
    below: grow(
      rng,
      points.filter((point) => point[axis]! < at),
      depth - 1,
    ),
    above: grow(
      rng,
      points.filter((point) => point[axis]! >= at),
      depth - 1,
    ),
  };
}

function depthOf(tree: Tree, point: Point): number {
  if ('size' in tree) return meanDepth(tree.size);
  return 1 + depthOf(point[tree.axis]! < tree.at ? tree.below : tree.above, point);
}

/** Isolation forest (Liu, Ting, Zhou 2008): 100 trees on samples of 256; near 1 stands alone. */
export function isolationForest(features: ReadonlyMap<string, Point>, seed = 1): ReadonlyMap<string, number> {
  const rng = createRng(seed);
  const points = [...features.values()];
  const size = Math.min(256, points.length);
  const trees = Array.from({ length: 100 }, () => grow(rng, rng.sample(points, size), Math.ceil(Math.log2(Math.max(2, size)))));
  return new Map(
    [...features].map(([name, point]) => {
      const depth = trees.reduce((sum, tree) => sum + depthOf(tree, point), 0) / trees.length;
      return [name, 2 ** (-depth / Math.max(1e-9, meanDepth(size)))];
    }),
  );
}
