import type { Store } from '../../../graph/store/ports/store.ts';
import type { ImportTable } from './table.ts';

/** Batches as they ended; one that was cut can be taken up again by the same command. */
export function batchTable(store: Store): ImportTable {
  return {
    file: 'batches.csv',
    holds: 'nodes',
    header: ['id', 'name', 'paths:string[]', 'state', 'started', 'finished', 'total:long', ':LABEL'],
    async *rows() {
      for (const { id, name, paths, state, startedAt, finishedAt, total } of await store.journal.batches()) {
        yield [id, name, paths, state === 'finished' ? 'finished' : 'running', startedAt, finishedAt, total, 'Batch'];
      }
    },
  };
}

export function itemTable(store: Store): ImportTable {
  return {
    file: 'items.csv',
    holds: 'nodes',
    header: ['batch', 'path', 'outcome', 'reason', 'detail', 'documents:long', ':LABEL'],
    async *rows() {
      for (const batch of await store.journal.batches()) {
        for (const { path, outcome, reason, detail, documents } of await store.journal.outcomes(batch.id))
          yield [batch.id, path, outcome, reason, detail, documents, 'Item'];
      }
    },
  };
}
