import { describe, inject } from 'vitest';
import { describeLeads } from '../../contract/leads.contract.ts';
import { describeReview } from '../../contract/review.contract.ts';
import { describeReviewSequences } from '../../contract/review-sequences.contract.ts';
import { describeStore } from '../../contract/store.contract.ts';
import { emptyNeo4jStore } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('with a real server', () => {
  describeStore('neo4j', emptyNeo4jStore);
  describeLeads('neo4j', emptyNeo4jStore);
  describeReview('neo4j', emptyNeo4jStore);
  describeReviewSequences('neo4j', emptyNeo4jStore, 5);
});
