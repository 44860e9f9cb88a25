import type { DocumentId } from '../../model/entity.ts';
import type { Adoption } from '../../model/record/reading.ts';
import { byDocument } from '../decisions.ts';
import { recordDigest } from '../digest.ts';
import type { ReadGraph } from '../ports/graph.ts';
import type { StoredDocument, StoredText } from '../ports/stored.ts';
import { addDocuments, addReviewValues, addSearch } from './commit.ts';
import { placeDecisions, placedDecisions } from './decisions.ts';
import { CONTENT, storedDocuments } from './documents.ts';
import type { Row, Run } from './driver.ts';
import { forget } from './keep-readings.ts';
import type { Say } from './ledger.ts';
import { withdrawLeads } from './results.ts';
import { writeListings } from './review.ts';
import { bodyOf, inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';
import { erasedAmong } from './tombstones.ts';
import { readDocumentOf, waitingRows } from './waiting.ts';

/** An adoption that is under way, and what is needed to do a part of it. */
export interface Placing {
  readonly seq: number;
  readonly adoption: Adoption;
  /** Texts that are put in place at most. */
  readonly limit: number;
  readonly read: ReadGraph;
}

/** A document as it stands from now on, and as it stood. */
interface Replaced {
  readonly before: StoredDocument | null;
  readonly after: StoredDocument;
  /** Commitment of the entry that says it. */
  readonly said: string;
}

/**
 * Lets what was adopted stand, some texts at a time. Within a transaction that holds the lock of readings. Whoever decides on one of the documents,
 * erases or saves leads comes before or after it.
 * @returns how many texts are left
 */
export async function putInPlace(run: Run, say: Say, { seq, adoption, limit, read }: Placing): Promise<number> {
  const ofAdoption = 'tenant = {tenant} AND adoption = $1';
  const rows = await waitingRows(
    run,
    `${ofAdoption} AND text IN (SELECT DISTINCT text FROM waiting WHERE ${ofAdoption} ORDER BY text LIMIT $2)`,
    [seq, limit],
  );
  const ids = rows.map((row) => String(row['document']));
  const erased = await erasedAmong(run, ids);
  if (rows.some(({ outcome }) => outcome === 'gone')) await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.leads]);
  await run('SELECT FROM document WHERE tenant = {tenant} AND id = ANY($1::text[]) ORDER BY id FOR UPDATE', [ids]);
  const documents = await storedDocuments(run, 'd.id = ANY($1::text[])', [ids]);
  const standing = new Map(documents.map((document) => [document.id, document]));
  const stands = (row: Row) => standing.get(String(row['document'])) ?? null;
  const gone = rows.filter((row) => row['outcome'] === 'gone' && stands(row)?.text === row['text']);
  await takeOff(
    run,
    gone.map((row) => stands(row)!),
  );
  const found = rows.flatMap((row): Replaced[] => {
    const before = stands(row);
    // It came with another text meanwhile, or was erased.
    if (row['outcome'] === 'gone' || erased.has(String(row['document']))) return [];
    if (before ? before.text !== row['text'] : row['outcome'] === 'changed') return [];
    return [{ before, after: readDocumentOf(row), said: String(row['said']) }];
  });
  const added = await addDocuments(
    run,
    found.filter(({ before }) => before === null).map(({ after }) => after),
  );
  const replaced = found.filter(({ before, after }) => before !== null || added.has(after.id));
  await stand(run, replaced, read);
  for (const id of [...gone.map((row) => String(row['document'])), ...replaced.map(({ after }) => after.id)])
    say('standing', id, JSON.stringify({ reader: adoption.reader }));
  await forget(
    run,
    rows.map((row) => [String(row['text']), Number(row['place']), String(row['document'])]),
  );
  const [left] = await run(`SELECT count(DISTINCT text) AS n FROM waiting WHERE ${ofAdoption}`, [seq]);
  return Number(left?.['n']);
}

/** Catalogue, full text, mentions and review say what the new records say, under the decisions that people made. */
async function stand(run: Run, replaced: readonly Replaced[], read: ReadGraph): Promise<void> {
  const documents = replaced.map(({ after }) => after);
  const ids = documents.map(({ id }) => id);
  await inPortions(
    run,
    `UPDATE document d SET range_start = n.range_start, range_end = n.range_end, reader = n.reader, digest = n.digest, said = n.said
     FROM unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[]) AS n (id, range_start, range_end, reader, digest, said)
     WHERE d.tenant = {tenant} AND d.id = n.id`,
    replaced.map(({ after: { id, range, reader, record }, said }) => [id, range.start, range.end, reader, recordDigest(record), said]),
  );
  await run('DELETE FROM gone WHERE tenant = {tenant} AND document = ANY($1::text[])', [ids]);
  await sayWords(
    run,
    replaced.filter(({ before, after }) => before?.range.start !== after.range.start || before.range.end !== after.range.end),
  );
  await run('DELETE FROM review_value WHERE tenant = {tenant} AND document = ANY($1::text[])', [ids]);
  await addReviewValues(run, documents);
  await placeDecisions(
    run,
    replaced.map(({ before, after }) => ({ id: after.id, before: before?.record ?? null, after: after.record })),
  );
  const decisions = byDocument(await placedDecisions(run, ids));
  await writeListings(
    run,
    documents.map((document) => read(document, decisions.get(document.id) ?? [])),
  );
}

/** Documents are found by the words of the place where they stand now. */
async function sayWords(run: Run, moved: readonly Replaced[]): Promise<void> {
  const documents = moved.map(({ after }) => after);
  await run('DELETE FROM document_search WHERE tenant = {tenant} AND document = ANY($1::text[])', [documents.map(({ id }) => id)]);
  const rows = await run(
    `SELECT t.hash, t.path, t.source, c.body FROM source_text t ${CONTENT} WHERE t.tenant = {tenant} AND t.hash = ANY($1::text[])`,
    [[...new Set(documents.map(({ text }) => text))]],
  );
  const texts = rows.map((row): StoredText => {
    return { hash: String(row['hash']), path: String(row['path']), source: String(row['source']), content: bodyOf(row['body']) };
  });
  await addSearch(run, { texts, documents });
}

/** Documents that are no longer found leave the desk as if they had never come; what was decided about them stays, unplaced. */
async function takeOff(run: Run, documents: readonly StoredDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const ids: DocumentId[] = documents.map(({ id }) => id);
  for (const table of ['document_search', 'mention', 'review_value', 'gap'])
    await run(`DELETE FROM ${table} WHERE tenant = {tenant} AND document = ANY($1::text[])`, [ids]);
  await placeDecisions(
    run,
    documents.map(({ id, record }) => ({ id, before: record, after: null })),
  );
  await run(
    `WITH taken AS (DELETE FROM document WHERE tenant = {tenant} AND id = ANY($1::text[]) RETURNING id, text, range_start, range_end, said)
     INSERT INTO gone (tenant, document, text, range_start, range_end, said) SELECT {tenant}, id, text, range_start, range_end, said FROM taken
     ON CONFLICT (tenant, document) DO UPDATE SET text = excluded.text, range_start = excluded.range_start, range_end = excluded.range_end,
       said = excluded.said`,
    [ids],
  );
  await withdrawLeads(run, ids);
}
