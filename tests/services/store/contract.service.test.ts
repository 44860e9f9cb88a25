import { describe, inject } from 'vitest';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { describeGraph } from '../../contract/graph.contract.ts';
import { describeProjection } from '../../contract/projection.contract.ts';
import { emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('with a real server', () => {
  describeProjection('neo4j', async () => [await emptyNeo4jGraph(), await openNeo4jGraph(neo4jAddress())]);
  describeGraph('neo4j', emptyNeo4jGraph);
});
