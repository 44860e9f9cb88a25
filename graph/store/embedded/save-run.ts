import { partsId } from '../../model/ids.ts';
import type { ConductMoves, KeptFinding } from '../../model/leads/conduct.ts';
import type { DataGap, Lead, Run } from '../../model/leads/lead.ts';
import type { LeadChange } from '../../model/leads/lead-change.ts';
import { MOST_BESIDE, packedLeads } from '../beside.ts';
import { idsIn, withoutNaming } from '../erased.ts';
import { leadText } from '../lead-text.ts';
import type { RunFound } from '../ports/desk.ts';
import { runEntry } from '../run-entry.ts';
import type { Database } from './driver.ts';
import type { Say } from './ledger.ts';
import { absentAmong } from './tombstones.ts';

/** Keeps a run as `ResultStore.save` says. Within a transaction. */
export function saveRun(database: Database, say: Say, run: Run, mined: readonly Lead[], found: Partial<RunFound>): boolean {
  const { findings = [], gaps = [], conducts, changes = [], after } = found;
  const absent = absentAmong(database, idsIn([...mined, ...findings, ...gaps]));
  const leads = withoutNaming(mined, absent);
  if (run.standing === false) {
    keepBeside(database, say, run, leads);
    return true;
  }
  if (after !== undefined && !standsStill(database, after)) return false;
  // What vanished is still there to say which documents it named.
  saveChanges(database, changes, leads);
  saveLeads(database, leads);
  const told = gaps.filter(({ document }) => !absent.has(document));
  saveGaps(database, told);
  saveConducts(database, say, conducts);
  saveFindings(database, say, run, withoutNaming(findings, absent));
  keepRun(database, run);
  say('run', run.id, runEntry(run, leads, told, conducts?.held ?? []));
  return true;
}

function standsStill(database: Database, run: RunFound['after']): boolean {
  const row = database.prepare('SELECT id, at FROM run WHERE tenant = {tenant} AND standing = 1 ORDER BY rowid DESC LIMIT 1').get();
  return row?.['id'] === run?.id && row?.['at'] === run?.at;
}

function keepRun(database: Database, run: Run): void {
  database
    .prepare('INSERT OR REPLACE INTO run (tenant, id, at, standing, body) VALUES ({tenant}, ?, ?, ?, ?)')
    .run(run.id, run.at, run.standing === false ? 0 : 1, JSON.stringify(run));
}

function keepBeside(database: Database, say: Say, run: Run, leads: readonly Lead[]): void {
  keepRun(database, run);
  say('run', run.id, runEntry(run, leads, [], []));
  database.prepare('INSERT OR REPLACE INTO run_beside (tenant, run, leads) VALUES ({tenant}, ?, ?)').run(run.id, packedLeads(leads));
  database
    .prepare(
      'DELETE FROM run_beside WHERE tenant = {tenant} AND seq NOT IN (SELECT seq FROM run_beside WHERE tenant = {tenant} ORDER BY seq DESC LIMIT ?)',
    )
    .run(MOST_BESIDE);
}

function saveLeads(database: Database, leads: readonly Lead[]): void {
  for (const table of ['lead', 'lead_subject', 'lead_document']) database.exec(`DELETE FROM ${table} WHERE tenant = {tenant}`);
  const insert = database.prepare('INSERT INTO lead (tenant, id, rank, tier, pattern, search, body) VALUES ({tenant}, ?, ?, ?, ?, ?, ?)');
  const subject = database.prepare('INSERT OR IGNORE INTO lead_subject (tenant, node, lead) VALUES ({tenant}, ?, ?)');
  const document = database.prepare('INSERT OR IGNORE INTO lead_document (tenant, document, lead) VALUES ({tenant}, ?, ?)');
  for (const lead of leads) {
    insert.run(lead.id, lead.rank, lead.tier, lead.pattern, leadText(lead), JSON.stringify(lead));
    for (const s of lead.subjects) subject.run(s.node, lead.id);
    for (const f of lead.findings) for (const quote of f.evidence) document.run(quote.document, lead.id);
  }
}

/** A change names whom its lead names: it goes with the documents that the lead leaned on. */
function saveChanges(database: Database, changes: readonly LeadChange[], leads: readonly Lead[]): void {
  database.exec('DELETE FROM lead_change WHERE tenant = {tenant}');
  const insert = database.prepare('INSERT INTO lead_change (tenant, place, lead, kind, documents, body) VALUES ({tenant}, ?, ?, ?, ?, ?)');
  const before = database.prepare('SELECT body FROM lead WHERE tenant = {tenant} AND id = ?');
  const now = new Map(leads.map((lead) => [lead.id, lead]));
  for (const [place, change] of changes.entries()) {
    const { lead: id, kind } = change;
    const row = kind === 'vanished' ? before.get(id) : undefined;
    const lead = kind === 'vanished' ? row && (JSON.parse(String(row['body'])) as Lead) : now.get(id);
    // A lead that an erasure took away meanwhile did not change: it is not told of.
    if (lead) insert.run(place, id, kind, idsIn([lead]).join(' '), JSON.stringify(change));
  }
}

function saveGaps(database: Database, gaps: readonly DataGap[]): void {
  for (const table of ['gap', 'gap_missing']) database.exec(`DELETE FROM ${table} WHERE tenant = {tenant}`);
  // The same facts are missing again and again.
  const wording = database.prepare('INSERT OR IGNORE INTO gap_missing (tenant, id, body) VALUES ({tenant}, ?, ?)');
  const insert = database.prepare('INSERT INTO gap (tenant, document, indicator, place, missing) VALUES ({tenant}, ?, ?, ?, ?)');
  for (const [place, { document, indicator, missing }] of gaps.entries()) {
    const body = JSON.stringify(missing);
    const id = partsId('missing', body);
    wording.run(id, body);
    insert.run(document, indicator, place, id);
  }
}

function saveConducts(database: Database, say: Say, moves?: ConductMoves): void {
  if (moves === undefined) return;
  const hold = database.prepare(
    `INSERT INTO conduct_key (tenant, key, conduct, own, since) VALUES ({tenant}, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET conduct = excluded.conduct, own = excluded.own`,
  );
  for (const { key, conduct, own, since } of moves.held) hold.run(key, conduct, Number(own), since);
  const lead = database.prepare('INSERT OR REPLACE INTO conduct_led (tenant, id, target) VALUES ({tenant}, ?, ?)');
  for (const id of moves.revived) database.prepare('DELETE FROM conduct_led WHERE tenant = {tenant} AND id = ?').run(id);
  const follow = database.prepare('UPDATE conduct_led SET target = ? WHERE tenant = {tenant} AND target = ?');
  for (const { id, into } of moves.leadsOn) {
    follow.run(into, id);
    lead.run(id, into);
  }
  for (const event of moves.events) say('conduct', event.id, JSON.stringify(event));
}

function saveFindings(database: Database, say: Say, run: Run, findings: readonly KeptFinding[]): void {
  const again = database.prepare('UPDATE finding SET last_run = ?, conduct = ? WHERE tenant = {tenant} AND id = ? RETURNING id');
  const insert = database.prepare(
    'INSERT INTO finding (tenant, id, indicator, version, conduct, first_run, last_run, entry) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { id, conduct, finding } of findings) {
    if (again.get(run.id, conduct, id)) continue;
    const entry = say('finding', id, JSON.stringify(finding));
    insert.run(id, finding.indicator, finding.version, conduct, run.id, run.id, entry);
  }
}
