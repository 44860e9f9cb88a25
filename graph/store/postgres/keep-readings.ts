import type { DocumentId } from '../../model/entity.ts';
import { recordChanges } from '../../model/record/record-changes.ts';
import { reachesBlank } from '../erased.ts';
import type { ReadingCounts, TextReading } from '../ports/readings.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { type Comparison, compareReading, readingBody } from '../readings.ts';
import { CONTENT, storedDocuments } from './documents.ts';
import type { Row, Run } from './driver.ts';
import type { Say } from './ledger.ts';
import { bodyOf, inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';
import { erasedAmong } from './tombstones.ts';

/** What stands and waits of the texts at hand, by text. */
interface AtHand {
  readonly stored: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, readonly StoredDocument[]>;
  /** Text in which each document stands that was found. */
  readonly textOf: ReadonlyMap<DocumentId, string>;
  readonly waiting: ReadonlyMap<string, readonly Row[]>;
  readonly erased: ReadonlySet<DocumentId>;
  /** Texts of which something was erased, as they are now. */
  readonly blanked: ReadonlyMap<string, string>;
}

/** Keeps what a reader found in texts. Within a transaction; one at a time does so in a unit, or puts readings in place. */
export async function keepReadings(run: Run, say: Say, reader: string, readings: readonly TextReading[]): Promise<ReadingCounts> {
  await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.readings]);
  const counts = { same: 0, changed: 0, added: 0, gone: 0 };
  const kept = new Kept(reader, say);
  const hand = await atHand(run, readings);
  for (const { text, documents } of once(readings)) {
    if (!hand.stored.has(text)) continue;
    const elsewhere = new Set(documents.flatMap(({ id }) => ((hand.textOf.get(id) ?? text) === text ? [] : [id])));
    const compared = compareReading(hand.standing.get(text) ?? [], documents, elsewhere);
    const allowed = withoutWhatWasErased(text, compared, hand);
    for (const { outcome } of allowed) counts[outcome]++;
    kept.add(text, allowed, hand.waiting.get(text) ?? []);
  }
  await kept.write(run);
  return counts;
}

/** A text that is said twice counts as it is said first. */
function once(readings: readonly TextReading[]): TextReading[] {
  const seen = new Set<string>();
  return readings.filter(({ text }) => !seen.has(text) && seen.add(text));
}

async function atHand(run: Run, readings: readonly TextReading[]): Promise<AtHand> {
  const texts = readings.map(({ text }) => text);
  const found = readings.flatMap(({ documents }) => documents.map(({ id }) => id));
  const stored = await run('SELECT hash FROM source_text WHERE tenant = {tenant} AND hash = ANY($1::text[])', [texts]);
  const standing = await storedDocuments(run, 'd.text = ANY($1::text[])', [texts]);
  const places = await run('SELECT id, text FROM document WHERE tenant = {tenant} AND id = ANY($1::text[])', [found]);
  const waiting = await run(
    `SELECT w.*, e.body FROM waiting w
     JOIN ledger_entry e ON e.tenant = {tenant} AND e.kind = 'reading' AND e.subject = w.document AND e.commitment = w.said
     WHERE w.tenant = {tenant} AND w.text = ANY($1::text[])`,
    [texts],
  );
  const blanked = await run(
    `SELECT t.hash, c.body FROM source_text t ${CONTENT} WHERE t.tenant = {tenant} AND t.hash = ANY($1::text[])
     AND EXISTS (SELECT FROM tombstone o WHERE o.tenant = {tenant} AND o.text = t.hash)`,
    [texts],
  );
  return {
    stored: new Set(stored.map((row) => String(row['hash']))),
    standing: grouped(standing, ({ text }) => text),
    textOf: new Map(places.map((row) => [String(row['id']), String(row['text'])])),
    waiting: grouped(waiting, (row) => String(row['text'])),
    erased: await erasedAmong(run, [...found, ...standing.map(({ id }) => id)]),
    blanked: new Map(blanked.map((row) => [String(row['hash']), bodyOf(row['body'])])),
  };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** A text may have been read before a part of it was erased: nothing of that part is taken in. */
function withoutWhatWasErased(text: string, compared: readonly Comparison[], { erased, blanked }: AtHand): readonly Comparison[] {
  const content = blanked.get(text);
  return compared.filter(({ id, outcome, after }) => {
    if (erased.has(id)) return false;
    return content === undefined || after === null || outcome === 'same' || !reachesBlank(content, after.range);
  });
}

type Cells = readonly (string | number)[];

/** Gathers what is to be written of many texts. */
class Kept {
  readonly #reader: string;
  readonly #say: Say;
  readonly #same: DocumentId[] = [];
  readonly #waiting: Cells[] = [];
  readonly #readings: Cells[] = [];
  readonly #forgotten: Cells[] = [];

  constructor(reader: string, say: Say) {
    this.#reader = reader;
    this.#say = say;
  }

  /** @param known what waits of the text, with its entries */
  add(text: string, compared: readonly Comparison[], known: readonly Row[]): void {
    const left = new Map(known.map((row) => [String(row['document']), row]));
    for (const comparison of compared) {
      const { id, outcome, before } = comparison;
      const body = readingBody(this.#reader, text, comparison);
      const waits = left.get(id);
      if (outcome === 'same') {
        // An equal record is not stored twice.
        if (before?.reader !== this.#reader) this.#nowOfReader(id, body);
        continue;
      }
      left.delete(id);
      if (waits?.['reader'] === this.#reader && bodyOf(waits['body']) === body) continue;
      if (waits) this.#forget(text, waits);
      this.#wait(text, comparison, body);
    }
    for (const row of left.values()) this.#forget(text, row);
  }

  #nowOfReader(id: DocumentId, body: string): void {
    this.#say('reading', id, body);
    this.#same.push(id);
  }

  #wait(text: string, { id, outcome, before, after }: Comparison, body: string): void {
    const said = this.#say('reading', id, body);
    const range = (after ?? before)!.range;
    const changes = recordChanges(before?.record ?? null, after?.record ?? null);
    this.#waiting.push([text, range.start, id, this.#reader, outcome, JSON.stringify(changes), said]);
    this.#readings.push([text, said, id, range.start, range.end]);
  }

  #forget(text: string, { place, document }: Row): void {
    this.#forgotten.push([text, Number(place), String(document)]);
  }

  async write(run: Run): Promise<void> {
    await run('UPDATE document SET reader = $1 WHERE tenant = {tenant} AND id = ANY($2::text[])', [this.#reader, this.#same]);
    await forget(run, this.#forgotten);
    await inPortions(
      run,
      `INSERT INTO waiting (tenant, text, place, document, reader, outcome, changes, said)
       SELECT {tenant}, * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
      this.#waiting,
    );
    await inPortions(
      run,
      `INSERT INTO text_reading (tenant, text, said, document, range_start, range_end)
       SELECT {tenant}, * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[])`,
      this.#readings,
    );
  }
}

/** Lets what waits go. @param rows text, place and document of each */
export async function forget(run: Run, rows: readonly Cells[]): Promise<void> {
  await inPortions(
    run,
    `DELETE FROM waiting w USING unnest($1::text[], $2::int[], $3::text[]) AS f (text, place, document)
     WHERE w.tenant = {tenant} AND w.text = f.text AND w.place = f.place AND w.document = f.document`,
    rows,
  );
}
