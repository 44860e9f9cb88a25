import { ROOT_TENANT, type Tenant } from '../../model/keeping/tenant.ts';
import { checkNewTenant, keyIsTaken, noSuchTenant } from '../new-tenant.ts';
import type { Tenants } from '../ports/tenants.ts';
import type { Database, Row } from './driver.ts';
import { type HoldsGraph, saying } from './ledger.ts';

const COLUMNS = 't.number, t.key, t.name, (SELECT key FROM tenant WHERE number = t.above) above';

/** The unit of this key. @throws AppError not-found */
export function tenantOf(database: Database, key: string): Tenant {
  const row = database.prepare(`SELECT ${COLUMNS} FROM tenant t WHERE t.key = ?`).get(key);
  if (!row) throw noSuchTenant(key);
  return toTenant(row);
}

/** The tree of units in the embedded store, as one of them sees it. */
export function embeddedTenants(database: Database, own: Tenant, holdsGraph: HoldsGraph): Tenants {
  return {
    own,
    async list() {
      // What is deepest is followed first, so that each unit has its own beneath it.
      return database
        .prepare(
          `WITH RECURSIVE beneath (number, key, name, above, depth) AS (
             SELECT ${COLUMNS}, 0 FROM tenant t WHERE t.number = {tenant}
             UNION ALL SELECT t.number, t.key, t.name, b.key, b.depth + 1 FROM beneath b JOIN tenant t ON t.above = b.number ORDER BY 5 DESC, 2)
           SELECT * FROM beneath`,
        )
        .all()
        .map(toTenant);
    },
    async found(key, name) {
      checkNewTenant(key, name);
      return saying(database, holdsGraph, (say) => {
        const added = database
          .prepare(
            'INSERT OR IGNORE INTO tenant (number, key, name, above) VALUES ((SELECT max(number) + 1 FROM tenant), ?, ?, {tenant}) RETURNING number',
          )
          .get(key, name);
        if (!added) throw keyIsTaken(key);
        const number = Number(added['number']);
        database.prepare("INSERT INTO meta (tenant, name, value) VALUES (?, 'graph', '0')").run(number);
        say('tenant', key, JSON.stringify({ name, above: own.key }));
        return { number, key, name, above: own.key };
      });
    },
  };
}

function toTenant(row: Row): Tenant {
  const number = Number(row['number']);
  return { number, key: String(row['key']), name: String(row['name']), above: number === ROOT_TENANT.number ? null : String(row['above']) };
}
