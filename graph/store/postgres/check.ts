import { type Damage, type DamageCode, DamageTally } from '../../model/keeping/damage.ts';
import { checkChain } from './check-chain.ts';
import { checkLeads, checkSearch } from './check-listings.ts';
import type { Database, Run } from './driver.ts';

/** The rows of the unit in a table. */
const own = (table: string): string => `(SELECT * FROM ${table} WHERE tenant = {tenant})`;

const IN_FORCE = `(SELECT document, field, stands FROM (
  SELECT *, row_number() OVER (PARTITION BY document, field, read ORDER BY seq DESC) AS turn FROM ${own('review_decision')} r) d
  WHERE turn = 1 AND verdict <> 'open' AND stands IS NOT NULL)`;

const said = (kind: string, subject: string, more = ''): string =>
  `EXISTS (SELECT FROM ${own('ledger_entry')} e WHERE kind = '${kind}' AND subject = ${subject} ${more})`;
/** What an entry `e` says under a name. */
const asSaid = (name: string, type: 'text' | 'json' = 'text'): string =>
  `(CASE WHEN e.salt <> '' THEN convert_from(e.body, 'UTF8')::json END ${type === 'text' ? '->>' : '->'} '${name}')`;
const there = (table: string, where: string): string => `EXISTS (SELECT FROM ${own(table)} o WHERE ${where})`;
/** An entry that was not erased. */
const HAS_BODY = "salt <> ''";
/** What is said of a document by the entry by which it stands. @param by its commitment; null for the one with which it came */
const recordSaid = (subject: string, by: string): string =>
  `EXISTS (SELECT FROM ${own('ledger_entry')} e WHERE kind IN ('document', 'reading') AND subject = ${subject} AND ${HAS_BODY}
    AND (${by} IS NULL AND kind = 'document' OR commitment = ${by}))`;
/** Subjects of which the ledger says another number of things than a table holds. */
const saidOtherwise = (kind: string, table: string, column: string): string =>
  `SELECT subject AS what FROM (SELECT subject, count(*) AS said FROM ${own('ledger_entry')} l WHERE kind = '${kind}' AND ${HAS_BODY} GROUP BY subject) e
   WHERE said <> (SELECT count(*) FROM ${own(table)} o WHERE ${column} = e.subject)`;

/** Of a tombstone `t`: something of its document stands on the desk. */
const STANDS = [
  there('document', 'o.id = t.document'),
  ...['document_search', 'mention', 'review_value', 'review_decision', 'lead_document', 'waiting', 'text_reading', 'gone', 'gap'].map(
    (table) => there(table, 'o.document = t.document'),
  ),
].join(' OR ');

/** Each gives the rows of the unit that are wrong, by a name that helps to find them. */
const CHECKS: Readonly<Partial<Record<DamageCode, string>>> = {
  'ledger-gap': `SELECT number::text AS what FROM ${own('ledger_commit')} c
      WHERE number > 1 AND NOT ${there('ledger_commit', 'o.number = c.number - 1')}
        OR NOT ${there('ledger_entry', 'o.id BETWEEN c.first AND c.last AND o.commit_number = c.number')}
    UNION ALL SELECT id::text FROM ${own('ledger_entry')} e
      WHERE NOT ${there('ledger_commit', 'o.number = e.commit_number AND e.id BETWEEN o.first AND o.last')}
    UNION ALL SELECT head_number::text FROM tenant h WHERE number = {tenant}
      AND (head_number <> (SELECT coalesce(max(number), 0) FROM ${own('ledger_commit')} c)
        OR head_number > 0 AND head_hash IS DISTINCT FROM (SELECT hash FROM ${own('ledger_commit')} c WHERE c.number = h.head_number))
    UNION ALL SELECT 'head' WHERE NOT EXISTS (SELECT FROM tenant WHERE number = {tenant})`,
  'entry-missing': `SELECT id AS what FROM ${own('document')} d WHERE NOT ${recordSaid('d.id', 'd.said')}
    UNION ALL SELECT document FROM ${own('gone')} g WHERE NOT ${recordSaid('g.document', 'g.said')}
    UNION ALL SELECT document FROM ${own('text_reading')} r WHERE NOT ${said('reading', 'r.document', `AND commitment = r.said AND ${HAS_BODY}`)}
    UNION ALL SELECT document FROM ${own('waiting')} w WHERE NOT
      ${there('text_reading', 'o.text = w.text AND o.said = w.said AND o.document = w.document')}
    UNION ALL SELECT text FROM ${own('waiting')} w WHERE NOT ${there('source_text', 'o.hash = w.text')}
    UNION ALL SELECT body FROM ${own('adoption')} a WHERE NOT
      ${said('adoption', "a.body::json ->> 'reader'", "AND e.body = convert_to(a.body, 'UTF8')")}
    UNION ALL SELECT hash FROM ${own('source_text')} t WHERE NOT ${said('text', 't.hash', `AND ${HAS_BODY}`)}
    UNION ALL SELECT document FROM ${own('review_decision')} r WHERE NOT ${said('decision', 'r.document')}
    UNION ALL SELECT id FROM ${own('run')} r WHERE NOT ${said('run', 'r.id')}
    UNION ALL SELECT id FROM ${own('case_file')} f WHERE NOT ${said('casefile', 'f.id')}
    UNION ALL SELECT id FROM ${own('finding')} f WHERE NOT ${said('finding', 'f.id', `AND ${HAS_BODY}`)}
    UNION ALL SELECT id FROM ${own('batch')} b WHERE NOT
      ${said('batch', 'b.id', `AND ${asSaid('name')} = b.name AND ${asSaid('paths', 'json')}::text = b.paths`)}
    UNION ALL SELECT key FROM tenant t WHERE above = {tenant} AND NOT ${said('tenant', 't.key', `AND ${asSaid('name')} = t.name`)}`,
  'entry-not-on-desk': `SELECT subject AS what FROM ${own('ledger_entry')} e WHERE kind = 'document' AND ${HAS_BODY} AND NOT ${there('document', 'o.id = e.subject')}
      AND NOT ${there('gone', 'o.document = e.subject')}
    UNION ALL SELECT subject FROM ${own('ledger_entry')} e WHERE kind = 'text' AND ${HAS_BODY} AND NOT ${there('source_text', 'o.hash = e.subject')}
    UNION ALL SELECT subject FROM ${own('ledger_entry')} e WHERE kind = 'tenant' AND NOT EXISTS (
      SELECT FROM tenant WHERE key = e.subject AND above = {tenant})
    UNION ALL SELECT subject FROM ${own('ledger_entry')} e WHERE kind = 'casefile' AND NOT ${there('case_file', 'o.id = e.subject')}
    UNION ALL SELECT subject FROM ${own('ledger_entry')} e WHERE kind = 'finding' AND ${HAS_BODY} AND NOT ${there('finding', 'o.id = e.subject')}
    UNION ALL ${saidOtherwise('decision', 'review_decision', 'document')}
    UNION ALL ${saidOtherwise('item', 'item', 'batch')}
    UNION ALL ${saidOtherwise('erasure', 'tombstone', 'document')}
    UNION ALL SELECT subject FROM ${own('ledger_entry')} e WHERE kind = 'erasure-request' AND NOT ${there('erasure_request', 'o.id = e.subject')}
    UNION ALL SELECT id FROM ${own('erasure_request')} r WHERE NOT
      ${said('erasure-request', 'r.id', "AND e.body = convert_to(r.body, 'UTF8')")}`,
  'erased-still-there': `SELECT DISTINCT document AS what FROM ${own('tombstone')} t WHERE ${STANDS}`,
  'mention-without-document': `SELECT document AS what FROM ${own('mention')} m WHERE NOT ${there('document', 'o.id = m.document')}`,
  'document-without-text': `SELECT id AS what FROM ${own('document')} d WHERE NOT ${there('source_text', 'o.hash = d.text')}`,
  'text-without-document': `SELECT path AS what FROM ${own('source_text')} t WHERE NOT ${there('document', 'o.text = t.hash')}
    AND NOT ${there('gone', 'o.text = t.hash')}`,
  'review-without-document': `SELECT document AS what FROM ${own('review_value')} v WHERE NOT ${there('document', 'o.id = v.document')}`,
  'review-state-wrong': `SELECT document AS what FROM ${own('review_value')} v
    WHERE decided <> ((document, field, read) IN (SELECT document, field, stands FROM ${IN_FORCE} f))::int`,
  'decision-without-value': `SELECT document AS what FROM ${own('review_decision')} r
    WHERE stands IS NOT NULL AND (document, field, stands) NOT IN (SELECT document, field, read FROM ${own('review_value')} v)`,
  'item-without-batch': `SELECT path AS what FROM ${own('item')} i WHERE NOT ${there('batch', 'o.id = i.batch')}`,
};

/** What is wrong within ledger and desk of the unit, as of one moment. Reads all of it. */
export async function checkRecords(database: Database): Promise<readonly Damage[]> {
  return database.snapshot(async (run) => {
    const tally = new DamageTally();
    for (const [code, sql] of Object.entries(CHECKS) as [DamageCode, string][]) {
      await attempt(run, tally, 'damaged-file', async () => {
        const [found] = await run(`SELECT count(*) AS n, min(what) AS first FROM (${sql}) wrong`);
        const count = Number(found?.['n'] ?? 0);
        if (count > 0) tally.add(code, String(found?.['first']), count);
      });
    }
    await attempt(run, tally, 'damaged-file', () => checkChain(run, tally));
    await attempt(run, tally, 'damaged-file', () => checkLeads(run, tally));
    await attempt(run, tally, 'search-index-broken', () => checkSearch(run, tally));
    return tally.all();
  });
}

/** A page that the server cannot read must not hide what is wrong with the others; what is no damage is thrown. */
async function attempt(run: Run, tally: DamageTally, code: DamageCode, look: () => Promise<void>): Promise<void> {
  await run('SAVEPOINT looking');
  try {
    await look();
    await run('RELEASE SAVEPOINT looking');
  } catch (error) {
    const sign = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!sign.startsWith('XX')) throw error;
    tally.add(code, (error as Error).message);
    await run('ROLLBACK TO SAVEPOINT looking');
  }
}
