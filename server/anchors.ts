import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../graph/model/errors.ts';
import type { Ledger } from '../graph/store/ports/ledger.ts';

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

export async function keepAnchor(file: string, anchor: Anchor): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(anchor)}\n`);
}

/** The anchors of a file. @throws AppError unreadable-file where there is none, or naming the line that is no anchor */
export async function readAnchors(file: string): Promise<readonly Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('unreadable-file', `${file}: ${error.message}`, { cause: error });
  });
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [anchorIn(line, `${file}:${i + 1}`)]));
}

function anchorIn(line: string, place: string): Anchor {
  const anchor = parsed(line);
  const { ledger, number, hash, at } = anchor ?? {};
  if (typeof ledger !== 'string' || typeof number !== 'number' || typeof hash !== 'string' || typeof at !== 'string')
    throw new AppError('unreadable-file', `${place}: no anchor`);
  return { ledger, number, hash, at };
}

function parsed(line: string): Partial<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Partial<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}
