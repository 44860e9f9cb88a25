import { decisionRow, loneMentionRow, reviewValueRow } from '../../../graph/store/neo4j/review-rows.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { reviewEntries } from '../../review-entries.ts';
import type { ImportTable } from './table.ts';

export function loneMentionTable(store: Store): ImportTable {
  return {
    file: 'lone-mentions.csv',
    holds: 'nodes',
    header: ['id', 'node', 'document', ':LABEL'],
    async *rows() {
      for await (const mention of store.graph.loneMentions()) {
        const { id, node, document } = loneMentionRow(mention);
        yield [id, node, document, 'LoneMention'];
      }
    },
  };
}

export function reviewTable(store: Store): ImportTable {
  return {
    file: 'review-values.csv',
    holds: 'nodes',
    header: ['id', 'document', 'place:long', 'field', 'read', 'reason', 'decided:boolean', 'candidates', 'spans', ':LABEL'],
    async *rows() {
      for await (const { document, decision, ...value } of reviewEntries(store)) {
        const row = reviewValueRow(document.id, value, decision !== null);
        yield [row.id, row.document, row.place, row.field, row.read, row.reason, row.decided, row.candidates, row.spans, 'ReviewValue'];
      }
    },
  };
}

export function decisionTable(store: Store): ImportTable {
  return {
    file: 'review-decisions.csv',
    holds: 'nodes',
    header: ['id', 'on', 'sequence:long', 'document', 'field', 'read', 'verdict', 'value', 'by', 'at', 'note', ':LABEL'],
    async *rows() {
      let last = '';
      for await (const { document } of reviewEntries(store)) {
        if (document.id === last) continue;
        last = document.id;
        for (const [i, decision] of (await store.review.history(document.id)).entries()) {
          const row = decisionRow(decision, i + 1);
          yield [
            ...[row.id, row.on, row.sequence, row.document, row.field, row.read, row.verdict, row.value, row.by, row.at, row.note],
            'ReviewDecision',
          ];
        }
      }
    },
  };
}
