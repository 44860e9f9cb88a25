import { join } from 'node:path';
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import type { Ledger } from '../../graph/store/ports/ledger.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { keepLine, readKeptLines } from './kept-lines.ts';

/** The head of a ledger as it was at a time, kept where who changes the ledger may not reach it: everything before it can be told unchanged. */
export interface Anchor {
  /** Id of the ledger. */
  readonly ledger: string;
  /** Key of the unit whose chain it is; absent for the root. */
  readonly tenant?: string;
  readonly number: number;
  /** Hash of that commit, and so of all before it. */
  readonly hash: string;
  /** ISO time at which it was taken. */
  readonly at: string;
}

/** Null where nothing was said yet. */
export async function anchorOf({ ledger, tenants }: Pick<Store, 'ledger' | 'tenants'>, now: Date): Promise<Anchor | null> {
  const number = await ledger.head();
  const hash = await hashAt(ledger, number);
  const whose = tenants.own.key === ROOT_TENANT.key ? {} : { tenant: tenants.own.key };
  return hash === null ? null : { ledger: ledger.id, ...whose, number, hash, at: now.toISOString() };
}

/** The hash of a commit; null where there is no such commit. */
export async function hashAt(ledger: Ledger, number: number): Promise<string | null> {
  for await (const commit of ledger.since(number - 1)) return commit.number === number ? commit.hash : null;
  return null;
}

/** Whether an anchor is of the chain that a store has. */
export function isOf({ ledger, tenants }: Pick<Store, 'ledger' | 'tenants'>, anchor: Anchor): boolean {
  return anchor.ledger === ledger.id && (anchor.tenant ?? ROOT_TENANT.key) === tenants.own.key;
}

/** File of the anchors of a unit, a line each. Copy it, or the same lines of the log, to where nobody writes who works with the ledger. */
export const anchorsFile = (folder: string): string => join(folder, 'anchors.jsonl');

export const keepAnchor = (file: string, anchor: Anchor): Promise<void> => keepLine(file, anchor);

/** The anchors of a file. @throws AppError unreadable-file where there is none, or naming the line that is no anchor */
export function readAnchors(file: string): Promise<readonly Anchor[]> {
  return readKeptLines(file, 'anchor', ({ ledger, tenant, number, hash, at }) => {
    if (typeof ledger !== 'string' || typeof number !== 'number' || typeof hash !== 'string' || typeof at !== 'string') return null;
    return { ledger, ...(typeof tenant === 'string' && { tenant }), number, hash, at };
  });
}
