import { EMPTY_RECEIPT, type ItemOutcome } from '../model/batch.ts';
import type { Run } from '../model/lead.ts';
import type { ReviewDecision } from '../model/review.ts';
import type { ReadGraph } from './ports/graph.ts';
import type { Commit, Entry, EntryKind, Ledger } from './ports/ledger.ts';
import type { ItemClaim, Store } from './ports/store.ts';
import type { StoredDocument } from './ports/stored.ts';
import { storedRecord } from './stored-record.ts';

/**
 * Says again what a ledger was told, in its order, to an empty store, which then stands as everything stood at that time: texts, records, decisions,
 * graph, receipts and runs. Leads are no entries: they are mined anew. Every batch counts as finished: that it was is not said.
 * @param isKnown asked of each commit; the first that is not known ends it
 * @returns the number of the last commit that was said; 0 where none was
 */
export async function replay(ledger: Ledger, isKnown: (commit: Commit) => boolean, store: Store, read: ReadGraph): Promise<number> {
  const replaying = new Replay(store, read);
  let said = 0;
  for await (const commit of ledger.since(0)) {
    if (!isKnown(commit)) break;
    await replaying.say(commit);
    said = commit.number;
  }
  await replaying.end();
  return said;
}

interface Place {
  readonly path: string;
  readonly source: string;
}

class Replay {
  readonly #store: Store;
  readonly #read: ReadGraph;
  /** Where each text stands, by its hash. */
  readonly #places = new Map<string, Place>();
  /** When something was last heard of each batch. */
  readonly #batches = new Map<string, string>();

  constructor(store: Store, read: ReadGraph) {
    this.#store = store;
    this.#read = read;
  }

  async say({ at, entries }: Commit): Promise<void> {
    for (const { subject, body } of of(entries, 'batch')) await this.#openBatch(subject, body, at);
    await this.#load(entries, at);
    const { review, results } = this.#store;
    for (const { body } of of(entries, 'decision')) await review.decide(JSON.parse(body) as ReviewDecision, this.#read);
    for (const { body } of of(entries, 'run')) await results.save(JSON.parse(body) as Run, []);
    for (const { subject, body } of of(entries, 'audit')) await results.keepAudit(subject, JSON.parse(body));
  }

  async end(): Promise<void> {
    for (const [batch, at] of this.#batches) {
      const found = await this.#store.journal.batch(batch);
      await this.#store.journal.setTotal(batch, found?.receipt.in ?? 0);
      await this.#store.journal.finish(batch, at);
    }
    this.#batches.clear();
  }

  async #openBatch(id: string, body: string, at: string): Promise<void> {
    const { name, paths, startedAt } = JSON.parse(body) as { name: string; paths: string[]; startedAt: string };
    // An unfinished one of the same name and paths would be taken up instead.
    await this.end();
    await this.#store.journal.open({ id, name, paths, startedAt, state: 'running', finishedAt: null, total: null, receipt: EMPTY_RECEIPT });
    this.#batches.set(id, at);
  }

  async #load(entries: readonly Entry[], at: string): Promise<void> {
    const contents = new Map(of(entries, 'text').map(({ subject, body }) => [subject, body]));
    const paths = of(entries, 'path').map(({ subject, body }) => ({ hash: subject, ...(JSON.parse(body) as Place) }));
    for (const { hash, path, source } of paths) this.#places.set(hash, { path, source });
    let texts = paths.map((place) => ({ ...place, content: contents.get(place.hash) ?? '' }));
    const documents = of(entries, 'document').map(({ subject, body }) => this.#document(subject, body));
    const items = of(entries, 'item');
    // A commit has the items of one batch, but for the first one of a store that is older than its ledger.
    for (const batch of new Set([...items.map(({ subject }) => subject), ''])) {
      const own = items.filter(({ subject }) => subject === batch).map(({ body }) => JSON.parse(body) as ItemOutcome);
      const count = batch === '' ? documents.length : own.reduce((sum, item) => sum + item.documents, 0);
      const brought = documents.splice(0, count);
      if (own.length + brought.length + texts.length === 0) continue;
      const graphs = brought.map((document) => this.#read(document, []));
      const outcomes = claims(own, brought);
      await this.#store.commit({
        ...{ batch, texts, documents: brought, outcomes },
        mentions: graphs.flatMap(({ mentions }) => mentions),
        nodes: graphs.flatMap(({ nodes }) => nodes),
        edges: graphs.flatMap(({ edges }) => edges),
      });
      if (batch !== '') this.#batches.set(batch, at);
      // Texts of documents that come with a later batch are told again with them.
      const later = new Set(documents.map(({ text }) => text));
      texts = texts.filter(({ hash }) => later.has(hash));
    }
  }

  #document(id: string, body: string): StoredDocument {
    const { text, start, end, kind, court, number, date } = JSON.parse(body);
    const path = this.#places.get(text)?.path ?? '';
    return { id, path, range: { start, end }, kind, court, number, date, text, record: storedRecord(body, path) };
  }
}

const of = (entries: readonly Entry[], kind: EntryKind): readonly Entry[] => entries.filter((entry) => entry.kind === kind);

/** Items as claims that come to the same: each is given as many of the documents as it was said to have brought. */
function claims(items: readonly ItemOutcome[], documents: readonly StoredDocument[]): ItemClaim[] {
  const left = documents.map(({ id }) => id);
  return items.map((item) => ({ ...item, documents: left.splice(0, item.documents) }));
}
