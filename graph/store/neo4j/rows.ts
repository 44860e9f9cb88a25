import type { EdgeEvidence, GraphEdge, GraphNode, LegalDocument } from '../../model/entity.ts';
import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from '../../model/kinds.ts';
import { compareText } from '../../model/order.ts';
import type { DatedEvidence, EvidencedEdge } from '../ports/graph.ts';
import type { Mention, StoredDocument } from '../ports/stored.ts';
import { storedRecord } from '../stored-record.ts';

/** The domain as rows of Neo4j and back. Pure: the adapter writes them, an export may too. */

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
const RESERVED = /^_*(id|name|masked)$/;
const UNDERSCORED = /^_+(id|name|masked)$/;

export function entityRow(node: GraphNode): EntityRow {
  const own = Object.entries(node.properties).map(([name, value]) => [RESERVED.test(name) ? `_${name}` : name, value] as const);
  return {
    id: node.id,
    label: NODE_KINDS[node.kind].label,
    properties: { ...Object.fromEntries(own), name: node.label, masked: node.masked },
  };
}

export function toNode(labels: readonly string[], row: Readonly<Record<string, unknown>>): GraphNode {
  const { id, name, masked, ...own } = row;
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
  readonly date: string | null;
  readonly confidence: number;
  readonly inferred: boolean;
}

export function evidenceRow(edge: string, { document, spans, date, confidence, inferred }: DatedEvidence): EvidenceRow {
  return { edge, document, spans: spans.flatMap(({ start, end }) => [start, end]), date, confidence, inferred };
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
  const flat = row['spans'] as readonly number[];
  const spans = Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i] as number, end: flat[2 * i + 1] as number }));
  return { document: String(row['document']), spans };
}

export interface DocumentRow extends Omit<LegalDocument, 'path' | 'range'> {
  readonly start: number;
  readonly end: number;
  /** Start and end in characters, as Cypher counts, instead of UTF-16 units; null where the document is the whole text. */
  readonly characters: readonly number[] | null;
  /** Hash of the source text. */
  readonly text: string;
  readonly record: string;
  readonly mentions: string;
  /** Sorts by date, number and id; what is not known comes first. */
  readonly order: string;
  /** Batch and path that brought the document. */
  readonly item: string;
}

/** `content` is the source text where it is at hand: without it the document counts as a part of it. */
export function documentRow(
  document: StoredDocument,
  mentions: readonly Mention[],
  item: string,
  content: string | undefined,
): DocumentRow {
  const { id, kind, court, number, date, text } = document;
  const { start, end } = document.range;
  return {
    ...{ id, kind, court, number, date, text, start, end, item },
    characters: start === 0 && end === content?.length ? null : charactersOf(content ?? '', start, end),
    record: JSON.stringify(document.record),
    mentions: JSON.stringify(mentionsInOrder(mentions)),
    order: [date ?? '', number ?? '', id].join('\u0001'),
  };
}

/** Characters outside the basic plane are two UTF-16 units each. */
function charactersOf(content: string, start: number, end: number): number[] {
  const pairsBefore = (offset: number): number => content.slice(0, offset).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return [start - pairsBefore(start), end - pairsBefore(end)];
}

type MentionTuple = readonly [start: number, end: number, field: string, node: string, text: string];

/** Each place, field and entity once: the first that was told. */
function mentionsInOrder(mentions: readonly Mention[]): MentionTuple[] {
  const once = new Map<string, MentionTuple>();
  for (const { start, end, field, node, text } of mentions) {
    const key = `${start} ${end} ${field}\u0001${node}`;
    if (!once.has(key)) once.set(key, [start, end, field, node, text]);
  }
  return [...once.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || compareText(a[2], b[2]) || compareText(a[3], b[3]));
}

export function toMentions(document: string, mentions: unknown): Mention[] {
  return (JSON.parse(String(mentions)) as MentionTuple[]).map(([start, end, field, node, text]) => ({
    ...{ document, field, text, start, end, node },
  }));
}

export function toDocument(row: Readonly<Record<string, unknown>>): LegalDocument {
  return {
    id: String(row['id']),
    path: String(row['path']),
    range: { start: Number(row['start']), end: Number(row['end']) },
    kind: String(row['kind']),
    court: textOrNull(row['court']),
    number: textOrNull(row['number']),
    date: textOrNull(row['date']),
  };
}

export function toStoredDocument(row: Readonly<Record<string, unknown>>): StoredDocument {
  const document = toDocument(row);
  return { ...document, text: String(row['text']), record: storedRecord(`{"record":${String(row['record'])}}`, document.path) };
}

export function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
