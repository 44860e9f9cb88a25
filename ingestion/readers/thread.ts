import type { Worker } from 'node:worker_threads';
import { AppError } from '../../graph/model/errors.ts';
import type { SourceText } from '../formats/define.ts';
import type { PreparedText } from '../prepare.ts';
import type { TextReader } from './port.ts';

export interface ThreadRequest {
  readonly id: number;
  readonly texts: readonly SourceText[];
}
export interface ThreadReply {
  readonly id: number;
  readonly prepared: readonly PreparedText[];
}

/** Reads in a thread of its own, so that the next texts are read while the last ones are written. `start` makes the thread at first use. */
export function threadReader(start: () => Worker): TextReader {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, { resolve: (prepared: readonly PreparedText[]) => void; reject: (error: Error) => void }>();
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = null;
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const started = start();
    started.on('message', (reply: ThreadReply) => {
      waiting.get(reply.id)?.resolve(reply.prepared);
      waiting.delete(reply.id);
    });
    started.on('error', (error) => fail(new AppError('internal', `the reading thread failed: ${error.message}`, { cause: error })));
    started.on('exit', () => fail(new AppError('internal', 'the reading thread ended')));
    worker = started;
    return started;
  };
  return {
    read(texts) {
      if (texts.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        thread().postMessage({ id, texts } satisfies ThreadRequest);
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}
