import { describe, inject } from 'vitest';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { describeGraph } from '../../contract/graph.contract.ts';
import { describeProjection } from '../../contract/projection.contract.ts';
import { mirroredGraph } from '../../support/mirrored.ts';
import { emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('with a real server', () => {
  describeProjection('neo4j', async () => [await emptyNeo4jGraph(), await openNeo4jGraph(neo4jAddress())]);
  describeGraph('neo4j', emptyNeo4jGraph);

  const beside = async (own: GraphProjection) => mirroredGraph(own, await openNeo4jGraph(neo4jAddress(), { tenant: 3 }));
  describeProjection('neo4j, beside another unit', async () => [
    await beside(await emptyNeo4jGraph({ tenant: 2 })),
    await beside(await openNeo4jGraph(neo4jAddress(), { tenant: 2 })),
  ]);
  describeGraph('neo4j, beside another unit', async () => beside(await emptyNeo4jGraph()));
});
