import type { Audit } from '../../model/audit.ts';
import type { Lead, Run as MiningRun } from '../../model/lead.ts';
import { leadText } from '../lead-text.ts';
import type { LeadQuery, ResultStore } from '../ports/desk.ts';
import type { Database, Row } from './driver.ts';
import { hold } from './lock.ts';

/** Leads are large; only so many are sent at a time. */
const PORTION = 200;

/** Runs and leads in the Neo4j store. */
export function neo4jResults(database: Database): ResultStore {
  return {
    save: (run, leads) => saveRun(database, run, leads),
    async lastRun() {
      const [row] = await database.rows('MATCH (r:Run) RETURN r.body AS body ORDER BY r.at DESC, r.sequence DESC LIMIT 1');
      return row ? (JSON.parse(String(row['body'])) as MiningRun) : null;
    },
    keepAudit: (run, audit) => keepAudit(database, run, audit),
    leads: (query) => listLeads(database, query),
    async lead(id) {
      const [row] = await database.rows('MATCH (l:Lead {id: $id}) RETURN l.body AS body', { id });
      return row ? toLead(row) : null;
    },
    async leadsOfDocument(id) {
      const rows = await database.rows('MATCH (l:Lead)-[:QUOTES]->(:Document {id: $id}) RETURN l.body AS body ORDER BY l.rank', { id });
      return rows.map(toLead);
    },
    async subjectsAmong(ids) {
      const rows = await database.rows('UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE EXISTS { (:Lead)-[:NAMES]->(n) } RETURN id', {
        ids,
      });
      return new Set(rows.map((row) => String(row['id'])));
    },
  };
}

async function keepAudit(database: Database, run: string, audit: Audit): Promise<void> {
  await database.transaction(async (cypher) => {
    await hold(cypher, 'results');
    const [row] = await cypher('MATCH (r:Run {id: $run}) RETURN r.body AS body', { run });
    if (row === undefined) return;
    const body = JSON.stringify({ ...(JSON.parse(String(row['body'])) as MiningRun), audit });
    await cypher('MATCH (r:Run {id: $run}) SET r.body = $body', { run, body });
  });
}

async function saveRun(database: Database, run: MiningRun, leads: readonly Lead[]): Promise<void> {
  const rows = leads.map((lead) => ({
    ...{ id: lead.id, rank: lead.rank, tier: lead.tier, pattern: lead.pattern, patternName: JSON.stringify(lead.patternName) },
    ...{ claim: lead.claim.zh, search: leadText(lead), body: JSON.stringify(lead) },
  }));
  const names = leads.flatMap((lead) => [...new Set(lead.subjects.map((s) => s.node))].map((to) => ({ lead: lead.id, to })));
  const quotes = leads.flatMap((lead) =>
    [...new Set(lead.findings.flatMap((f) => f.evidence.map((quote) => quote.document)))].map((to) => ({ lead: lead.id, to })),
  );
  await database.transaction(async (cypher) => {
    // Two runs that end at the same moment: the leads are those of the one or of the other, never of both.
    await hold(cypher, 'results');
    await cypher('MATCH (l:Lead) DETACH DELETE l');
    await cypher(
      `OPTIONAL MATCH (other:Run) WITH coalesce(max(other.sequence), 0) + 1 AS sequence
       MERGE (r:Run {id: $id}) SET r.at = $at, r.body = $body, r.sequence = sequence`,
      { id: run.id, at: run.at, body: JSON.stringify(run) },
    );
    for (let i = 0; i < rows.length; i += PORTION) {
      await cypher('UNWIND $rows AS row CREATE (l:Lead) SET l = row', { rows: rows.slice(i, i + PORTION) });
    }
    await cypher('UNWIND $names AS row MATCH (l:Lead {id: row.lead}) MATCH (n:Entity {id: row.to}) CREATE (l)-[:NAMES]->(n)', { names });
    await cypher('UNWIND $quotes AS row MATCH (l:Lead {id: row.lead}) MATCH (d:Document {id: row.to}) CREATE (l)-[:QUOTES]->(d)', {
      quotes,
    });
  });
}

async function listLeads(database: Database, query: LeadQuery): ReturnType<ResultStore['leads']> {
  const parameters = {
    ...{ text: (query.text ?? '').toLowerCase(), pattern: query.pattern ?? '', tier: query.tier ?? '' },
    ...{ offset: query.offset, limit: query.limit },
  };
  const found = 'MATCH (l:Lead) WHERE l.search CONTAINS $text';
  const ofPattern = "AND ($pattern = '' OR l.pattern = $pattern)";
  const ofTier = "AND ($tier = '' OR l.tier = $tier)";
  // Each count answers "what would I get if I changed only this filter".
  const [tiers, patterns, counted, rows] = await Promise.all([
    database.rows(`${found} ${ofPattern} RETURN l.tier AS tier, count(*) AS count`, parameters),
    database.rows(
      `${found} ${ofTier} RETURN l.pattern AS pattern, min(l.patternName) AS name, count(*) AS count ORDER BY count DESC, pattern`,
      parameters,
    ),
    database.rows(`${found} ${ofPattern} ${ofTier} RETURN count(*) AS count`, parameters),
    database.rows(`${found} ${ofPattern} ${ofTier} WITH l ORDER BY l.rank SKIP $offset LIMIT $limit RETURN l.body AS body`, parameters),
  ]);
  return {
    total: Number(counted[0]?.['count'] ?? 0),
    leads: rows.map(toLead),
    byTier: Object.fromEntries(tiers.map((row) => [String(row['tier']), Number(row['count'])])),
    byPattern: patterns.map((row) => ({
      pattern: String(row['pattern']),
      name: JSON.parse(String(row['name'])),
      count: Number(row['count']),
    })),
  };
}

const toLead = (row: Row): Lead => JSON.parse(String(row['body'])) as Lead;
