import type { DocumentId } from '../../model/entity.ts';
import { decisionId } from '../../model/ids.ts';
import type { Run } from './driver.ts';
import { removeEntities } from './entities.ts';
import { inPortions, portionsOf } from './portions.ts';
import { relationshipsOf, settleRelationships } from './relationships.ts';
import { ofOwn } from './schema.ts';

/**
 * Takes everything out of the graph that only these documents say, and what they say beside others out of its evidence. What a document said is
 * not known here any more: it is found by the id of the document alone. Within a transaction.
 */
export async function withdrawDocuments(run: Run, ids: readonly DocumentId[]): Promise<void> {
  if (ids.length === 0) return;
  const edges = await relationshipsOf(run, await withdrawSaid(run, 'Evidence', 'edge', ids));
  const mentioned = await withdrawSaid(run, 'LoneMention', 'node', ids);
  await inPortions(
    run,
    `UNWIND $rows AS id MATCH (d:Document {tenant: $tenant, id: id}) OPTIONAL MATCH (d)<-[:QUOTES]-(l:Lead {tenant: $tenant})
     DETACH DELETE l, d`,
    ids,
  );
  await settleRelationships(run, edges);
  // Its own node may be joined to nothing.
  await removeEntities(run, [...ids.map(decisionId), ...edges.flatMap(({ from, to }) => [from, to]), ...mentioned]);
}

/**
 * Deletes what documents say of edges or entities, and gives of which, each once. All of the unit is looked through: an index by document would
 * be kept with everything that is written, and erasures are rare.
 */
async function withdrawSaid(
  run: Run,
  label: 'Evidence' | 'LoneMention',
  of: 'edge' | 'node',
  documents: readonly DocumentId[],
): Promise<readonly string[]> {
  const cypher = `MATCH (s:${label}) WHERE ${ofOwn(label, 's')} AND s.document IN $documents
    WITH s, s.${of} AS of DELETE s RETURN collect(DISTINCT of) AS ids`;
  const found = await Promise.all(portionsOf(documents).map((portion) => run(cypher, { documents: portion })));
  return [...new Set(found.flat().flatMap((row) => row['ids'] as string[]))];
}
