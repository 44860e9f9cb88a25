import type { DamageTally } from '../../model/keeping/damage.ts';
import type { Lead } from '../../model/leads/lead.ts';
import { isJson } from './check-chain.ts';
import type { Run } from './driver.ts';
import { bodyOf, throughCursor } from './rows.ts';
import { indexedWords, UNIT_WORDS } from './search.ts';

/** Rows held in memory at once. */
const FETCHED = 100;

/** Compares how leads are listed with what they say. */
export async function checkLeads(run: Run, tally: DamageTally): Promise<void> {
  const of = (column: string): string =>
    `ARRAY(SELECT ${column} FROM lead_${column === 'node' ? 'subject' : 'document'} WHERE tenant = {tenant} AND lead = l.id)`;
  const rows = throughCursor(
    run,
    `SELECT l.*, ${of('node')} AS nodes, ${of('document')} AS documents FROM lead l WHERE tenant = {tenant} ORDER BY id`,
    FETCHED,
  );
  for await (const row of rows) {
    const id = String(row['id']);
    if (!isJson(String(row['body']))) {
      tally.add('unreadable-lead', id);
      continue;
    }
    const lead = JSON.parse(String(row['body'])) as Lead;
    const asListed = ['id', 'rank', 'tier', 'pattern'] as const;
    const quoted = lead.findings.flatMap(({ evidence }) => evidence.map(({ document }) => document));
    const right =
      asListed.every((name) => lead[name] === row[name]) &&
      same(
        row['nodes'] as string[],
        lead.subjects.map(({ node }) => node),
      ) &&
      same(row['documents'] as string[], quoted);
    if (!right) tally.add('lead-listing-wrong', id);
  }
  for (const table of ['lead_subject', 'lead_document']) {
    const stray = await run(
      `SELECT DISTINCT lead FROM ${table} WHERE tenant = {tenant} AND lead NOT IN (SELECT id FROM lead WHERE tenant = {tenant}) ORDER BY lead`,
    );
    for (const row of stray) tally.add('lead-listing-wrong', String(row['lead']));
  }
}

/** Compares the words that each document is found by with its text. */
export async function checkSearch(run: Run, tally: DamageTally): Promise<void> {
  const documents = `SELECT d.id, d.range_start, d.range_end, c.body, s.words, ${UNIT_WORDS} AS unit FROM document d
    JOIN ledger_entry c ON c.tenant = {tenant} AND c.kind = 'text' AND c.subject = d.text AND c.salt <> ''
    LEFT JOIN document_search s ON s.tenant = {tenant} AND s.document = d.id WHERE d.tenant = {tenant} ORDER BY d.text, d.id`;
  for await (const row of throughCursor(run, documents, FETCHED)) {
    const text = bodyOf(row['body']).slice(Number(row['range_start']), Number(row['range_end']));
    if (!same((row['words'] ?? []) as string[], [...indexedWords(text), ...(row['unit'] as string[])]))
      tally.add('search-index-incomplete', String(row['id']));
  }
  const stray = await run(
    `SELECT document FROM document_search
     WHERE tenant = {tenant} AND document NOT IN (SELECT id FROM document WHERE tenant = {tenant}) ORDER BY document`,
  );
  for (const row of stray) tally.add('search-index-incomplete', String(row['document']));
}

/** The same values, in any order and however often. */
function same(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((value) => other.has(value));
}
