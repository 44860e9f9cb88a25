import type { DataGap, Run as MiningRun, MissingFact } from '../../model/leads/lead.ts';
import { LEAD_CHANGES, type LeadChange, type LeadChangeKind } from '../../model/leads/lead-change.ts';
import { unpackedLeads } from '../beside.ts';
import { countMissing } from '../gap-counts.ts';
import type { ChangeQuery, GapQuery, ResultStore } from '../ports/desk.ts';
import type { Database, Row, Run } from './driver.ts';

type Leavings = Pick<ResultStore, 'runsBeside' | 'runBeside' | 'conducts' | 'leadOn' | 'gaps' | 'changes'>;

/** What runs leave beside their leads. */
export function runLeavings(database: Database): Leavings {
  return {
    async runsBeside() {
      const rows = await database.rows(
        'SELECT r.body FROM run_beside b JOIN run r ON r.tenant = {tenant} AND r.id = b.run WHERE b.tenant = {tenant} ORDER BY b.seq DESC',
      );
      return rows.map(toRun);
    },
    async runBeside(id) {
      const [row] = await database.rows(
        'SELECT r.body, b.leads FROM run_beside b JOIN run r ON r.tenant = {tenant} AND r.id = b.run WHERE b.tenant = {tenant} AND b.run = $1',
        [id],
      );
      return row ? { run: toRun(row), leads: unpackedLeads(row['leads'] as Buffer) } : null;
    },
    conducts: () =>
      database.snapshot(async (run) => {
        const keys = await run('SELECT key, conduct, own, since FROM conduct_key WHERE tenant = {tenant} ORDER BY key');
        const led = await run('SELECT id, target FROM conduct_led WHERE tenant = {tenant} ORDER BY id');
        return {
          keys: keys.map((row) => ({
            ...{ key: String(row['key']), conduct: String(row['conduct']) },
            ...{ own: row['own'] === true, since: String(row['since']) },
          })),
          leadsOn: led.map((row) => ({ id: String(row['id']), into: String(row['target']) })),
        };
      }),
    async leadOn(beginning) {
      const rows = await database.rows(
        `SELECT DISTINCT coalesce(l.target, known.id) AS id FROM (
           SELECT id FROM lead WHERE tenant = {tenant} AND starts_with(id, $1)
           UNION SELECT id FROM conduct_led WHERE tenant = {tenant} AND starts_with(id, $1)
           UNION SELECT conduct FROM conduct_key WHERE tenant = {tenant} AND starts_with(conduct, $1)
         ) known LEFT JOIN conduct_led l ON l.tenant = {tenant} AND l.id = known.id ORDER BY 1`,
        [beginning],
      );
      return rows.map((row) => String(row['id']));
    },
    gaps: (query) => database.snapshot((run) => listGaps(run, query)),
    changes: (query) => database.snapshot((run) => listChanges(run, query)),
  };
}

async function listGaps(run: Run, { indicator = '', document = '', offset, limit }: GapQuery) {
  const ofDocument = "g.tenant = {tenant} AND ($1 = '' OR g.document = $1)";
  const where = `${ofDocument} AND ($2 = '' OR g.indicator = $2)`;
  const from = 'FROM gap g JOIN gap_missing m ON m.tenant = {tenant} AND m.id = g.missing';
  const wordings = (
    await run(`SELECT m.body, count(*) AS n ${from} WHERE ${where} GROUP BY m.id, m.body ORDER BY m.id`, [document, indicator])
  ).map((row) => ({ missing: JSON.parse(String(row['body'])) as MissingFact[], count: Number(row['n']) }));
  const byIndicator = await run(
    `SELECT g.indicator AS k, count(*) AS n FROM gap g WHERE ${ofDocument} GROUP BY g.indicator ORDER BY g.indicator`,
    [document],
  );
  const rows = await run(
    `SELECT g.indicator, g.document, m.body ${from} WHERE ${where} ORDER BY g.document, g.indicator, g.place LIMIT $3 OFFSET $4`,
    [document, indicator, limit, offset],
  );
  return {
    total: wordings.reduce((sum, { count }) => sum + count, 0),
    gaps: rows.map(toGap),
    byIndicator: Object.fromEntries(byIndicator.map((row) => [String(row['k']), Number(row['n'])])),
    byPaper: countMissing(wordings),
  };
}

async function listChanges(run: Run, { kind, offset, limit }: ChangeQuery) {
  const rows = await run('SELECT kind AS k, count(*) AS n FROM lead_change WHERE tenant = {tenant} GROUP BY kind');
  const counted = new Map(rows.map((row) => [String(row['k']), Number(row['n'])]));
  const kinds = Object.keys(LEAD_CHANGES) as LeadChangeKind[];
  const byKind = Object.fromEntries(kinds.map((one) => [one, counted.get(one) ?? 0])) as Record<LeadChangeKind, number>;
  const changes = await run(
    "SELECT body FROM lead_change WHERE tenant = {tenant} AND ($1 = '' OR kind = $1) ORDER BY place LIMIT $2 OFFSET $3",
    [kind ?? '', limit, offset],
  );
  return {
    total: kind === undefined ? kinds.reduce((sum, one) => sum + byKind[one], 0) : byKind[kind],
    changes: changes.map((row) => JSON.parse(String(row['body'])) as LeadChange),
    byKind,
  };
}

const toRun = (row: Row): MiningRun => JSON.parse(String(row['body'])) as MiningRun;
const toGap = (row: Row): DataGap => ({
  indicator: String(row['indicator']),
  document: String(row['document']),
  missing: JSON.parse(String(row['body'])) as DataGap['missing'],
});
