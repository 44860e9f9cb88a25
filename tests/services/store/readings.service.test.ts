import { describe, inject } from 'vitest';
import { describeReadings } from '../../contract/readings.contract.ts';
import { describeErasedReadings } from '../../contract/readings-erased.contract.ts';
import { freshUnits } from './fresh-unit.ts';

describe.skipIf(inject('neo4j') === null)('a ledger in a file and its graph in Neo4j', () => {
  const freshUnit = freshUnits();
  describeReadings('embedded, graph in Neo4j', freshUnit, 2);
  describeErasedReadings('embedded, graph in Neo4j', freshUnit);
});
