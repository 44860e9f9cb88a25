import { type ChainedEntry, commitHash, commitmentOf, GENESIS, newSalt } from '../chain.ts';
import type { Commit, Entry, EntryKind, KeptEntry, Ledger } from '../ports/ledger.ts';
import type { Standing } from '../ports/store.ts';
import { bodyOf, storedBody } from './body.ts';
import type { Database, Row } from './driver.ts';

/** Adds an entry to the commit at hand; gives the row that it stands in. */
export type Say = (kind: EntryKind, subject: string, body: string) => number;

/**
 * Kinds that are looked for by their subject. What is said of every document is found by its commit, or through the catalogue: to have it in the
 * index, too, would cost each load a part of its writing. SQLite uses the index where a statement says these words.
 */
export const SELDOM_SAID = "kind NOT IN ('text', 'path', 'document', 'item')";
const OFTEN_SAID: ReadonlySet<EntryKind> = new Set(['text', 'path', 'document', 'item']);

/** Whether the graph stands in the same file and is current, so that what is written changes it, too. Asked within the transaction. */
export type HoldsGraph = (database: Database) => boolean;

/**
 * One transaction that says something: its entries are one commit of the ledger, whose number is taken last. What it says is on the desk
 * when it is in the ledger. Where nothing is said there is no commit.
 */
export function saying<T>(database: Database, holdsGraph: HoldsGraph, work: (say: Say, graphFollows: boolean) => T): T {
  return database.transaction(() => {
    const graphFollows = holdsGraph(database);
    const said: SaidEntry[] = [];
    const result = work((kind, subject, body) => addEntry(database, said, { kind, subject, body }), graphFollows);
    if (said.length > 0) {
      const number = closeCommit(database, said);
      if (graphFollows) database.prepare("UPDATE meta SET value = ? WHERE tenant = {tenant} AND name = 'graph'").run(String(number));
    }
    return result;
  });
}

export interface SaidEntry extends ChainedEntry {
  readonly row: number;
}

/** Adds an entry to the commit at hand; gives its row. */
export function addEntry(database: Database, said: SaidEntry[], { kind, subject, body }: Entry): number {
  const salt = newSalt();
  const commitment = commitmentOf(salt, body);
  const added = database
    .prepare('INSERT INTO ledger_entry (tenant, kind, subject, salt, commitment, body) VALUES ({tenant}, ?, ?, ?, ?, ?) RETURNING id')
    .get(kind, subject, salt, commitment, storedBody(kind, body));
  const row = Number(added?.['id']);
  said.push({ row, kind, subject, commitment });
  return row;
}

/** Makes what was said the next commit; gives its number. */
export function closeCommit(database: Database, said: readonly SaidEntry[]): number {
  const last = database.prepare('SELECT number, hash FROM ledger_commit WHERE tenant = {tenant} ORDER BY number DESC LIMIT 1').get();
  const number = Number(last?.['number'] ?? 0) + 1;
  const at = new Date().toISOString();
  const hash = commitHash(String(last?.['hash'] ?? GENESIS), number, at, said);
  database
    .prepare('INSERT INTO ledger_commit (tenant, number, at, first, last, hash) VALUES ({tenant}, ?, ?, ?, ?, ?)')
    .run(number, at, said[0]!.row, said.at(-1)!.row, hash);
  return number;
}

export function headOf(database: Database): number {
  return Number(database.prepare('SELECT coalesce(max(number), 0) head FROM ledger_commit WHERE tenant = {tenant}').get()?.['head'] ?? 0);
}

/** Where the graph in the same file stands. */
export function standingOf(database: Database): Standing {
  const row = database.prepare("SELECT value FROM meta WHERE tenant = {tenant} AND name = 'graph'").get();
  return { head: headOf(database), graph: Number(row?.['value']) };
}

export function graphIsCurrent(database: Database): boolean {
  const { head, graph } = standingOf(database);
  return head === graph;
}

/** The ledger of the embedded store. */
export function embeddedLedger(database: Database, holdsGraph: HoldsGraph): Ledger {
  return {
    id: String(database.prepare("SELECT value FROM meta WHERE tenant = 0 AND name = 'ledger'").get()?.['value']),
    async head() {
      return headOf(database);
    },
    async *since(after) {
      // Commit by commit, so that nobody holds a snapshot for as long as its reader takes.
      const next = database.prepare('SELECT * FROM ledger_commit WHERE tenant = {tenant} AND number > ? ORDER BY number LIMIT 1');
      for (let row = next.get(after); row; row = next.get(Number(row['number']))) yield toCommit(database, row);
    },
    async read(kind, subject) {
      const indexed = OFTEN_SAID.has(kind) ? '' : `AND ${SELDOM_SAID}`;
      return database
        .prepare(`SELECT * FROM ledger_entry WHERE kind = ? AND subject = ? AND tenant = {tenant} ${indexed} ORDER BY id`)
        .all(kind, subject)
        .map(toEntry);
    },
    async append(entries) {
      saying(database, holdsGraph, (say) => {
        for (const { kind, subject, body } of entries) say(kind, subject, body);
      });
      return headOf(database);
    },
  };
}

function toCommit(database: Database, row: Row): Commit {
  const entries = database
    .prepare('SELECT * FROM ledger_entry WHERE tenant = {tenant} AND id BETWEEN ? AND ? ORDER BY id')
    .all(row['first']!, row['last']!);
  return { number: Number(row['number']), at: String(row['at']), hash: String(row['hash']), entries: entries.map(toEntry) };
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
