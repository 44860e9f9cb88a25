import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { openStore, openStoreAt } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import type { BlobStore } from '../../ingestion/blobs/port.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import { type JobQueue, QUEUE_POLICY } from '../../ingestion/queue/port.ts';
import type { TextReader } from '../../ingestion/readers/port.ts';
import { NO_SECOND_READINGS, type SecondReadingTally, tallied } from '../../ingestion/readers/second-reading-tally.ts';
import { secondedReader } from '../../ingestion/readers/seconded.ts';
import { threadReader } from '../../ingestion/readers/thread.ts';
import type { Extractor } from '../../nlp/extractor.ts';
import type { ChatModel } from '../../nlp/llm/chat-model.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import type { Config } from '../config.ts';
import { entryOf, startThread } from '../entry.ts';
import { placesOf } from '../keeping/unit-places.ts';
import { secondReaders } from '../second-readers.ts';

/** A store alone, for a thread of its own or a copy to be looked at; the originals beside it. */
export { folderBlobs as openOriginals, openStore };

/** The adapters of one running program. */
export interface Services {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly extractor: Extractor;
  readonly reader: TextReader;
  /** The language model; null where none is set, and then no text goes anywhere. */
  readonly model: ChatModel | null;
  /** Whether names are hidden from it. */
  readonly masking: boolean;
  /** What second readers were asked in this process so far, and what came of it. */
  secondReadings(): SecondReadingTally;
  /** The queue, opened by the first who asks: most commands need none. @throws AppError queue-unavailable, access-refused */
  queue(): Promise<JobQueue>;
  /** Closes whatever holds files, threads or connections. */
  close(): Promise<void>;
}

/** The one place where adapters are chosen. */
export async function compose(config: Config): Promise<Services> {
  const { ledger, tenant } = config;
  const store = await openStoreAt({ ledger, graph: config.store, leads: config.storeLeads === 'on', tenant }, documentGraph);
  const { model, others } = await secondReaders(config);
  let secondReadings = NO_SECOND_READINGS;
  const reader = secondedReader(threadReader({ start: () => startThread(entryOf('reader-thread')) }), others, (reading) => {
    secondReadings = tallied(secondReadings, reading);
  });
  let queue: Promise<JobQueue> | null = null;
  return {
    store,
    blobs: folderBlobs(placesOf(config, tenant).originals),
    extractor: rulesExtractor,
    reader,
    model,
    masking: config.llmMask === 'on',
    secondReadings: () => secondReadings,
    queue() {
      queue ??= boundQueue(config.queue, store);
      return queue;
    },
    async close() {
      await reader.close();
      // A queue that could not be opened has told whoever asked for it.
      await queue?.then(
        (opened) => opened.close(),
        () => undefined,
      );
      await store.close();
    },
  };
}

/** @throws AppError queue-unavailable, access-refused; another-ledger where it belongs to somebody else */
async function boundQueue(address: string, { ledger, tenants }: Store): Promise<JobQueue> {
  const queue = await openQueue(address, QUEUE_POLICY, tenants.own.number);
  try {
    await queue.bind(ledger.id);
    return queue;
  } catch (error) {
    await queue.close();
    throw error;
  }
}
