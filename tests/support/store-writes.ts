import type { GraphNode } from '../../graph/model/entity.ts';
import { nodeId, partsId } from '../../graph/model/ids.ts';
import { type Batch, EMPTY_RECEIPT } from '../../graph/model/keeping/batch.ts';
import type { EdgeKind, NodeKind } from '../../graph/model/kinds.ts';
import type { Run } from '../../graph/model/leads/lead.ts';
import type { EvidencedEdge } from '../../graph/store/ports/graph.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { textHash } from '../../ingestion/prepare.ts';
import { aRecord } from './records.ts';

export function aNode(kind: NodeKind, label: string): GraphNode {
  return { id: nodeId(kind, label), kind, label, properties: {}, masked: false };
}

export function anEdge(kind: EdgeKind, from: GraphNode, to: GraphNode, over: Partial<EvidencedEdge> = {}): EvidencedEdge {
  const role = over.role ?? '';
  const id = partsId('edge', kind, from.id, to.id, role);
  return {
    id,
    kind,
    from: from.id,
    to: to.id,
    role,
    date: null,
    confidence: 1,
    inferred: false,
    evidence: { document: 'd', spans: [{ start: 0, end: 1 }] },
    ...over,
  };
}

export function aWrite(over: Partial<StoreWrite> = {}): StoreWrite {
  return { batch: 'b', texts: [], documents: [], mentions: [], nodes: [], edges: [], outcomes: [], ...over };
}

export function aBatch(over: Partial<Batch> = {}): Batch {
  const startedAt = '2024-01-01T00:00:00Z';
  return { id: 'b', name: 'n', paths: ['p'], state: 'running', startedAt, finishedAt: null, total: null, receipt: EMPTY_RECEIPT, ...over };
}

export function aStoredDocument(over: { content: string; kind?: string; date?: string; number?: string }): {
  text: StoredText;
  document: StoredDocument;
} {
  const hash = textHash(over.content);
  const text = { hash, path: `${hash.slice(0, 6)}.txt`, source: hash, content: over.content };
  const document = {
    id: hash.slice(0, 20),
    path: text.path,
    range: { start: 0, end: over.content.length },
    kind: over.kind ?? 'other',
    court: null,
    number: over.number ?? null,
    date: over.date ?? null,
    text: hash,
    record: aRecord({ id: hash.slice(0, 6) }),
    reader: 'rules@8',
  };
  return { text, document };
}

export function aRun(id: string): Run {
  const leadsByTier = { red: 0, yellow: 0, blue: 0, grey: 0 };
  return {
    id,
    at: `2024-01-01T00:00:0${id.at(-1)}Z`,
    asOf: '2024-01-01',
    fdr: 0.05,
    seed: 1,
    version: '0',
    inputDigest: '',
    documents: 0,
    outcomes: [],
    leadsByTier,
    milliseconds: 1,
  };
}
