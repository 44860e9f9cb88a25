import { AppError } from '../../graph/model/errors.ts';
import { isErased } from '../../graph/store/chain.ts';
import { type Commit, ENTRY_KINDS, type EntryKind } from '../../graph/store/ports/ledger.ts';
import { listLedger } from '../casework/ledger/list.ts';
import { type Language, print } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface LedgerOptions {
  readonly since?: string;
  readonly knownAt?: string;
  readonly jsonl?: boolean;
}

/**
 * `jianwei ledger`: what was said, a line a commit: number, time, beginning of its hash, and how many entries of each kind. `--jsonl` gives every
 * entry without its body, with its commitment.
 */
export async function ledger(context: CommandContext, { since = '0', knownAt, jsonl }: LedgerOptions): Promise<ExitCode> {
  if (!/^\d{1,15}$/.test(since)) throw new AppError('invalid-input', `--since ${since}: the number of a commit`);
  const asked = { since: Number(since), ...(knownAt !== undefined && { knownAt }) };
  return context.performStored(async (perform) => {
    for await (const commit of await perform(listLedger, asked))
      print(jsonl ? commitLine(commit) : commitText(commit, context.config.language));
    return 0;
  });
}

function commitLine({ number, at, hash, entries }: Commit): string {
  const said = entries.map((entry) => ({
    kind: entry.kind,
    subject: entry.subject,
    commitment: entry.commitment,
    ...(isErased(entry) && { erased: true }),
  }));
  return JSON.stringify({ number, at, hash, entries: said });
}

function commitText({ number, at, hash, entries }: Commit, language: Language): string {
  const counts = new Map<EntryKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const said = [...counts].map(([kind, count]) => `${language === 'zh' ? ENTRY_KINDS[kind].zh : kind} ${count}`);
  return `${number}  ${at}  ${hash.slice(0, 12)}  ${said.join(' · ')}`;
}
