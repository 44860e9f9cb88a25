/** Damage done by hand to a data folder, and what `check` says of it. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DamageCode } from '../../graph/model/keeping/damage.ts';
import { commitHash, commitmentOf, GENESIS } from '../../graph/store/chain.ts';
import { type Database, openDatabase } from '../../graph/store/embedded/driver.ts';
import { toEntry } from '../../graph/store/embedded/ledger.ts';
import { plainBodies } from '../support/plain-bodies.ts';

export interface DamageCase {
  readonly name: string;
  /** One of the codes that must be told; null where nothing tells it, and why. */
  readonly told: DamageCode | null;
  readonly why?: string;
  readonly damage: (folder: string) => void;
}

const sources = (folder: string): string => join(folder, 'sources');

/** The originals, the zip first: it is the largest. */
export function originals(folder: string): string[] {
  return readdirSync(sources(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{64}$/.test(name))
    .sort()
    .map((name) => join(sources(folder), name));
}

/** Runs on the database of the store. */
const inStore =
  (work: (database: Database) => void) =>
  (folder: string): void => {
    const database = openDatabase(join(folder, 'jianwei.db'));
    database.exec('PRAGMA foreign_keys = OFF');
    plainBodies(database);
    work(database);
    database.close();
  };
const sql = (statement: string): ((folder: string) => void) => inStore((database) => database.exec(statement));

/** Of a record: what JSON path gets which value, in the first document that has it. */
const inRecord = (path: string, value: string): ((folder: string) => void) =>
  sql(
    `UPDATE ledger_entry SET body = json_set(body, '${inBody(path)}', ${value}) WHERE kind = 'document' AND subject =
      (SELECT min(subject) FROM ledger_entry WHERE kind = 'document' AND json_extract(body, '${inBody(path)}') IS NOT NULL)`,
  );

/** The record is a part of what the ledger has of a document. */
const inBody = (path: string): string => path.replace('$', '$.record');

const FIRST_EDGE = '(SELECT min(id) FROM edge)';
const FIRST_DOCUMENT = '(SELECT min(id) FROM document)';

export const DAMAGE_CASES: readonly DamageCase[] = [
  {
    name: 'an entry of the ledger is missing',
    told: 'entry-missing',
    damage: sql(`DELETE FROM ledger_entry WHERE kind = 'document' AND subject = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'the ledger has lost an entry that nothing points to',
    told: 'ledger-gap',
    damage: sql("DELETE FROM ledger_entry WHERE kind = 'path'"),
  },
  {
    name: 'what became of an item was changed',
    told: 'entry-changed',
    damage: sql("UPDATE ledger_entry SET body = replace(body, 'loaded', 'failed') WHERE kind = 'item'"),
  },
  {
    name: 'an entry was changed with its commitment',
    told: 'chain-broken',
    damage: inStore((database) => {
      const row = database.prepare("SELECT id, salt FROM ledger_entry WHERE kind = 'run'").get()!;
      database
        .prepare('UPDATE ledger_entry SET body = ?, commitment = ? WHERE id = ?')
        .run('{}', commitmentOf(String(row['salt']), '{}'), row['id']!);
    }),
  },
  {
    name: 'the time of a commit was changed',
    told: 'chain-broken',
    damage: sql("UPDATE ledger_commit SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1"),
  },
  {
    name: 'the whole ledger was written anew over a change',
    told: 'anchor-broken',
    damage: inStore((database) => {
      const { id = null, salt = '' } =
        database.prepare("SELECT id, salt FROM ledger_entry WHERE kind = 'item' ORDER BY id LIMIT 1").get() ?? {};
      const body = '{"path":"x.txt","outcome":"failed","reason":null,"detail":null,"documents":0}';
      database.prepare('UPDATE ledger_entry SET body = ?, commitment = ? WHERE id = ?').run(body, commitmentOf(String(salt), body), id);
      let previous = GENESIS;
      for (const { number = 0, at = '', first = 0, last = 0 } of database.prepare('SELECT * FROM ledger_commit ORDER BY number').all()) {
        const entries = database.prepare('SELECT * FROM ledger_entry WHERE id BETWEEN ? AND ? ORDER BY id').all(first, last).map(toEntry);
        previous = commitHash(previous, Number(number), String(at), entries);
        database.prepare('UPDATE ledger_commit SET hash = ? WHERE number = ?').run(previous, number);
      }
    }),
  },
  {
    name: 'the end of the ledger is cut off',
    told: 'anchor-broken',
    damage: inStore((database) => {
      const { number = 0, first = 0 } = database.prepare('SELECT * FROM ledger_commit ORDER BY number DESC LIMIT 1').get() ?? {};
      database.prepare('DELETE FROM ledger_entry WHERE id >= ?').run(first);
      database.prepare('DELETE FROM ledger_commit WHERE number = ?').run(number);
    }),
  },
  {
    name: 'an entry is of another kind',
    told: 'chain-broken',
    damage: sql("UPDATE ledger_entry SET kind = 'audit' WHERE kind = 'run'"),
  },
  { name: 'a commit of the ledger is missing', told: 'ledger-gap', damage: sql('DELETE FROM ledger_commit WHERE number = 1') },
  {
    name: 'somebody has said something outside every commit',
    told: 'ledger-gap',
    damage: sql("INSERT INTO ledger_entry (kind, subject, salt, commitment, body) VALUES ('run', 'x', '', '', '{}')"),
  },
  {
    name: 'the catalogue has lost a document that the ledger has',
    told: 'entry-not-on-desk',
    damage: sql(`DELETE FROM document WHERE id = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'the receipt of a batch has lost an item',
    told: 'entry-not-on-desk',
    damage: sql('DELETE FROM item WHERE path = (SELECT min(path) FROM item)'),
  },
  { name: 'the graph is behind the ledger', told: 'graph-behind', damage: sql("UPDATE meta SET value = '0' WHERE name = 'graph'") },
  { name: 'an original has another byte', told: 'original-changed', damage: (f) => appendFileSync(originals(f)[0]!, ' ') },
  { name: 'an original is cut off', told: 'original-changed', damage: (f) => truncateSync(originals(f)[1]!, 10) },
  { name: 'an original is empty', told: 'original-changed', damage: (f) => truncateSync(originals(f)[0]!, 0) },
  { name: 'an original is missing', told: 'original-missing', damage: (f) => rmSync(originals(f)[0]!) },
  { name: 'all originals are missing', told: 'original-missing', damage: (f) => rmSync(sources(f), { recursive: true }) },
  {
    name: 'two originals have changed places',
    told: 'original-changed',
    damage(f) {
      const [a, b] = originals(f) as [string, string];
      renameSync(a, `${a}.x`);
      renameSync(b, a);
      renameSync(`${a}.x`, b);
    },
  },
  {
    name: 'an original stands on another shelf',
    told: 'original-stray',
    damage(f) {
      mkdirSync(join(sources(f), 'zz'));
      renameSync(originals(f)[0]!, join(sources(f), 'zz', originals(f)[0]!.slice(-64)));
    },
  },
  {
    name: 'a foreign file stands among the originals',
    told: 'original-stray',
    damage: (f) => writeFileSync(join(sources(f), 'notes.docx'), 'x'),
  },
  {
    name: 'a text names the original of another',
    told: 'text-not-in-original',
    damage: sql(
      "UPDATE source_text SET source = (SELECT source FROM source_text s WHERE s.source <> source_text.source ORDER BY hash LIMIT 1) WHERE path LIKE '%.txt' AND path NOT LIKE '%!%'",
    ),
  },
  {
    name: 'a text is cut off',
    told: 'text-changed',
    damage: sql("UPDATE ledger_entry SET body = substr(body, 1, length(body) / 2) WHERE kind = 'text'"),
  },
  {
    name: 'one character of a text is another',
    told: 'text-changed',
    damage: sql(
      "UPDATE ledger_entry SET body = replace(body, '人民法院', '人民怯院') WHERE kind = 'text' AND subject = (SELECT min(subject) FROM ledger_entry WHERE kind = 'text' AND body LIKE '%人民法院%')",
    ),
  },
  {
    name: 'a text has the hash of another',
    told: 'text-changed',
    damage: sql("UPDATE source_text SET hash = 'f' || substr(hash, 2) WHERE hash = (SELECT min(hash) FROM source_text)"),
  },
  {
    name: 'a text is missing',
    told: 'document-without-text',
    damage: sql('DELETE FROM source_text WHERE hash = (SELECT min(hash) FROM source_text)'),
  },
  { name: 'a document is missing', told: 'text-without-document', damage: sql(`DELETE FROM document WHERE id = ${FIRST_DOCUMENT}`) },
  {
    name: 'a document begins elsewhere in its text',
    told: 'document-changed',
    damage: sql(`UPDATE document SET start = start + 9 WHERE id = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'a document ends behind its text',
    told: 'document-changed',
    damage: sql(`UPDATE document SET end = end + 900 WHERE id = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'a document is listed under another number',
    told: 'listing-not-as-read',
    damage: sql(`UPDATE document SET number = '(2020)河9901民初1号' WHERE id = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'a document is listed under another day',
    told: 'listing-not-as-read',
    damage: sql(`UPDATE document SET date = '1999-01-01' WHERE id = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'a record is no JSON',
    told: 'unreadable-record',
    damage: sql(`UPDATE ledger_entry SET body = substr(body, 1, 200) WHERE kind = 'document' AND subject = ${FIRST_DOCUMENT}`),
  },
  {
    name: 'a record quotes a place that holds something else',
    told: 'value-not-at-place',
    damage: inRecord('$.officials[0].spans[0]', 'json(\'{"start":0,"end":1}\')'),
  },
  {
    name: 'a record quotes a place outside its document',
    told: 'record-outside-document',
    damage: inRecord('$.parties[0].spans[0].end', '999999'),
  },
  { name: 'a record has another name', told: 'value-not-at-place', damage: inRecord('$.officials[0].name', "'闻笛'") },
  { name: 'a record has another outcome', told: 'graph-not-as-read', damage: inRecord('$.outcomes[0]', "'remand'") },
  { name: 'a record has another date', told: 'graph-not-as-read', damage: inRecord('$.date', "'1999-01-01'") },
  {
    name: 'a record has a longer sentence',
    told: 'entry-changed',
    damage: inRecord('$.sentences[0].months', '240'),
  },
  { name: 'a record has another warning', told: 'entry-changed', damage: inRecord('$.warnings', 'json(\'[{"code":"x","message":""}]\')') },
  {
    name: 'a node is missing',
    told: 'edge-without-node',
    damage: sql(`DELETE FROM node WHERE id = (SELECT source FROM edge WHERE id = ${FIRST_EDGE})`),
  },
  {
    name: 'a node has another name',
    told: 'graph-not-as-read',
    damage: sql(`UPDATE node SET label = '闻笛' WHERE id = (SELECT min(id) FROM node WHERE kind = 'official')`),
  },
  {
    name: 'a node is of another kind',
    told: 'graph-not-as-read',
    damage: sql(`UPDATE node SET kind = 'lawyer' WHERE id = (SELECT min(id) FROM node WHERE kind = 'official')`),
  },
  { name: 'an edge is missing', told: 'evidence-without-edge', damage: sql(`DELETE FROM edge WHERE id = ${FIRST_EDGE}`) },
  {
    name: 'an edge and its evidence are missing',
    told: 'graph-not-as-read',
    damage: sql(`DELETE FROM edge_evidence WHERE edge = ${FIRST_EDGE}; DELETE FROM edge WHERE id = ${FIRST_EDGE}`),
  },
  { name: 'an edge has no evidence', told: 'edge-without-evidence', damage: sql(`DELETE FROM edge_evidence WHERE edge = ${FIRST_EDGE}`) },
  {
    name: 'an edge ends elsewhere',
    told: 'graph-not-as-read',
    damage: sql(`UPDATE edge SET target = (SELECT max(id) FROM node WHERE id <> target) WHERE id = ${FIRST_EDGE}`),
  },
  {
    name: 'an edge has another day than its evidence',
    told: 'edge-not-as-evidence',
    damage: sql(`UPDATE edge SET date = '1999-01-01' WHERE id = ${FIRST_EDGE}`),
  },
  {
    name: 'evidence quotes another place',
    told: 'graph-not-as-read',
    damage: sql(`UPDATE edge_evidence SET spans = '[[0,1]]' WHERE edge = ${FIRST_EDGE}`),
  },
  {
    name: 'evidence is of a document that is not there',
    told: 'evidence-without-document',
    damage: sql(`UPDATE edge_evidence SET document = 'gone' WHERE edge = ${FIRST_EDGE}`),
  },
  {
    name: 'a mention is missing',
    told: 'graph-not-as-read',
    damage: sql(
      `DELETE FROM mention WHERE document = ${FIRST_DOCUMENT} AND start = (SELECT min(start) FROM mention WHERE document = ${FIRST_DOCUMENT})`,
    ),
  },
  {
    name: 'a mention is of another entity',
    told: 'graph-not-as-read',
    damage: sql(
      `UPDATE mention SET node = (SELECT max(id) FROM node) WHERE document = ${FIRST_DOCUMENT} AND start = (SELECT min(start) FROM mention WHERE document = ${FIRST_DOCUMENT})`,
    ),
  },
  { name: 'a value to review is missing', told: 'review-not-as-read', damage: sql('DELETE FROM review_value') },
  { name: 'a value counts as decided that is not', told: 'review-state-wrong', damage: sql('UPDATE review_value SET decided = 1') },
  {
    name: 'a decision is about nothing',
    told: 'decision-without-value',
    damage: sql(
      "INSERT INTO review_decision (document, field, read, verdict, value, person, at, note) VALUES ('d', 'court', 'x', 'confirmed', NULL, 'p', '2024-01-01', '')",
    ),
  },
  {
    name: 'a page of the search index is blotted',
    told: 'search-index-broken',
    damage: blot('document_search_data'),
  },
  {
    name: 'a document is not in the search index',
    told: 'search-index-incomplete',
    damage: sql("INSERT INTO document_search (document_search) VALUES ('delete-all')"),
  },
  { name: 'the search index of names is gone', told: 'search-index-broken', damage: sql('DROP TABLE node_search') },
  { name: 'an index of a table lacks rows', told: 'damaged-file', damage: blot('document_number') },
  {
    name: 'an item that was loaded counts as failed',
    told: 'outcome-contradicts',
    damage: sql("UPDATE item SET outcome = 'failed' WHERE path = (SELECT min(path) FROM item WHERE outcome = 'loaded')"),
  },
  {
    name: 'an item that was skipped counts as failed',
    told: 'outcome-contradicts',
    damage: sql("UPDATE item SET outcome = 'failed' WHERE outcome = 'skipped'"),
  },
  { name: 'an item is missing', told: 'counts-differ', damage: sql('DELETE FROM item WHERE path = (SELECT min(path) FROM item)') },
  {
    name: 'an item brought more documents than there are',
    told: 'counts-differ',
    damage: sql("UPDATE item SET documents = documents + 1 WHERE outcome = 'loaded'"),
  },
  { name: 'a batch is missing', told: 'item-without-batch', damage: sql('DELETE FROM batch') },
  {
    name: 'a batch has another name',
    told: 'entry-missing',
    damage: sql("UPDATE batch SET name = 'x'"),
  },
  {
    name: 'a lead is missing',
    told: 'leads-not-of-run',
    damage: sql('DELETE FROM lead; DELETE FROM lead_document; DELETE FROM lead_subject'),
  },
  { name: 'a lead is listed in another tier', told: 'lead-listing-wrong', damage: sql("UPDATE lead SET tier = 'grey'") },
  { name: 'a lead is no JSON', told: 'unreadable-lead', damage: sql('UPDATE lead SET body = substr(body, 1, 50)') },
  {
    name: 'a lead quotes what is not there',
    told: 'lead-quote-changed',
    damage: sql("UPDATE lead SET body = json_set(body, '$.findings[0].evidence[0].quote', '闻笛')"),
  },
  { name: 'a lead no longer names a document', told: 'lead-listing-wrong', damage: sql('DELETE FROM lead_document') },
  {
    name: 'a lead claims something else',
    told: 'lead-changed',
    damage: sql("UPDATE lead SET body = json_set(body, '$.claim.zh', '闻笛')"),
  },
  { name: 'a gap is missing', told: 'gaps-changed', damage: sql('DELETE FROM gap') },
  { name: 'a gap lacks something else', told: 'gaps-changed', damage: sql("UPDATE gap_missing SET body = replace(body, '刑期', '姓名')") },
  { name: 'a finding is missing', told: 'entry-not-on-desk', damage: sql('DELETE FROM finding') },
  { name: 'a finding was added', told: 'entry-missing', damage: sql("UPDATE finding SET id = 'other'") },
  { name: 'the last run is missing', told: 'leads-not-of-run', damage: sql('DELETE FROM run') },
];

/** Zeroes within the first page of a table or index, as a disk that failed leaves them. */
function blot(name: string): (folder: string) => void {
  return (folder) => {
    const file = join(folder, 'jianwei.db');
    const database = openDatabase(file);
    const page = Number(database.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(name)?.['rootpage']);
    const size = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(0, page * size - 120, page * size - 20);
    writeFileSync(file, bytes);
  };
}
