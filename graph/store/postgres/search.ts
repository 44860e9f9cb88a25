import { holdsRuns } from '../../model/documents/search-text.ts';
import { indexWords, type SearchWord, searchWords } from '../bigrams.ts';
import type { Run } from './driver.ts';
import { bodyOf } from './rows.ts';

/** Stands behind a character: some word begins with it. No word holds it. */
const BEGINNING = '*';
/**
 * Stands among the words of every document and says whose it is, so that the index itself leaves out those of other units: no word begins so.
 * Those of the root have none; where it is alone, as most are, looking for one more word would only take longer.
 */
export const UNIT_WORDS = `CASE WHEN {tenant} = 0 THEN '{}'::text[] ELSE ARRAY['${BEGINNING}{tenant}'] END`;
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

/** A condition on a document `d`; its parameters come first. */
export interface Condition {
  readonly where: string;
  readonly values: readonly (readonly string[])[];
}

/** The condition that the text of a document holds every run of what was asked; null where that holds nothing to look for. */
export async function textHolds(run: Run, text: string): Promise<Condition | null> {
  const terms = searchWords(text);
  if (!terms) return null;
  const asked = terms.words.map(({ forms, prefix }: SearchWord) => forms.map((form) => (prefix ? `${form}${BEGINNING}` : form)));
  const some = asked.filter((forms) => forms.length > 1);
  const words = [`words @> ($1::text[] || ${UNIT_WORDS})`, ...some.map((_forms, i) => `words && $${i + 2}::text[]`)].join(' AND ');
  const found = {
    where: `d.id IN (SELECT document FROM document_search WHERE tenant = {tenant} AND ${words})`,
    values: [asked.filter((forms) => forms.length === 1).flat(), ...some],
  };
  if (terms.verify.length === 0) return found;
  const rows = await run(
    `SELECT d.id, d.text, d.range_start, d.range_end FROM document d WHERE d.tenant = {tenant} AND ${found.where} ORDER BY d.text`,
    found.values,
  );
  const places = rows.map((row) => ({
    ...{ id: String(row['id']), text: String(row['text']) },
    ...{ start: Number(row['range_start']), end: Number(row['range_end']) },
  }));
  return { where: 'd.id = ANY($1::text[])', values: [(await verified(run, places, terms.verify)).map(({ id }) => id)] };
}

interface Place {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Places count UTF-16 units, which PostgreSQL cannot: the text is cut here. Many documents may stand in one text, which is read once. */
async function verified(run: Run, places: readonly Place[], runs: readonly string[]): Promise<Place[]> {
  const byText = new Map<string, Place[]>();
  for (const place of places) byText.set(place.text, [...(byText.get(place.text) ?? []), place]);
  const hashes = [...byText.keys()];
  const held: Place[] = [];
  for (let at = 0; at < hashes.length; at += TEXTS_AT_ONCE) {
    const texts = await run(
      "SELECT subject, body FROM ledger_entry WHERE tenant = {tenant} AND kind = 'text' AND subject = ANY($1::text[]) AND salt <> ''",
      [hashes.slice(at, at + TEXTS_AT_ONCE)],
    );
    for (const row of texts) {
      const content = bodyOf(row['body']);
      held.push(...(byText.get(String(row['subject'])) ?? []).filter(({ start, end }) => holdsRuns(content.slice(start, end), runs)));
    }
  }
  return held;
}
