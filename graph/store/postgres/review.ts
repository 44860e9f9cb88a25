import { AppError } from '../../model/errors.ts';
import type { LegalDocument } from '../../model/entity.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { saysNothingNew, valueKey } from '../../model/review-values.ts';
import { holdingOn, type StandingDecision } from '../placed.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { DocumentGraph, ReadGraph } from '../ports/graph.ts';
import type { Page } from '../ports/page.ts';
import { addMentions } from './commit.ts';
import { decisionsWithPlaces, placedDecisions, readHistory } from './decisions.ts';
import { listedDocuments, readDocument } from './documents.ts';
import type { Database, Run } from './driver.ts';
import { type Say, saying } from './ledger.ts';
import { listReview } from './review-list.ts';
import { inPortions } from './rows.ts';

/** The review part of the desk. */
export function postgresReview(database: Database): ReviewStore {
  return {
    list: (query) => database.snapshot((run) => listReview(run, query)),
    decisionsOf: (document) => placedDecisions(database.rows, [document]),
    unplaced: (page) => database.snapshot((run) => unplaced(run, page)),
    history: (document) => readHistory(database.rows, [document]),
    decide: (decision, read) => saying(database, (run, say) => decide(run, say, decision, read)),
  };
}
