import { z } from 'zod';
import type { GraphEdge, LegalDocument } from '../../../graph/model/entity.ts';
import { AppError } from '../../../graph/model/errors.ts';
import type { Span } from '../../../graph/model/span.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { type DrawnNode, drawn } from './drawn.ts';

/** A sentence that says that an edge holds, with the words around it. */
export interface ShownQuote extends Span {
  readonly document: LegalDocument;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

export interface EdgeWithEvidence {
  readonly edge: GraphEdge;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly quotes: readonly ShownQuote[];
}

/** Characters shown before and after a quote. */
const CONTEXT = 40;
const MOST_DOCUMENTS = 100;

/** The sentences that say that an edge holds. @throws AppError not-found, store-damaged */
export const showEvidence = defineUseCase({
  name: 'graph.evidence',
  permission: 'graph.explore',
  words: { zh: '查看关系的原文依据', en: 'looked at the evidence of an edge' },
  input: z.object({ edge: Id }),
  async run(_actor, { edge: id }, at): Promise<EdgeWithEvidence> {
    const { store } = await at.services();
    const edge = await store.graph.edge(id);
    if (!edge) throw new AppError('not-found', `no edge ${id}`);
    const quotes: ShownQuote[] = [];
    for (const { document: documentId, spans } of (await store.graph.evidence(id)).slice(0, MOST_DOCUMENTS)) {
      const document = await store.documents.document(documentId);
      const text = await store.documents.sourceText(documentId);
      if (!document || text === null) continue;
      for (const { start, end } of spans) {
        const before = text.slice(Math.max(document.range.start, start - CONTEXT), start);
        const after = text.slice(end, Math.min(document.range.end, end + CONTEXT));
        quotes.push({ document, start, end, quote: text.slice(start, end), before, after });
      }
    }
    const [from, to] = await drawn(store, await store.graph.nodes([edge.from, edge.to]));
    if (!from || !to) throw new AppError('store-damaged', `edge ${id} has no ends`);
    return { edge, from, to, quotes };
  },
});
