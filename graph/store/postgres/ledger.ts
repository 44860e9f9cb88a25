import { chainedText, commitmentOf, newSalt } from '../chain.ts';
import type { Commit, Entry, EntryKind, KeptEntry, Ledger } from '../ports/ledger.ts';
import type { Database, Row, Run, Transaction } from './driver.ts';
import { bodyOf, inPortions } from './rows.ts';

/** Adds an entry to the commit at hand; gives its commitment, by which it is known among those of its subject. */
export type Say = (kind: EntryKind, subject: string, body: string) => string;

/**
 * One transaction that says something: its entries are one commit in the chain of its unit. The head of that is locked last of all, so that
 * writers of one unit wait for each other only while a number is given and a hash is reckoned, and those of different units never: the
 * transaction that has number n is over before n + 1 is given, and whoever sees n + 1 sees n. Where nothing is said there is no commit.
 */
export function saying<T>(database: Database, work: (run: Run, say: Say) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    const said: KeptEntry[] = [];
    const result = await work(transaction.run, (kind, subject, body) => {
      const salt = newSalt();
      const commitment = commitmentOf(salt, body);
      said.push({ kind, subject, body, salt, commitment });
      return commitment;
    });
    if (said.length > 0) await closeCommit(transaction, said);
    return result;
  });
}

/** Makes what was said the next commit, when everything else is done. */
async function closeCommit({ run, conclude }: Transaction, said: readonly KeptEntry[]): Promise<void> {
  const rows = await inPortions(
    run,
    `INSERT INTO ledger_entry (tenant, kind, subject, salt, commitment, body)
     SELECT {tenant}, kind, subject, salt, commitment, body
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[]) WITH ORDINALITY AS e (kind, subject, salt, commitment, body, place)
     ORDER BY place RETURNING id, pg_current_xact_id()::text AS xid`,
    said.map(({ kind, subject, salt, commitment, body }) => [kind, subject, salt, commitment, Buffer.from(body)]),
  );
  const ids = rows.map((row) => Number(row['id']));
  const chained = Buffer.from(chainedText(said)).toString('hex');
  conclude(String(rows[0]?.['xid']), `SELECT ledger_close({tenant}, '\\x${chained}', '{${ids.join(',')}}')`);
}

export async function headOf(run: Run): Promise<number> {
  const [row] = await run('SELECT head_number AS number FROM tenant WHERE number = {tenant}');
  return Number(row?.['number'] ?? 0);
}

/** The ledger on the server. @param id read when the store is opened */
export function postgresLedger(database: Database, id: string): Ledger {
  return {
    id,
    head: () => headOf(database.rows),
    async *since(after) {
      // Commit by commit, so that nobody holds a snapshot for as long as its reader takes.
      for (let commit = await nextCommit(database.rows, after); commit; commit = await nextCommit(database.rows, commit.number))
        yield commit;
    },
    async read(kind, subject) {
      const rows = await database.rows(
        'SELECT * FROM ledger_entry WHERE tenant = {tenant} AND kind = $1 AND subject = $2 ORDER BY commit_number, id',
        [kind, subject],
      );
      return rows.map(toEntry);
    },
    async append(entries: readonly Entry[]) {
      await saying(database, async (_run, say) => {
        for (const { kind, subject, body } of entries) say(kind, subject, body);
      });
      return headOf(database.rows);
    },
  };
}

/** One statement, so that a commit and its entries are of one moment. */
export async function nextCommit(run: Run, after: number): Promise<Commit | null> {
  const rows = await run(
    `SELECT c.number, c.at, c.hash, e.* FROM (SELECT * FROM ledger_commit WHERE tenant = {tenant} AND number > $1 ORDER BY number LIMIT 1) c
     LEFT JOIN ledger_entry e ON e.tenant = {tenant} AND e.id BETWEEN c.first AND c.last AND e.commit_number = c.number ORDER BY e.id`,
    [after],
  );
  const [first] = rows;
  if (!first) return null;
  return {
    number: Number(first['number']),
    at: String(first['at']),
    hash: String(first['hash']),
    entries: rows.filter((row) => row['id'] !== null).map(toEntry),
  };
}

export function toEntry(row: Row): KeptEntry {
  return {
    kind: row['kind'] as EntryKind,
    subject: String(row['subject']),
    body: bodyOf(row['body']),
    salt: String(row['salt']),
    commitment: String(row['commitment']),
  };
}
