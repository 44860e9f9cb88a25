import { describe, inject } from 'vitest';
import { describeStore } from '../../contract/store.contract.ts';
import { emptyNeo4jStore } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('with a real server', () => describeStore('neo4j', emptyNeo4jStore));
