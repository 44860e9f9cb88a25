import { type Damage, type DamageCode, DamageTally } from '../../model/damage.ts';
import { EDGE_KINDS } from '../../model/kinds.ts';
import type { Database } from './driver.ts';
import { keysetPages } from './pages.ts';
import { toMentions } from './rows.ts';

const TYPES = Object.values(EDGE_KINDS).map(({ type }) => type);

interface Check {
  readonly code: DamageCode;
  /** Gives `count`. */
  readonly cypher: string;
}

const CHECKS: readonly Check[] = [
  {
    code: 'index-not-online',
    cypher: "SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS count",
  },
  {
    code: 'edge-without-node',
    cypher: `MATCH (e:Evidence) WHERE ${TYPES.map((type) => `NOT EXISTS { ()-[:${type} {id: e.edge}]->() }`).join(' AND ')}
      RETURN count(DISTINCT e.edge) AS count`,
  },
  {
    code: 'edge-without-evidence',
    cypher: `CALL () { ${TYPES.map(
      (type) =>
        `MATCH ()-[r:${type}]->() WHERE NOT EXISTS { MATCH (e:Evidence {edge: r.id}) WHERE e.document IS NOT NULL } RETURN count(r) AS found`,
    ).join(' UNION ALL ')} } RETURN sum(found) AS count`,
  },
  {
    code: 'evidence-without-document',
    cypher: 'MATCH (e:Evidence) WHERE NOT EXISTS { (:Document {id: e.document}) } RETURN count(e) AS count',
  },
  {
    code: 'review-without-document',
    cypher: 'MATCH (v:ReviewValue) WHERE NOT EXISTS { (:Document {id: v.document}) } RETURN count(v) AS count',
  },
  {
    code: 'decision-without-value',
    cypher: 'MATCH (c:ReviewDecision) WHERE NOT EXISTS { (:ReviewValue {id: c.on}) } RETURN count(c) AS count',
  },
  {
    code: 'document-without-text',
    cypher: 'MATCH (d:Document) WHERE NOT EXISTS { (d)-[:FOUND_IN]->(:SourceText) } RETURN count(d) AS count',
  },
];

/** What is wrong with what is stored. Reads all of it. */
export async function checkStore(database: Database): Promise<readonly Damage[]> {
  const tally = new DamageTally();
  for (const { code, cypher } of CHECKS) {
    const [row] = await database.rows(cypher);
    const found = Number(row?.['count'] ?? 0);
    if (found > 0) tally.add(code, '', found);
  }
  const lost = await mentionsWithoutNode(database);
  if (lost > 0) tally.add('mention-without-node', '', lost);
  return tally.all();
}

/** Mentions stand in their document, where Cypher cannot look into them. */
async function mentionsWithoutNode(database: Database): Promise<number> {
  const page = 'MATCH (d:Document) WHERE d.id > $after RETURN d.id AS key, d.mentions AS mentions ORDER BY d.id LIMIT $size';
  let lost = 0;
  for await (const rows of keysetPages(database, page, 500)) {
    const nodes = rows.flatMap((row) => toMentions(String(row['key']), row['mentions']).map(({ node }) => node));
    const found = await database.rows('UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id', { ids: [...new Set(nodes)] });
    const known = new Set(found.map((row) => row['id']));
    lost += nodes.filter((node) => !known.has(node)).length;
  }
  return lost;
}
