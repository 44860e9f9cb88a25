import { type Damage, type DamageCode, DamageTally } from '../../model/keeping/damage.ts';
import type { Database } from './driver.ts';
import { ANY_TYPE, ofOwn, TYPES } from './schema.ts';

/** The same question of every type of relationship: each has an index of its own. `cypher` gives `what`. */
const ofEachType = (cypher: (type: string) => string): string => `CALL () { ${TYPES.map(cypher).join(' UNION ALL ')} }`;

/** What the index of evidence needs to be used: it holds edge and document together. */
const SOME_EVIDENCE = 'MATCH (e:Evidence {tenant: $tenant, edge: r.id}) WHERE e.document IS NOT NULL';

const SOME_MENTION = `MATCH (m:LoneMention) WHERE ${ofOwn('LoneMention', 'm')}`;

/** Each gives `what` is wrong, by a name that helps to find it. */
const CHECKS: Readonly<Partial<Record<DamageCode, string>>> = {
  // Also where an end is of another unit: whoever walks from the own nodes stays among them.
  'edge-without-node': ofEachType(
    (type) => `MATCH (a)-[r:${type}]->(b) WHERE ${ofOwn(type, 'r')}
      AND NOT (a:Entity AND b:Entity AND coalesce(a.tenant = $tenant AND b.tenant = $tenant, false)) RETURN r.id AS what`,
  ),
  'edge-without-evidence': ofEachType(
    (type) => `MATCH ()-[r:${type}]->() WHERE ${ofOwn(type, 'r')} AND NOT EXISTS { ${SOME_EVIDENCE} } RETURN r.id AS what`,
  ),
  'edge-not-as-evidence': ofEachType(
    (type) => `MATCH ()-[r:${type}]->() WHERE ${ofOwn(type, 'r')}
      CALL (r) { ${SOME_EVIDENCE}
        RETURN count(e) AS said, min(e.date) AS date, max(e.confidence) AS confidence, count(CASE WHEN NOT e.inferred THEN 1 END) = 0 AS inferred }
      WITH r, said, date, confidence, inferred
      WHERE said > 0 AND (coalesce(r.date, '') <> coalesce(date, '') OR r.confidence <> confidence OR r.inferred <> inferred)
      RETURN r.id AS what`,
  ),
  'evidence-without-edge': `MATCH (e:Evidence) WHERE ${ofOwn('Evidence', 'e')}
    AND ${TYPES.map((type) => `NOT EXISTS { ()-[:${type} {tenant: $tenant, id: e.edge}]->() }`).join(' AND ')} WITH e.edge AS what`,
  'counts-differ': `MATCH (e:Evidence) WHERE ${ofOwn('Evidence', 'e')}
    WITH e.edge AS what, e.document AS document, count(*) AS times WHERE times > 1`,
  'evidence-without-document': `MATCH (e:Evidence) WHERE ${ofOwn('Evidence', 'e')}
    AND NOT EXISTS { (:Document {tenant: $tenant, id: e.document}) } WITH e.document AS what`,
  'mention-without-document': `${SOME_MENTION} AND NOT EXISTS { (:Document {tenant: $tenant, id: m.document}) } WITH m.document AS what`,
  'mention-without-node': `${SOME_MENTION} AND NOT EXISTS { (:Entity {tenant: $tenant, id: m.node}) } WITH m.node AS what`,
  'lone-mention-wrong': `${SOME_MENTION} AND EXISTS {
      MATCH (:Entity {tenant: $tenant, id: m.node})-[r:${ANY_TYPE}]-() MATCH (:Evidence {tenant: $tenant, edge: r.id, document: m.document}) }
    WITH m.node AS what`,
};

/** What is wrong within the graph of one unit. Reads all of it. */
export async function checkGraph(database: Database): Promise<readonly Damage[]> {
  const tally = new DamageTally();
  // The command for indexes bears nothing around it.
  const indexes = await database.rows(
    "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN count(*) AS count, min(name) AS first",
  );
  const note = (code: DamageCode, row: Readonly<Record<string, unknown>> | undefined): void => {
    const count = Number(row?.['count'] ?? 0);
    if (count > 0) tally.add(code, String(row?.['first'] ?? ''), count);
  };
  note('index-not-online', indexes[0]);
  for (const [code, cypher] of Object.entries(CHECKS) as [DamageCode, string][]) {
    note(code, (await database.rows(`${cypher} RETURN count(*) AS count, min(what) AS first`))[0]);
  }
  return tally.all();
}
