/**
 * `npx tsx tests/bench/ledger-writers.ts`: writers at once in PostgreSQL, with the chain of commits, without it, and each in a unit of its own
 * with a chain of its own, on a server of its own that waits for its disk. In turns, after one round that warms the server; the median of the times of each.
 */
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';
import { commitWrite } from '../../graph/store/postgres/commit.ts';
import { connect, type Database } from '../../graph/store/postgres/driver.ts';
import { prepareSchema } from '../../graph/store/postgres/schema.ts';
import { postgresTenants } from '../../graph/store/postgres/tenants.ts';
import { ofTenant } from '../../graph/store/postgres/unit.ts';
import { postgresMissing, postgresServer } from '../services/postgres.ts';
import { aStoredDocument, aWrite } from '../support/store-writes.ts';

const WRITERS = 4;
const COMMITS = 40;
const ROUNDS = 21;
const LETTERS = '原告被告人民法院判决书云川省青河县岭南祁石闻笛温如玉';

/** A commit of a worker: one document of three thousand characters. */
function writeOf(name: string): StoreWrite {
  const signs = Array.from({ length: 3000 }, (_, i) => LETTERS[(i * 7 + name.length * 13 + (i >> 3)) % LETTERS.length]);
  const { text, document } = aStoredDocument({ content: `${name}：${signs.join('')}` });
  const outcome = { path: name, outcome: 'loaded' as const, reason: null, detail: null, documents: [document.id] };
  return aWrite({ texts: [text], documents: [document], outcomes: [outcome] });
}

/** The same database for writers whose commits have no number: the head is neither locked nor moved, nothing is stamped. */
function unchained(database: Database): Database {
  return {
    ...database,
    transaction: (work) => database.transaction(({ run, conclude }) => work({ run, conclude: (xid) => conclude(xid, 'SELECT 1') })),
  };
}

async function round(name: string, databases: readonly Database[]): Promise<number> {
  const writes = databases.map((_, w) => Array.from({ length: COMMITS }, (_, i) => writeOf(`${name}-${w}-${i}`)));
  const begun = performance.now();
  await Promise.all(
    databases.map(async (database, w) => {
      for (const write of writes[w]!) await commitWrite(database, write);
    }),
  );
  return (performance.now() - begun) / 1000;
}

const missing = postgresMissing();
if (missing) throw new Error(missing);
const server = await postgresServer({ durable: true });
try {
  const connected = await Promise.all(Array.from({ length: WRITERS }, () => connect(server.addressOf('postgres'))));
  await prepareSchema(connected[0]!);
  const databases = connected.map((database) => ofTenant(database, ROOT_TENANT.number));
  const { found } = postgresTenants(databases[0]!, ROOT_TENANT);
  const units: Database[] = [];
  for (const [i, database] of connected.entries()) units.push(ofTenant(database, (await found(`unit-${i}`, `unit ${i}`)).number));
  const times = { chained: [] as number[], unchained: [] as number[], apart: [] as number[] };
  for (let i = 0; i <= ROUNDS; i++) {
    const chained = await round(`c${i}`, databases);
    const plain = await round(`u${i}`, databases.map(unchained));
    const apart = await round(`a${i}`, units);
    if (i === 0) continue;
    times.chained.push(chained);
    times.unchained.push(plain);
    times.apart.push(apart);
  }
  const rate = (seconds: readonly number[]): number => (WRITERS * COMMITS) / (seconds.toSorted((a, b) => a - b)[seconds.length >> 1] ?? 0);
  const [chained, plain, apart] = [rate(times.chained), rate(times.unchained), rate(times.apart)];
  process.stdout.write(`${WRITERS} writers, chained   ${chained.toFixed(0)} commits/s\n`);
  process.stdout.write(`${WRITERS} writers, unchained ${plain.toFixed(0)} commits/s\n`);
  process.stdout.write(`${WRITERS} writers, a unit each ${apart.toFixed(0)} commits/s\n`);
  process.stdout.write(`ratio ${(chained / plain).toFixed(2)} (goal .9)\n`);
  await Promise.all(databases.map((database) => database.close()));
} finally {
  await server.remove();
}
