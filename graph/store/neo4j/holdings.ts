import { AppError } from '../../model/errors.ts';
import type { Held, HeldRow, Holdings } from '../holdings.ts';
import { connect, type Database, type Row, type Run } from './driver.ts';
import { LAST_OLD_VERSION, OLD_LABELS } from './old-layout.ts';
import { keysetPages } from './pages.ts';

/** A database in which an older version kept everything; it is only read. */
export interface OldNeo4j {
  /** As it may be shown. */
  readonly address: string;
  readonly holdings: Holdings;
  /** How many rows there are of each kind now: whoever has read them all sees whether somebody wrote meanwhile. */
  counts(): Promise<Readonly<Record<Held, number>>>;
  /** About how many bytes its texts and records have. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

interface Kept {
  readonly label: string;
  /** What one node is told from another by, of a batch where it belongs to one; nothing else orders the pages. */
  readonly key: string;
  /** Rows read at a time: texts and leads are large. */
  readonly page: number;
  /** Columns as expressions over the node `n`. */
  readonly columns: Readonly<Record<string, string>>;
}

const same = (...names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `n.${name}`]));

/** The layout of versions 1 and 2 of the graph (program version 0.1.0). */
const KEPT: Readonly<Record<Held, Kept>> = {
  text: { label: 'SourceText', key: 'n.hash', page: 50, columns: same('hash', 'path', 'source', 'content') },
  document: {
    ...{ label: 'Document', key: 'n.id', page: 200 },
    columns: same('id', 'text', 'start', 'end', 'kind', 'court', 'number', 'date', 'record'),
  },
  value: {
    ...{ label: 'ReviewValue', key: 'n.id', page: 1000 },
    columns: same('document', 'place', 'field', 'read', 'reason', 'candidates', 'spans', 'decided'),
  },
  decision: {
    ...{ label: 'ReviewDecision', key: 'n.id', page: 1000 },
    columns: { ...same('document', 'field', 'read', 'verdict', 'value', 'at', 'note'), person: 'n.by', place: 'n.sequence' },
  },
  batch: {
    ...{ label: 'Batch', key: 'n.id', page: 1000 },
    columns: same('id', 'name', 'paths', 'state', 'started', 'finished', 'total', 'parts'),
  },
  part: { label: 'BatchPart', key: 'n.part', page: 1000, columns: same('batch', 'part') },
  item: {
    ...{ label: 'Item', key: 'n.path', page: 1000 },
    columns: same('batch', 'path', 'outcome', 'reason', 'detail', 'documents'),
  },
  run: { label: 'Run', key: 'n.id', page: 50, columns: { ...same('id', 'at', 'body'), sequence: 'n.sequence' } },
  lead: { label: 'Lead', key: 'n.id', page: 50, columns: same('id', 'rank', 'tier', 'pattern', 'search', 'body') },
};

/** Columns that are lists in Neo4j and JSON in the file. */
const LISTS: ReadonlySet<string> = new Set(['paths', 'parts']);

/**
 * Opens a Neo4j database in which version 0.1.0 kept everything.
 * @throws AppError not-found where it did not, already-running while a batch is loaded there, store-damaged, store-unavailable, access-refused
 */
export async function openOldNeo4j(address: string): Promise<OldNeo4j> {
  const database = await connect(address);
  try {
    const version = await oldVersion(database);
    await refuseLoading(database);
    await refuseTextless(database);
    return {
      address: database.address,
      holdings: { version, rows: (kind) => rowsOf(database, kind) },
      counts: () => countAll(database.rows),
      bytes: () => bytesIn(database.rows),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function oldVersion({ rows, address }: Database): Promise<number> {
  const labels = OLD_LABELS.map((label) => `EXISTS { (:${label}) }`).join(' OR ');
  const [row] = await rows(`OPTIONAL MATCH (s:Schema) WITH coalesce(max(s.version), 0) AS version RETURN version, ${labels} AS old`);
  const version = Number(row?.['version'] ?? 0);
  if (version > LAST_OLD_VERSION)
    throw new AppError('not-found', `${address}: holds a graph of version ${version} and no more; what was said stands in its ledger`);
  if (row?.['old'] !== true) throw new AppError('not-found', `${address}: no older jianwei kept anything in this database`);
  return version;
}

async function refuseLoading({ rows, address }: Database): Promise<void> {
  const [loading] = await rows(
    "MATCH (b:Batch) WHERE b.state = 'running' AND coalesce(b.leaseUntil, 0) > timestamp() RETURN b.name AS name LIMIT 1",
  );
  if (loading) throw new AppError('already-running', `${address}: batch ${loading['name']} is being loaded; stop the older jianwei first`);
}

async function refuseTextless({ rows, address }: Database): Promise<void> {
  const [row] = await rows(
    'MATCH (d:Document) WHERE NOT EXISTS { (d)-[:FOUND_IN]->(:SourceText {hash: d.text}) } RETURN count(d) AS count, min(d.id) AS first',
  );
  if (Number(row?.['count'] ?? 0) > 0)
    throw new AppError('store-damaged', `${address}: ${row?.['count']} documents whose text is missing (${row?.['first']})`);
}

async function* rowsOf(database: Database, kind: Held): AsyncGenerator<HeldRow> {
  // People decide seldom, and runs are few: they are put in the order in which they came, which the keys do not have.
  if (kind === 'decision') yield* inTheirOrder(await all(database, kind));
  else if (kind === 'run') yield* (await all(database, kind)).sort((a, b) => Number(a['sequence']) - Number(b['sequence']));
  else if (kind !== 'item' && kind !== 'part') for await (const rows of pagesOf(database, kind)) yield* rows;
  // Batch by batch, which is the order of their index.
  else for (const { id } of await all(database, 'batch')) for await (const rows of pagesOf(database, kind, id)) yield* rows;
}

async function* pagesOf(database: Database, kind: Held, batch?: HeldRow[string]): AsyncGenerator<HeldRow[]> {
  const { label, key, page, columns } = KEPT[kind];
  const returned = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  const found = `MATCH (n:${label}) WHERE ${batch === undefined ? '' : 'n.batch = $batch AND '}${key} > $after`;
  const cypher = `${found} WITH n ORDER BY ${key} LIMIT $size RETURN ${key} AS key, ${returned.join(', ')} ORDER BY key`;
  for await (const rows of keysetPages(database, cypher, page, { batch })) yield rows.map((row) => toHeld(kind, row));
}

async function all(database: Database, kind: Held): Promise<HeldRow[]> {
  const found: HeldRow[] = [];
  for await (const rows of pagesOf(database, kind)) found.push(...rows);
  return found;
}

/** By time; of one document always as they were counted, whatever the clocks said. */
function inTheirOrder(decisions: readonly HeldRow[]): HeldRow[] {
  const latest = new Map<unknown, string>();
  const timed = [...decisions]
    .sort((a, b) => Number(a['place']) - Number(b['place']))
    .map((row) => {
      const before = latest.get(row['document']) ?? '';
      const at = String(row['at']) > before ? String(row['at']) : before;
      latest.set(row['document'], at);
      return { row, at };
    });
  return timed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ row }) => row);
}

function toHeld(kind: Held, row: Row): HeldRow {
  return Object.fromEntries(Object.keys(KEPT[kind].columns).map((column) => [column, heldValue(column, row[column])]));
}

function heldValue(column: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (LISTS.has(column)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : String(value);
}

async function countAll(run: Run): Promise<Readonly<Record<Held, number>>> {
  const counts = Object.entries(KEPT).map(async ([kind, { label }]) => {
    const [row] = await run(`MATCH (n:${label}) RETURN count(n) AS count`);
    return [kind, Number(row?.['count'] ?? 0)] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<Held, number>;
}

/** A Chinese character is three bytes of a file. */
async function bytesIn(run: Run): Promise<number> {
  const sizes = ['MATCH (n:SourceText) RETURN sum(size(n.content)) AS size', 'MATCH (n:Document) RETURN sum(size(n.record)) AS size'];
  const rows = await Promise.all(sizes.map((cypher) => run(cypher)));
  return 3 * rows.flat().reduce((sum, row) => sum + Number(row['size'] ?? 0), 0);
}
