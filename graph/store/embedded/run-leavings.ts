import type { HeldKey } from '../../model/leads/conduct.ts';
import type { DataGap, MissingFact, Run } from '../../model/leads/lead.ts';
import { LEAD_CHANGES, type LeadChange, type LeadChangeKind } from '../../model/leads/lead-change.ts';
import { unpackedLeads } from '../beside.ts';
import { countMissing } from '../gap-counts.ts';
import type { ChangeQuery, GapQuery, ResultStore } from '../ports/desk.ts';
import type { Database, Row } from './driver.ts';

type Leavings = Pick<ResultStore, 'runsBeside' | 'runBeside' | 'conducts' | 'leadOn' | 'gaps' | 'changes'>;

/** What runs leave beside their leads. */
export function runLeavings(database: Database): Leavings {
  return {
    async runsBeside() {
      return database
        .prepare(
          'SELECT r.body FROM run_beside b JOIN run r ON r.tenant = {tenant} AND r.id = b.run WHERE b.tenant = {tenant} ORDER BY b.seq DESC',
        )
        .all()
        .map(toRun);
    },
    async runBeside(id) {
      const row = database
        .prepare(
          'SELECT r.body, b.leads FROM run_beside b JOIN run r ON r.tenant = {tenant} AND r.id = b.run WHERE b.tenant = {tenant} AND b.run = ?',
        )
        .get(id);
      return row ? { run: toRun(row), leads: unpackedLeads(row['leads'] as Uint8Array) } : null;
    },
    async conducts() {
      const keys = database.prepare('SELECT key, conduct, own, since FROM conduct_key WHERE tenant = {tenant} ORDER BY key').all();
      const led = database.prepare('SELECT id, target FROM conduct_led WHERE tenant = {tenant} ORDER BY id').all();
      return { keys: keys.map(toHeldKey), leadsOn: led.map((row) => ({ id: String(row['id']), into: String(row['target']) })) };
    },
    async leadOn(beginning) {
      return database
        .prepare(
          `SELECT coalesce((SELECT target FROM conduct_led WHERE tenant = {tenant} AND id = known.id), known.id) id FROM (
             SELECT id FROM lead WHERE tenant = {tenant} AND id >= ?1 AND substr(id, 1, length(?1)) = ?1
             UNION SELECT id FROM conduct_led WHERE tenant = {tenant} AND id >= ?1 AND substr(id, 1, length(?1)) = ?1
             UNION SELECT conduct FROM conduct_key WHERE tenant = {tenant} AND conduct >= ?1 AND substr(conduct, 1, length(?1)) = ?1
           ) known GROUP BY 1 ORDER BY 1`,
        )
        .all(beginning)
        .map((row) => String(row['id']));
    },
    async gaps(query) {
      return listGaps(database, query);
    },
    async changes(query) {
      return listChanges(database, query);
    },
  };
}

function listGaps(database: Database, { indicator = '', document = '', offset, limit }: GapQuery) {
  const ofDocument = "g.tenant = {tenant} AND (? = '' OR g.document = ?)";
  const where = `${ofDocument} AND (? = '' OR g.indicator = ?)`;
  const asked = [document, document, indicator, indicator];
  const wordings = database
    .prepare(
      `SELECT m.body, count(*) n FROM gap g JOIN gap_missing m ON m.tenant = {tenant} AND m.id = g.missing WHERE ${where} GROUP BY m.id ORDER BY m.id`,
    )
    .all(...asked)
    .map((row) => ({ missing: JSON.parse(String(row['body'])) as MissingFact[], count: Number(row['n']) }));
  const byIndicator = database
    .prepare(`SELECT g.indicator k, count(*) n FROM gap g WHERE ${ofDocument} GROUP BY g.indicator ORDER BY g.indicator`)
    .all(document, document);
  const gaps = database
    .prepare(
      `SELECT g.indicator, g.document, m.body FROM gap g JOIN gap_missing m ON m.tenant = {tenant} AND m.id = g.missing WHERE ${where}
       ORDER BY g.document, g.indicator, g.place LIMIT ? OFFSET ?`,
    )
    .all(...asked, limit, offset)
    .map(toGap);
  return {
    total: wordings.reduce((sum, { count }) => sum + count, 0),
    gaps,
    byIndicator: Object.fromEntries(byIndicator.map((row) => [String(row['k']), Number(row['n'])])),
    byPaper: countMissing(wordings),
  };
}

function listChanges(database: Database, { kind, offset, limit }: ChangeQuery) {
  const asked = kind ?? '';
  const rows = database.prepare('SELECT kind k, count(*) n FROM lead_change WHERE tenant = {tenant} GROUP BY kind').all();
  const counted = new Map(rows.map((row) => [String(row['k']), Number(row['n'])]));
  const kinds = Object.keys(LEAD_CHANGES) as LeadChangeKind[];
  const byKind = Object.fromEntries(kinds.map((one) => [one, counted.get(one) ?? 0])) as Record<LeadChangeKind, number>;
  const changes = database
    .prepare("SELECT body FROM lead_change WHERE tenant = {tenant} AND (? = '' OR kind = ?) ORDER BY place LIMIT ? OFFSET ?")
    .all(asked, asked, limit, offset)
    .map((row) => JSON.parse(String(row['body'])) as LeadChange);
  return { total: kind === undefined ? kinds.reduce((sum, one) => sum + byKind[one], 0) : byKind[kind], changes, byKind };
}

const toRun = (row: Row): Run => JSON.parse(String(row['body'])) as Run;
const toGap = (row: Row): DataGap => ({
  indicator: String(row['indicator']),
  document: String(row['document']),
  missing: JSON.parse(String(row['body'])) as DataGap['missing'],
});
const toHeldKey = (row: Row): HeldKey => ({
  key: String(row['key']),
  conduct: String(row['conduct']),
  own: row['own'] === 1,
  since: String(row['since']),
});
