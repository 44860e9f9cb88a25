import type { ItemOutcome } from '../../model/batch.ts';
import type { DocumentId, GraphNode } from '../../model/entity.ts';
import { compareText } from '../../model/order.ts';
import { reviewValues } from '../../model/review-values.ts';
import { loneMentions } from '../changes.ts';
import type { EvidencedEdge, LoneMention } from '../ports/graph.ts';
import type { StoreWrite } from '../ports/store.ts';
import type { StoredText } from '../ports/stored.ts';
import { newPart, settleClaims } from '../settle.ts';
import type { Database, Row, Run } from './driver.ts';
import { byId, grouped, inPortions } from './portions.ts';
import { addRelationships } from './relationships.ts';
import { loneMentionRow, reviewValueRow } from './review-rows.ts';
import { datedEvidence, documentRow, entityRow, evidenceRow } from './rows.ts';

/** Writes one unit of work in one transaction; whatever is already there stays as it is. */
export function commitWrite(database: Database, asked: StoreWrite): Promise<ItemOutcome[]> {
  return database.transaction(async (run) => {
    const { ours, added } = await addDocuments(run, asked);
    const { write, otherTexts } = newPart(asked, added);
    const outcomes = settleClaims(write.outcomes, ours);
    await Promise.all([
      addTexts(run, write.texts, [...write.texts, ...otherTexts]),
      placeDocuments(run, write),
      addNewEvidence(run, write),
      addLoneMentions(run, loneMentions(write)),
      addReviewValues(run, write),
      addItems(run, write.batch, outcomes),
    ]);
    // Last, and in the same order in every transaction: what many documents share is locked for as short a time as can be.
    await addEntities(run, write.nodes);
    await addRelationships(run, write.edges);
    return outcomes;
  });
}

const BORDER = '\u001f';

/**
 * Adds the documents that are not there. `ours`: those that this item of this batch brought, now or in a commit whose answer was lost, so that
 * running it again comes to the same outcomes; `added`: those brought now, of which nothing else is written yet.
 * Two transactions with the same document: the second waits here for the first.
 */
async function addDocuments(
  run: Run,
  write: StoreWrite,
): Promise<{ readonly ours: ReadonlySet<DocumentId>; readonly added: ReadonlySet<DocumentId> }> {
  const broughtBy = new Map<DocumentId, string>();
  for (const { path, documents } of write.outcomes) for (const id of documents) if (!broughtBy.has(id)) broughtBy.set(id, path);
  const contents = new Map(write.texts.map((text) => [text.hash, text.content]));
  const mentions = grouped(write.mentions, ({ document }) => document);
  const rows = write.documents.map((document) => {
    const item = `${write.batch}${BORDER}${broughtBy.get(document.id) ?? ''}`;
    return documentRow(document, mentions.get(document.id) ?? [], item, contents.get(document.text));
  });
  const found = await inPortions(
    run,
    `UNWIND $rows AS row
     MERGE (d:Document {id: row.id}) ON CREATE SET d += row
     WITH d, row WHERE d.item = row.item
     RETURN d.id AS id, EXISTS { (d)-[:FOUND_IN]->() } AS written`,
    byId(rows),
  );
  const idsOf = (some: readonly Row[]): Set<DocumentId> => new Set(some.map((row) => String(row['id'])));
  return { ours: idsOf(found), added: idsOf(found.filter((row) => row['written'] !== true)) };
}

/** The same text under two paths keeps the smaller path, so that the order of loading leaves no trace. */
async function addTexts(run: Run, texts: readonly StoredText[], paths: readonly StoredText[]): Promise<void> {
  const byHash = (rows: readonly StoredText[]): StoredText[] => [...rows].sort((a, b) => compareText(a.hash, b.hash));
  const names = byHash(paths).map(({ hash, path, source }) => ({ hash, path, source }));
  const smaller = 'UNWIND $rows AS row MATCH (t:SourceText {hash: row.hash}) WHERE row.path < t.path';
  const [, renamed] = await Promise.all([
    inPortions(run, 'UNWIND $rows AS row MERGE (t:SourceText {hash: row.hash}) ON CREATE SET t += row', byHash(texts)),
    // Written upon itself, what never changes locks the node: only the next statement is certain that nobody gives it a still smaller path.
    inPortions(run, `${smaller} SET t.hash = t.hash RETURN t.hash AS hash`, names),
  ]);
  if (renamed.length > 0) await inPortions(run, `${smaller} SET t.path = row.path, t.source = row.source`, names);
}

async function placeDocuments(run: Run, write: StoreWrite): Promise<void> {
  const rows = byId(write.documents).map(({ id, text }) => ({ id, text }));
  await inPortions(
    run,
    `UNWIND $rows AS row
     MATCH (d:Document {id: row.id})
     MATCH (t:SourceText {hash: row.text})
     CREATE (d)-[:FOUND_IN]->(t)`,
    rows,
  );
}

/** Adds the entities that are not there. */
export async function addEntities(run: Run, nodes: readonly GraphNode[]): Promise<void> {
  // One statement for all kinds: every statement has a price of its own, however few rows it is given.
  await inPortions(
    run,
    'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n:$(row.label), n += row.properties',
    byId(nodes).map(entityRow),
  );
}

/** Evidence of documents that were not there: nothing can have been said of them, so that it need not be looked for. */
async function addNewEvidence(run: Run, { documents, edges }: StoreWrite): Promise<void> {
  const fresh = new Set(documents.map(({ id }) => id));
  const once = new Map(edges.map((edge) => [`${edge.id}${BORDER}${edge.evidence.document}`, edge]));
  const [own, others] = [true, false].map((own) => [...once.values()].filter(({ evidence }) => fresh.has(evidence.document) === own));
  await Promise.all([
    inPortions(
      run,
      `UNWIND $rows AS row CREATE (:Evidence {edge: row.edge, document: row.document, spans: row.spans, date: row.date,
       confidence: toFloat(row.confidence), inferred: row.inferred})`,
      evidenceRows(own ?? []),
    ),
    addEvidence(run, others ?? []),
  ]);
}

function evidenceRows(edges: readonly EvidencedEdge[]): readonly object[] {
  return byId(edges).map((edge) => evidenceRow(edge.id, datedEvidence(edge)));
}

/** What an edge whose end is missing was said by stays behind alone, where `check` finds it. */
export async function addEvidence(run: Run, edges: readonly EvidencedEdge[]): Promise<void> {
  await inPortions(
    run,
    `UNWIND $rows AS row MERGE (e:Evidence {edge: row.edge, document: row.document})
     ON CREATE SET e.spans = row.spans, e.date = row.date, e.confidence = toFloat(row.confidence), e.inferred = row.inferred`,
    evidenceRows(edges),
  );
}

/** Remembers which documents mention an entity and join it to nothing. */
export async function addLoneMentions(run: Run, mentions: readonly LoneMention[]): Promise<void> {
  await inPortions(
    run,
    'UNWIND $rows AS row MERGE (m:LoneMention {id: row.id}) ON CREATE SET m += row',
    byId(mentions.map(loneMentionRow)),
  );
}

async function addReviewValues(run: Run, { documents }: StoreWrite): Promise<void> {
  const rows = documents.flatMap(({ id, record }) => reviewValues(record).map((value) => reviewValueRow(id, value)));
  await inPortions(run, 'UNWIND $rows AS row MERGE (v:ReviewValue {id: row.id}) ON CREATE SET v += row', byId(rows));
}

async function addItems(run: Run, batch: string, outcomes: readonly ItemOutcome[]): Promise<void> {
  const rows = outcomes.map(({ path, outcome, reason, detail, documents }) => ({ batch, path, outcome, reason, detail, documents }));
  await inPortions(run, 'UNWIND $rows AS row MERGE (i:Item {batch: row.batch, path: row.path}) ON CREATE SET i += row', rows);
}
