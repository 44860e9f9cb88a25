import type { DamageTally } from '../../model/keeping/damage.ts';
import { indexWords } from '../bigrams.ts';
import { bodyOf } from './body.ts';
import type { Database } from './driver.ts';

export type SearchTable = 'document_search' | 'node_search';

/** What each index should hold, a text an entry, of all units. */
const TEXTS: Readonly<Record<SearchTable, (database: Database) => Iterable<string>>> = {
  document_search: documentTexts,
  node_search: labels,
};

/**
 * Compares the indexes with what they were made of: how many entries each word has. Which text an entry belongs to is not compared.
 * An index has the texts of all units, and cannot be told apart.
 * @throws what SQLite says of an index that does not hold together
 */
export function checkSearch(database: Database, tables: readonly SearchTable[], tally: DamageTally): void {
  for (const table of tables) {
    // It is asked for by a statement that writes; a sealed copy is compared all the same.
    if (!database.sealed) database.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    database.exec(
      `DROP TABLE IF EXISTS temp.indexed_words; CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab('main', '${table}', 'row')`,
    );
    const held = new WordCount();
    for (const row of database.prepare('SELECT term, doc FROM temp.indexed_words').iterate())
      held.add(String(row['term']), Number(row['doc']));
    database.exec('DROP TABLE temp.indexed_words');
    const wanted = new WordCount();
    for (const text of TEXTS[table](database)) for (const word of wordsOf(text)) wanted.add(word, 1);
    if (!wanted.equals(held)) tally.add('search-index-incomplete', `${table} ${held.total}/${wanted.total}`);
  }
}

/** As the tokenizer of the index leaves them: ASCII letters small, each word once. */
function wordsOf(text: string): ReadonlySet<string> {
  const small = indexWords(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return new Set(small.split(' ').filter((word) => word !== ''));
}

/** Words with their counts in any order, as a number and a sum that a single difference changes. */
class WordCount {
  total = 0;
  #sum = 0;

  add(word: string, count: number): void {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    this.total += count;
    this.#sum = (this.#sum + Math.imul(hash, count)) | 0;
  }

  equals(other: WordCount): boolean {
    return this.total === other.total && this.#sum === other.#sum;
  }
}

function* documentTexts(database: Database): Iterable<string> {
  const rows = database.prepare(
    'SELECT d.start, d.end, c.body content FROM document d JOIN source_text t ON t.tenant = d.tenant AND t.hash = d.text JOIN ledger_entry c ON c.id = t.entry ORDER BY d.tenant, d.text',
  );
  for (const row of rows.iterate()) yield bodyOf(row['content']).slice(Number(row['start']), Number(row['end']));
}

function* labels(database: Database): Iterable<string> {
  for (const row of database.prepare('SELECT label FROM node').iterate()) yield String(row['label']);
}
