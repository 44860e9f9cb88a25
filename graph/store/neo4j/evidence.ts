import type { EvidencedEdge, LoneMention } from '../ports/graph.ts';
import type { DocumentSaid } from '../ports/projection.ts';
import type { Run } from './driver.ts';
import { byId, inPortions } from './portions.ts';
import { datedEvidence, evidenceRow, loneMentionRow } from './rows.ts';

/** Evidence that is not there. That of an edge whose end is missing stays behind alone, where `check` finds it. */
export async function createEvidence(
  run: Run,
  said: readonly { readonly edges: readonly EvidencedEdge[]; readonly quote: DocumentSaid['quote'] }[],
): Promise<void> {
  const rows = said.flatMap(({ edges, quote }) => byId(edges).map((edge) => evidenceRow(edge.id, datedEvidence(edge), quote)));
  await inPortions(
    run,
    `UNWIND $rows AS row CREATE (:Evidence {edge: row.edge, document: row.document, spans: row.spans, quotes: row.quotes, date: row.date,
     confidence: toFloat(row.confidence), inferred: row.inferred})`,
    rows,
  );
}

/** Remembers which documents mention an entity and join it to nothing, unless that is remembered. */
export async function addLoneMentions(run: Run, mentions: readonly LoneMention[]): Promise<void> {
  await inPortions(
    run,
    'UNWIND $rows AS row MERGE (m:LoneMention {id: row.id}) ON CREATE SET m += row',
    byId(mentions.map(loneMentionRow)),
  );
}
