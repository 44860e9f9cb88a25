import { type Damage, type DamageCode, DamageTally } from '../../model/damage.ts';
import type { Database } from './driver.ts';
import { ANY_TYPE, TYPES } from './schema.ts';

/** The same question of every type of relationship: each has an index of its own. `cypher` gives `what`. */
const ofEachType = (cypher: (type: string) => string): string => `CALL () { ${TYPES.map(cypher).join(' UNION ALL ')} }`;

/** What the index of evidence needs to be used: it holds edge and document together. */
const SOME_EVIDENCE = 'MATCH (e:Evidence {edge: r.id}) WHERE e.document IS NOT NULL';

/** Each gives `what` is wrong, by a name that helps to find it. */
const CHECKS: Readonly<Partial<Record<DamageCode, string>>> = {
  'edge-without-node': `MATCH (a)-[r:${ANY_TYPE}]->(b) WHERE r.id IS NOT NULL AND NOT (a:Entity AND b:Entity) WITH r.id AS what`,
  'edge-without-evidence': ofEachType(
    (type) => `MATCH ()-[r:${type}]->() WHERE r.id IS NOT NULL AND NOT EXISTS { ${SOME_EVIDENCE} } RETURN r.id AS what`,
  ),
  'edge-not-as-evidence': ofEachType(
    (type) => `MATCH ()-[r:${type}]->() WHERE r.id IS NOT NULL
      CALL (r) { ${SOME_EVIDENCE}
        RETURN count(e) AS said, min(e.date) AS date, max(e.confidence) AS confidence, count(CASE WHEN NOT e.inferred THEN 1 END) = 0 AS inferred }
      WITH r, said, date, confidence, inferred
      WHERE said > 0 AND (coalesce(r.date, '') <> coalesce(date, '') OR r.confidence <> confidence OR r.inferred <> inferred)
      RETURN r.id AS what`,
  ),
  'evidence-without-edge': `MATCH (e:Evidence) WHERE ${TYPES.map((type) => `NOT EXISTS { ()-[:${type} {id: e.edge}]->() }`).join(' AND ')} WITH e.edge AS what`,
  'counts-differ': `MATCH (e:Evidence) WHERE e.edge IS NOT NULL AND e.document IS NOT NULL
    WITH e.edge AS what, e.document AS document, count(*) AS times WHERE times > 1`,
  'evidence-without-document': 'MATCH (e:Evidence) WHERE NOT EXISTS { (:Document {id: e.document}) } WITH e.document AS what',
  'mention-without-document': 'MATCH (m:LoneMention) WHERE NOT EXISTS { (:Document {id: m.document}) } WITH m.document AS what',
  'mention-without-node': 'MATCH (m:LoneMention) WHERE NOT EXISTS { (:Entity {id: m.node}) } WITH m.node AS what',
  'lone-mention-wrong': `MATCH (m:LoneMention)
    WHERE EXISTS { MATCH (:Entity {id: m.node})-[r:${ANY_TYPE}]-() MATCH (:Evidence {edge: r.id, document: m.document}) } WITH m.node AS what`,
};

/** What is wrong within the graph itself. Reads all of it. */
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
