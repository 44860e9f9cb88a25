import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ErasureOrder } from '../../../graph/model/keeping/erasure.ts';
import { keepLine, readKeptLines } from '../../keeping/kept-lines.ts';

/** An order to erase, kept outside of the ledger that it was carried out in: a backup of before knows nothing of it. */
export interface KeptErasure {
  /** Id of the ledger. */
  readonly ledger: string;
  /** Key of the unit. */
  readonly tenant: string;
  readonly order: ErasureOrder;
}

const Line = z.object({
  ledger: z.string(),
  tenant: z.string(),
  order: z.object({
    ...{ id: z.string(), documents: z.array(z.string()), reason: z.string(), authority: z.string() },
    ...{ requestedBy: z.string(), requestedAt: z.string(), approvedBy: z.string(), approvedAt: z.string() },
  }),
});

/** File of the erasures of a unit, a line each. It holds no word of what was erased. Keep a copy with the backups: `restore` carries them out again. */
export const erasuresFile = (folder: string): string => join(folder, 'erasures.jsonl');

/** Keeps those that the file does not have: what was erased once stays erased, whatever backup comes next. */
export async function keepErasures(file: string, erasures: readonly KeptErasure[]): Promise<void> {
  const known = new Set((existsSync(file) ? await readErasures(file) : []).map(({ order }) => order.id));
  for (const erasure of erasures) {
    if (!known.has(erasure.order.id)) await keepLine(file, erasure);
    known.add(erasure.order.id);
  }
}

/** @throws AppError unreadable-file where there is none, or naming the line that is no erasure */
export function readErasures(file: string): Promise<readonly KeptErasure[]> {
  return readKeptLines(file, 'erasure', (line) => Line.safeParse(line).data ?? null);
}
