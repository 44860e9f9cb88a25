import { AppError } from '../../model/errors.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce, saysNothingNew, valueKey } from '../../model/review-values.ts';
import { graphChanges } from '../changes.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { writeChanges } from './changes.ts';
import { readHistory } from './decisions.ts';
import { readDocument } from './documents.ts';
import type { Database, Run } from './driver.ts';
import { listReview } from './review-list.ts';
import { decisionRow, reviewValueId } from './review-rows.ts';

/** The review part of the Neo4j store. */
export function neo4jReview(database: Database): ReviewStore {
  return {
    list: (query) => listReview(database, query),
    async decisionsOf(document) {
      return decisionsInForce(await readHistory(database.rows, document));
    },
    history: (document) => readHistory(database.rows, document),
    decide: (decision, read) => database.transaction((run) => decide(run, decision, read)),
  };
}

async function decide(run: Run, decision: ReviewDecision, read: ReadGraph): Promise<void> {
  const { document: id, field, verdict } = decision;
  // Written upon itself, what never changes locks the document: two who decide about it at the same moment see each other's decision.
  await run('MATCH (d:Document {id: $id}) SET d.id = d.id', { id });
  const document = await readDocument(run, id);
  const value = { id: reviewValueId(id, decision) };
  const known = await run('MATCH (v:ReviewValue {id: $id}) RETURN v.id AS id', value);
  if (!document || known.length === 0) throw new AppError('not-found', `no uncertain value ${field} ${decision.read} in document ${id}`);
  const history = await readHistory(run, id);
  const before = decisionsInForce(history);
  const holding = before.find((one) => valueKey(one) === valueKey(decision));
  if (saysNothingNew(decision, holding)) return;
  await run('CREATE (c:ReviewDecision) SET c = $row', { row: decisionRow(decision, history.length + 1) });
  await run('MATCH (v:ReviewValue {id: $id}) SET v.decided = $decided', { ...value, decided: verdict !== 'open' });
  const after = read(document, decisionsInForce([...history, decision]));
  await writeChanges(run, document, after, graphChanges(read(document, before), after));
}
