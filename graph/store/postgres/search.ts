import { holdsRuns } from '../../model/search-text.ts';
import { indexWords, type SearchWord, searchWords } from '../bigrams.ts';
import type { Run } from './driver.ts';
import { bodyOf } from './rows.ts';

/** Stands behind a character: some word begins with it. No word holds it. */
const BEGINNING = '*';
/** Of the basic plane: only its characters begin a pair. */
const LAST = 0xffff;
/** Texts that are read together to be looked through. */
const TEXTS_AT_ONCE = 40;

/**
 * What the index holds for a text: its pairs and single characters (bigrams.ts) with ASCII letters small, and which characters begin one. An
 * array of words finds whole words only, but has no limit to how many.
 */
export function indexedWords(text: string): string[] {
  const words = new Set(
    indexWords(text)
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .split(' '),
  );
  words.delete('');
  for (const word of [...words]) if ((word.codePointAt(0) ?? 0) <= LAST) words.add(`${word[0]}${BEGINNING}`);
  return [...words];
}

/** Ids of the documents whose text holds every run of what was asked; null where that holds nothing to look for. */
export async function documentsHolding(run: Run, text: string): Promise<readonly string[] | null> {
  const terms = searchWords(text);
  if (!terms) return null;
  const asked = terms.words.map(({ forms, prefix }: SearchWord) => forms.map((form) => (prefix ? `${form}${BEGINNING}` : form)));
  const all = asked.filter((forms) => forms.length === 1).flat();
  const some = asked.filter((forms) => forms.length > 1);
  const where = ['words @> $1::text[]', ...some.map((_forms, i) => `words && $${i + 2}::text[]`)].join(' AND ');
  const rows = await run(
    `SELECT d.id, d.text, d.range_start, d.range_end FROM document_search s JOIN document d ON d.id = s.document
     WHERE ${where} ORDER BY d.text`,
    [all, ...some],
  );
  const found = rows.map((row) => ({
    ...{ id: String(row['id']), text: String(row['text']) },
    ...{ start: Number(row['range_start']), end: Number(row['range_end']) },
  }));
  return (terms.verify.length === 0 ? found : await verified(run, found, terms.verify)).map(({ id }) => id);
}

interface Place {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Places count UTF-16 units, which PostgreSQL cannot: the text is cut here. Many documents may stand in one text, which is read once. */
async function verified(run: Run, places: readonly Place[], runs: readonly string[]): Promise<Place[]> {
  const hashes = [...new Set(places.map(({ text }) => text))];
  const held: Place[] = [];
  for (let at = 0, place = 0; at < hashes.length; at += TEXTS_AT_ONCE) {
    const rows = await run("SELECT subject, body FROM ledger_entry WHERE kind = 'text' AND subject = ANY($1::text[])", [
      hashes.slice(at, at + TEXTS_AT_ONCE),
    ]);
    const contents = new Map(rows.map((row) => [String(row['subject']), bodyOf(row['body'])]));
    const last = hashes[Math.min(at + TEXTS_AT_ONCE, hashes.length) - 1];
    for (; place < places.length && (contents.has(places[place]!.text) || places[place]!.text <= last!); place++) {
      const { text, start, end } = places[place]!;
      if (holdsRuns((contents.get(text) ?? '').slice(start, end), runs)) held.push(places[place]!);
    }
  }
  return held;
}
