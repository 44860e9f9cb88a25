import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openEmbeddedRecords, openEmbeddedStore } from '../../../graph/store/embedded/store.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { splitStore } from '../../../graph/store/split-store.ts';
import { freshFiles } from '../../support/shared-file.ts';
import { neo4jAddress, wipeNeo4j } from './wipe.ts';

/** Units without anything of one ledger in a file, each with its graph in Neo4j, which follows no two ledgers. */
export function freshUnits(): () => Promise<Store> {
  const freshFile = freshFiles();
  let file = '';
  let founded = 0;
  return async () => {
    if (founded === 0) {
      file = freshFile();
      await wipeNeo4j();
    }
    const key = `unit-${++founded}`;
    const root = openEmbeddedStore(file);
    await root.tenants.found(key, key);
    await root.close();
    const records = openEmbeddedRecords(file, key);
    return splitStore(records, await openNeo4jGraph(neo4jAddress(), { tenant: records.tenants.own.number }), documentGraph);
  };
}
