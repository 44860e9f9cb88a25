import { z } from 'zod';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import { NODE_KINDS, type NodeKind } from '../../../graph/model/kinds.ts';
import { defineUseCase } from '../use-case.ts';
import { type DrawnNode, drawn } from './drawn.ts';

export interface FoundDocument {
  readonly document: LegalDocument;
  /** Its own text, without its neighbours in the source. */
  readonly text: string;
}

export interface Found {
  readonly nodes: readonly DrawnNode[];
  readonly documents: readonly FoundDocument[];
}

const MOST_DOCUMENTS = 8;

/** Entities and documents by name, number or text; with a kind, entities of that kind alone. */
export const search = defineUseCase({
  name: 'graph.search',
  permission: 'graph.explore',
  words: { zh: '检索', en: 'searched' },
  input: z.object({
    text: z.string().min(1),
    limit: z.number().int().min(1),
    kind: z.enum(Object.keys(NODE_KINDS) as [NodeKind, ...NodeKind[]]).optional(),
  }),
  async run(_actor, { text, limit, kind }, at): Promise<Found> {
    const { store } = await at.services();
    const nodes = await store.graph.search(text, { limit, ...(kind && { kind }) });
    const { documents } = kind ? { documents: [] } : await store.documents.list({ text, offset: 0, limit: MOST_DOCUMENTS });
    const texts = documents.map(async (document) => {
      const source = (await store.documents.sourceText(document.id)) ?? '';
      return { document, text: source.slice(document.range.start, document.range.end) };
    });
    return { nodes: await drawn(store, nodes), documents: await Promise.all(texts) };
  },
});
