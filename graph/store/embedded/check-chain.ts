import type { DamageTally } from '../../model/damage.ts';
import { commitHash, GENESIS } from '../chain.ts';
import { checkBody, erasedCommitments } from '../check-bodies.ts';
import type { Database } from './driver.ts';
import { SELDOM_SAID, toEntry } from './ledger.ts';

/** Reckons every commitment and every hash of the ledger again. Reads all of it. */
export function checkChain(database: Database, tally: DamageTally): void {
  const said = database.prepare(`SELECT * FROM ledger_entry WHERE tenant = {tenant} AND kind = 'erasure' AND ${SELDOM_SAID}`).all();
  const erased = erasedCommitments(said.map(toEntry));
  let previous = GENESIS;
  for (const row of database.prepare('SELECT * FROM ledger_commit WHERE tenant = {tenant} ORDER BY number').iterate()) {
    const number = Number(row['number']);
    const entries = database
      .prepare('SELECT * FROM ledger_entry WHERE tenant = {tenant} AND id BETWEEN ? AND ? ORDER BY id')
      .all(row['first']!, row['last']!)
      .map(toEntry);
    for (const entry of entries) checkBody(entry, number, erased, tally);
    if (commitHash(previous, number, String(row['at']), entries) !== row['hash']) tally.add('chain-broken', String(number));
    previous = String(row['hash']);
  }
}
