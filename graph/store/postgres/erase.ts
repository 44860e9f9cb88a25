import type { DocumentId } from '../../model/entity.ts';
import type { Erased, ErasureOrder, Tombstone } from '../../model/keeping/erasure.ts';
import type { Span } from '../../model/span.ts';
import { overlap } from '../../model/spans.ts';
import { packedLeads, unpackedLeads } from '../beside.ts';
import { blanked, erasedPath, isErasedPath, rangesWithout, withoutNaming } from '../erased.ts';
import type { Row, Run } from './driver.ts';
import { toOutcome } from './items.ts';
import type { Say } from './ledger.ts';
import { withdrawLeads } from './results.ts';
import { bodyOf, inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';
import { sayTombstones } from './tombstones.ts';

/** A document in a text. */
interface Placed {
  readonly id: DocumentId;
  readonly range: Span;
  /** False where it is no longer found. */
  readonly stands: boolean;
}

/** A text with what is to go of it. */
interface TextAtHand {
  readonly hash: string;
  readonly source: string;
  readonly doomed: readonly Placed[];
  /** What else stands in it, or stood there and is no longer found. */
  readonly kept: readonly Placed[];
}

/** Takes documents out of ledger and desk, and says so. Whoever takes in documents, decides on one of these or saves leads comes before or after it. */
export async function erase(run: Run, say: Say, order: ErasureOrder): Promise<Erased> {
  for (const lock of [LOCKS.erasures, LOCKS.leads]) await run('SELECT pg_advisory_xact_lock($1, {tenant})', [lock]);
  await run('SELECT FROM document WHERE tenant = {tenant} AND id = ANY($1::text[]) ORDER BY id FOR UPDATE', [order.documents]);
  const texts = await textsAtHand(run, order.documents);
  const ids = texts.flatMap(({ doomed }) => doomed.map(({ id }) => id));
  const leads = await withdrawLeads(run, ids);
  await withdrawBeside(run, new Set(ids));
  const ofDocuments = await eraseDocuments(run, ids);
  for (const text of texts) {
    const ofReadings = await eraseReadings(run, text);
    const ofText = await (isShared(text) ? blankText(run, say, text) : eraseText(run, say, text));
    const tombstones = text.doomed.map(({ id }, i) =>
      tombstoneOf(order, id, text, [...(ofDocuments.get(id) ?? []), ...(i === 0 ? [...ofReadings, ...ofText] : [])]),
    );
    await sayTombstones(run, say, tombstones);
  }
  const blankedTexts = texts.filter(isShared).length;
  return {
    documents: ids.length,
    texts: texts.length - blankedTexts,
    blanked: blankedTexts,
    orphaned: await countTextsOf(run, texts),
    leads,
  };
}

const isShared = ({ kept }: TextAtHand): boolean => kept.length > 0;

/** Texts that are left of the originals of these. */
async function countTextsOf(run: Run, texts: readonly TextAtHand[]): Promise<number> {
  const [row] = await run('SELECT count(*) AS n FROM source_text WHERE tenant = {tenant} AND source = ANY($1::text[])', [
    texts.map(({ source }) => source),
  ]);
  return Number(row?.['n']);
}

function tombstoneOf(order: ErasureOrder, document: DocumentId, { hash, source }: TextAtHand, commitments: readonly string[]): Tombstone {
  const { id, documents: _documents, ...why } = order;
  return { document, request: id, ...why, text: hash, source, commitments };
}

async function textsAtHand(run: Run, ids: readonly DocumentId[]): Promise<TextAtHand[]> {
  const rows = await run(
    `SELECT t.hash, t.source, p.id, p.range_start, p.range_end, p.stands
     FROM source_text t CROSS JOIN LATERAL (
       SELECT id, range_start, range_end, true AS stands FROM document WHERE tenant = {tenant} AND text = t.hash
       UNION ALL SELECT document, range_start, range_end, false FROM gone WHERE tenant = {tenant} AND text = t.hash) p
     WHERE t.tenant = {tenant} AND t.hash IN (
       SELECT text FROM document WHERE tenant = {tenant} AND id = ANY($1::text[])
       UNION SELECT text FROM gone WHERE tenant = {tenant} AND document = ANY($1::text[]))
     ORDER BY t.hash, p.range_start, p.id`,
    [ids],
  );
  const asked = new Set(ids);
  return [...new Set(rows.map((row) => String(row['hash'])))].map((hash) => {
    const own = rows.filter((row) => row['hash'] === hash);
    const all = own.map(toPlaced);
    const named = all.filter(({ id }) => asked.has(id)).map(({ range }) => range);
    // What earlier readers found at the place of a document that goes says what it says.
    const goes = ({ id, range, stands }: Placed): boolean => asked.has(id) || (!stands && overlap(named, [range]));
    return { hash, source: String(own[0]?.['source']), doomed: all.filter(goes), kept: all.filter((one) => !goes(one)) };
  });
}

function toPlaced(row: Row): Placed {
  return {
    id: String(row['id']),
    range: { start: Number(row['range_start']), end: Number(row['range_end']) },
    stands: row['stands'] === true,
  };
}

/** Of runs that stand beside, too. */
async function withdrawBeside(run: Run, ids: ReadonlySet<DocumentId>): Promise<void> {
  for (const row of await run('SELECT run, leads FROM run_beside WHERE tenant = {tenant}')) {
    const leads = unpackedLeads(row['leads'] as Buffer);
    const left = withoutNaming(leads, ids);
    if (left.length === leads.length) continue;
    await run('UPDATE run_beside SET leads = $1 WHERE tenant = {tenant} AND run = $2', [Buffer.from(packedLeads(left)), row['run']]);
  }
}

/** What was found in a document, and what changed with it; gives the commitments of the entries that said it. */
async function eraseFindings(run: Run, id: DocumentId): Promise<string[]> {
  await run('DELETE FROM lead_change WHERE tenant = {tenant} AND strpos(documents, $1) > 0', [id]);
  const emptied = await empty(run, "kind = 'finding' AND position(convert_to($1, 'UTF8') IN body) > 0", [id]);
  await run('DELETE FROM finding WHERE tenant = {tenant} AND id = ANY($1::text[])', [emptied.map(({ subject }) => subject)]);
  return emptied.map(({ commitment }) => commitment);
}

/** Takes documents off the desk; gives the commitments of the entries that said each of them. */
async function eraseDocuments(run: Run, ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly string[]>> {
  for (const table of ['document_search', 'mention', 'review_value', 'review_decision', 'waiting', 'text_reading', 'gone'])
    await run(`DELETE FROM ${table} WHERE tenant = {tenant} AND document = ANY($1::text[])`, [ids]);
  await run('DELETE FROM document WHERE tenant = {tenant} AND id = ANY($1::text[])', [ids]);
  await run('DELETE FROM gap WHERE tenant = {tenant} AND document = ANY($1::text[])', [ids]);
  const commitments = new Map<DocumentId, string[]>();
  for (const id of ids) commitments.set(id, await eraseFindings(run, id));
  for (const { subject, commitment } of await empty(run, "kind IN ('document', 'reading', 'decision') AND subject = ANY($1::text[])", [
    ids,
  ]))
    commitments.set(subject, [...(commitments.get(subject) ?? []), commitment]);
  return commitments;
}

/** What readers found at places that go, and nobody let stand. Gives the commitments of the entries that said it. */
async function eraseReadings(run: Run, text: TextAtHand): Promise<string[]> {
  const stays = new Set(text.kept.map(({ id }) => id));
  const places = text.doomed.map(({ range }) => range);
  const rows = await run('SELECT * FROM text_reading WHERE tenant = {tenant} AND text = $1', [text.hash]);
  const said = rows.flatMap((row) => {
    const place = { start: Number(row['range_start']), end: Number(row['range_end']) };
    return stays.has(String(row['document'])) || (isShared(text) && !overlap(places, [place])) ? [] : [String(row['said'])];
  });
  for (const table of ['waiting', 'text_reading'])
    await run(`DELETE FROM ${table} WHERE tenant = {tenant} AND text = $1 AND said = ANY($2::text[])`, [text.hash, said]);
  const ids = rows.map((row) => String(row['document']));
  const emptied = await empty(run, "kind = 'reading' AND subject = ANY($1::text[]) AND commitment = ANY($2::text[])", [ids, said]);
  return emptied.map(({ commitment }) => commitment);
}

/** A text in which nothing else stands, and the paths and items that name it. Gives the commitments of what said them. */
async function eraseText(run: Run, say: Say, { hash }: TextAtHand): Promise<string[]> {
  const said = await run("SELECT body FROM ledger_entry WHERE tenant = {tenant} AND kind = 'path' AND subject = $1 AND salt <> ''", [hash]);
  const paths = said.map((row) => (JSON.parse(bodyOf(row['body'])) as { path: string }).path);
  await run('DELETE FROM source_text WHERE tenant = {tenant} AND hash = $1', [hash]);
  const emptied = await empty(run, "kind IN ('text', 'path') AND subject = $1", [hash]);
  return [...emptied.map(({ commitment }) => commitment), ...(await renameItems(run, say, hash, paths))];
}

/** Files are often named after the people in them. What became of an item stays; its path gives way to what the tombstone says of the text. */
async function renameItems(run: Run, say: Say, hash: string, paths: readonly string[]): Promise<string[]> {
  const rows = await run(
    'SELECT * FROM item WHERE tenant = {tenant} AND (path = ANY($1::text[]) OR starts_with(path, $2)) ORDER BY batch, path',
    [paths, erasedPath(hash, 0).replace(/\d+$/, '')],
  );
  const items = rows.filter((row) => !isErasedPath(String(row['path'])));
  // A text that was erased before and came with another document has names already.
  const named = items.map((row, i) => ({ ...nameOf(row), to: erasedPath(hash, rows.length - items.length + i) }));
  await inPortions(
    run,
    `UPDATE item i SET path = n.named, detail = NULL FROM unnest($1::text[], $2::text[], $3::text[]) AS n (batch, path, named)
     WHERE i.tenant = {tenant} AND i.batch = n.batch AND i.path = n.path`,
    named.map(({ batch, path, to }) => [batch, path, to]),
  );
  for (const { batch, outcome, reason, documents, to } of named)
    say('item', batch, JSON.stringify({ path: to, outcome, reason, detail: null, documents }));
  // As bytes: an item begins with its path (items.ts), and what else it says need not be read.
  const emptied = await empty(
    run,
    `kind = 'item' AND subject = ANY($1::text[]) AND EXISTS (
       SELECT FROM unnest($1::text[], $2::bytea[]) AS i (batch, said) WHERE i.batch = subject AND i.said = substr(body, 1, length(i.said)))`,
    [named.map(({ batch }) => batch), named.map(({ path }) => Buffer.from(JSON.stringify({ path }).replace(/\}$/, ',')))],
  );
  return emptied.map(({ commitment }) => commitment);
}

const nameOf = (row: Row) => ({ batch: String(row['batch']), ...toOutcome(row) });

/** A text of which the rest stays is said anew without what is erased. */
async function blankText(run: Run, say: Say, { hash, doomed, kept }: TextAtHand): Promise<string[]> {
  const standing = "kind = 'text' AND subject = $1";
  const [entry] = await run(`SELECT body FROM ledger_entry WHERE tenant = {tenant} AND salt <> '' AND ${standing}`, [hash]);
  const ranges = rangesWithout(
    doomed.map(({ range }) => range),
    kept.filter(({ stands }) => stands).map(({ range }) => range),
  );
  say('text', hash, blanked(bodyOf(entry?.['body']), ranges));
  return (await empty(run, standing, [hash])).map(({ commitment }) => commitment);
}

/** Takes body and salt out of entries; gives what they were about and their commitments. Without its salt nobody can find out by guessing what an entry said. */
async function empty(run: Run, where: string, values: readonly unknown[]): Promise<{ subject: string; commitment: string }[]> {
  const rows = await run(
    `WITH emptied AS (
       UPDATE ledger_entry SET body = '', salt = '' WHERE tenant = {tenant} AND salt <> '' AND ${where} RETURNING id, subject, commitment)
     SELECT subject, commitment FROM emptied ORDER BY id`,
    values,
  );
  return rows.map((row) => ({ subject: String(row['subject']), commitment: String(row['commitment']) }));
}
