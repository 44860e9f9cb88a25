import { join } from 'node:path';
import { openStore } from '../graph/store/open.ts';
import type { Store } from '../graph/store/port.ts';
import { folderBlobs } from '../ingestion/blobs/folder.ts';
import type { BlobStore } from '../ingestion/blobs/port.ts';
import type { Extractor } from '../nlp/extractor.ts';
import { rulesExtractor } from '../nlp/rules/extractor.ts';
import type { Config } from './config.ts';

/** The adapters of one running program. */
export interface Services {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly extractor: Extractor;
}

/** The one place where adapters are chosen. */
export async function compose(config: Config): Promise<Services> {
  return { store: await openStore(config.store), blobs: folderBlobs(join(config.data, 'sources')), extractor: rulesExtractor };
}
