/** Labels that only the layout of versions 1 and 2 had, when texts, batches, review and runs stood in Neo4j as well. */
export const OLD_LABELS = ['SourceText', 'Batch', 'BatchPart', 'Item', 'Run', 'ReviewValue', 'ReviewDecision'] as const;

/** Takes away what a database that was emptied still has of it: constraints and indexes outlive the nodes. */
export const OLD_SCHEMA: readonly string[] = [
  ...[
    ...['sourcetext_hash', 'batch_id', 'item_batch_path', 'batchpart_batch_part', 'run_id', 'evidence_edge_document'],
    ...['reviewvalue_id', 'reviewdecision_id'],
  ].map((name) => `DROP CONSTRAINT ${name}_key IF EXISTS`),
  ...[
    ...['source_text_content', 'document_order', 'document_kind_order', 'batch_name'],
    ...['reviewvalue_document', 'reviewdecision_document'],
  ].map((name) => `DROP INDEX ${name} IF EXISTS`),
];
