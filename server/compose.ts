import { join } from 'node:path';
import { openStore } from '../graph/store/open.ts';
import type { Store } from '../graph/store/port.ts';
import { folderBlobs } from '../ingestion/blobs/folder.ts';
import type { BlobStore } from '../ingestion/blobs/port.ts';
import type { TextReader } from '../ingestion/readers/port.ts';
import { threadReader } from '../ingestion/readers/thread.ts';
import type { Extractor } from '../nlp/extractor.ts';
import { rulesExtractor } from '../nlp/rules/extractor.ts';
import type { Config } from './config.ts';
import { entryOf, startThread } from './entry.ts';

/** The adapters of one running program. */
export interface Services {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly extractor: Extractor;
  readonly reader: TextReader;
  /** Closes whatever holds files, threads or connections. */
  close(): Promise<void>;
}

/** The one place where adapters are chosen. */
export async function compose(config: Config): Promise<Services> {
  const store = await openStore(config.store);
  const reader = threadReader(() => startThread(entryOf('reader-thread')));
  return {
    store,
    blobs: folderBlobs(join(config.data, 'sources')),
    extractor: rulesExtractor,
    reader,
    async close() {
      await reader.close();
      await store.close();
    },
  };
}
