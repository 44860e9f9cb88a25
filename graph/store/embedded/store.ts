import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { asStorageError } from '../../model/storage-error.ts';
import { digestOf } from '../digest.ts';
import type { Store } from '../ports/store.ts';
import { checkStore } from './check.ts';
import { commitWrite } from './commit.ts';
import { readHistory } from './decisions.ts';
import { documentIds, embeddedDocuments } from './documents.ts';
import { openDatabase } from './driver.ts';
import { embeddedGraph } from './graph.ts';
import { embeddedJournal } from './journal.ts';
import { isRunning, processIdentity } from './process-identity.ts';
import { embeddedResults } from './results.ts';
import { embeddedReview } from './review.ts';
import { prepareSchema } from './schema.ts';

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

/**
 * The default store: one SQLite file (`:memory:` for tests). Several processes may read while one writes.
 * A sealed copy, in a folder that cannot be written to, is read as it is.
 * @throws AppError store-unavailable, store-damaged, no-space or not-writable
 */
export function openEmbeddedStore(path: string): Store {
  if (path !== ':memory:') makeFolder(dirname(path));
  const database = openDatabase(path);
  prepareSchema(database);
  return {
    async digest() {
      return digestOf(documentIds(database), decisionsInForce(readHistory(database)));
    },
    graph: embeddedGraph(database),
    documents: embeddedDocuments(database),
    journal: embeddedJournal(database, { self: processIdentity() ?? String(process.pid), isRunning }),
    results: embeddedResults(database),
    review: embeddedReview(database),
    async commit(write) {
      return commitWrite(database, write);
    },
    async backup(file) {
      if (existsSync(file)) throw new AppError('invalid-input', `${file}: exists already`);
      // A snapshot in the write-ahead log: whoever writes meanwhile is not waited for and not seen.
      database.prepare('VACUUM INTO ?').run(file);
    },
    async check() {
      return checkStore(database);
    },
    async close() {
      database.close();
    },
  };
}
