import { type Batch, countOutcome, EMPTY_RECEIPT, type ItemOutcome, type Receipt } from '../graph/model/batch.ts';
import { partsId } from '../graph/model/ids.ts';
import type { Store, StoreWrite } from '../graph/store/port.ts';
import type { BlobStore } from './blobs/port.ts';
import { findFiles } from './files.ts';
import type { ReadOutcome } from './formats/define.ts';
import { type Item, itemsOf, openFile } from './open-files.ts';
import { type PreparedText, textHash } from './prepare.ts';
import { measure, type Progress } from './progress.ts';
import type { TextReader } from './readers/port.ts';

/** Characters and items that are read, analysed and committed together. */
const GROUP = { characters: 1_500_000, items: 192 };
/** Groups that may be read before the first of them is committed: enough to keep the reader busy while one is written. */
const GROUPS_AHEAD = 2;

export interface LoadOptions {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly reader: TextReader;
  readonly paths: readonly string[];
  readonly name: string;
  /** Paths are shown and kept relative to this folder; without it as given. */
  readonly base?: string;
  readonly now: () => Date;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops after the group at hand; the batch can be taken up again. */
  readonly signal?: AbortSignal;
}

/**
 * Loads files and folders as one batch. Every item gets exactly one outcome, committed together with what it brought,
 * so that a killed process loses nothing and a second call with the same name and paths goes on where it stopped.
 * @throws AppError already-running, store-unavailable
 */
export async function loadBatch(options: LoadOptions): Promise<Batch> {
  const { store, now } = options;
  const files = await findFiles(options.paths);
  const startedAt = now().toISOString();
  const batch = await store.journal.open({
    id: partsId('batch', options.name, startedAt, ...options.paths),
    name: options.name,
    paths: options.paths,
    state: 'running',
    startedAt,
    finishedAt: null,
    total: files.length,
    receipt: EMPTY_RECEIPT,
  });
  const loader = new Loader(options, batch, await store.journal.done(batch.id), files.length);
  loader.tell(null);
  for (const file of files) {
    if (options.signal?.aborted) break;
    for await (const item of itemsOf(await openFile(file, options))) {
      await loader.take(item);
      if (options.signal?.aborted) break;
    }
    loader.fileDone();
  }
  await loader.finish();
  if (options.signal?.aborted) return (await store.journal.batch(batch.id)) ?? batch;
  await store.journal.setTotal(batch.id, loader.receipt.in);
  return store.journal.finish(batch.id, now().toISOString());
}

class Loader {
  receipt: Receipt;
  readonly #options: LoadOptions;
  readonly #batch: Batch;
  readonly #done: ReadonlySet<string>;
  readonly #startedAt: number;
  readonly #doneBefore: number;
  #files: { readonly all: number; done: number };
  #group: Item[] = [];
  #characters = 0;
  #seen = new Set<string>();
  #committed: Promise<void> = Promise.resolve();
  readonly #underWay: Promise<void>[] = [];

  constructor(options: LoadOptions, batch: Batch, done: ReadonlySet<string>, files: number) {
    this.#options = options;
    this.#batch = batch;
    this.#done = done;
    this.receipt = batch.receipt;
    this.#doneBefore = batch.receipt.in;
    this.#startedAt = options.now().getTime();
    this.#files = { all: files, done: 0 };
  }

  fileDone(): void {
    this.#files.done++;
  }

  async take(item: Item): Promise<void> {
    const path = item.read.ok ? item.read.text.path : item.read.path;
    // Two inputs may lead to one path (a file named twice); it has one outcome.
    if (this.#done.has(path) || this.#seen.has(path)) return;
    this.#seen.add(path);
    this.#group.push(item);
    this.#characters += item.read.ok ? item.read.text.text.length : 0;
    if (this.#characters >= GROUP.characters || this.#group.length >= GROUP.items) await this.flush();
  }

  /** Hands on what was taken: it is read while groups before it are committed, in their order, and only few groups ahead. */
  async flush(): Promise<void> {
    if (this.#group.length === 0) return;
    const group = this.#group;
    this.#group = [];
    this.#characters = 0;
    const before = this.#committed;
    const prepared = prepareGroup(this.#options, group);
    this.#committed = before.then(async () => this.#commit(await groupWrite(this.#options, this.#batch.id, await prepared)));
    // Whoever waits next hears of a failure; until then it must not count as unhandled.
    prepared.catch(() => undefined);
    this.#committed.catch(() => undefined);
    this.#underWay.push(this.#committed);
    if (this.#underWay.length > GROUPS_AHEAD) await this.#underWay.shift();
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.#committed;
  }

  /** Documents, graph and outcomes of a group in one transaction. */
  async #commit(write: StoreWrite): Promise<void> {
    await this.#options.store.commit(write);
    for (const outcome of write.outcomes) this.receipt = countOutcome(this.receipt, outcome);
    this.tell(write.outcomes.at(-1)?.path ?? null);
  }

  /** Tells progress. A container shows how many texts it holds only while it is read; the total grows with it. */
  tell(current: string | null): void {
    const filesLeft = Math.max(this.#files.all - this.#files.done - (this.receipt.in > 0 ? 1 : 0), 0);
    this.#options.onProgress?.(
      measure({
        batch: this.#batch.id,
        done: this.receipt.in,
        total: this.receipt.in + filesLeft,
        current,
        receipt: this.receipt,
        doneBefore: this.#doneBefore,
        startedAt: this.#startedAt,
        now: this.#options.now().getTime(),
      }),
    );
  }
}

/** An item with what its text brings; null for what was not read: a refusal, or a text that is known. */
interface PreparedItem extends Item {
  readonly hash: string;
  readonly prepared: PreparedText | null;
}

/** Reads the texts of a group, each once, and those not at all that the store knows already. */
async function prepareGroup({ store, reader }: LoadOptions, group: readonly Item[]): Promise<PreparedItem[]> {
  const hashes = group.map(({ read }) => (read.ok ? textHash(read.text.text) : ''));
  const known = await store.documents.knownTexts(hashes);
  const first = new Map(hashes.map((hash, i) => [hash, i] as const).reverse());
  const wanted = group.flatMap(({ read }, i) => (read.ok && !known.has(hashes[i]!) && first.get(hashes[i]!) === i ? [read.text] : []));
  const prepared = new Map((await reader.read(wanted)).map((text) => [text.hash, text] as const));
  return group.map((item, i) => ({ ...item, hash: hashes[i]!, prepared: prepared.get(hashes[i]!) ?? null }));
}

/** What a group adds to the store as it is now: the group before it is committed. */
async function groupWrite({ store }: LoadOptions, batch: string, group: readonly PreparedItem[]): Promise<StoreWrite> {
  const known = new Set((await store.documents.knownTexts(group.map((item) => item.hash))).keys());
  const ids = group.flatMap((item) => item.prepared?.parts.map((part) => part.document.id) ?? []);
  const knownDocuments = new Set(await store.documents.known(ids));

  const write = { batch, texts: [], documents: [], mentions: [], nodes: [], edges: [], outcomes: [] } as Mutable<StoreWrite>;
  for (const item of group) {
    const { read } = item;
    if (!read.ok) {
      write.outcomes.push(refused(read));
      continue;
    }
    const text = { hash: item.hash, path: read.text.path, source: item.source, content: read.text.text };
    const here = known.has(item.hash) ? null : item.prepared;
    if (here?.legal) known.add(item.hash);
    if (here && !here.legal) {
      write.outcomes.push({ path: text.path, outcome: 'skipped', reason: 'not-legal', detail: null, documents: 0 });
      continue;
    }
    const before = write.documents.length;
    for (const part of here?.parts ?? []) {
      if (knownDocuments.has(part.document.id)) continue;
      knownDocuments.add(part.document.id);
      write.documents.push(part.document);
      write.mentions.push(...part.mentions);
      write.nodes.push(...part.nodes);
      write.edges.push(...part.edges);
    }
    const documents = write.documents.length - before;
    // A duplicate still tells a path by which the text is known.
    if (documents > 0 || !here) write.texts.push(text);
    write.outcomes.push(
      documents > 0
        ? { path: text.path, outcome: 'loaded', reason: null, detail: null, documents }
        : { path: text.path, outcome: 'duplicate', reason: 'duplicate', detail: null, documents: 0 },
    );
  }
  return write;
}

/** Reasons that say "this is not for us"; every other one says "this was for us and could not be read". */
const SKIPPED: ReadonlySet<string> = new Set(['empty', 'unknown-format', 'not-legal']);

function refused(read: ReadOutcome & { ok: false }): ItemOutcome {
  const outcome = SKIPPED.has(read.reason) ? 'skipped' : 'failed';
  return { path: read.path, outcome, reason: read.reason, detail: read.detail, documents: 0 };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };
