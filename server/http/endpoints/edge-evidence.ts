import { AppError } from '../../../graph/model/errors.ts';
import { EDGE_KINDS } from '../../../graph/model/kinds.ts';
import type { Handler } from '../endpoint.ts';
import { presentEdge, presentNodes } from '../present/graph.ts';

/** Characters shown before and after a quote. */
const CONTEXT = 40;
const MOST_DOCUMENTS = 100;

export const getEdgeEvidence: Handler<'GET /api/edges/:id/evidence'> = async ({ context, params }) => {
  const { store } = context.services;
  const { id = '' } = params;
  const edge = await store.graph.edge(id);
  if (!edge) throw new AppError('not-found', `no edge ${id}`);
  const kind = EDGE_KINDS[edge.kind];
  const quotes = [];
  for (const { document: documentId, spans } of (await store.graph.evidence(id)).slice(0, MOST_DOCUMENTS)) {
    const document = await store.documents.document(documentId);
    const text = await store.documents.sourceText(documentId);
    if (!document || text === null) continue;
    for (const { start, end } of spans) {
      quotes.push({
        document: documentId,
        path: document.path,
        start,
        end,
        quote: text.slice(start, end),
        shows: { zh: kind.zh, en: kind.en },
        number: document.number,
        date: document.date,
        context: {
          before: text.slice(Math.max(document.range.start, start - CONTEXT), start),
          after: text.slice(end, Math.min(document.range.end, end + CONTEXT)),
        },
      });
    }
  }
  const [from, to] = await presentNodes(store, await store.graph.nodes([edge.from, edge.to]));
  if (!from || !to) throw new AppError('store-damaged', `edge ${id} has no ends`);
  return { edge: presentEdge(edge), from, to, evidence: quotes };
};
