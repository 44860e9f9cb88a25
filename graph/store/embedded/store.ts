import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { asStorageError } from '../../model/storage-error.ts';
import { digestOf } from '../digest.ts';
import type { Store, StoreProblem } from '../port.ts';
import { commitWrite } from './commit.ts';
import { readHistory } from './decisions.ts';
import { documentIds, embeddedDocuments } from './documents.ts';
import { type Database, openDatabase } from './driver.ts';
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

const CHECKS: readonly { readonly code: string; readonly sql: string; readonly say: string }[] = [
  {
    code: 'edge-without-node',
    say: 'edges whose end is not a node',
    sql: 'SELECT count(*) n FROM edge WHERE source NOT IN (SELECT id FROM node) OR target NOT IN (SELECT id FROM node)',
  },
  {
    code: 'edge-without-evidence',
    say: 'edges without a sentence that says so',
    sql: 'SELECT count(*) n FROM edge WHERE id NOT IN (SELECT edge FROM edge_evidence)',
  },
  {
    code: 'evidence-without-document',
    say: 'evidence whose document is missing',
    sql: 'SELECT count(*) n FROM edge_evidence WHERE document NOT IN (SELECT id FROM document)',
  },
  {
    code: 'mention-without-document',
    say: 'mentions whose document is missing',
    sql: 'SELECT count(*) n FROM mention WHERE document NOT IN (SELECT id FROM document)',
  },
  {
    code: 'mention-without-node',
    say: 'mentions whose entity is missing',
    sql: 'SELECT count(*) n FROM mention WHERE node NOT IN (SELECT id FROM node)',
  },
  {
    code: 'review-without-document',
    say: 'values to review whose document is missing',
    sql: 'SELECT count(*) n FROM review_value WHERE document NOT IN (SELECT id FROM document)',
  },
  {
    code: 'decision-without-value',
    say: 'decisions on values that are not there',
    sql: 'SELECT count(*) n FROM review_decision WHERE (document, field, read) NOT IN (SELECT document, field, read FROM review_value)',
  },
];

function checkStore(database: Database): StoreProblem[] {
  const problems: StoreProblem[] = [];
  for (const row of database.prepare('PRAGMA integrity_check').all()) {
    const message = String(Object.values(row)[0]);
    if (message !== 'ok') problems.push({ code: 'damaged-file', message });
  }
  for (const check of CHECKS) {
    const found = Number(database.prepare(check.sql).get()?.['n'] ?? 0);
    if (found > 0) problems.push({ code: check.code, message: `${found} ${check.say}` });
  }
  return problems;
}
