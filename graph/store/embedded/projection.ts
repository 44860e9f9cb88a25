import { AppError } from '../../model/errors.ts';
import { ROOT_TENANT } from '../../model/keeping/tenant.ts';
import { graphChanges, loneMentions } from '../changes.ts';
import type { Checkpoint, GraphProjection, GraphStep } from '../ports/projection.ts';
import { writeChanges } from './changes.ts';
import { checkGraph } from './check.ts';
import { writeEdges, writeLoneMentions, writeNodes, writeSearch } from './commit.ts';
import type { Database } from './driver.ts';
import { embeddedGraph } from './graph.ts';
import { emptyGraph } from './rebuild.ts';
import { openPrepared } from './schema.ts';
import { tenantDatabase } from './tenant-database.ts';
import { withdrawDocuments } from './withdraw.ts';

/**
 * A graph in a SQLite file of its own, which follows a ledger that stands elsewhere. Documents and leads are asked of the desk: here are
 * entities, edges and evidence. The graphs of several units may stand in one file: each follows by itself, and knows nothing of the others.
 * @param tenant number of the unit whose ledger it follows
 * @throws AppError as `openEmbeddedStore`
 */
export function openEmbeddedGraph(path: string, tenant: number = ROOT_TENANT.number): GraphProjection {
  const database = tenantDatabase(openPrepared(path), tenant);
  return {
    ...embeddedGraph(database),
    async checkpoint() {
      return checkpointOf(database);
    },
    async follow(step) {
      if (step.upTo <= step.after) throw new AppError('invalid-input', `a step from commit ${step.after} to ${step.upTo} leads nowhere`);
      if (step.ledger === '') throw new AppError('invalid-input', 'a ledger has an id');
      return database.transaction(() => take(database, step));
    },
    async clear(ledger) {
      database.transaction(() => {
        emptyGraph(database);
        stand(database, { ledger, commit: 0 });
      });
    },
    async check() {
      return checkGraph(database);
    },
    async close() {
      database.close();
    },
  };
}

function checkpointOf(database: Database): Checkpoint | null {
  const row = database.prepare("SELECT value FROM meta WHERE tenant = {tenant} AND name = 'follows'").get();
  return row ? (JSON.parse(String(row['value'])) as Checkpoint) : null;
}

function stand(database: Database, checkpoint: Checkpoint): void {
  database.prepare("INSERT OR REPLACE INTO meta (tenant, name, value) VALUES ({tenant}, 'follows', ?)").run(JSON.stringify(checkpoint));
}

function take(database: Database, { ledger, after, upTo, withdrawn, added, changed }: GraphStep): boolean {
  const standing = checkpointOf(database) ?? { ledger, commit: 0 };
  if (standing.ledger !== ledger || standing.commit !== after) return false;
  withdrawDocuments(database, withdrawn);
  for (const { graph } of added) {
    const found = writeNodes(database, graph.nodes);
    writeEdges(database, graph.edges);
    writeLoneMentions(database, loneMentions(graph));
    writeSearch(database, 'node_search', found);
  }
  for (const { before, after: now } of changed) writeChanges(database, now.graph.document.id, graphChanges(before, now.graph));
  stand(database, { ledger, commit: upTo });
  return true;
}
