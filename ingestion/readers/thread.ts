import type { Worker } from 'node:worker_threads';
import { AppError } from '../../graph/model/errors.ts';
import type { SourceText } from '../formats/define.ts';
import { type PreparedText, unreadText } from '../prepare.ts';
import type { TextReader } from './port.ts';

export interface ThreadRequest {
  readonly id: number;
  readonly texts: readonly SourceText[];
}
export interface ThreadReply {
  readonly id: number;
  readonly prepared: readonly PreparedText[];
}

export interface ThreadReaderOptions {
  /** Makes the thread, at first use and again after one has died. */
  readonly start: () => Worker;
  /** Milliseconds after which a thread that does not answer is ended: no text may hold up a batch for ever. */
  readonly patience?: number;
}

/** Reading a group takes about a second; whoever needs minutes is not coming back. */
const PATIENCE_MS = 180_000;

/**
 * Reads in a thread of its own, so that the next texts are read while the last ones are written. Texts over which a thread has died, or
 * not come back, are read apart: one request at a time, half of them at a time, until the one text that it dies of is found and set aside.
 */
export function threadReader({ start, patience = PATIENCE_MS }: ThreadReaderOptions): TextReader {
  let common: ReadingThread | null = null;
  let apart: ReadingThread | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const readApart = async (texts: readonly SourceText[]): Promise<readonly PreparedText[]> => {
    const [first] = texts;
    if (!first) return [];
    try {
      if (!apart?.alive) apart = new ReadingThread(start(), patience);
      return await apart.ask(texts);
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error;
      if (texts.length === 1) return [unreadText(first, error.message)];
      const middle = texts.length >> 1;
      return [...(await readApart(texts.slice(0, middle))), ...(await readApart(texts.slice(middle)))];
    }
  };
  return {
    async read(texts) {
      if (texts.length === 0) return [];
      try {
        if (!common?.alive) common = new ReadingThread(start(), patience);
        return await common.ask(texts);
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        const mine = turn.then(() => readApart(texts));
        turn = mine.catch(() => undefined);
        return mine;
      }
    },
    async close() {
      await Promise.all([common?.close(), apart?.close()]);
    },
  };
}

class ThreadDied extends Error {}

interface Waiting {
  readonly resolve: (prepared: readonly PreparedText[]) => void;
  readonly reject: (error: Error) => void;
}

class ReadingThread {
  alive = true;
  readonly #worker: Worker;
  readonly #patience: number;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closing = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(worker: Worker, patience: number) {
    this.#worker = worker;
    this.#patience = patience;
    worker.on('message', (reply: ThreadReply) => {
      this.#waiting.get(reply.id)?.resolve(reply.prepared);
      this.#waiting.delete(reply.id);
      this.#watch();
    });
    worker.on('error', (error) => this.#died(error.message));
    worker.on('exit', () => this.#died('the reading thread ended'));
  }

  ask(texts: readonly SourceText[]): Promise<readonly PreparedText[]> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, texts } satisfies ThreadRequest);
      if (this.#waiting.size === 1) this.#watch();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  /** Gives the request at hand the whole of the patience. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#died(`the reading thread gave no answer for ${this.#patience} ms`);
      void this.#worker.terminate();
    }, this.#patience);
    this.#timer.unref();
  }

  #died(message: string): void {
    this.alive = false;
    clearTimeout(this.#timer);
    const error = this.#closing ? new AppError('internal', 'the reader was closed') : new ThreadDied(message);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
