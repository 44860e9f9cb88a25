import { loneMentions } from '../changes.ts';
import type { DocumentSaid, GraphStep } from '../ports/projection.ts';
import { addSaid } from './additions.ts';
import type { Run } from './driver.ts';
import { addLoneMentions } from './evidence.ts';
import { inPortions } from './portions.ts';
import { documentRow } from './rows.ts';

/** Adds documents that are not there with all that they say. */
export async function addDocuments(run: Run, added: readonly DocumentSaid[]): Promise<void> {
  await Promise.all([
    addSaid(
      run,
      added.flatMap(({ graph }) => graph.nodes),
      added.map(({ graph, quote }) => ({ edges: graph.edges, quote })),
    ),
    inPortions(
      run,
      'UNWIND $rows AS row CREATE (d:Document {tenant: $tenant}) SET d += row',
      added.map(({ graph }) => documentRow(graph.document)),
    ),
    addLoneMentions(
      run,
      added.flatMap(({ graph }) => loneMentions(graph)),
    ),
  ]);
}

export async function renameDocuments(run: Run, renamed: GraphStep['renamed']): Promise<void> {
  await inPortions(run, 'UNWIND $rows AS row MATCH (d:Document {tenant: $tenant, id: row.document}) SET d.path = row.path', renamed);
}
