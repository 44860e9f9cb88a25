import type { ItemOutcome } from '../graph/model/keeping/batch.ts';
import { ERASED_REASON } from '../graph/model/keeping/erasure.ts';
import { incompleteDetail, missingParts } from '../graph/model/record/completeness.ts';
import type { ItemClaim, Store, StoreWrite } from '../graph/store/ports/store.ts';
import type { ReadOutcome, SourceText } from './formats/define.ts';
import type { Item } from './open-files.ts';
import { type PreparedText, textHash } from './prepare.ts';
import type { TextReader } from './readers/port.ts';
import { knownInAnotherShape, type ReadText } from './same-documents.ts';

/** Characters and items that are read, analysed and committed together. */
const GROUP = { characters: 1_500_000, items: 192 };
/** Groups that may be read before the first of them is committed: enough to keep the reader busy while one is written. */
const GROUPS_AHEAD = 2;

export interface GroupLoaderOptions {
  readonly store: Store;
  readonly reader: TextReader;
  readonly batch: string;
  /** Stops whoever would keep a group waiting; what was taken is loaded all the same. */
  readonly signal?: AbortSignal;
  /** Called after each commit with what became of its items. */
  readonly onCommitted: (outcomes: readonly ItemOutcome[]) => void;
}

/** Takes the items of a batch one by one and loads them in groups, each in one transaction, in their order. */
export class GroupLoader {
  readonly #options: GroupLoaderOptions;
  #group: Item[] = [];
  #characters = 0;
  #committed: Promise<void> = Promise.resolve();
  readonly #underWay: Promise<void>[] = [];
  readonly #erasedSources = new Set<string>();

  constructor(options: GroupLoaderOptions) {
    this.#options = options;
  }

  /** Originals that hold what was erased, and was not taken in again: they are to be removed when nobody reads them any more. */
  get erasedSources(): ReadonlySet<string> {
    return this.#erasedSources;
  }

  async take(item: Item): Promise<void> {
    this.#group.push(item);
    this.#characters += item.read.ok ? item.read.text.text.length : 0;
    if (this.#characters >= GROUP.characters || this.#group.length >= GROUP.items) await this.#flush();
  }

  /** Loads what was taken and not yet loaded; resolves when all of it is durable. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#committed;
  }

  /** Hands on what was taken: it is read while groups before it are committed, in their order, and only few groups ahead. */
  async #flush(): Promise<void> {
    if (this.#group.length === 0) return;
    const { store, batch, onCommitted } = this.#options;
    const group = this.#group;
    this.#group = [];
    this.#characters = 0;
    const prepared = prepareGroup(this.#options, group);
    this.#committed = this.#committed.then(async () => {
      const items = await prepared;
      // Only now is everything before this group in the store.
      const known = await knownInAnotherShape(store.documents, readTexts(items));
      const outcomes = await store.commit(groupWrite(batch, items, new Map([...known].map(([{ path }, where]) => [path, where]))));
      for (const [i, { source }] of items.entries()) if (outcomes[i]?.reason === ERASED_REASON) this.#erasedSources.add(source);
      onCommitted(outcomes);
    });
    // Whoever waits next hears of a failure; until then it must not count as unhandled.
    prepared.catch(() => undefined);
    this.#committed.catch(() => undefined);
    this.#underWay.push(this.#committed);
    if (this.#underWay.length > GROUPS_AHEAD) await this.#underWay.shift();
  }
}

/** An item with what its text brings; null for what was not read: a refusal, or a text that is known. */
interface PreparedItem extends Item {
  readonly hash: string;
  readonly prepared: PreparedText | null;
}

/** Reads the texts of a group, each once, and those not at all that the store knows already. */
async function prepareGroup({ store, reader, batch, signal }: GroupLoaderOptions, group: readonly Item[]): Promise<PreparedItem[]> {
  const hashes = group.map(({ read }) => (read.ok ? textHash(read.text.text) : ''));
  const known = await store.documents.knownTexts(hashes);
  const first = new Map(hashes.map((hash, i) => [hash, i] as const).reverse());
  const wanted = group.flatMap(({ read }, i) => (read.ok && !known.has(hashes[i]!) && first.get(hashes[i]!) === i ? [read.text] : []));
  const prepared = new Map((await reader.read(wanted, { batch, ...(signal && { signal }) })).map((text) => [text.hash, text] as const));
  return group.map((item, i) => ({ ...item, hash: hashes[i]!, prepared: prepared.get(hashes[i]!) ?? null }));
}

function readTexts(group: readonly PreparedItem[]): ReadText[] {
  return group.flatMap(({ read, prepared }) =>
    read.ok && prepared ? [{ path: read.text.path, content: read.text.text, parts: prepared.parts }] : [],
  );
}

/**
 * What a group brings to the store; the store itself says what of it is new.
 * @param otherShapes paths of texts that hold only decisions known in another shape, and where those are
 */
function groupWrite(batch: string, group: readonly PreparedItem[], otherShapes: ReadonlyMap<string, string>): StoreWrite {
  const write = { batch, texts: [], documents: [], mentions: [], nodes: [], edges: [], outcomes: [] } as Mutable<StoreWrite>;
  for (const { read, source, hash, prepared } of group) {
    if (!read.ok) {
      write.outcomes.push(refused(read));
      continue;
    }
    const { path } = read.text;
    if (prepared && prepared.problem !== null) {
      write.outcomes.push(refused({ ok: false, path, ...prepared.problem }));
      continue;
    }
    if (prepared && !prepared.legal) {
      write.outcomes.push(refused({ ok: false, path, reason: 'not-legal', detail: null }));
      continue;
    }
    // A duplicate still tells a path by which the text is known.
    write.texts.push({ hash, path, source, content: read.text.text });
    for (const part of prepared?.parts ?? []) {
      write.documents.push(part.document);
      write.mentions.push(...part.mentions);
      write.nodes.push(...part.nodes);
      write.edges.push(...part.edges);
    }
    const documents = prepared?.parts.map((part) => part.document.id) ?? [];
    const where = otherShapes.get(path);
    write.outcomes.push(
      where === undefined
        ? { path, outcome: 'loaded', ...remarkOf(read.text, prepared), documents }
        : { path, outcome: 'duplicate', reason: 'same-document', detail: where, documents },
    );
  }
  return write;
}

/** What is to be known of a loaded item: how its text came to be, else what its documents lack. */
function remarkOf({ remark }: SourceText, prepared: PreparedText | null): Pick<ItemClaim, 'reason' | 'detail'> {
  if (remark) return { reason: remark.reason, detail: remark.detail };
  const missing = prepared?.parts.flatMap(({ document }) => missingParts(document.record)) ?? [];
  return missing.length === 0 ? { reason: null, detail: null } : { reason: 'incomplete', detail: incompleteDetail(missing) };
}

/** Reasons that say "this is not for us"; every other one says "this was for us and could not be read". */
const SKIPPED: ReadonlySet<string> = new Set(['empty', 'unknown-format', 'not-legal', 'left-behind', 'link', 'erased']);

/** The claim of an item that brings no text. */
export function refused(read: Omit<ReadOutcome & { ok: false }, 'detail'> & { readonly detail: string | null }): ItemClaim {
  const outcome = SKIPPED.has(read.reason) ? 'skipped' : 'failed';
  return { path: read.path, outcome, reason: read.reason, detail: read.detail, documents: [] };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };
