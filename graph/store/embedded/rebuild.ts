import { loneMentions } from '../changes.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { writeEdges, writeLoneMentions, writeNodes, writeSearch } from './commit.ts';
import { decisionsByDocument } from './decisions.ts';
import { storedDocuments } from './documents.ts';
import type { Database } from './driver.ts';
import { headOf } from './ledger.ts';

/** Forgets all of a graph. Within a transaction. */
export function emptyGraph(database: Database): void {
  for (const table of ['node', 'edge', 'edge_evidence', 'lone_mention']) database.exec(`DELETE FROM ${table}`);
  // An index without texts cannot forget rows one by one.
  database.exec("INSERT INTO node_search (node_search) VALUES ('delete-all')");
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
    const count = Number(database.prepare('SELECT count(*) n FROM document').get()?.['n'] ?? 0);
    let done = 0;
    for (const document of storedDocuments(database)) {
      const graph = read(document, decisions.get(document.id) ?? []);
      const found = writeNodes(database, graph.nodes);
      writeEdges(database, graph.edges);
      writeLoneMentions(database, loneMentions(graph));
      writeSearch(database, 'node_search', found);
      tell(++done / count);
    }
    database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('graph', ?)").run(String(headOf(database)));
  });
}
