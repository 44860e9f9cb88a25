import type { DamageTally } from '../../model/damage.ts';
import { commitHash, commitmentOf, GENESIS } from '../chain.ts';
import type { Run } from './driver.ts';
import { nextCommit } from './ledger.ts';

/** Reckons every commitment and every hash of the ledger again, and reads every record. Reads all of it, a commit at a time. */
export async function checkChain(run: Run, tally: DamageTally): Promise<void> {
  let previous = GENESIS;
  for (let commit = await nextCommit(run, 0); commit; commit = await nextCommit(run, commit.number)) {
    const { number, at, hash, entries } = commit;
    for (const { kind, subject, salt, commitment, body } of entries) {
      if (commitmentOf(salt, body) !== commitment) tally.add('entry-changed', `${number}: ${kind} ${subject}`);
      if (kind === 'document' && !isJson(body)) tally.add('unreadable-record', subject);
    }
    if (commitHash(previous, number, at, entries) !== hash) tally.add('chain-broken', String(number));
    previous = hash;
  }
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
