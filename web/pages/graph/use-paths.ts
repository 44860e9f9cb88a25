import { useEffect, useMemo, useRef } from 'react';
import type { ProblemError } from '../../client.ts';
import { adjustAddress, useAddress } from '../../use-address.ts';
import { useReply } from '../../use-reply.ts';
import { AVOID_NOTHING, chosenRow, type Highlight, highlightOf, LONGEST_PATH, MOST_PATHS, type PathRow, pathRows } from './paths.ts';
import type { SceneControl } from './use-scene.ts';

const move = (change: Parameters<typeof adjustAddress>[0]) => adjustAddress(change, { replace: true });
const NOTHING_SELECTED = { node: null, edge: null };

/** Begins to look for paths from a node; the end is chosen next. */
export function startPathsAt(node: string): void {
  move({ from: node, to: null, path: null, through: null, ...NOTHING_SELECTED });
}
/** Looks for paths to a node. */
export function endPathsAt(node: string): void {
  move({ to: node, path: null, ...NOTHING_SELECTED });
}
/** Has another end chosen. */
export function changeEnd(): void {
  move({ to: null, path: null });
}
export function choosePath(index: number): void {
  move({ path: index === 0 ? null : index + 1 });
}
/** Allows or forbids paths through agencies. */
export function letThrough(through: boolean): void {
  move({ through: through ? 'agencies' : null, path: null });
}
export function closePaths(): void {
  move({ from: null, to: null, path: null, through: null });
}

export interface Paths {
  readonly from: string | null;
  /** Null while the end is still to be chosen. */
  readonly to: string | null;
  readonly through: boolean;
  /** Null until they are found. */
  readonly rows: readonly PathRow[] | null;
  readonly chosen: number;
  readonly highlight: Highlight | null;
  /** There may be more than were asked for. */
  readonly capped: boolean;
  readonly problem: ProblemError | null;
  readonly retry: () => void;
}

/** The paths that the address asks for, brought onto the canvas once it is `ready`. */
export function usePaths({ addPaths }: SceneControl, ready: boolean): Paths {
  const { query } = useAddress();
  const from = query['from'] ?? null;
  const to = from === null || query['to'] === from ? null : (query['to'] ?? null);
  const through = query['through'] === 'agencies';
  const asked = ready && from !== null && to !== null;
  const { reply, fresh, problem, retry } = useReply(
    'GET /api/paths',
    asked ? { query: { from, to, longest: LONGEST_PATH, limit: MOST_PATHS, ...(through ? { avoid: AVOID_NOTHING } : {}) } } : null,
  );
  const answer = fresh ? reply : null;
  const added = useRef<object | null>(null);
  useEffect(() => {
    if (answer === null || from === null || added.current === answer) return;
    added.current = answer;
    addPaths(from, answer);
  }, [answer, from, addPaths]);

  const rows = useMemo(() => (answer === null ? null : pathRows(answer)), [answer]);
  const chosen = chosenRow(query['path'], rows?.length ?? 0);
  const row = rows?.[chosen] ?? null;
  const highlight = useMemo(() => (row === null ? null : highlightOf(row)), [row]);
  const capped = answer !== null && answer.paths.length >= MOST_PATHS;
  return { from, to, through, rows, chosen, highlight, capped, problem, retry };
}
