import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../model/errors.ts';
import { asStorageError } from '../model/keeping/storage-error.ts';
import { finishDraft, writeDraft } from './embedded/draft.ts';
import { type Database, holdDatabase } from './embedded/driver.ts';
import { versionOf } from './embedded/holdings.ts';
import { bytesFree, placeAnew, writeThrough } from './embedded/place.ts';
import { SCHEMA_VERSION } from './embedded/schema.ts';
import { comparedWith, ROOM, refuseFull, type TakenOver, type TakeOver } from './embedded/take-over.ts';
import { countsOf, HELD_KINDS, newPrints } from './holdings.ts';
import { isSameDatabase } from './neo4j/address.ts';
import type { ReadGraph } from './ports/graph.ts';
import { refuseUnsound } from './sound-row.ts';

export { type TakenOver, type TakeOver, type TakeOverStep, takeOverFile } from './embedded/take-over.ts';

/** A database of Neo4j in which version 0.1.0 kept everything, and the file that its ledger is to stand in. */
export interface Neo4jTakeOver extends TakeOver {
  readonly address: string;
  /** Address of the graph in the settings: where it is the file, the graph is made in it before the file is put in place. */
  readonly graph: string;
  readonly read: ReadGraph;
}

/** Whether an address names a Neo4j. */
export const isNeo4j = (address: string): boolean => /^(?:neo4j|bolt)(?:\+s|\+ssc)?:/.test(address);

/**
 * Reads what version 0.1.0 kept in Neo4j into a new ledger, as a file that is compared with what was read and then put in its place. The database
 * is only read. Whatever ends it before leaves no store, or the empty one that was there.
 * @throws AppError not-found where nothing was kept there, invalid-input where the file has a store already or the graph is to stand in that same
 * database, already-running, store-damaged (also where somebody writes meanwhile), no-space, not-writable, store-unavailable, access-refused
 */
export async function takeOverNeo4j({ address, file, stage, graph, read, tell, free = bytesFree }: Neo4jTakeOver): Promise<TakenOver> {
  if (isNeo4j(graph) && isSameDatabase(graph, address))
    throw new AppError(
      'invalid-input',
      'JIANWEI_STORE names this same database, which is only read. Take it over with JIANWEI_STORE=file: first; then empty the database, ' +
        'name it in JIANWEI_STORE again, and run jianwei rebuild',
    );
  const { openOldNeo4j } = await import('./neo4j/holdings.ts');
  const old = await openOldNeo4j(address);
  let standing: Database | null = null;
  try {
    makeFolder(file);
    if (existsSync(file)) standing = holdDatabase(file);
    if (standing) refuseFilled(standing, file);
    refuseFull(file, (await old.bytes()) * ROOM, free);
    const before = newPrints();
    tell('read');
    await writeDraft(old.holdings, stage, (kind, row) => {
      refuseUnsound(kind, row, old.address);
      before[kind].add(kind, row);
    });
    const counted = await old.counts();
    const moved = HELD_KINDS.find((kind) => before[kind].count !== counted[kind]);
    if (moved !== undefined)
      throw new AppError(
        'store-damaged',
        `${old.address}: ${counted[moved]} of ${moved} are there, ${before[moved].count} were read; is somebody writing?`,
      );
    tell('graph');
    await finishDraft(stage, read, graph === `file:${file}`);
    tell('compare');
    const after = await comparedWith(before, stage);
    tell('place');
    writeThrough(stage);
    placeAnew(standing, { file, stage });
    return { from: old.holdings.version, to: SCHEMA_VERSION, before: countsOf(before), ...after, kept: old.address };
  } finally {
    standing?.close();
    await old.close();
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw asStorageError(error, dirname(file));
  }
}

/** A file that another command has made and nobody has written to may be replaced. @throws AppError invalid-input */
function refuseFilled(database: Database, file: string): void {
  versionOf(database, file);
  const said = ['ledger_commit', 'source_text', 'batch', 'run'].filter(
    (table) =>
      database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) && database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get(),
  );
  if (said.length > 0)
    throw new AppError('invalid-input', `${file}: holds a store already; take the old one over into an empty JIANWEI_DATA`);
}
