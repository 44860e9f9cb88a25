import { type Damage, type DamageCode, DamageTally } from '../../model/damage.ts';
import { checkChain } from './check-chain.ts';
import { checkSearch, type SearchTable } from './check-search.ts';
import type { Database } from './driver.ts';
import { SELDOM_SAID } from './ledger.ts';

const IN_FORCE = `(SELECT document, field, read, verdict FROM (
  SELECT *, row_number() OVER (PARTITION BY document, field, read ORDER BY seq DESC) place FROM review_decision) WHERE place = 1 AND verdict <> 'open')`;
const JOINED =
  'SELECT v.document, e.source FROM edge_evidence v JOIN edge e ON e.id = v.edge UNION SELECT v.document, e.target FROM edge_evidence v JOIN edge e ON e.id = v.edge';

/** Each gives the rows that are wrong, by a name that helps to find them. */
type Checks = Readonly<Partial<Record<DamageCode, string>>>;

/** Of ledger and desk. */
const RECORDS: Checks = {
  'ledger-gap': `SELECT number what FROM ledger_commit c WHERE first <> 1 + coalesce((SELECT last FROM ledger_commit WHERE number = c.number - 1), 0)
      OR last - first + 1 <> (SELECT count(*) FROM ledger_entry WHERE id BETWEEN c.first AND c.last)
    UNION ALL SELECT id FROM ledger_entry WHERE id > (SELECT coalesce(max(last), 0) FROM ledger_commit)`,
  'entry-missing': `SELECT id what FROM document d WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE id = d.entry AND kind = 'document' AND subject = d.id)
    UNION ALL SELECT hash FROM source_text t WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE id = t.entry AND kind = 'text' AND subject = t.hash)
    UNION ALL SELECT document FROM review_decision r WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE kind = 'decision' AND subject = r.document AND ${SELDOM_SAID})
    UNION ALL SELECT id FROM batch b WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE kind = 'batch' AND subject = b.id AND ${SELDOM_SAID}
      AND json_extract(body, '$.name') = b.name AND json_extract(body, '$.paths') = b.paths)
    UNION ALL SELECT id FROM run WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE kind = 'run' AND subject = run.id AND ${SELDOM_SAID})`,
  'entry-not-on-desk': `SELECT subject what FROM ledger_entry WHERE kind = 'document' AND salt <> '' AND subject NOT IN (SELECT id FROM document)
    UNION ALL SELECT subject FROM ledger_entry WHERE kind = 'text' AND salt <> '' AND subject NOT IN (SELECT hash FROM source_text)
    UNION ALL SELECT subject FROM (SELECT subject, count(*) said FROM ledger_entry WHERE kind = 'decision' AND salt <> '' GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM review_decision WHERE document = e.subject)
    UNION ALL SELECT subject FROM (SELECT subject, count(*) said FROM ledger_entry WHERE kind = 'item' AND salt <> '' GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM item WHERE batch = e.subject)
    UNION ALL SELECT subject FROM (SELECT subject, count(*) said FROM ledger_entry WHERE kind = 'erasure' AND ${SELDOM_SAID} GROUP BY subject) e
      WHERE said <> (SELECT count(*) FROM tombstone WHERE document = e.subject)
    UNION ALL SELECT id FROM erasure_request r WHERE NOT EXISTS (
      SELECT 1 FROM ledger_entry WHERE kind = 'erasure-request' AND subject = r.id AND body = r.body AND ${SELDOM_SAID})`,
  'erased-still-there': `SELECT document what FROM tombstone WHERE document IN (SELECT id FROM document UNION SELECT document FROM mention
    UNION SELECT document FROM review_value UNION SELECT document FROM review_decision UNION SELECT document FROM lead_document)`,
  'mention-without-document': 'SELECT document what FROM mention WHERE document NOT IN (SELECT id FROM document)',
  'document-without-text': 'SELECT id what FROM document WHERE text NOT IN (SELECT hash FROM source_text)',
  'text-without-document': 'SELECT path what FROM source_text WHERE hash NOT IN (SELECT text FROM document)',
  'review-without-document': 'SELECT document what FROM review_value WHERE document NOT IN (SELECT id FROM document)',
  'review-state-wrong': `SELECT document what FROM review_value WHERE decided <> ((document, field, read) IN (SELECT document, field, read FROM ${IN_FORCE}))`,
  'decision-without-value':
    'SELECT document what FROM review_decision WHERE (document, field, read) NOT IN (SELECT document, field, read FROM review_value)',
  'item-without-batch': 'SELECT path what FROM item WHERE batch NOT IN (SELECT id FROM batch)',
  'unreadable-record': 'SELECT d.id what FROM document d JOIN ledger_entry e ON e.id = d.entry WHERE NOT json_valid(e.body)',
  'unreadable-lead': 'SELECT id what FROM lead WHERE NOT json_valid(body)',
};

/** Of a graph in the same file. */
const GRAPH: Checks = {
  'graph-behind': "SELECT value what FROM meta WHERE name = 'graph' AND value <> (SELECT coalesce(max(number), 0) FROM ledger_commit)",
  'edge-without-node': 'SELECT id what FROM edge WHERE source NOT IN (SELECT id FROM node) OR target NOT IN (SELECT id FROM node)',
  'edge-without-evidence': 'SELECT id what FROM edge WHERE id NOT IN (SELECT edge FROM edge_evidence)',
  'edge-not-as-evidence': `SELECT e.id what FROM edge e JOIN edge_evidence v ON v.edge = e.id GROUP BY e.id
    HAVING e.date IS NOT min(v.date) OR e.confidence <> max(v.confidence) OR e.inferred <> min(v.inferred)`,
  'evidence-without-edge': 'SELECT edge what FROM edge_evidence WHERE edge NOT IN (SELECT id FROM edge)',
  'evidence-without-document': 'SELECT edge what FROM edge_evidence WHERE document NOT IN (SELECT id FROM document)',
  'mention-without-node': 'SELECT node what FROM mention WHERE node NOT IN (SELECT id FROM node)',
  'lone-mention-wrong': `SELECT node what FROM lone_mention WHERE (document, node) NOT IN (SELECT document, node FROM mention) OR (document, node) IN (${JOINED})
    UNION ALL SELECT node FROM (SELECT document, node FROM mention EXCEPT SELECT document, node FROM lone_mention EXCEPT SELECT * FROM (${JOINED}))`,
};

/** @param among which subjects are listed; without a graph in this file all of them */
const leadListing = (
  among: string,
): string => `SELECT id what FROM lead WHERE json_valid(body) AND (id <> json_extract(body, '$.id') OR rank <> json_extract(body, '$.rank')
      OR tier <> json_extract(body, '$.tier') OR pattern <> json_extract(body, '$.pattern')
      OR (SELECT group_concat(node) FROM (SELECT node FROM lead_subject WHERE lead = lead.id ORDER BY node)) IS NOT (SELECT group_concat(node) FROM (
        SELECT DISTINCT json_extract(s.value, '$.node') node FROM json_each(body, '$.subjects') s
        ${among} ORDER BY node))
      OR (SELECT group_concat(document) FROM (SELECT document FROM lead_document WHERE lead = lead.id ORDER BY document)) IS NOT (
        SELECT group_concat(document) FROM (SELECT DISTINCT json_extract(q.value, '$.document') document FROM json_each(body, '$.findings') f,
        json_each(f.value, '$.evidence') q ORDER BY document)))
    UNION ALL SELECT lead FROM lead_subject WHERE lead NOT IN (SELECT id FROM lead)
    UNION ALL SELECT lead FROM lead_document WHERE lead NOT IN (SELECT id FROM lead)`;

/** What is wrong within the file of a store. Reads all of it. */
export function checkStore(database: Database): readonly Damage[] {
  const listing = leadListing("WHERE json_extract(s.value, '$.node') IN (SELECT id FROM node)");
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
