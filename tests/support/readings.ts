/** What tests of readings do with a store. */
import type { Adoption } from '../../graph/model/record/reading.ts';
import type { ReviewDecision } from '../../graph/model/record/review.ts';
import { reviewValues } from '../../graph/model/record/review-values.ts';
import { commitHash, GENESIS } from '../../graph/store/chain.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { loadOf, type Reader, readerOf } from './scripted-readers.ts';
import { aBatch } from './store-writes.ts';

export function anAdoption(over: Partial<Adoption> = {}): Adoption {
  return { reader: readerOf('B'), by: '书令仪', at: '2024-03-01T08:00:00.000Z', reason: '抽查一致', ...over };
}

/** Loads texts as a reader reads them. */
export async function load(store: Store, reader: Reader, texts: readonly StoredText[]): Promise<void> {
  await store.journal.open(aBatch());
  for (const text of texts) {
    const write = loadOf(reader, text);
    if (write.documents.length > 0) await store.commit(write);
  }
}

/** Every document, by id. */
export async function documentsIn(store: Store): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for await (const { document } of store.documents.all()) documents.push(document);
  return documents.sort((a, b) => (a.id < b.id ? -1 : 1));
}

let made = 0;

/** A decision, later than those made before it. */
export function decided(
  document: string,
  field: ReviewDecision['field'],
  read: string,
  verdict: ReviewDecision['verdict'],
  value: string | null = null,
): ReviewDecision {
  return { document, field, read, verdict, value, by: 'local', at: new Date(Date.UTC(2024, 0, 1) + made++ * 1000).toISOString(), note: '' };
}

/** What the steps decide about the values of documents. */
export function decisionsOn(
  documents: readonly StoredDocument[],
  steps: readonly { value: number; verdict: ReviewDecision['verdict'] | string }[],
): ReviewDecision[] {
  const values = documents.flatMap(({ id, record }) => reviewValues(record).map(({ field, read, spans }) => ({ id, field, read, spans })));
  if (values.length === 0) return [];
  return steps.flatMap(({ value, verdict }) => {
    const { id, field, read, spans } = values[value % values.length]!;
    return verdict === 'replaced' ? [] : [{ ...decided(id, field, read, verdict as ReviewDecision['verdict']), place: spans }];
  });
}

/** Entries whose body holds one of these words. */
export async function saidOf({ ledger }: Store, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { number, entries } of ledger.since(0))
    for (const { kind, body } of entries) if (words.some((word) => body.includes(word))) found.push(`${number} ${kind}`);
  return found;
}

export async function chainHolds({ ledger }: Store): Promise<boolean> {
  let previous = GENESIS;
  for await (const { number, at, hash, entries } of ledger.since(0)) {
    if (commitHash(previous, number, at, entries) !== hash) return false;
    previous = hash;
  }
  return true;
}
