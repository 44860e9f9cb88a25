import type { DocumentId, EdgeEvidence, GraphEdge, GraphNode, LegalDocument, NodeId } from '../../model/entity.ts';
import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from '../../model/kinds.ts';
import type { Lead } from '../../model/leads/lead.ts';
import type { Span } from '../../model/span.ts';
import type { DatedEvidence, EvidencedEdge, LoneMention } from '../ports/graph.ts';

/** The domain as rows of Neo4j and back, without the unit whose they are. Pure: the adapter writes them, an export may too. */

type Scalar = string | number | boolean;
const KIND_OF_LABEL = new Map(Object.entries(NODE_KINDS).map(([kind, { label }]) => [label as string, kind as NodeKind]));
const KIND_OF_TYPE = new Map(Object.entries(EDGE_KINDS).map(([kind, { type }]) => [type as string, kind as EdgeKind]));

export interface EntityRow {
  readonly id: string;
  /** Beside `Entity`. */
  readonly label: string;
  readonly properties: Readonly<Record<string, Scalar>>;
}

/** Properties of an entity that are named like one of ours carry an underscore more in Neo4j. */
const RESERVED = /^_*(tenant|id|name|masked)$/;
const UNDERSCORED = /^_+(tenant|id|name|masked)$/;

export function entityRow(node: GraphNode): EntityRow {
  const own = Object.entries(node.properties).map(([name, value]) => [RESERVED.test(name) ? `_${name}` : name, value] as const);
  return {
    id: node.id,
    label: NODE_KINDS[node.kind].label,
    properties: { ...Object.fromEntries(own), name: node.label, masked: node.masked },
  };
}

export function toNode(labels: readonly string[], row: Readonly<Record<string, unknown>>): GraphNode {
  const { tenant: _, id, name, masked, ...own } = row;
  const label = labels.find((l) => KIND_OF_LABEL.has(l)) ?? '';
  // What others have written on our nodes beside plain values (vectors, lists of scores) is none of ours.
  const properties = Object.entries(own).filter((entry): entry is [string, Scalar] => entry[1] !== null && typeof entry[1] !== 'object');
  return {
    id: String(id),
    kind: KIND_OF_LABEL.get(label) as NodeKind,
    label: String(name),
    masked: masked === true,
    properties: Object.fromEntries(properties.map(([key, value]) => [UNDERSCORED.test(key) ? key.slice(1) : key, value])),
  };
}

export interface EdgeRow extends Omit<GraphEdge, 'kind'> {
  readonly type: string;
}

export function edgeRow({ id, kind, from, to, role, date, confidence, inferred }: GraphEdge): EdgeRow {
  return { id, type: EDGE_KINDS[kind].type, from, to, role, date, confidence, inferred };
}

export function toEdge(row: Readonly<Record<string, unknown>>): GraphEdge {
  return {
    id: String(row['id']),
    kind: KIND_OF_TYPE.get(String(row['type'])) as EdgeKind,
    from: String(row['from']),
    to: String(row['to']),
    role: String(row['role']),
    date: textOrNull(row['date']),
    confidence: Number(row['confidence']),
    inferred: row['inferred'] === true,
  };
}

export interface EvidenceRow {
  readonly edge: string;
  readonly document: string;
  /** Start, end, start, end … */
  readonly spans: readonly number[];
  /** The text at each of them. */
  readonly quotes: readonly string[];
  readonly date: string | null;
  readonly confidence: number;
  readonly inferred: boolean;
}

export function evidenceRow(edge: string, said: DatedEvidence, quote: (span: Span) => string): EvidenceRow {
  const { document, spans, date, confidence, inferred } = said;
  return {
    ...{ edge, document, spans: spans.flatMap(({ start, end }) => [start, end]), quotes: spans.map(quote) },
    ...{ date, confidence, inferred },
  };
}

/** What the one document says of its edge. */
export function datedEvidence({ evidence, date, confidence, inferred }: EvidencedEdge): DatedEvidence {
  return { ...evidence, date, confidence, inferred };
}

export function toDatedEvidence(row: Readonly<Record<string, unknown>>): DatedEvidence {
  return {
    ...toEvidence(row),
    date: textOrNull(row['date']),
    confidence: Number(row['confidence']),
    inferred: row['inferred'] === true,
  };
}

export function toEvidence(row: Readonly<Record<string, unknown>>): EdgeEvidence {
  const flat = (row['spans'] ?? []) as readonly number[];
  const spans = Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i] as number, end: flat[2 * i + 1] as number }));
  return { document: String(row['document']), spans };
}

export interface DocumentRow extends Omit<LegalDocument, 'range'> {}

export function documentRow({ id, number, court, kind, date, path }: LegalDocument): DocumentRow {
  return { id, number, court, kind, date, path };
}

export function loneMentionRow({ node, document }: LoneMention) {
  return { id: `${node} ${document}`, node, document };
}

export function leadRow({ id, rank, tier, claim, pattern }: Lead) {
  return { id, rank, tier, claim: claim.zh, pattern };
}

/** Whom a lead names, each once. */
export function namedBy({ subjects }: Lead): NodeId[] {
  return [...new Set(subjects.map(({ node }) => node))];
}

/** What a lead quotes, each once. */
export function quotedBy({ findings }: Lead): DocumentId[] {
  return [...new Set(findings.flatMap(({ evidence }) => evidence.map(({ document }) => document)))];
}

export function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
