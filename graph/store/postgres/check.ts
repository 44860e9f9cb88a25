import { type Damage, type DamageCode, DamageTally } from '../../model/damage.ts';
import { checkChain } from './check-chain.ts';
import { checkLeads, checkSearch } from './check-listings.ts';
import type { Database, Run } from './driver.ts';

const IN_FORCE = `(SELECT document, field, read FROM (
  SELECT *, row_number() OVER (PARTITION BY document, field, read ORDER BY seq DESC) AS place FROM review_decision) d
  WHERE place = 1 AND verdict <> 'open')`;

const said = (kind: string, subject: string): string => `EXISTS (SELECT FROM ledger_entry WHERE kind = '${kind}' AND subject = ${subject})`;
/** Subjects of which the ledger says another number of things than a table holds. */
const saidOtherwise = (kind: string, table: string, column: string): string =>
  `SELECT subject AS what FROM (SELECT subject, count(*) AS said FROM ledger_entry WHERE kind = '${kind}' GROUP BY subject) e
   WHERE said <> (SELECT count(*) FROM ${table} WHERE ${column} = e.subject)`;

/** Each gives the rows that are wrong, by a name that helps to find them. */
const CHECKS: Readonly<Partial<Record<DamageCode, string>>> = {
  'ledger-gap': `SELECT number::text AS what FROM ledger_commit c
      WHERE number > 1 AND NOT EXISTS (SELECT FROM ledger_commit WHERE number = c.number - 1)
        OR NOT EXISTS (SELECT FROM ledger_entry WHERE id BETWEEN c.first AND c.last AND commit_number = c.number)
    UNION ALL SELECT id::text FROM ledger_entry e WHERE NOT EXISTS (
      SELECT FROM ledger_commit WHERE number = e.commit_number AND e.id BETWEEN first AND last)
    UNION ALL SELECT number::text FROM head h WHERE number <> (SELECT coalesce(max(number), 0) FROM ledger_commit)
      OR number > 0 AND hash IS DISTINCT FROM (SELECT hash FROM ledger_commit WHERE number = h.number)
    UNION ALL SELECT 'head' WHERE NOT EXISTS (SELECT FROM head)`,
  'entry-missing': `SELECT id AS what FROM document d WHERE NOT ${said('document', 'd.id')}
    UNION ALL SELECT hash FROM source_text t WHERE NOT ${said('text', 't.hash')}
    UNION ALL SELECT document FROM review_decision r WHERE NOT ${said('decision', 'r.document')}
    UNION ALL SELECT id FROM run r WHERE NOT ${said('run', 'r.id')}
    UNION ALL SELECT id FROM batch b WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.kind = 'batch' AND e.subject = b.id
      AND convert_from(e.body, 'UTF8')::json ->> 'name' = b.name AND (convert_from(e.body, 'UTF8')::json -> 'paths')::text = b.paths)`,
  'entry-not-on-desk': `SELECT subject AS what FROM ledger_entry e WHERE kind = 'document' AND NOT EXISTS (SELECT FROM document WHERE id = e.subject)
    UNION ALL SELECT subject FROM ledger_entry e WHERE kind = 'text' AND NOT EXISTS (SELECT FROM source_text WHERE hash = e.subject)
    UNION ALL ${saidOtherwise('decision', 'review_decision', 'document')}
    UNION ALL ${saidOtherwise('item', 'item', 'batch')}`,
  'mention-without-document': 'SELECT document AS what FROM mention m WHERE NOT EXISTS (SELECT FROM document WHERE id = m.document)',
  'document-without-text': 'SELECT id AS what FROM document d WHERE NOT EXISTS (SELECT FROM source_text WHERE hash = d.text)',
  'text-without-document': 'SELECT path AS what FROM source_text t WHERE NOT EXISTS (SELECT FROM document WHERE text = t.hash)',
  'review-without-document': 'SELECT document AS what FROM review_value v WHERE NOT EXISTS (SELECT FROM document WHERE id = v.document)',
  'review-state-wrong': `SELECT document AS what FROM review_value v
    WHERE decided <> ((document, field, read) IN (SELECT document, field, read FROM ${IN_FORCE} f))::int`,
  'decision-without-value': `SELECT document AS what FROM review_decision
    WHERE (document, field, read) NOT IN (SELECT document, field, read FROM review_value)`,
  'item-without-batch': 'SELECT path AS what FROM item i WHERE NOT EXISTS (SELECT FROM batch WHERE id = i.batch)',
};

/** What is wrong within ledger and desk, as of one moment. Reads all of it. */
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
