import type { DocumentId } from '../../model/entity.ts';
import type { Lead, Run as MiningRun } from '../../model/leads/lead.ts';
import type { LeadQuery, ResultStore } from '../ports/desk.ts';
import { postgresCaseFiles } from './case-files.ts';
import type { Database, Row, Run } from './driver.ts';
import { saying } from './ledger.ts';
import { runLeavings } from './run-leavings.ts';
import { saveRun } from './save-run.ts';

/** Runs and leads. */
export function postgresResults(database: Database): ResultStore {
  return {
    ...runLeavings(database),
    ...postgresCaseFiles(database),
    save: (run, leads, found = {}) => saying(database, (ask, say) => saveRun(ask, say, run, leads, found)),
    async lastRun() {
      const [row] = await database.rows('SELECT body FROM run WHERE tenant = {tenant} AND standing ORDER BY seq DESC LIMIT 1');
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
      const [row] = await database.rows(
        `SELECT body FROM lead WHERE tenant = {tenant}
         AND id = coalesce((SELECT target FROM conduct_led WHERE tenant = {tenant} AND id = $1), $1)`,
        [id],
      );
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
  const filters = [(query.text ?? '').toLowerCase(), query.tier ?? '', query.pattern ?? '', query.change ?? ''];
  const typed = `(strpos(search, $1) > 0 OR $1 = '')
    AND ($4 = '' OR id IN (SELECT lead FROM lead_change WHERE tenant = {tenant} AND kind = $4))`;
  const [text, tier, pattern] = [typed, "$2 = '' OR tier = $2", "$3 = '' OR pattern = $3"];
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
  const leads = await run(`SELECT body FROM lead WHERE ${where} ORDER BY rank LIMIT $5 OFFSET $6`, [...filters, query.limit, query.offset]);
  return {
    total: Number(total?.['n'] ?? 0),
    leads: leads.map(toLead),
    byTier: Object.fromEntries(tiers.map((row) => [String(row['k']), Number(row['n'])])),
    byPattern: patterns.map((row) => ({ pattern: String(row['pattern']), name: JSON.parse(String(row['name'])), count: Number(row['n']) })),
  };
}

const toLead = (row: Row): Lead => JSON.parse(String(row['body'])) as Lead;
