import type { DocumentId } from '../../model/entity.ts';
import type { Lead, Run } from '../../model/leads/lead.ts';
import type { LeadQuery, ResultStore } from '../ports/desk.ts';
import { embeddedCaseFiles } from './case-files.ts';
import type { Database, Row } from './driver.ts';
import { type HoldsGraph, saying } from './ledger.ts';
import { runLeavings } from './run-leavings.ts';
import { saveRun } from './save-run.ts';

/** Runs and leads in the embedded store. */
export function embeddedResults(database: Database, holdsGraph: HoldsGraph): ResultStore {
  return {
    ...runLeavings(database),
    ...embeddedCaseFiles(database, holdsGraph),
    async save(run, leads, found = {}) {
      return saying(database, holdsGraph, (say) => saveRun(database, say, run, leads, found));
    },
    async lastRun() {
      const row = database.prepare('SELECT body FROM run WHERE tenant = {tenant} AND standing = 1 ORDER BY rowid DESC LIMIT 1').get();
      return row ? (JSON.parse(String(row['body'])) as Run) : null;
    },
    async keepAudit(run, audit) {
      saying(database, holdsGraph, (say) => {
        const body = JSON.stringify(audit);
        const kept = database
          .prepare("UPDATE run SET body = json_set(body, '$.audit', json(?)) WHERE tenant = {tenant} AND id = ? RETURNING id")
          .get(body, run);
        if (kept) say('audit', run, body);
      });
    },
    async leads(query) {
      return listLeads(database, query);
    },
    async lead(id) {
      const row = database
        .prepare(
          `SELECT body FROM lead WHERE tenant = {tenant}
           AND id = coalesce((SELECT target FROM conduct_led WHERE tenant = {tenant} AND id = ?1), ?1)`,
        )
        .get(id);
      return row ? toLead(row) : null;
    },
    async leadsOfDocument(id) {
      return database
        .prepare(
          'SELECT l.body FROM lead_document d JOIN lead l ON l.tenant = d.tenant AND l.id = d.lead WHERE d.tenant = {tenant} AND d.document = ? ORDER BY l.rank',
        )
        .all(id)
        .map(toLead);
    },
    async subjectsAmong(ids) {
      const rows = database
        .prepare('SELECT DISTINCT node FROM lead_subject WHERE tenant = {tenant} AND node IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(ids));
      return new Set(rows.map((r) => String(r['node'])));
    },
  };
}

/** Leads that name a document anywhere, as evidence, against it or in a figure, lean on it, and go with it. */
export function withdrawLeads(database: Database, ids: readonly DocumentId[]): number {
  const quoting = database
    .prepare('SELECT id FROM lead WHERE tenant = {tenant} AND EXISTS (SELECT 1 FROM json_each(?) d WHERE instr(body, d.value) > 0)')
    .all(JSON.stringify(ids))
    .map((row) => String(row['id']));
  for (const lead of quoting) {
    database.prepare('DELETE FROM lead WHERE tenant = {tenant} AND id = ?').run(lead);
    for (const table of ['lead_subject', 'lead_document'])
      database.prepare(`DELETE FROM ${table} WHERE tenant = {tenant} AND lead = ?`).run(lead);
  }
  return quoting.length;
}

function listLeads(database: Database, query: LeadQuery) {
  const text = query.text ? `%${query.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : '%';
  const { pattern = '', tier = '', change = '' } = query;
  // Each count answers "what would I get if I changed only this filter".
  const found = `tenant = {tenant} AND search LIKE ? ESCAPE '\\'
    AND (? = '' OR id IN (SELECT lead FROM lead_change WHERE tenant = {tenant} AND kind = ?))`;
  const typed = [text, change, change];
  const tiers = database
    .prepare(`SELECT tier k, count(*) n FROM lead WHERE ${found} AND (? = '' OR pattern = ?) GROUP BY tier`)
    .all(...typed, pattern, pattern);
  const patterns = database
    .prepare(
      `SELECT pattern, min(json_extract(body, '$.patternName')) name, count(*) n FROM lead WHERE ${found} AND (? = '' OR tier = ?)
       GROUP BY pattern ORDER BY n DESC, pattern`,
    )
    .all(...typed, tier, tier);
  const where = `${found} AND (? = '' OR tier = ?) AND (? = '' OR pattern = ?)`;
  const asked = [...typed, tier, tier, pattern, pattern];
  const total = Number(database.prepare(`SELECT count(*) n FROM lead WHERE ${where}`).get(...asked)?.['n'] ?? 0);
  const leads = database
    .prepare(`SELECT body FROM lead WHERE ${where} ORDER BY rank LIMIT ? OFFSET ?`)
    .all(...asked, query.limit, query.offset)
    .map(toLead);
  return {
    total,
    leads,
    byTier: counts(tiers),
    byPattern: patterns.map((r) => ({ pattern: String(r['pattern']), name: JSON.parse(String(r['name'])), count: Number(r['n']) })),
  };
}

const counts = (rows: readonly Row[]): Record<string, number> => Object.fromEntries(rows.map((r) => [String(r['k']), Number(r['n'])]));
const toLead = (row: Row): Lead => JSON.parse(String(row['body'])) as Lead;
