import { loneMentions } from '../changes.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { type Searchable, writeEdges, writeLoneMentions, writeNodes, writeSearch } from './commit.ts';
import { decisionsByDocument } from './decisions.ts';
import { storedDocuments } from './documents.ts';
import type { Database } from './driver.ts';
import { headOf } from './ledger.ts';
import { countIn, othersIn } from './tenant-database.ts';

/** Forgets all of the graph of a unit. Within a transaction. */
export function emptyGraph(database: Database): void {
  for (const table of ['node', 'edge', 'edge_evidence', 'lone_mention']) {
    const others = database.prepare(`SELECT 1 WHERE ${othersIn(table)}`).get();
    database.exec(`DELETE FROM ${table} ${others ? 'WHERE tenant = {tenant}' : ''}`);
  }
  // What the index holds is not taken for what it should hold: it forgets everything, and is told again what the other units have.
  database.exec("INSERT INTO node_search (node_search) VALUES ('delete-all')");
  writeSearch(database, 'node_search', labels(database));
}

function* labels(database: Database): Iterable<Searchable> {
  for (const row of database.prepare('SELECT seq, label FROM node ORDER BY seq').iterate())
    yield { row: Number(row['seq']), text: String(row['label']) };
}

/**
 * Makes the graph anew out of what the documents say and what was decided about them, in one transaction: whoever reads meanwhile sees the
 * graph of before, and so does everybody after a process that was killed.
 * @param tell told how much is done, 0..1
 */
export function rebuildGraph(database: Database, read: ReadGraph, tell: (share: number) => void): void {
  database.transaction(() => {
    emptyGraph(database);
    const decisions = decisionsByDocument(database);
    const count = countIn(database, 'document');
    let done = 0;
    for (const document of storedDocuments(database)) {
      const graph = read(document, decisions.get(document.id) ?? []);
      const found = writeNodes(database, graph.nodes);
      writeEdges(database, graph.edges);
      writeLoneMentions(database, loneMentions(graph));
      writeSearch(database, 'node_search', found);
      tell(++done / count);
    }
    database.prepare("INSERT OR REPLACE INTO meta (tenant, name, value) VALUES ({tenant}, 'graph', ?)").run(String(headOf(database)));
  });
}
