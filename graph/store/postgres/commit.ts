import type { DocumentId } from '../../model/entity.ts';
import type { ItemOutcome } from '../../model/keeping/batch.ts';
import { compareText } from '../../model/order.ts';
import { placeOf, reviewValues } from '../../model/record/review-values.ts';
import { recordDigest } from '../digest.ts';
import { withoutErased } from '../erased.ts';
import type { StoreWrite } from '../ports/store.ts';
import type { Mention, StoredDocument, StoredText } from '../ports/stored.ts';
import { newPart, settleClaims } from '../settle.ts';
import type { Database, Run } from './driver.ts';
import { settleItems } from './items.ts';
import { type Say, saying } from './ledger.ts';
import { inPortions } from './rows.ts';
import { indexedWords, UNIT_WORDS } from './search.ts';
import { erasedAmong, sayMetAgain } from './tombstones.ts';

/**
 * Writes one unit of work in one transaction; whatever is already there stays as it is. Every writer takes the tables in one order and the rows
 * of each in the order of their keys: two who bring the same wait for each other and never in a circle.
 */
export function commitWrite(database: Database, asked: StoreWrite): Promise<ItemOutcome[]> {
  return saying(database, async (run, say) => {
    const erased = await erasedAmong(
      run,
      asked.documents.map(({ id }) => id),
    );
    const { write: allowed, met } = withoutErased(asked, erased);
    await sayMetAgain(run, say, met);
    const added = await addDocuments(run, allowed.documents);
    const { write, otherTexts } = newPart(allowed, added);
    await addTexts(run, say, write.texts, otherTexts);
    await addSearch(run, write);
    await addMentions(run, write.mentions);
    await addReviewValues(run, write.documents);
    const said = write.documents.map(({ id, text, range, kind, court, number, date, reader, record }) => [
      ...[id, say('document', id, JSON.stringify({ text, ...range, kind, court, number, date, reader, record }))],
    ]);
    await comeAgain(run, said);
    return settleItems(run, say, write.batch, settleClaims(write.outcomes, added));
  });
}

/** Of a document that was no longer found, and came again, the entry counts with which it did. @param said ids and commitments of new documents */
async function comeAgain(run: Run, said: readonly (readonly string[])[]): Promise<void> {
  await inPortions(
    run,
    `WITH back AS (
       DELETE FROM gone g USING unnest($1::text[], $2::text[]) AS n (id, said) WHERE g.tenant = {tenant} AND g.document = n.id RETURNING n.id, n.said)
     UPDATE document d SET said = b.said FROM back b WHERE d.tenant = {tenant} AND d.id = b.id`,
    said,
  );
}

/** Adds the documents that are not there; gives their ids. Two transactions with the same document: the second waits here for the first. */
export async function addDocuments(run: Run, documents: readonly StoredDocument[]): Promise<ReadonlySet<DocumentId>> {
  const rows = await inPortions(
    run,
    `INSERT INTO document (tenant, id, text, range_start, range_end, kind, court, number, date, reader, digest)
     SELECT {tenant}, *
     FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
     ON CONFLICT (tenant, id) DO NOTHING RETURNING id`,
    sorted(documents, ({ id }) => id).map((d) => [
      ...[d.id, d.text, d.range.start, d.range.end, d.kind, d.court, d.number, d.date, d.reader, recordDigest(d.record)],
    ]),
  );
  return new Set(rows.map((row) => String(row['id'])));
}

/** The same text under two paths keeps the smaller path, so that the order of loading leaves no trace. */
async function addTexts(run: Run, say: Say, texts: readonly StoredText[], otherTexts: readonly StoredText[]): Promise<void> {
  const added = await inPortions(
    run,
    `INSERT INTO source_text (tenant, hash, path, source) SELECT {tenant}, * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (tenant, hash) DO NOTHING RETURNING hash`,
    sorted(texts, ({ hash }) => hash).map(({ hash, path, source }) => [hash, path, source]),
  );
  const fresh = new Set(added.map((row) => String(row['hash'])));
  const paths = new Map<string, string>();
  for (const { hash, path, source, content } of texts) {
    if (!fresh.has(hash) || paths.has(hash)) continue;
    paths.set(hash, path);
    say('text', hash, content);
    say('path', hash, JSON.stringify({ path, source }));
  }
  await renameTexts(run, say, [...texts, ...otherTexts], paths);
}

/** @param paths of the texts that were added just now */
async function renameTexts(run: Run, say: Say, texts: readonly StoredText[], paths: ReadonlyMap<string, string>): Promise<void> {
  const read = (lock: string) =>
    run(`SELECT hash, path FROM source_text WHERE tenant = {tenant} AND hash = ANY($1::text[]) ORDER BY hash ${lock}`, [
      [...new Set(texts.map(({ hash }) => hash))],
    ]);
  const known = async (lock: string) =>
    new Map([...(await read(lock)).map((row) => [String(row['hash']), String(row['path'])] as const), ...paths]);
  const isSmaller = ({ hash, path }: StoredText, under: ReadonlyMap<string, string>): boolean => path < (under.get(hash) ?? '');
  if (texts.length === 0) return;
  const before = await known('');
  if (!texts.some((text) => isSmaller(text, before))) return;
  // Only who holds the rows is certain that nobody gives them a still smaller path.
  const now = await known('FOR UPDATE');
  const renamed = new Map<string, StoredText>();
  for (const text of texts) {
    if (!isSmaller(text, now)) continue;
    now.set(text.hash, text.path);
    renamed.set(text.hash, text);
    say('path', text.hash, JSON.stringify({ path: text.path, source: text.source }));
  }
  await inPortions(
    run,
    `UPDATE source_text t SET path = r.path, source = r.source FROM unnest($1::text[], $2::text[], $3::text[]) AS r (hash, path, source)
     WHERE t.tenant = {tenant} AND t.hash = r.hash`,
    [...renamed.values()].map(({ hash, path, source }) => [hash, path, source]),
  );
}

/** What stands in a text that is not part of the write is found by nothing. */
export async function addSearch(run: Run, { texts, documents }: Pick<StoreWrite, 'texts' | 'documents'>): Promise<void> {
  const contents = new Map(texts.map((text) => [text.hash, text.content]));
  await inPortions(
    run,
    `INSERT INTO document_search (tenant, document, words) SELECT {tenant}, document, string_to_array(words, ' ') || ${UNIT_WORDS}
     FROM unnest($1::text[], $2::text[]) AS s (document, words) ON CONFLICT (tenant, document) DO NOTHING`,
    documents.map(({ id, text, range }) => [id, indexedWords((contents.get(text) ?? '').slice(range.start, range.end)).join(' ')]),
  );
}

/** Adds the mentions that are not there. */
export async function addMentions(run: Run, mentions: readonly Mention[]): Promise<void> {
  await inPortions(
    run,
    `INSERT INTO mention (tenant, document, range_start, range_end, field, node, text)
     SELECT {tenant}, * FROM unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[]) ON CONFLICT DO NOTHING`,
    sorted(mentions, (m) => `${m.document} ${m.start} ${m.end} ${m.field} ${m.node}`).map((m) => [
      ...[m.document, m.start, m.end, m.field, m.node, m.text],
    ]),
  );
}

/** Adds the values that wait for a person. */
export async function addReviewValues(run: Run, documents: readonly StoredDocument[]): Promise<void> {
  await inPortions(
    run,
    `INSERT INTO review_value (tenant, document, place, field, read, reason, candidates, spans)
     SELECT {tenant}, * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) ON CONFLICT DO NOTHING`,
    documents.flatMap(({ id, record }) =>
      reviewValues(record).map((v) => [id, placeOf(v), v.field, v.read, v.reason, JSON.stringify(v.candidates), JSON.stringify(v.spans)]),
    ),
  );
}

function sorted<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...rows].sort((a, b) => compareText(key(a), key(b)));
}
