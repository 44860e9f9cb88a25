/** The reading thread: answers every text of a request with what it brings to the store, as soon as it is read. */
import { parentPort } from 'node:worker_threads';
import { prepareText } from '../../ingestion/prepare.ts';
import type { ThreadReply, ThreadRequest } from '../../ingestion/readers/reading-thread.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';

parentPort?.on('message', ({ id, texts }: ThreadRequest) => {
  const tell = (prepared: ThreadReply['prepared']) => parentPort?.postMessage({ id, prepared } satisfies ThreadReply);
  for (const text of texts) tell(prepareText(text, rulesExtractor, () => tell(null)));
});
