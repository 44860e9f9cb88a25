/** Batches: what was asked to be loaded and what became of every single item. */

export const ITEM_OUTCOMES = {
  loaded: { zh: '已入库', en: 'loaded' },
  duplicate: { zh: '重复', en: 'duplicate' },
  skipped: { zh: '跳过', en: 'skipped' },
  failed: { zh: '失败', en: 'failed' },
} as const;
export type ItemOutcomeName = keyof typeof ITEM_OUTCOMES;

/** One text that was found in what was asked to be loaded, and what became of it. */
export interface ItemOutcome {
  /** Path or archive path, as loaded. */
  readonly path: string;
  readonly outcome: ItemOutcomeName;
  /** Reason code where the item was not loaded, or of what is to be known of it although it was. */
  readonly reason: string | null;
  readonly detail: string | null;
  /** Legal documents that this item added to the store. */
  readonly documents: number;
}

/** in = loaded + duplicate + skipped + failed, whatever the files are. */
export interface Receipt {
  readonly in: number;
  readonly loaded: number;
  readonly duplicate: number;
  readonly skipped: number;
  readonly failed: number;
  /** Legal documents added; one item may hold several. */
  readonly documents: number;
}

export interface Batch {
  readonly id: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly state: 'running' | 'finished' | 'interrupted';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly total: number | null;
  readonly receipt: Receipt;
}

export const EMPTY_RECEIPT: Receipt = { in: 0, loaded: 0, duplicate: 0, skipped: 0, failed: 0, documents: 0 };

export function countOutcome(receipt: Receipt, outcome: Pick<ItemOutcome, 'outcome' | 'documents'>): Receipt {
  return {
    ...receipt,
    in: receipt.in + 1,
    [outcome.outcome]: receipt[outcome.outcome] + 1,
    documents: receipt.documents + outcome.documents,
  };
}
