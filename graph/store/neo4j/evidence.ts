import type { EvidencedEdge, LoneMention } from '../ports/graph.ts';
import type { DocumentSaid } from '../ports/projection.ts';
import type { Run } from './driver.ts';
import { byId, inPortions } from './portions.ts';
import { datedEvidence, evidenceRow, loneMentionRow } from './rows.ts';

/** Evidence that is not there. That of an edge whose end is missing stays behind alone, where `check` finds it. */
export async function createEvidence(run: Run, said: readonly EdgesSaid[]): Promise<void> {
  const rows = said.flatMap(({ edges, quote }) => byId(edges).map((edge) => evidenceRow(edge.id, datedEvidence(edge), quote)));
  await inPortions(
    run,
    `UNWIND $rows AS row
     CREATE (:Evidence {tenant: $tenant, edge: row[0], document: row[1], spans: row[2], quotes: row[3],
       date: row[4], confidence: toFloat(row[5]), inferred: row[6]})`,
    rows.map(({ edge, document, spans, quotes, date, confidence, inferred }) => [
      edge,
      document,
      spans,
      quotes,
      date,
      confidence,
      inferred,
    ]),
  );
}

export interface EdgesSaid extends Pick<DocumentSaid, 'quote'> {
  readonly edges: readonly EvidencedEdge[];
}

/** Remembers which documents mention an entity and join it to nothing, unless that is remembered. */
export async function addLoneMentions(run: Run, mentions: readonly LoneMention[]): Promise<void> {
  await inPortions(
    run,
    'UNWIND $rows AS row MERGE (m:LoneMention {tenant: $tenant, id: row.id}) ON CREATE SET m += row',
    byId(mentions.map(loneMentionRow)),
  );
}
