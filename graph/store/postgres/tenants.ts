import type { Tenant } from '../../model/keeping/tenant.ts';
import { GENESIS } from '../chain.ts';
import { checkNewTenant, keyIsTaken, noSuchTenant } from '../new-tenant.ts';
import type { Tenants } from '../ports/tenants.ts';
import type { Database, Row, Run } from './driver.ts';
import { saying } from './ledger.ts';
import { textOrNull } from './rows.ts';
import { LOCKS } from './schema.ts';

const COLUMNS = 't.number, t.key, t.name, (SELECT key FROM tenant WHERE number = t.above) AS above';

/** @throws AppError not-found for a unit that nobody founded */
export async function readTenant(run: Run, key: string): Promise<Tenant> {
  const [row] = await run(`SELECT ${COLUMNS} FROM tenant t WHERE t.key = $1`, [key]);
  if (!row) throw noSuchTenant(key);
  return toTenant(row);
}

/** The tree of units, as the own one sees it. */
export function postgresTenants(database: Database, own: Tenant): Tenants {
  return {
    own,
    async list() {
      // By the keys on the way down: each stands behind the one above it.
      const rows = await database.rows(
        `WITH RECURSIVE beneath AS (
           SELECT number, ARRAY[key] AS way FROM tenant WHERE number = {tenant}
           UNION ALL SELECT t.number, b.way || t.key FROM tenant t JOIN beneath b ON t.above = b.number)
         SELECT ${COLUMNS} FROM beneath JOIN tenant t USING (number) ORDER BY way`,
      );
      return rows.map(toTenant);
    },
    async found(key, name) {
      checkNewTenant(key, name);
      return saying(database, async (run, say) => {
        // One at a time founds a unit, wherever in the tree: keys and numbers are for all.
        await run('SELECT pg_advisory_xact_lock($1)', [LOCKS.tenants]);
        const [taken] = await run('SELECT 1 FROM tenant WHERE key = $1', [key]);
        if (taken) throw keyIsTaken(key);
        const [row] = await run(
          `INSERT INTO tenant (number, key, name, above, head_number, head_hash)
           SELECT max(number) + 1, $1, $2, {tenant}, 0, $3 FROM tenant RETURNING number`,
          [key, name, GENESIS],
        );
        say('tenant', key, JSON.stringify({ name, above: own.key }));
        return { number: Number(row?.['number']), key, name, above: own.key };
      });
    },
  };
}

function toTenant(row: Row): Tenant {
  return { number: Number(row['number']), key: String(row['key']), name: String(row['name']), above: textOrNull(row['above']) };
}
