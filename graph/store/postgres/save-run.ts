import { partsId } from '../../model/ids.ts';
import type { ConductMoves, KeptFinding } from '../../model/leads/conduct.ts';
import type { DataGap, Lead, Run as MiningRun } from '../../model/leads/lead.ts';
import type { LeadChange } from '../../model/leads/lead-change.ts';
import { MOST_BESIDE, packedLeads } from '../beside.ts';
import { idsIn, withoutNaming } from '../erased.ts';
import { leadText } from '../lead-text.ts';
import type { RunFound } from '../ports/desk.ts';
import { runEntry } from '../run-entry.ts';
import type { Run } from './driver.ts';
import type { Say } from './ledger.ts';
import { inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';
import { erasedAmong, goneAmong } from './tombstones.ts';

/** Keeps a run as `ResultStore.save` says. Within a transaction. */
export async function saveRun(run: Run, say: Say, mined: MiningRun, found: readonly Lead[], left: Partial<RunFound>): Promise<boolean> {
  const { findings = [], gaps = [], conducts, changes = [], after } = left;
  const ids = idsIn([...found, ...findings, ...gaps]);
  // Whoever erases takes the two locks in this order, too.
  const erased = await erasedAmong(run, ids);
  // One at a time replaces the leads of a unit; whoever reads them is not held up.
  await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.leads]);
  const absent = new Set([...erased, ...(await goneAmong(run, ids))]);
  const leads = withoutNaming(found, absent);
  if (mined.standing === false) {
    await keepBeside(run, say, mined, leads);
    return true;
  }
  if (after !== undefined && !(await standsStill(run, after))) return false;
  // What vanished is still there to say which documents it named.
  await saveChanges(run, changes, leads);
  await saveLeads(run, leads);
  const told = gaps.filter(({ document }) => !absent.has(document));
  await saveGaps(run, told);
  if (conducts) await saveConducts(run, say, conducts);
  await saveFindings(run, say, mined, withoutNaming(findings, absent));
  await keepRun(run, mined);
  say('run', mined.id, runEntry(mined, leads, told, conducts?.held ?? []));
  return true;
}

async function standsStill(run: Run, wanted: RunFound['after']): Promise<boolean> {
  const [row] = await run('SELECT id, at FROM run WHERE tenant = {tenant} AND standing ORDER BY seq DESC LIMIT 1');
  return row?.['id'] === wanted?.id && row?.['at'] === wanted?.at;
}

async function keepRun(run: Run, mined: MiningRun): Promise<void> {
  await run(
    `INSERT INTO run (tenant, id, at, standing, body) VALUES ({tenant}, $1, $2, $3, $4)
     ON CONFLICT (tenant, id) DO UPDATE SET at = excluded.at, standing = excluded.standing, body = excluded.body, seq = excluded.seq`,
    [mined.id, mined.at, mined.standing !== false, JSON.stringify(mined)],
  );
}

async function keepBeside(run: Run, say: Say, mined: MiningRun, leads: readonly Lead[]): Promise<void> {
  await keepRun(run, mined);
  say('run', mined.id, runEntry(mined, leads, [], []));
  await run(
    `INSERT INTO run_beside (tenant, run, leads) VALUES ({tenant}, $1, $2)
     ON CONFLICT (tenant, run) DO UPDATE SET leads = excluded.leads, seq = excluded.seq`,
    [mined.id, Buffer.from(packedLeads(leads))],
  );
  await run(
    `DELETE FROM run_beside WHERE tenant = {tenant} AND run NOT IN (
       SELECT run FROM run_beside WHERE tenant = {tenant} ORDER BY seq DESC LIMIT $1)`,
    [MOST_BESIDE],
  );
}

async function saveLeads(run: Run, leads: readonly Lead[]): Promise<void> {
  for (const table of ['lead', 'lead_subject', 'lead_document']) await run(`DELETE FROM ${table} WHERE tenant = {tenant}`);
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

/** A change names whom its lead names: it goes with the documents that the lead leaned on. */
async function saveChanges(run: Run, changes: readonly LeadChange[], leads: readonly Lead[]): Promise<void> {
  await run('DELETE FROM lead_change WHERE tenant = {tenant}');
  const gone = changes.filter(({ kind }) => kind === 'vanished').map(({ lead }) => lead);
  const before = await run('SELECT id, body FROM lead WHERE tenant = {tenant} AND id = ANY($1::text[])', [gone]);
  const was = new Map(before.map((row) => [String(row['id']), JSON.parse(String(row['body'])) as Lead]));
  const now = new Map(leads.map((lead) => [lead.id, lead]));
  const rows = changes.flatMap((change, place) => {
    const lead = (change.kind === 'vanished' ? was : now).get(change.lead);
    // A lead that an erasure took away meanwhile did not change: it is not told of.
    return lead ? [[place, change.lead, change.kind, idsIn([lead]).join(' '), JSON.stringify(change)]] : [];
  });
  await inPortions(
    run,
    `INSERT INTO lead_change (tenant, place, lead, kind, documents, body)
     SELECT {tenant}, * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    rows,
  );
}

async function saveGaps(run: Run, gaps: readonly DataGap[]): Promise<void> {
  for (const table of ['gap', 'gap_missing']) await run(`DELETE FROM ${table} WHERE tenant = {tenant}`);
  // The same facts are missing again and again.
  const wordings = new Map<string, string>();
  const rows = gaps.map(({ document, indicator, missing }, place) => {
    const body = JSON.stringify(missing);
    const id = partsId('missing', body);
    wordings.set(id, body);
    return [document, indicator, place, id];
  });
  await inPortions(run, 'INSERT INTO gap_missing (tenant, id, body) SELECT {tenant}, * FROM unnest($1::text[], $2::text[])', [...wordings]);
  await inPortions(
    run,
    `INSERT INTO gap (tenant, document, indicator, place, missing)
     SELECT {tenant}, * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[])`,
    rows,
  );
}

async function saveConducts(run: Run, say: Say, moves: ConductMoves): Promise<void> {
  await inPortions(
    run,
    `INSERT INTO conduct_key (tenant, key, conduct, own, since)
     SELECT {tenant}, key, conduct, own = 1, since FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS k (key, conduct, own, since)
     ON CONFLICT (tenant, key) DO UPDATE SET conduct = excluded.conduct, own = excluded.own`,
    moves.held.map(({ key, conduct, own, since }) => [key, conduct, Number(own), since]),
  );
  await run('DELETE FROM conduct_led WHERE tenant = {tenant} AND id = ANY($1::text[])', [moves.revived]);
  for (const { id, into } of moves.leadsOn) {
    await run('UPDATE conduct_led SET target = $1 WHERE tenant = {tenant} AND target = $2', [into, id]);
    await run(
      `INSERT INTO conduct_led (tenant, id, target) VALUES ({tenant}, $1, $2) ON CONFLICT (tenant, id) DO UPDATE SET target = excluded.target`,
      [id, into],
    );
  }
  for (const event of moves.events) say('conduct', event.id, JSON.stringify(event));
}

async function saveFindings(run: Run, say: Say, mined: MiningRun, findings: readonly KeptFinding[]): Promise<void> {
  const rows = await inPortions(
    run,
    `INSERT INTO finding (tenant, id, indicator, version, conduct, first_run, last_run)
     SELECT {tenant}, id, indicator, version, conduct, $5, $5 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS f (id, indicator, version, conduct)
     ON CONFLICT (tenant, id) DO UPDATE SET last_run = excluded.last_run, conduct = excluded.conduct RETURNING id, xmax = 0 AS fresh`,
    findings.map(({ id, conduct, finding }) => [id, finding.indicator, finding.version, conduct]),
    [mined.id],
  );
  const fresh = new Set(rows.filter((row) => row['fresh'] === true).map((row) => String(row['id'])));
  for (const { id, finding } of findings) if (fresh.has(id)) say('finding', id, JSON.stringify(finding));
}
