import { type Damage, type DamageCode, DamageTally } from '../../model/keeping/damage.ts';
import { checkChain } from './check-chain.ts';
import { checkSearch, type SearchTable } from './check-search.ts';
import type { Database } from './driver.ts';
import { SELDOM_SAID } from './ledger.ts';

const IN_FORCE = `(SELECT document, field, stands FROM (SELECT *, row_number() OVER (PARTITION BY document, field, read ORDER BY seq DESC) turn
  FROM review_decision WHERE tenant = {tenant}) WHERE turn = 1 AND verdict <> 'open' AND stands IS NOT NULL)`;
const OF_JOIN = 'FROM edge_evidence v JOIN edge e ON e.tenant = v.tenant AND e.id = v.edge WHERE v.tenant = {tenant}';
const JOINED = `SELECT v.document, e.source ${OF_JOIN} UNION SELECT v.document, e.target ${OF_JOIN}`;

/** Every document of which something stands on the desk. */
const STANDING = [
  'SELECT id FROM document WHERE tenant = {tenant}',
  ...['mention', 'review_value', 'review_decision', 'lead_document', 'waiting', 'text_reading', 'gone', 'gap'].map(
    (table) => `SELECT document FROM ${table} WHERE tenant = {tenant}`,
  ),
].join(' UNION ');

/** Each gives the rows that are wrong, by a name that helps to find them. */
type Checks = Readonly<Partial<Record<DamageCode, string>>>;

/**
 * Of ledger and desk. The commits of all units follow each other in one table of entries: a place that is empty may have been anybody's.
 * With `+` a table is read in the order in which its rows came, which is that of their entries.
 */
const RECORDS: Checks = {
  'ledger-gap': `SELECT number what FROM (SELECT *, lag(number, 1, 0) OVER (ORDER BY number) before FROM ledger_commit WHERE tenant = {tenant}) c
      WHERE number <> before + 1 OR last - first + 1 <> (SELECT count(*) FROM ledger_entry WHERE tenant = {tenant} AND id BETWEEN c.first AND c.last)
    UNION SELECT number FROM (SELECT number, first, lag(last, 1, 0) OVER (ORDER BY first) before FROM ledger_commit) WHERE first <> before + 1
    UNION ALL SELECT id FROM ledger_entry WHERE id > (SELECT coalesce(max(last), 0) FROM ledger_commit)`,
  'entry-missing': `SELECT id what FROM document d WHERE +tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE id = d.entry AND kind IN ('document', 'reading') AND subject = d.id AND tenant = {tenant})
    UNION ALL SELECT document FROM gone g WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE id = g.entry AND kind IN ('document', 'reading') AND subject = g.document AND tenant = {tenant})
    UNION ALL SELECT document FROM text_reading r WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE id = r.entry AND kind = 'reading' AND subject = r.document AND tenant = {tenant})
    UNION ALL SELECT document FROM waiting w WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM text_reading r WHERE r.tenant = {tenant} AND r.text = w.text AND r.entry = w.entry AND r.document = w.document)
    UNION ALL SELECT text FROM waiting w WHERE tenant = {tenant} AND NOT EXISTS (SELECT 1 FROM source_text t WHERE t.tenant = {tenant} AND t.hash = w.text)
    UNION ALL SELECT json_extract(a.body, '$.reader') FROM adoption a WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'adoption' AND subject = json_extract(a.body, '$.reader') AND body = a.body
      AND ${SELDOM_SAID})
    UNION ALL SELECT hash FROM source_text t WHERE +tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE id = t.entry AND kind = 'text' AND subject = t.hash AND tenant = {tenant})
    UNION ALL SELECT document FROM review_decision r WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'decision' AND subject = r.document AND ${SELDOM_SAID})
    UNION ALL SELECT id FROM batch b WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'batch' AND subject = b.id AND ${SELDOM_SAID}
      AND json_extract(body, '$.name') = b.name AND json_extract(body, '$.paths') = b.paths)
    UNION ALL SELECT id FROM run WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'run' AND subject = run.id AND ${SELDOM_SAID})
    UNION ALL SELECT id FROM case_file f WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'casefile' AND subject = f.id AND ${SELDOM_SAID})
    UNION ALL SELECT id FROM finding f WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE id = f.entry AND kind = 'finding' AND subject = f.id AND tenant = {tenant})
    UNION ALL SELECT key FROM tenant t WHERE above = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'tenant' AND subject = t.key AND ${SELDOM_SAID}
      AND json_extract(body, '$.name') = t.name)`,
  'entry-not-on-desk': `SELECT subject what FROM ledger_entry WHERE kind = 'document' AND salt <> '' AND tenant = {tenant}
      AND (tenant, subject) NOT IN (SELECT tenant, id FROM document UNION ALL SELECT tenant, document FROM gone)
    UNION ALL SELECT subject FROM ledger_entry WHERE kind = 'text' AND salt <> '' AND tenant = {tenant}
      AND (tenant, subject) NOT IN (SELECT tenant, hash FROM source_text)
    UNION ALL SELECT subject FROM (SELECT subject, count(*) said FROM ledger_entry WHERE kind = 'decision' AND salt <> '' AND tenant = {tenant} GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM review_decision WHERE tenant = {tenant} AND document = e.subject)
    UNION ALL SELECT subject FROM (SELECT subject, count(*) said FROM ledger_entry WHERE kind = 'item' AND salt <> '' AND tenant = {tenant} GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM item WHERE tenant = {tenant} AND batch = e.subject)
    UNION ALL SELECT subject FROM ledger_entry WHERE tenant = {tenant} AND kind = 'casefile' AND ${SELDOM_SAID}
      AND subject NOT IN (SELECT id FROM case_file WHERE tenant = {tenant})
    UNION ALL SELECT subject FROM ledger_entry WHERE tenant = {tenant} AND kind = 'finding' AND salt <> '' AND ${SELDOM_SAID}
      AND subject NOT IN (SELECT id FROM finding WHERE tenant = {tenant})
    UNION ALL SELECT subject FROM ledger_entry WHERE tenant = {tenant} AND kind = 'tenant' AND ${SELDOM_SAID}
      AND subject NOT IN (SELECT key FROM tenant WHERE above = {tenant})
    UNION ALL SELECT subject FROM (
      SELECT subject, count(*) said FROM ledger_entry WHERE tenant = {tenant} AND kind = 'erasure' AND ${SELDOM_SAID} GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM tombstone WHERE tenant = {tenant} AND document = e.subject)
    UNION ALL SELECT subject FROM ledger_entry WHERE tenant = {tenant} AND kind = 'erasure-request' AND ${SELDOM_SAID}
      AND subject NOT IN (SELECT id FROM erasure_request WHERE tenant = {tenant})
    UNION ALL SELECT id FROM erasure_request r WHERE tenant = {tenant} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'erasure-request' AND subject = r.id AND body = r.body AND ${SELDOM_SAID})`,
  'erased-still-there': `SELECT document what FROM tombstone WHERE tenant = {tenant} AND document IN (${STANDING})`,
  'mention-without-document': without('mention', 'document', 'document', 'id'),
  'document-without-text': without('document', 'text', 'source_text', 'hash', 'id'),
  'text-without-document': `${without('source_text', 'hash', 'document', 'text', 'path')} AND (tenant, hash) NOT IN (SELECT tenant, text FROM gone)`,
  'review-without-document': without('review_value', 'document', 'document', 'id'),
  'review-state-wrong': `SELECT document what FROM review_value WHERE tenant = {tenant}
    AND decided <> ((document, field, read) IN (SELECT document, field, stands FROM ${IN_FORCE}))`,
  'decision-without-value': `SELECT document what FROM review_decision WHERE tenant = {tenant}
    AND CASE WHEN stands IS NOT NULL THEN (document, field, stands) NOT IN (SELECT document, field, read FROM review_value WHERE tenant = {tenant})
      -- Only where another reader is sure of what the first one was not does a decision stand without a value that waits.
      ELSE placed AND NOT EXISTS (SELECT 1 FROM ledger_entry WHERE tenant = {tenant} AND kind = 'standing' AND subject = document AND ${SELDOM_SAID}) END`,
  'item-without-batch': without('item', 'batch', 'batch', 'id', 'path'),
  'unreadable-lead': 'SELECT id what FROM lead WHERE tenant = {tenant} AND NOT json_valid(body)',
};

/** Of a graph in the same file. */
const GRAPH: Checks = {
  'graph-behind': `SELECT value what FROM meta WHERE tenant = {tenant} AND name = 'graph'
    AND value <> (SELECT coalesce(max(number), 0) FROM ledger_commit WHERE tenant = {tenant})`,
  'edge-without-node': `${without('edge', 'source', 'node', 'id', 'id')} OR tenant = {tenant} AND (tenant, target) NOT IN (SELECT tenant, id FROM node)`,
  'edge-without-evidence': without('edge', 'id', 'edge_evidence', 'edge'),
  'edge-not-as-evidence': `SELECT e.id what FROM edge e JOIN edge_evidence v ON v.tenant = e.tenant AND v.edge = e.id WHERE e.tenant = {tenant} GROUP BY e.id
    HAVING e.date IS NOT min(v.date) OR e.confidence <> max(v.confidence) OR e.inferred <> min(v.inferred)`,
  'evidence-without-edge': without('edge_evidence', 'edge', 'edge', 'id'),
  'evidence-without-document': without('edge_evidence', 'document', 'document', 'id', 'edge'),
  'mention-without-node': without('mention', 'node', 'node', 'id'),
  'lone-mention-wrong': `SELECT node what FROM lone_mention WHERE tenant = {tenant}
      AND ((document, node) NOT IN (SELECT document, node FROM mention WHERE tenant = {tenant}) OR (document, node) IN (${JOINED}))
    UNION ALL SELECT node FROM (SELECT document, node FROM mention WHERE tenant = {tenant}
      EXCEPT SELECT document, node FROM lone_mention WHERE tenant = {tenant} EXCEPT SELECT * FROM (${JOINED}))`,
};

/** Rows that refer to what is not there. @param named what they are called by */
function without(table: string, column: string, wanted: string, key: string, named = column): string {
  return `SELECT ${named} what FROM ${table} WHERE tenant = {tenant} AND (tenant, ${column}) NOT IN (SELECT tenant, ${key} FROM ${wanted})`;
}

/** @param among which subjects are listed; without a graph in this file all of them */
const leadListing = (
  among: string,
): string => `SELECT id what FROM lead WHERE tenant = {tenant} AND json_valid(body) AND (id <> json_extract(body, '$.id') OR rank <> json_extract(body, '$.rank')
      OR tier <> json_extract(body, '$.tier') OR pattern <> json_extract(body, '$.pattern')
      OR (SELECT group_concat(node) FROM (SELECT node FROM lead_subject WHERE tenant = {tenant} AND lead = lead.id ORDER BY node)) IS NOT (
        SELECT group_concat(node) FROM (SELECT DISTINCT json_extract(s.value, '$.node') node FROM json_each(body, '$.subjects') s
        ${among} ORDER BY node))
      OR (SELECT group_concat(document) FROM (SELECT document FROM lead_document WHERE tenant = {tenant} AND lead = lead.id ORDER BY document)) IS NOT (
        SELECT group_concat(document) FROM (SELECT DISTINCT json_extract(q.value, '$.document') document FROM json_each(body, '$.findings') f,
        json_each(f.value, '$.evidence') q ORDER BY document)))
    UNION ALL ${without('lead_subject', 'lead', 'lead', 'id')}
    UNION ALL ${without('lead_document', 'lead', 'lead', 'id')}`;

/** What is wrong within the file of a store, as its unit sees it. Reads all of it. */
export function checkStore(database: Database): readonly Damage[] {
  const listing = leadListing("WHERE ({tenant}, json_extract(s.value, '$.node')) IN (SELECT tenant, id FROM node)");
  return checkTables(database, { ...RECORDS, ...GRAPH, 'lead-listing-wrong': listing }, ['document_search', 'node_search']);
}

/** A graph alone. What it says of documents and mentions is for the desk to compare. */
export function checkGraph(database: Database): readonly Damage[] {
  const own = ['edge-without-node', 'edge-without-evidence', 'edge-not-as-evidence', 'evidence-without-edge'] as const;
  return checkTables(database, Object.fromEntries(own.map((code) => [code, GRAPH[code]!])), ['node_search']);
}

/** The same where the graph stands elsewhere. */
export function checkRecords(database: Database): readonly Damage[] {
  return checkTables(database, { ...RECORDS, 'lead-listing-wrong': leadListing('') }, ['document_search']);
}

function checkTables(database: Database, checks: Checks, indexes: readonly SearchTable[]): readonly Damage[] {
  const tally = new DamageTally();
  /** A damaged table must not hide what is wrong with the others. */
  const attempt = (code: DamageCode, look: () => void): void => {
    try {
      look();
    } catch (error) {
      tally.add(code, error instanceof Error ? error.message : String(error));
    }
  };
  attempt('damaged-file', () => {
    for (const row of database.prepare('PRAGMA integrity_check').all()) {
      const message = String(Object.values(row)[0]);
      if (message !== 'ok') tally.add('damaged-file', message);
    }
  });
  for (const [code, sql] of Object.entries(checks) as [DamageCode, string][]) {
    attempt('damaged-file', () => {
      const found = database.prepare(`SELECT count(*) n, min(what) first FROM (${sql})`).get();
      const count = Number(found?.['n'] ?? 0);
      if (count > 0) tally.add(code, String(found?.['first']), count);
    });
  }
  if (checks['ledger-gap']) attempt('damaged-file', () => checkChain(database, tally));
  attempt('search-index-broken', () => checkSearch(database, indexes, tally));
  return tally.all();
}
