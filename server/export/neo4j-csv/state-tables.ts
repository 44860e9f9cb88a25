import { SCHEMA_VERSION } from '../../../graph/store/neo4j/migrations.ts';
import type { Checkpoint } from '../../../graph/store/ports/projection.ts';
import type { ImportTable } from './table.ts';

/** Which version the files are of: what is imported needs no migration, only its constraints and indexes. */
export function schemaTable(): ImportTable {
  return {
    file: 'schema.csv',
    holds: 'nodes',
    header: ['name', 'version:long', 'digest', ':LABEL'],
    async *rows() {
      yield ['jianwei', SCHEMA_VERSION, 'imported', 'Schema'];
    },
  };
}

/** Whom the graph follows, and up to which commit. */
export function checkpointTable({ ledger, commit }: Checkpoint): ImportTable {
  return {
    file: 'checkpoint.csv',
    holds: 'nodes',
    header: ['ledger', 'commit:long', ':LABEL'],
    async *rows() {
      yield [ledger, commit, 'Checkpoint'];
    },
  };
}
