import { bodyOf } from '../../graph/store/embedded/body.ts';
import type { Database } from '../../graph/store/embedded/driver.ts';

/** Writes every body of a store as text, as it was kept before bodies were deflated: for tests that ask or change them with SQL. */
export function plainBodies(database: Database): void {
  const rows = database.prepare("SELECT id, body FROM ledger_entry WHERE typeof(body) = 'blob'").all();
  for (const { id, body } of rows) database.prepare('UPDATE ledger_entry SET body = ? WHERE id = ?').run(bodyOf(body), id!);
}
