import type { DamageTally } from '../../model/damage.ts';
import { commitHash, commitmentOf, GENESIS } from '../chain.ts';
import type { Database } from './driver.ts';
import { toEntry } from './ledger.ts';

/** Reckons every commitment and every hash of the ledger again. Reads all of it. */
export function checkChain(database: Database, tally: DamageTally): void {
  let previous = GENESIS;
  for (const row of database.prepare('SELECT * FROM ledger_commit WHERE tenant = {tenant} ORDER BY number').iterate()) {
    const number = Number(row['number']);
    const entries = database
      .prepare('SELECT * FROM ledger_entry WHERE tenant = {tenant} AND id BETWEEN ? AND ? ORDER BY id')
      .all(row['first']!, row['last']!)
      .map(toEntry);
    for (const { kind, subject, salt, commitment, body } of entries)
      if (commitmentOf(salt, body) !== commitment) tally.add('entry-changed', `${number}: ${kind} ${subject}`);
    if (commitHash(previous, number, String(row['at']), entries) !== row['hash']) tally.add('chain-broken', String(number));
    previous = String(row['hash']);
  }
}
