import type { DamageTally } from '../../model/keeping/damage.ts';
import { commitHash, GENESIS, isErased } from '../chain.ts';
import { checkBody, erasedCommitments } from '../check-bodies.ts';
import type { Run } from './driver.ts';
import { nextCommit, toEntry } from './ledger.ts';

/** Reckons every commitment and every hash of the ledger again, and reads every record. Reads all of it, a commit at a time. */
export async function checkChain(run: Run, tally: DamageTally): Promise<void> {
  const said = (await run("SELECT * FROM ledger_entry WHERE tenant = {tenant} AND kind = 'erasure'")).map(toEntry);
  // One that says nothing that can be read was changed, which its own commitment tells.
  const erased = erasedCommitments(said.filter(({ body }) => isJson(body)));
  let previous = GENESIS;
  for (let commit = await nextCommit(run, 0); commit; commit = await nextCommit(run, commit.number)) {
    const { number, at, hash, entries } = commit;
    for (const entry of entries) {
      checkBody(entry, number, erased, tally);
      if ((entry.kind === 'document' || entry.kind === 'reading') && !isErased(entry) && !isJson(entry.body))
        tally.add('unreadable-record', entry.subject);
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
