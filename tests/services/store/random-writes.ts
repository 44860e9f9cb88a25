import fc from 'fast-check';
import { EDGE_KINDS, type EdgeKind, type NodeKind } from '../../../graph/model/kinds.ts';
import type { EvidencedEdge } from '../../../graph/store/ports/graph.ts';
import type { StoreWrite } from '../../../graph/store/ports/store.ts';
import type { Mention, StoredDocument, StoredText } from '../../../graph/store/ports/stored.ts';
import { aNode, anEdge, aStoredDocument, aWrite } from '../../support/store-writes.ts';

/** A file with the documents in it and what they say. It says the same however often it is read. */
export interface Reading {
  readonly text: StoredText;
  readonly documents: readonly StoredDocument[];
  readonly mentions: readonly Mention[];
  readonly edges: readonly EvidencedEdge[];
  readonly nodes: StoreWrite['nodes'];
}

/** Han alone and in rows, digits, Latin, words that a full-text analyzer drops, and signs that are not looked for. */
const PIECES = ['王', '芳', '欧阳', '青禾', '岭', '0121', '民初', '1', '12', '号', 'A', 'a座', 'the', 'Abc', 'x9', '(', ')', ' ', '·'];
export const somePhrase = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const someLabel = somePhrase.filter((label) => /[\p{L}\p{N}]/u.test(label));
const someDate = fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2020-05-${String(day).padStart(2, '0')}`));

const someEdge = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDGE_KINDS) as EdgeKind[])),
  from: someLabel,
  to: someLabel,
  role: fc.constantFrom('', '审判长', '书记员'),
  confidence: fc.constantFrom(0.5, 0.75, 1),
  inferred: fc.boolean(),
  start: fc.nat(20),
});
const someDocument = fc.record({
  content: fc.array(somePhrase, { minLength: 1, maxLength: 6 }).map((phrases) => phrases.join('。')),
  kind: fc.constantFrom('civil-judgment', 'criminal-judgment', 'other'),
  date: someDate,
  number: fc.option(fc.nat(5).map((n) => `(2020)岭0121民初${n}号`)),
  edges: fc.array(someEdge, { maxLength: 4 }),
});

/** Files with one or two documents each; names and edges come up in several of them. */
export const someReadings = fc
  .uniqueArray(fc.array(someDocument, { minLength: 1, maxLength: 2 }), {
    minLength: 2,
    maxLength: 6,
    selector: (documents) => documents.map(({ content }) => content).join('\n'),
  })
  .map((files) => files.map(readingOf));

function readingOf(files: readonly (typeof someDocument extends fc.Arbitrary<infer T> ? T : never)[]): Reading {
  const { text } = aStoredDocument({ content: files.map(({ content }) => content).join('\n') });
  const reading = {
    documents: [] as StoredDocument[],
    mentions: [] as Mention[],
    edges: [] as EvidencedEdge[],
    nodes: [] as StoreWrite['nodes'][number][],
  };
  let start = 0;
  for (const [i, { content, kind, date, number, edges }] of files.entries()) {
    const id = `${text.hash.slice(0, 18)}-${i}`;
    const { document } = aStoredDocument({ content });
    const range = { start, end: start + content.length };
    reading.documents.push({ ...document, id, path: text.path, range, text: text.hash, kind, date, number });
    start = range.end + 1;
    for (const { kind: edgeKind, from, to, role, confidence, inferred, start: at } of edges) {
      const ends = EDGE_KINDS[edgeKind];
      const [a, b] = [nodeOf(ends.from[0], from), nodeOf(ends.to[0], to)];
      reading.nodes.push(a, b);
      reading.mentions.push({ document: id, field: edgeKind, text: from, start: at, end: at + from.length, node: a.id });
      const evidence = { document: id, spans: [{ start: at, end: at + 2 }] };
      reading.edges.push(anEdge(edgeKind, a, b, { role, date, confidence, inferred, evidence }));
    }
  }
  return { text, ...reading };
}

/** Properties, also ones that are named like those of the model itself, follow from kind and label. */
function nodeOf(kind: NodeKind, label: string) {
  return {
    ...aNode(kind, label),
    masked: label.includes('a'),
    properties: { length: label.length, share: label.length / 8, id: label, name: '甲', _name: '乙' },
  };
}

/** What a worker commits that has read these files, each found under one path. */
export function writeOf(batch: string, files: readonly { readonly path: string; readonly reading: Reading }[]): StoreWrite {
  return aWrite({
    batch,
    texts: [...new Map(files.map(({ path, reading }) => [reading.text.hash, { ...reading.text, path }])).values()],
    documents: files.flatMap(({ path, reading }) => reading.documents.map((document) => ({ ...document, path }))),
    mentions: files.flatMap(({ reading }) => reading.mentions),
    nodes: files.flatMap(({ reading }) => reading.nodes),
    edges: files.flatMap(({ reading }) => reading.edges),
    outcomes: files.map(({ path, reading }) => ({
      ...{ path, outcome: 'loaded' as const, reason: null, detail: null },
      documents: reading.documents.map(({ id }) => id),
    })),
  });
}
