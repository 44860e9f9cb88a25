import { ROOT_TENANT } from '../../model/keeping/tenant.ts';
import { decisionsInForce } from '../../model/record/review-values.ts';
import { indexWords } from '../bigrams.ts';
import { HELD, HELD_KINDS, type Held, type HeldRow, type Holdings } from '../holdings.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { writeMentions } from './commit.ts';
import { readHistory } from './decisions.ts';
import { storedDocuments } from './documents.ts';
import type { Database, Value } from './driver.ts';
import { openBeforeLedger, openPrepared } from './schema.ts';
import { openEmbeddedStore } from './store.ts';
import { tenantDatabase } from './tenant-database.ts';

/** Rows that are written in one transaction. */
const PORTION = 500;

/** Tables that are called otherwise than what they hold. */
const TABLE: Readonly<Partial<Record<Held, string>>> = {
  text: 'source_text',
  value: 'review_value',
  decision: 'review_decision',
  part: 'batch_part',
};

/**
 * Writes what another store holds to a new file with the tables of before there was a ledger; opening it then gives it its ledger, like any
 * other file of that age. It has no graph yet.
 * @param look told each row before it is written, and may refuse it
 * @throws AppError no-space, not-writable
 */
export async function writeDraft(holdings: Holdings, path: string, look: (kind: Held, row: HeldRow) => void): Promise<void> {
  const database = openBeforeLedger(path);
  try {
    for (const kind of HELD_KINDS) {
      let portion: HeldRow[] = [];
      const write = (): void => database.transaction(() => portion.forEach((row) => void writeRow(database, kind, row)));
      for await (const row of holdings.rows(kind)) {
        look(kind, row);
        portion.push(row);
        if (portion.length < PORTION) continue;
        write();
        portion = [];
      }
      write();
    }
  } finally {
    database.close();
  }
}

function writeRow(database: Database, kind: Held, row: HeldRow): void {
  // The order in which decisions come is their place.
  const columns = HELD[kind].filter((column) => kind !== 'decision' || column !== 'place');
  const sql = `INSERT INTO ${TABLE[kind] ?? kind} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  database.prepare(sql).run(...columns.map((column): Value => row[column] ?? null));
  if (kind === 'document') writeWords(database, row);
  if (kind === 'lead') writeListing(database, row);
}

/** The text is there: documents come after texts. */
function writeWords(database: Database, { id = null, text = null, start, end }: HeldRow): void {
  const seq = database.prepare('SELECT seq FROM document WHERE id = ?').get(id)?.['seq'] as number;
  const content = String(database.prepare('SELECT content FROM source_text WHERE hash = ?').get(text)?.['content'] ?? '');
  database
    .prepare('INSERT INTO document_search (rowid, body) VALUES (?, ?)')
    .run(seq, indexWords(content.slice(Number(start), Number(end))));
}

interface LeadBody {
  readonly subjects: readonly { readonly node: string }[];
  readonly findings: readonly { readonly evidence: readonly { readonly document: string }[] }[];
}

function writeListing(database: Database, { id = null, body }: HeldRow): void {
  const { subjects, findings } = JSON.parse(String(body)) as LeadBody;
  for (const { node } of subjects) database.prepare('INSERT OR IGNORE INTO lead_subject (node, lead) VALUES (?, ?)').run(node, id);
  for (const { document } of findings.flatMap(({ evidence }) => evidence))
    database.prepare('INSERT OR IGNORE INTO lead_document (document, lead) VALUES (?, ?)').run(document, id);
}

/**
 * Gives a draft its ledger, like any other file of its age, and the mentions that its documents are read to have under the decisions on them.
 * @param withGraph whether the graph is to stand in the same file, and is made
 */
export async function finishDraft(path: string, read: ReadGraph, withGraph: boolean): Promise<void> {
  const file = openPrepared(path);
  const database = tenantDatabase(file, ROOT_TENANT.number);
  try {
    database.transaction(() => {
      for (const document of storedDocuments(database))
        writeMentions(database, read(document, decisionsInForce(readHistory(database, document.id))).mentions);
      // Whatever stands here already is no graph.
      database.prepare("UPDATE meta SET value = '0' WHERE tenant = {tenant} AND name = 'graph'").run();
    });
    if (!withGraph) return;
    const store = openEmbeddedStore(path);
    await store.rebuild(read);
    await store.close();
    // As when a node is withdrawn: a lead is found under those that are there.
    database.exec('DELETE FROM lead_subject WHERE tenant = {tenant} AND (tenant, node) NOT IN (SELECT tenant, id FROM node)');
  } finally {
    file.close();
  }
}
