import type { DocumentId } from '../../graph/model/entity.ts';
import { hash128 } from '../../graph/model/hash.ts';
import type { DatedEvidence, EvidencedEdge } from '../../graph/store/ports/graph.ts';
import type { Store } from '../../graph/store/ports/store.ts';

/** What documents say of edges, one number a document in which any difference shows: all evidence would not fit into memory. */
export class EvidencePrints {
  readonly #prints = new Map<DocumentId, number>();

  add(
    edge: Omit<EvidencedEdge, 'evidence' | 'date' | 'confidence' | 'inferred'>,
    { document, spans, date, confidence, inferred }: DatedEvidence,
  ): void {
    const said = JSON.stringify([
      edge.id,
      edge.kind,
      edge.from,
      edge.to,
      edge.role,
      spans.map(({ start, end }) => [start, end]),
      date,
      confidence,
      inferred,
    ]);
    // Six bytes each: a sum of a million of them is still exact.
    this.#prints.set(document, (this.#prints.get(document) ?? 0) + Number.parseInt(hash128(said).slice(0, 8), 16));
  }

  of(document: DocumentId): number {
    return this.#prints.get(document) ?? 0;
  }
}

/** The prints of all that is stored. */
export async function storedPrints(store: Store): Promise<EvidencePrints> {
  const prints = new EvidencePrints();
  for await (const edge of store.graph.allEdges()) for (const evidence of edge.evidence) prints.add(edge, evidence);
  return prints;
}

/** The print of what one document says. */
export function printOf(edges: readonly EvidencedEdge[], document: DocumentId): number {
  const prints = new EvidencePrints();
  for (const edge of edges) prints.add(edge, { ...edge.evidence, date: edge.date, confidence: edge.confidence, inferred: edge.inferred });
  return prints.of(document);
}
