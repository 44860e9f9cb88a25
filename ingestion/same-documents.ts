import type { Likeness } from '../graph/model/documents/likeness.ts';
import { type Shape, sameDocument, shapeOf } from '../graph/model/documents/same-document.ts';
import type { DocumentStore } from '../graph/store/ports/desk.ts';
import type { StoredDocument } from '../graph/store/ports/stored.ts';
import { likenessOf } from '../nlp/similarity/likeness.ts';
import { clean } from '../nlp/text/clean.ts';
import type { PreparedDocument } from './prepare.ts';

/** A text of a group with the documents found in it. */
export interface ReadText {
  readonly path: string;
  readonly content: string;
  readonly parts: readonly PreparedDocument[];
}

/**
 * Which texts hold nothing but decisions that are known in another shape (from another source, masked otherwise, cut, set otherwise), and under
 * which path each is known: in the store, or earlier among the texts themselves. Only documents that print their case number are compared,
 * with those that print the same one. Nothing is kept out of the store for it: both shapes stay, and what they say is one case.
 */
export async function knownInAnotherShape(documents: DocumentStore, texts: readonly ReadText[]): Promise<ReadonlyMap<ReadText, string>> {
  const numbers = new Set(texts.flatMap(({ parts }) => parts.flatMap(({ document }) => document.number ?? [])));
  const stored = await documents.byNumbers([...numbers]);
  const shapes = new Map<string, KnownShape[]>();
  for (const [number, { id, path }] of stored) shapes.set(number, [{ id, path, shape: once(() => shapeInStore(documents, id)) }]);
  const found = new Map<ReadText, string>();
  for (const text of texts) {
    const paths: (string | null)[] = [];
    for (const { document } of text.parts) paths.push(await pathOfSame(document, text.content, shapes.get(document.number ?? '') ?? []));
    for (const { document } of text.parts) remember(shapes, document, text);
    const [first] = paths;
    if (first && paths.every((path) => path !== null)) found.set(text, first);
  }
  return found;
}

interface KnownShape {
  readonly id: string;
  readonly path: string;
  /** Worked out when something is first compared with it. */
  shape(): Promise<Shape | null>;
}

async function pathOfSame(document: StoredDocument, content: string, known: readonly KnownShape[]): Promise<string | null> {
  // Letter for letter the same document is a duplicate of another kind, and the store tells it.
  const others = known.filter(({ id }) => id !== document.id);
  if (others.length === 0) return null;
  const own = shapeIn(document, content);
  for (const { path, shape } of others) {
    const other = await shape();
    if (other !== null && sameDocument(own, other)) return path;
  }
  return null;
}

function remember(shapes: Map<string, KnownShape[]>, document: StoredDocument, { path, content }: ReadText): void {
  if (document.number === null) return;
  const known = { id: document.id, path, shape: once(async () => shapeIn(document, content)) };
  shapes.set(document.number, [...(shapes.get(document.number) ?? []), known]);
}

async function shapeInStore(documents: DocumentStore, id: string): Promise<Shape | null> {
  const [document, content] = await Promise.all([documents.document(id), documents.sourceText(id)]);
  return document === null || content === null ? null : shapeIn(document, content);
}

function shapeIn({ record, range }: Pick<StoredDocument, 'record' | 'range'>, content: string): Shape {
  const likeness: Likeness = likenessOf(clean(content, range).text, record);
  return shapeOf(record, likeness);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    known ??= work();
    return known;
  };
}
