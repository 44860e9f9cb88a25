import type { DocumentId } from '../../model/entity.ts';
import type { Lead, Run as MiningRun } from '../../model/lead.ts';
import { idsIn, leadsWithout } from '../erased.ts';
import { leadText } from '../lead-text.ts';
import type { LeadQuery, ResultStore } from '../ports/desk.ts';
import type { Database, Row, Run } from './driver.ts';
import { type Say, saying } from './ledger.ts';
import { inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';
import { erasedAmong } from './tombstones.ts';

/** Runs and leads. */
export function postgresResults(database: Database): ResultStore {
  return {
    save: (run, leads) => saying(database, (ask, say) => saveRun(ask, say, run, leads)),
    async lastRun() {
      const [row] = await database.rows('SELECT body FROM run WHERE tenant = {tenant} ORDER BY at DESC, seq DESC LIMIT 1');
      return row ? (JSON.parse(String(row['body'])) as MiningRun) : null;
    },
    keepAudit: (run, audit) =>
      saying(database, async (ask, say) => {
        const [row] = await ask('SELECT body FROM run WHERE tenant = {tenant} AND id = $1 FOR UPDATE', [run]);
        if (!row) return;
        const kept = { ...(JSON.parse(String(row['body'])) as MiningRun), audit };
        await ask('UPDATE run SET body = $1 WHERE tenant = {tenant} AND id = $2', [JSON.stringify(kept), run]);
        say('audit', run, JSON.stringify(audit));
      }),
    leads: (query) => database.snapshot((run) => listLeads(run, query)),
    async lead(id) {
      const [row] = await database.rows('SELECT body FROM lead WHERE tenant = {tenant} AND id = $1', [id]);
      return row ? toLead(row) : null;
    },
    async leadsOfDocument(id) {
      const rows = await database.rows(
        `SELECT l.body FROM lead_document d JOIN lead l ON l.tenant = {tenant} AND l.id = d.lead
         WHERE d.tenant = {tenant} AND d.document = $1 ORDER BY l.rank`,
        [id],
      );
      return rows.map(toLead);
    },
    async subjectsAmong(ids) {
      const rows = await database.rows('SELECT DISTINCT node FROM lead_subject WHERE tenant = {tenant} AND node = ANY($1::text[])', [ids]);
      return new Set(rows.map((row) => String(row['node'])));
    },
  };
}

async function saveRun(run: Run, say: Say, mined: MiningRun, found: readonly Lead[]): Promise<void> {
  const erased = await erasedAmong(run, idsIn(found));
  // One at a time replaces the leads of a unit, or takes documents off the desk; whoever reads them is not held up.
  await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.leads]);
  const leads = leadsWithout(found, new Set([...erased, ...(await goneAmong(run, idsIn(found)))]));
  for (const table of ['lead', 'lead_subject', 'lead_document']) await run(`DELETE FROM ${table} WHERE tenant = {tenant}`);
  const body = JSON.stringify(mined);
  await run(
    `INSERT INTO run (tenant, id, at, body) VALUES ({tenant}, $1, $2, $3)
     ON CONFLICT (tenant, id) DO UPDATE SET at = excluded.at, body = excluded.body, seq = excluded.seq`,
    [mined.id, mined.at, body],
  );
  say('run', mined.id, body);
  await inPortions(
    run,
    `INSERT INTO lead (tenant, id, rank, tier, pattern, pattern_name, search, body)
     SELECT {tenant}, * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    leads.map((l) => [l.id, l.rank, l.tier, l.pattern, JSON.stringify(l.patternName), leadText(l), JSON.stringify(l)]),
  );
  const subjects = leads.flatMap((lead) => lead.subjects.map(({ node }) => [node, lead.id]));
  await inPortions(
    run,
    'INSERT INTO lead_subject (tenant, node, lead) SELECT {tenant}, * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    subjects,
  );
  const quoted = leads.flatMap((lead) => lead.findings.flatMap(({ evidence }) => evidence.map(({ document }) => [document, lead.id])));
  await inPortions(
    run,
    'INSERT INTO lead_document (tenant, document, lead) SELECT {tenant}, * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    quoted,
  );
}

/** Which of these documents are no longer found: a run may have been mined before. */
async function goneAmong(run: Run, ids: readonly DocumentId[]): Promise<DocumentId[]> {
  const rows = await run('SELECT document FROM gone WHERE tenant = {tenant} AND document = ANY($1::text[])', [ids]);
  return rows.map((row) => String(row['document']));
}

/** Leads that name a document anywhere, as evidence, against it or in a figure, lean on it, and go with it. */
export async function withdrawLeads(run: Run, ids: readonly DocumentId[]): Promise<number> {
  const rows = await run(
    'SELECT id FROM lead WHERE tenant = {tenant} AND EXISTS (SELECT FROM unnest($1::text[]) AS d (id) WHERE strpos(body, d.id) > 0)',
    [ids],
  );
  const quoting = rows.map((row) => String(row['id']));
  await run('DELETE FROM lead WHERE tenant = {tenant} AND id = ANY($1::text[])', [quoting]);
  for (const table of ['lead_subject', 'lead_document'])
    await run(`DELETE FROM ${table} WHERE tenant = {tenant} AND lead = ANY($1::text[])`, [quoting]);
  return quoting.length;
}

/** Each count answers "what would I get if I changed only this filter". */
async function listLeads(run: Run, query: LeadQuery) {
  const filters = [(query.text ?? '').toLowerCase(), query.tier ?? '', query.pattern ?? ''];
  const [text, tier, pattern] = ["strpos(search, $1) > 0 OR $1 = ''", "$2 = '' OR tier = $2", "$3 = '' OR pattern = $3"];
  const tiers = await run(
    `SELECT tier AS k, count(*) AS n FROM lead WHERE tenant = {tenant} AND (${text}) AND (${pattern}) AND $2::text IS NOT NULL
     GROUP BY tier ORDER BY tier`,
    filters,
  );
  const patterns = await run(
    `SELECT pattern, min(pattern_name) AS name, count(*) AS n FROM lead
     WHERE tenant = {tenant} AND (${text}) AND (${tier}) AND $3::text IS NOT NULL GROUP BY pattern ORDER BY n DESC, pattern`,
    filters,
  );
  const where = `tenant = {tenant} AND (${text}) AND (${tier}) AND (${pattern})`;
  const [total] = await run(`SELECT count(*) AS n FROM lead WHERE ${where}`, filters);
  const leads = await run(`SELECT body FROM lead WHERE ${where} ORDER BY rank LIMIT $4 OFFSET $5`, [...filters, query.limit, query.offset]);
  return {
    total: Number(total?.['n'] ?? 0),
    leads: leads.map(toLead),
    byTier: Object.fromEntries(tiers.map((row) => [String(row['k']), Number(row['n'])])),
    byPattern: patterns.map((row) => ({ pattern: String(row['pattern']), name: JSON.parse(String(row['name'])), count: Number(row['n']) })),
  };
}

const toLead = (row: Row): Lead => JSON.parse(String(row['body'])) as Lead;
