import { readerName } from '../graph/model/record/reading.ts';
import type { ReadingCounts, TextReading } from '../graph/store/ports/readings.ts';
import type { Store } from '../graph/store/ports/store.ts';
import type { StoredText } from '../graph/store/ports/stored.ts';
import type { Extractor } from '../nlp/extractor.ts';
import type { SourceText } from './formats/define.ts';
import type { PreparedText } from './prepare.ts';
import type { TextReader } from './readers/port.ts';

/** Texts that are read and kept together; a text may hold many documents. */
const GROUP = { texts: 192, characters: 1_500_000 };

export interface RereadProgress {
  /** Texts read in this call, and how many there were to read. */
  readonly done: number;
  readonly of: number;
  readonly counts: ReadingCounts;
}

export interface RereadOptions {
  readonly store: Store;
  readonly reader: TextReader;
  /** Names the reader: what it has read already is not read again. */
  readonly extractor: Pick<Extractor, 'id' | 'version'>;
  /** Stops after what is at hand; whoever comes next goes on there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RereadProgress) => void;
}

export interface Reread {
  /** What became of the documents that were read in this call. */
  readonly counts: ReadingCounts;
  /** Texts on which the reader failed: what stands of them stays. */
  readonly failed: readonly { readonly path: string; readonly detail: string }[];
  /** Whether nothing is left to read but what failed. */
  readonly finished: boolean;
}

/**
 * Reads stored texts again that another reader has read, and keeps what it finds; nothing of it counts before somebody adopts it. What is read is
 * kept group by group, so that a process that ends loses a group at most. The same for any number of processes: reading twice changes nothing.
 * @throws AppError store-unavailable, no-space, not-writable
 */
export async function reread({ store, reader, extractor, signal, onProgress = () => {} }: RereadOptions): Promise<Reread> {
  const name = readerName(extractor);
  const { left } = await store.readings.progress(name);
  const erased = new Set((await store.erasures.tombstones()).map(({ text }) => text));
  const failed: { readonly path: string; readonly detail: string }[] = [];
  let counts: ReadingCounts = { same: 0, changed: 0, added: 0, gone: 0 };
  let done = 0;
  for (let after = ''; !signal?.aborted; ) {
    const texts = withinGroup(await store.readings.unread(name, after, GROUP.texts));
    if (texts.length === 0) return { counts, failed, finished: true };
    const read = await reader.read(await Promise.all(texts.map((text) => sourceOf(store, text, erased))), {
      batch: '',
      ...(signal && { signal }),
    });
    const readings: TextReading[] = [];
    for (const [i, prepared] of read.entries()) {
      if (prepared.problem === null) readings.push(readingOf(texts[i]!, prepared));
      else failed.push({ path: texts[i]!.path, detail: prepared.problem.detail });
    }
    counts = added(counts, await store.readings.keep(name, readings));
    done += texts.length;
    after = texts.at(-1)!.hash;
    onProgress({ done, of: Math.max(left, done), counts });
  }
  return { counts, failed, finished: false };
}

/** The first texts that are not too long together; one at least. */
function withinGroup(texts: readonly StoredText[]): readonly StoredText[] {
  let characters = 0;
  const end = texts.findIndex(({ content }, i) => {
    characters += content.length;
    return i > 0 && characters > GROUP.characters;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

/** A text as its reader wants it. Where a part of it was erased, its documents stand where they stood: what is gone tells nobody where one ends. */
async function sourceOf(store: Store, { hash, path, content }: StoredText, erased: ReadonlySet<string>): Promise<SourceText> {
  if (!erased.has(hash)) return { path, text: content };
  const documents = await store.documents.ofTexts([hash]);
  return { path, text: content, documents: documents.map(({ range }) => range).sort((a, b) => a.start - b.start) };
}

/** The text keeps its own hash: with a part erased it is not that of its characters any more. */
function readingOf({ hash }: StoredText, { parts }: PreparedText): TextReading {
  return { text: hash, documents: parts.map(({ document }) => ({ ...document, text: hash })) };
}

function added(sum: ReadingCounts, more: ReadingCounts): ReadingCounts {
  return {
    same: sum.same + more.same,
    changed: sum.changed + more.changed,
    added: sum.added + more.added,
    gone: sum.gone + more.gone,
  };
}
