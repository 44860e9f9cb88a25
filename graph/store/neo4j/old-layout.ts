import { TYPES } from './schema.ts';

/** The last version of the graph in which everything was kept in Neo4j. */
export const LAST_OLD_VERSION = 2;

/** Labels that only the layout of versions 1 and 2 had, when texts, batches, review and runs stood in Neo4j as well. */
export const OLD_LABELS = ['SourceText', 'Batch', 'BatchPart', 'Item', 'Run', 'ReviewValue', 'ReviewDecision'] as const;

/** Of version 3, when a graph was that of one unit; those of versions 1 and 2 that are called the same go with them. */
const OF_ONE_UNIT = {
  constraints: [
    'checkpoint_name',
    'entity_id',
    'document_id',
    'lead_id',
    'lonemention_id',
    ...TYPES.map((type) => `${type.toLowerCase()}_id`),
  ],
  indexes: ['evidence_edge_document', 'entity_name', 'document_number', 'lead_rank', 'lonemention_node'],
} as const;

/** Takes away what older versions have left: constraints and indexes outlive the nodes. */
export const OLD_SCHEMA: readonly string[] = [
  ...[
    ...['sourcetext_hash', 'batch_id', 'item_batch_path', 'batchpart_batch_part', 'run_id', 'evidence_edge_document'],
    ...['reviewvalue_id', 'reviewdecision_id'],
    ...OF_ONE_UNIT.constraints,
  ].map((name) => `DROP CONSTRAINT ${name}_key IF EXISTS`),
  ...[
    ...['source_text_content', 'document_order', 'document_kind_order', 'batch_name'],
    ...['reviewvalue_document', 'reviewdecision_document'],
    ...OF_ONE_UNIT.indexes,
  ].map((name) => `DROP INDEX ${name} IF EXISTS`),
];
