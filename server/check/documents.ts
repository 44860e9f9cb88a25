import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { GraphNode, LegalDocument } from '../../graph/model/entity.ts';
import type { DamageTally } from '../../graph/model/keeping/damage.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { reviewValues } from '../../graph/model/record/review-values.ts';
import type { Span } from '../../graph/model/span.ts';
import type { DocumentGraph } from '../../graph/store/ports/graph.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { Mention, StoredDocument } from '../../graph/store/ports/stored.ts';
import { textHash } from '../../ingestion/prepare.ts';
import { clean } from '../../nlp/text/clean.ts';
import { type Cleaned, indexInCleaned } from '../../nlp/text/offsets.ts';
import { printOf, storedPrints } from './graph-prints.ts';

/** Every document has its id, its record holds against its text, and list, graph and values to review are what the record says. */
export async function checkDocuments(store: Store, tally: DamageTally): Promise<void> {
  const prints = await storedPrints(store);
  for await (const { document, sourceText, decisions } of store.documents.all()) {
    const { id, range, record } = document;
    const text = sourceText.slice(range.start, range.end);
    if (range.start < 0 || range.end > sourceText.length || textHash(text.trim()).slice(0, 20) !== id) tally.add('document-changed', id);
    if (spansOf(record).some(({ start, end }) => start < range.start || end > range.end || start > end))
      tally.add('record-outside-document', id);
    let cleaned: Cleaned | undefined;
    const read = (): Cleaned => {
      cleaned ??= clean(sourceText, range);
      return cleaned;
    };
    const lost = valuesAtPlaces(record).find(({ value, spans }) => !standsAt(value, spans, sourceText, read));
    if (lost) tally.add('value-not-at-place', `${id} ${lost.value}`);
    const { kind } = record.extension;
    const { court, number, date } = record;
    const graph = documentGraph({ ...document, kind, court, number, date }, decisions);
    if (listing(graph.document) !== listing(document)) tally.add('listing-not-as-read', id);
    const agrees = printOf(graph.edges, id) === prints.of(id) && (await sameMentions(store, graph)) && (await sameNodes(store, graph));
    if (!agrees) tally.add('graph-not-as-read', id);
    if (!(await sameReviewValues(store, document))) tally.add('review-not-as-read', id);
  }
}

/** All places that a record names, however deep. */
function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as Partial<Span>;
  const own = typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

function valuesAtPlaces(record: ExtractionRecord): { readonly value: string; readonly spans: readonly Span[] }[] {
  const { officials, parties, principals, representatives, spans } = record;
  const people = [...officials, ...parties, ...principals, ...representatives].map(({ name, spans }) => ({ value: name, spans }));
  return [...people, { value: record.number ?? '', spans: spans.number }, { value: record.court ?? '', spans: spans.court }];
}

/**
 * The text may print a name with spaces, in a rare form of a character, or with a slip that the reader mended: half of its letters are enough.
 * Where they are not there as printed, they are looked for as the reader had them, in simplified characters.
 */
function standsAt(value: string, spans: readonly Span[], text: string, read: () => Cleaned): boolean {
  if (spans.length === 0) return true;
  const wanted = [...letters(value)];
  const holds = (words: string): boolean => {
    const there = letters(words);
    return wanted.filter((letter) => there.includes(letter)).length * 2 >= wanted.length;
  };
  if (spans.some(({ start, end }) => holds(text.slice(start, end)))) return true;
  const cleaned = read();
  return spans.some(({ start, end }) => holds(cleaned.text.slice(indexInCleaned(cleaned, start), indexInCleaned(cleaned, end - 1) + 1)));
}

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** How lists show a document; what nobody doubted is as it was read. */
function listing({ kind, court, number, date }: LegalDocument): string {
  return JSON.stringify([kind, court, number, date]);
}

async function sameMentions(store: Store, { document, mentions }: DocumentGraph): Promise<boolean> {
  const stored = await store.documents.mentions(document.id);
  return inOrder(stored, mentionLine) === inOrder(mentions, mentionLine);
}

async function sameNodes(store: Store, { nodes }: DocumentGraph): Promise<boolean> {
  const stored = await store.graph.nodes(nodes.map(({ id }) => id));
  return inOrder(stored, nodeLine) === inOrder(nodes, nodeLine);
}

async function sameReviewValues(store: Store, { id, record }: StoredDocument): Promise<boolean> {
  const read = reviewValues(record);
  if (read.length === 0) return true;
  const { entries } = await store.review.list({ document: id, offset: 0, limit: read.length + 1 });
  const line = ({ field, read: value, reason, candidates, spans }: (typeof read)[number]) =>
    JSON.stringify([field, value, reason, candidates, spans]);
  return inOrder(entries, line) === inOrder(read, line);
}

const mentionLine = ({ start, end, field, node, text }: Mention): string => JSON.stringify([start, end, field, node, text]);
const nodeLine = ({ id, kind, label, masked, properties }: GraphNode): string =>
  JSON.stringify([id, kind, label, masked, Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Equal for equal sets. */
const inOrder = <T>(rows: readonly T[], line: (row: T) => string): string => JSON.stringify([...new Set(rows.map(line))].sort());
