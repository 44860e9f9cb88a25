import { join } from 'node:path';
import type { Ledger } from '../graph/store/ports/ledger.ts';
import { keepLine, readKeptLines } from './kept-lines.ts';

/** The head of a ledger as it was at a time, kept where who changes the ledger may not reach it: everything before it can be told unchanged. */
export interface Anchor {
  /** Id of the ledger. */
  readonly ledger: string;
  readonly number: number;
  /** Hash of that commit, and so of all before it. */
  readonly hash: string;
  /** ISO time at which it was taken. */
  readonly at: string;
}

/** Null where nothing was said yet. */
export async function anchorOf(ledger: Ledger, now: Date): Promise<Anchor | null> {
  const number = await ledger.head();
  const hash = await hashAt(ledger, number);
  return hash === null ? null : { ledger: ledger.id, number, hash, at: now.toISOString() };
}

/** The hash of a commit; null where there is no such commit. */
export async function hashAt(ledger: Ledger, number: number): Promise<string | null> {
  for await (const commit of ledger.since(number - 1)) return commit.number === number ? commit.hash : null;
  return null;
}

/** File of the anchors of a data folder, a line each. Copy it, or the same lines of the log, to where nobody writes who works with the ledger. */
export const anchorsFile = (data: string): string => join(data, 'anchors.jsonl');

export const keepAnchor = (file: string, anchor: Anchor): Promise<void> => keepLine(file, anchor);

/** The anchors of a file. @throws AppError unreadable-file where there is none, or naming the line that is no anchor */
export function readAnchors(file: string): Promise<readonly Anchor[]> {
  return readKeptLines(file, 'anchor', ({ ledger, number, hash, at }) =>
    typeof ledger === 'string' && typeof number === 'number' && typeof hash === 'string' && typeof at === 'string'
      ? { ledger, number, hash, at }
      : null,
  );
}
