import { describe, inject } from 'vitest';
import { describeDesk } from '../../contract/desk.contract.ts';
import { describeErasure } from '../../contract/erasure.contract.ts';
import { describeLeads } from '../../contract/leads.contract.ts';
import { describeLedger } from '../../contract/ledger.contract.ts';
import { describeReadings } from '../../contract/readings.contract.ts';
import { describeErasedReadings } from '../../contract/readings-erased.contract.ts';
import { describeReview } from '../../contract/review.contract.ts';
import { freshMirroredRecords, freshMirroredStore, freshRecords, freshStore } from './databases.ts';

describe.skipIf(inject('postgres') === null)('PostgreSQL', () => {
  describeDesk('PostgreSQL', freshRecords);
  describeLedger('PostgreSQL', freshRecords);
  describeLeads('PostgreSQL', freshStore);
  describeReview('PostgreSQL', freshStore);
  describeErasure('PostgreSQL', freshStore, 10);
  describeReadings('PostgreSQL', freshStore, 10);
  describeErasedReadings('PostgreSQL', freshStore);
});

describe.skipIf(inject('postgres') === null)('a unit in PostgreSQL beside another that does the same', () => {
  describeDesk('PostgreSQL', freshMirroredRecords);
  describeLedger('PostgreSQL', freshMirroredRecords);
  describeLeads('PostgreSQL', freshMirroredStore);
  describeReview('PostgreSQL', freshMirroredStore);
  describeErasure('PostgreSQL', freshMirroredStore, 3);
  describeReadings('PostgreSQL', freshMirroredStore, 3);
  describeErasedReadings('PostgreSQL', freshMirroredStore);
});
