import type { Worker } from 'node:worker_threads';
import type { SourceText } from '../formats/define.ts';
import { type PreparedText, unreadText } from '../prepare.ts';
import type { TextReader } from './port.ts';
import { ReadingThread, ThreadDied } from './reading-thread.ts';

export interface ThreadReaderOptions {
  /** Makes the thread, at first use and again after one has died. */
  readonly start: () => Worker;
  /** Milliseconds after which a thread that does not come back from a document is ended: none may hold up a batch for ever. */
  readonly patience?: number;
}

/** For one document: the longest takes some seconds, on a busy machine ten times as long; whoever needs minutes is not coming back. */
const PATIENCE_MS = 90_000;

/**
 * Reads in a thread of its own, so that the next texts are read while the last ones are written. It tells every text as it is read, so the
 * one over which it died or did not come back is known at once. A text over which it died is tried once more in a thread where it is alone,
 * for the want of memory may have been its neighbours'; one from which it did not come back is set aside.
 */
export function threadReader({ start, patience = PATIENCE_MS }: ThreadReaderOptions): TextReader {
  let common: ReadingThread | null = null;
  const apart = new Set<ReadingThread>();

  const readAlone = async (text: SourceText): Promise<PreparedText> => {
    const thread = new ReadingThread(start(), patience);
    apart.add(thread);
    let read: PreparedText | null = null;
    try {
      await thread.ask([text], (prepared) => {
        read = prepared;
      });
      return read ?? unreadText(text, 'no answer');
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error;
      return unreadText(text, error.message);
    } finally {
      apart.delete(thread);
      await thread.close();
    }
  };
  return {
    async read(texts) {
      const read: PreparedText[] = [];
      while (read.length < texts.length) {
        try {
          if (!common?.alive) common = new ReadingThread(start(), patience);
          await common.ask(texts.slice(read.length), (prepared) => read.push(prepared));
        } catch (error) {
          if (!(error instanceof ThreadDied)) throw error;
          const culprit = texts[read.length];
          if (error.atHand && culprit) read.push(error.late ? unreadText(culprit, error.message) : await readAlone(culprit));
        }
      }
      return read;
    },
    async close() {
      await Promise.all([common, ...apart].map((thread) => thread?.close()));
    },
  };
}
