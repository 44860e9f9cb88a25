import { EMPTY_RECEIPT, type ItemOutcome } from '../model/keeping/batch.ts';
import type { Tombstone } from '../model/keeping/erasure.ts';
import type { CaseFileOpened } from '../model/leads/case-file.ts';
import { type ConductEvent, ledBy } from '../model/leads/conduct.ts';
import type { Finding, Run } from '../model/leads/lead.ts';
import type { Adoption } from '../model/record/reading.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import { isErased } from './chain.ts';
import { isErasedPath } from './erased.ts';
import type { RunFound } from './ports/desk.ts';
import type { ReadGraph } from './ports/graph.ts';
import type { Commit, Entry, EntryKind, KeptEntry, Ledger } from './ports/ledger.ts';
import type { ItemClaim, Store } from './ports/store.ts';
import type { StoredDocument } from './ports/stored.ts';
import { readRunEntry } from './run-entry.ts';
import { storedRecord } from './stored-record.ts';

/**
 * Says again what a ledger was told, in its order, to an empty store, which then stands as everything stood at that time: texts, records, decisions,
 * graph, receipts and runs. Leads are no entries: they are mined anew. Every batch counts as finished: that it was is not said. What was erased since
 * is not said again, and no receipt has it.
 * @param isKnown asked of each commit; the first that is not known ends it
 * @returns the number of the last commit that was said; 0 where none was
 */
export async function replay(ledger: Ledger, isKnown: (commit: Commit) => boolean, store: Store, read: ReadGraph): Promise<number> {
  const replaying = new Replay(ledger, store, read);
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
  readonly #ledger: Ledger;
  readonly #store: Store;
  readonly #read: ReadGraph;
  /** Where each text stands, by its hash. */
  readonly #places = new Map<string, Place>();
  /** The text in which each document was last read otherwise. */
  readonly #texts = new Map<string, string>();
  /** When something was last heard of each batch. */
  readonly #batches = new Map<string, string>();

  constructor(ledger: Ledger, store: Store, read: ReadGraph) {
    this.#ledger = ledger;
    this.#store = store;
    this.#read = read;
  }

  async say({ at, entries }: Commit): Promise<void> {
    for (const { subject, body } of of(entries, 'batch')) await this.#openBatch(subject, body, at);
    await this.#load(entries, at);
    const { review, results, readings } = this.#store;
    await this.#readAgain(of(entries, 'reading'));
    for (const { body } of of(entries, 'adoption')) await readings.adopt(JSON.parse(body) as Adoption);
    await this.#putInPlace(of(entries, 'standing'));
    for (const { body } of of(entries, 'decision')) await review.decide(JSON.parse(body) as ReviewDecision, this.#read);
    for (const { body } of of(entries, 'run')) await results.save(...runSaid(body, entries));
    for (const { body } of of(entries, 'casefile')) {
      const { conduct, by, at: openedAt } = JSON.parse(body) as CaseFileOpened;
      await results.openCaseFile(conduct, by, openedAt);
    }
    for (const { subject, body } of of(entries, 'audit')) await results.keepAudit(subject, JSON.parse(body));
  }

  /** What readers found in texts: a text is said with all that stands in it, for what is not found there is gone. */
  async #readAgain(entries: readonly Entry[]): Promise<void> {
    const byText = new Map<string, { reader: string; found: Map<string, StoredDocument | null> }>();
    for (const entry of entries) {
      const { reader, text: said, gone = false, same = false } = JSON.parse(entry.body);
      const text: string | undefined = same ? (await this.#store.documents.document(entry.subject))?.text : said;
      // Its document was erased since.
      if (text === undefined) continue;
      if (!same) this.#texts.set(entry.subject, text);
      const read = byText.get(text) ?? { reader, found: new Map() };
      if (!same) read.found.set(entry.subject, gone ? null : { ...this.#document(entry), reader });
      byText.set(text, read);
    }
    for (const [text, { reader, found }] of byText) {
      const standing = await this.#store.documents.several((await this.#store.documents.ofTexts([text])).map(({ id }) => id));
      const left = standing.flatMap(({ document }) => (found.has(document.id) ? [] : [{ ...document, reader }]));
      await this.#store.readings.keep(reader, [{ text, documents: [...left, ...[...found.values()].filter((one) => one !== null)] }]);
    }
  }

  /** As many texts as were put in place together; they are taken in one order. */
  async #putInPlace(entries: readonly Entry[]): Promise<void> {
    const texts = new Set(entries.flatMap(({ subject }) => this.#texts.get(subject) ?? []));
    if (texts.size > 0) await this.#store.readings.putInPlace(texts.size, this.#read);
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

  async #load(entries: readonly KeptEntry[], at: string): Promise<void> {
    const contents = await this.#contents(entries);
    const paths = of(entries, 'path').map(({ subject, body }) => ({ hash: subject, ...(JSON.parse(body) as Place) }));
    for (const { hash, path, source } of paths) this.#places.set(hash, { path, source });
    let texts = paths.map((place) => ({ ...place, content: contents.get(place.hash) ?? '' }));
    const documents: (StoredDocument | null)[] = [];
    for (const entry of entries) {
      if (entry.kind !== 'document') continue;
      if (!isErased(entry)) documents.push(this.#document(entry));
      else if (await this.#stoodBesideOthers(entry.subject)) documents.push(null);
    }
    const items = of(entries, 'item').filter(({ body }) => !isErasedPath((JSON.parse(body) as ItemOutcome).path));
    // A commit has the items of one batch, but for the first one of a store that is older than its ledger.
    for (const batch of new Set([...items.map(({ subject }) => subject), ''])) {
      const own = items.filter(({ subject }) => subject === batch).map(({ body }) => JSON.parse(body) as ItemOutcome);
      const count = batch === '' ? documents.length : own.reduce((sum, item) => sum + item.documents, 0);
      const counted = documents.splice(0, count);
      const brought = counted.filter((document) => document !== null);
      if (own.length + brought.length + texts.length === 0) continue;
      const graphs = brought.map((document) => this.#read(document, []));
      const outcomes = claims(own, counted);
      await this.#store.commit({
        ...{ batch, texts, documents: brought, outcomes },
        mentions: graphs.flatMap(({ mentions }) => mentions),
        nodes: graphs.flatMap(({ nodes }) => nodes),
        edges: graphs.flatMap(({ edges }) => edges),
      });
      if (batch !== '') this.#batches.set(batch, at);
      // Texts of documents that come with a later batch are told again with them.
      const later = new Set(documents.map((document) => document?.text));
      texts = texts.filter(({ hash }) => later.has(hash));
    }
  }

  /** Texts by their hash. One of which a part was erased since stands in a later entry, as it is now. */
  async #contents(entries: readonly KeptEntry[]): Promise<ReadonlyMap<string, string>> {
    const contents = new Map<string, string>();
    for (const entry of entries.filter(({ kind }) => kind === 'text')) {
      const { subject: hash } = entry;
      const kept = isErased(entry) ? (await this.#ledger.read('text', hash)).findLast((one) => !isErased(one)) : entry;
      if (kept) contents.set(hash, kept.body);
    }
    return contents;
  }

  /** Whether the item that brought a document which was erased is still told of: the document counts among those that it brought. */
  async #stoodBesideOthers(id: string): Promise<boolean> {
    const [said] = await this.#ledger.read('erasure', id);
    const texts = said ? await this.#ledger.read('text', (JSON.parse(said.body) as Tombstone).text) : [];
    return texts.some((text) => !isErased(text));
  }

  #document({ subject: id, body }: Entry): StoredDocument {
    const { text, start, end, kind, court, number, date, reader = null } = JSON.parse(body);
    const path = this.#places.get(text)?.path ?? '';
    return { id, path, range: { start, end }, kind, court, number, date, text, reader, record: storedRecord(body, path) };
  }
}

/** A run with what was said with it. Which findings it found again, and what it could not tell, no entry says: that is mined anew. */
function runSaid(body: string, entries: readonly KeptEntry[]): [Run, [], Partial<RunFound>] {
  const { run, left } = readRunEntry(body);
  if (run.standing === false) return [run, [], {}];
  const findings = of(entries, 'finding').map(({ subject: id, body: said }) => ({
    id,
    conduct: null,
    finding: JSON.parse(said) as Finding,
  }));
  const events = of(entries, 'conduct').map(({ body: said }) => JSON.parse(said) as ConductEvent);
  return [run, [], { findings, conducts: { held: left?.keys ?? [], ...ledBy(events), events } }];
}

/** Those of a kind, without what was erased since. */
const of = (entries: readonly KeptEntry[], kind: EntryKind): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind && !isErased(entry));

/** Items as claims that come to the same: each is given as many of the documents as it was said to have brought. */
function claims(items: readonly ItemOutcome[], documents: readonly (StoredDocument | null)[]): ItemClaim[] {
  const left = [...documents];
  return items.map((item) => ({ ...item, documents: left.splice(0, item.documents).flatMap((document) => document?.id ?? []) }));
}
