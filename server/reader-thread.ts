/** The reading thread: answers every request with what its texts bring to the store. */
import { parentPort } from 'node:worker_threads';
import { inlineReader } from '../ingestion/readers/inline.ts';
import type { ThreadReply, ThreadRequest } from '../ingestion/readers/thread.ts';
import { rulesExtractor } from '../nlp/rules/extractor.ts';

const reader = inlineReader(rulesExtractor);
parentPort?.on('message', async ({ id, texts }: ThreadRequest) => {
  parentPort?.postMessage({ id, prepared: await reader.read(texts) } satisfies ThreadReply);
});
