import { type Damage, type DamageCode, DamageTally } from '../../model/damage.ts';
import { checkSearch } from './check-search.ts';
import type { Database } from './driver.ts';

const IN_FORCE = `(SELECT document, field, read, verdict FROM (
  SELECT *, row_number() OVER (PARTITION BY document, field, read ORDER BY seq DESC) place FROM review_decision) WHERE place = 1 AND verdict <> 'open')`;
const JOINED =
  'SELECT v.document, e.source FROM edge_evidence v JOIN edge e ON e.id = v.edge UNION SELECT v.document, e.target FROM edge_evidence v JOIN edge e ON e.id = v.edge';

/** Each gives the rows that are wrong, by a name that helps to find them. */
const CHECKS: Readonly<Partial<Record<DamageCode, string>>> = {
  'edge-without-node': 'SELECT id what FROM edge WHERE source NOT IN (SELECT id FROM node) OR target NOT IN (SELECT id FROM node)',
  'edge-without-evidence': 'SELECT id what FROM edge WHERE id NOT IN (SELECT edge FROM edge_evidence)',
  'edge-not-as-evidence': `SELECT e.id what FROM edge e JOIN edge_evidence v ON v.edge = e.id GROUP BY e.id
    HAVING e.date IS NOT min(v.date) OR e.confidence <> max(v.confidence) OR e.inferred <> min(v.inferred)`,
  'evidence-without-edge': 'SELECT edge what FROM edge_evidence WHERE edge NOT IN (SELECT id FROM edge)',
  'evidence-without-document': 'SELECT edge what FROM edge_evidence WHERE document NOT IN (SELECT id FROM document)',
  'mention-without-document': 'SELECT document what FROM mention WHERE document NOT IN (SELECT id FROM document)',
  'mention-without-node': 'SELECT node what FROM mention WHERE node NOT IN (SELECT id FROM node)',
  'lone-mention-wrong': `SELECT node what FROM lone_mention WHERE (document, node) NOT IN (SELECT document, node FROM mention) OR (document, node) IN (${JOINED})
    UNION ALL SELECT node FROM (SELECT document, node FROM mention EXCEPT SELECT document, node FROM lone_mention EXCEPT SELECT * FROM (${JOINED}))`,
  'document-without-text': 'SELECT id what FROM document WHERE text NOT IN (SELECT hash FROM source_text)',
  'text-without-document': 'SELECT path what FROM source_text WHERE hash NOT IN (SELECT text FROM document)',
  'review-without-document': 'SELECT document what FROM review_value WHERE document NOT IN (SELECT id FROM document)',
  'review-state-wrong': `SELECT document what FROM review_value WHERE decided <> ((document, field, read) IN (SELECT document, field, read FROM ${IN_FORCE}))`,
  'decision-without-value':
    'SELECT document what FROM review_decision WHERE (document, field, read) NOT IN (SELECT document, field, read FROM review_value)',
  'item-without-batch': 'SELECT path what FROM item WHERE batch NOT IN (SELECT id FROM batch)',
  'unreadable-record': 'SELECT id what FROM document WHERE NOT json_valid(record)',
  'unreadable-lead': 'SELECT id what FROM lead WHERE NOT json_valid(body)',
  'lead-listing-wrong': `SELECT id what FROM lead WHERE json_valid(body) AND (id <> json_extract(body, '$.id') OR rank <> json_extract(body, '$.rank')
      OR tier <> json_extract(body, '$.tier') OR pattern <> json_extract(body, '$.pattern')
      OR (SELECT group_concat(node) FROM (SELECT node FROM lead_subject WHERE lead = lead.id ORDER BY node)) IS NOT (SELECT group_concat(node) FROM (
        SELECT DISTINCT json_extract(s.value, '$.node') node FROM json_each(body, '$.subjects') s
        WHERE json_extract(s.value, '$.node') IN (SELECT id FROM node) ORDER BY node))
      OR (SELECT group_concat(document) FROM (SELECT document FROM lead_document WHERE lead = lead.id ORDER BY document)) IS NOT (
        SELECT group_concat(document) FROM (SELECT DISTINCT json_extract(q.value, '$.document') document FROM json_each(body, '$.findings') f,
        json_each(f.value, '$.evidence') q ORDER BY document)))
    UNION ALL SELECT lead FROM lead_subject WHERE lead NOT IN (SELECT id FROM lead)
    UNION ALL SELECT lead FROM lead_document WHERE lead NOT IN (SELECT id FROM lead)`,
};

/** What is wrong within the file of the store. Reads all of it. */
export function checkStore(database: Database): readonly Damage[] {
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
  for (const [code, sql] of Object.entries(CHECKS) as [DamageCode, string][]) {
    attempt('damaged-file', () => {
      const found = database.prepare(`SELECT count(*) n, min(what) first FROM (${sql})`).get();
      const count = Number(found?.['n'] ?? 0);
      if (count > 0) tally.add(code, String(found?.['first']), count);
    });
  }
  attempt('search-index-broken', () => checkSearch(database, tally));
  return tally.all();
}
