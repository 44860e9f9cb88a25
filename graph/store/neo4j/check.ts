import { EDGE_KINDS } from '../../model/kinds.ts';
import type { StoreProblem } from '../port.ts';
import type { Database } from './driver.ts';
import { keysetPages } from './pages.ts';
import { toMentions } from './rows.ts';

const TYPES = Object.values(EDGE_KINDS).map(({ type }) => type);

interface Check {
  readonly code: string;
  readonly say: string;
  /** Gives `count`. */
  readonly cypher: string;
}

const CHECKS: readonly Check[] = [
  {
    code: 'index-not-online',
    say: 'indexes that are not ready or have failed',
    cypher: "SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS count",
  },
  {
    code: 'edge-without-node',
    say: 'edges whose end is not a node',
    cypher: `MATCH (e:Evidence) WHERE ${TYPES.map((type) => `NOT EXISTS { ()-[:${type} {id: e.edge}]->() }`).join(' AND ')}
      RETURN count(DISTINCT e.edge) AS count`,
  },
  {
    code: 'edge-without-evidence',
    say: 'edges without a sentence that says so',
    cypher: `CALL () { ${TYPES.map(
      (type) =>
        `MATCH ()-[r:${type}]->() WHERE NOT EXISTS { MATCH (e:Evidence {edge: r.id}) WHERE e.document IS NOT NULL } RETURN count(r) AS found`,
    ).join(' UNION ALL ')} } RETURN sum(found) AS count`,
  },
  {
    code: 'evidence-without-document',
    say: 'evidence whose document is missing',
    cypher: 'MATCH (e:Evidence) WHERE NOT EXISTS { (:Document {id: e.document}) } RETURN count(e) AS count',
  },
  {
    code: 'review-without-document',
    say: 'values to review whose document is missing',
    cypher: 'MATCH (v:ReviewValue) WHERE NOT EXISTS { (:Document {id: v.document}) } RETURN count(v) AS count',
  },
  {
    code: 'decision-without-value',
    say: 'decisions on values that are not there',
    cypher: 'MATCH (c:ReviewDecision) WHERE NOT EXISTS { (:ReviewValue {id: c.on}) } RETURN count(c) AS count',
  },
  {
    code: 'document-without-text',
    say: 'documents whose text is missing',
    cypher: 'MATCH (d:Document) WHERE NOT EXISTS { (d)-[:FOUND_IN]->(:SourceText) } RETURN count(d) AS count',
  },
];

/** What is wrong with what is stored. Reads all of it. */
export async function checkStore(database: Database): Promise<StoreProblem[]> {
  const problems: StoreProblem[] = [];
  for (const { code, say, cypher } of CHECKS) {
    const [row] = await database.rows(cypher);
    const found = Number(row?.['count'] ?? 0);
    if (found > 0) problems.push({ code, message: `${found} ${say}` });
  }
  const lost = await mentionsWithoutNode(database);
  if (lost > 0) problems.push({ code: 'mention-without-node', message: `${lost} mentions whose entity is missing` });
  return problems;
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
