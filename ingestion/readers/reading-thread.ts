import type { Worker } from 'node:worker_threads';
import { AppError } from '../../graph/model/errors.ts';
import type { SourceText } from '../formats/define.ts';
import type { PreparedText } from '../prepare.ts';

export interface ThreadRequest {
  readonly id: number;
  readonly texts: readonly SourceText[];
}

/**
 * One text of a request, in their order: so it is known at which of them a thread that is not heard of again was. Null says that one more
 * document of the text at hand is read.
 */
export interface ThreadReply {
  readonly id: number;
  readonly prepared: PreparedText | null;
}

/** The thread is gone, or was ended because it did not answer. */
export class ThreadDied extends Error {
  /** True for the request that it was at; others were only waiting. */
  readonly atHand: boolean;
  /** True when it was ended for want of an answer. */
  readonly late: boolean;
  constructor(message: string, { atHand, late }: { readonly atHand: boolean; readonly late: boolean }) {
    super(message);
    this.atHand = atHand;
    this.late = late;
  }
}

interface Waiting {
  left: number;
  readonly onPrepared: (prepared: PreparedText) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A thread that reads requests one after the other, in the order of asking, and the texts of each in theirs. */
export class ReadingThread {
  alive = true;
  readonly #worker: Worker;
  readonly #patience: number;
  /** In the order of asking: the thread is at the first. */
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closing = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param patience milliseconds that one document may take */
  constructor(worker: Worker, patience: number) {
    this.#worker = worker;
    this.#patience = patience;
    worker.on('message', (reply: ThreadReply) => this.#heard(reply));
    worker.on('error', (error) => this.#died(error.message, false));
    worker.on('exit', () => this.#died('the reading thread ended', false));
  }

  /** Reads texts; each is told as soon as it is read. @throws ThreadDied */
  ask(texts: readonly SourceText[], onPrepared: (prepared: PreparedText) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { left: texts.length, onPrepared, resolve, reject });
      this.#worker.postMessage({ id, texts } satisfies ThreadRequest);
      if (this.#waiting.size === 1) this.#watch();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #heard({ id, prepared }: ThreadReply): void {
    const request = this.#waiting.get(id);
    if (request === undefined) return;
    if (prepared !== null) {
      request.onPrepared(prepared);
      request.left--;
    }
    if (request.left === 0) {
      this.#waiting.delete(id);
      request.resolve();
    }
    this.#watch();
  }

  /** Gives the document at hand the whole of the patience. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0 || !this.alive) return;
    this.#timer = setTimeout(() => {
      this.#died(`the reading thread gave no answer for ${this.#patience} ms`, true);
      void this.#worker.terminate();
    }, this.#patience);
    this.#timer.unref();
  }

  #died(message: string, late: boolean): void {
    this.alive = false;
    clearTimeout(this.#timer);
    let atHand = true;
    for (const { reject } of this.#waiting.values()) {
      reject(this.#closing ? new AppError('internal', 'the reader was closed') : new ThreadDied(message, { atHand, late }));
      atHand = false;
    }
    this.#waiting.clear();
  }
}
