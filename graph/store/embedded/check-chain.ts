import type { DamageTally } from '../../model/keeping/damage.ts';
import { commitHash, GENESIS, isErased } from '../chain.ts';
import { checkBody, erasedCommitments } from '../check-bodies.ts';
import type { EntryKind, KeptEntry } from '../ports/ledger.ts';
import type { Database, Row } from './driver.ts';
import { SELDOM_SAID, toEntry } from './ledger.ts';

const HOLDS_RECORD: ReadonlySet<EntryKind> = new Set(['document', 'reading']);

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
      .map((row) => readable(row, tally));
    for (const entry of entries) {
      checkBody(entry, number, erased, tally);
      if (HOLDS_RECORD.has(entry.kind) && !isErased(entry) && !isJson(entry.body)) tally.add('unreadable-record', entry.subject);
    }
    if (commitHash(previous, number, String(row['at']), entries) !== row['hash']) tally.add('chain-broken', String(number));
    previous = String(row['hash']);
  }
}

/** An entry; one whose deflated body is damaged has one that nobody can have committed to, and the others are looked at all the same. */
function readable(row: Row, tally: DamageTally): KeptEntry {
  try {
    return toEntry(row);
  } catch (error) {
    tally.add('damaged-file', error instanceof Error ? error.message : String(error));
    return toEntry({ ...row, body: '' });
  }
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
