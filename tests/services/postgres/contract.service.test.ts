import { describe, inject } from 'vitest';
import { describeLeads } from '../../contract/leads.contract.ts';
import { describeLedger } from '../../contract/ledger.contract.ts';
import { describeReview } from '../../contract/review.contract.ts';
import { freshRecords, freshStore } from './databases.ts';

describe.skipIf(inject('postgres') === null)('PostgreSQL', () => {
  describeLedger('PostgreSQL', freshRecords);
  describeLeads('PostgreSQL', freshStore);
  describeReview('PostgreSQL', freshStore);
});
