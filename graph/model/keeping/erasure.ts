/**
 * Erasure: what the law asks to be deleted or sealed is taken out for good. Sources: Personal Information Protection Law art. 47 (删除),
 * Criminal Procedure Law art. 286 (未成年人犯罪记录封存).
 */
import type { DocumentId } from '../entity.ts';
import type { Bilingual } from '../span.ts';

/** What somebody asks to be erased, and on what ground. It waits for a second person. */
export interface ErasureRequest {
  readonly id: string;
  readonly documents: readonly DocumentId[];
  /** Why. It stays for ever: it may repeat nothing of what is erased. */
  readonly reason: string;
  /** The provision, decision or letter that it rests on. */
  readonly authority: string;
  readonly requestedBy: string;
  /** ISO time. */
  readonly requestedAt: string;
}

/** A request that somebody else has approved. */
export interface ErasureOrder extends ErasureRequest {
  readonly approvedBy: string;
  /** ISO time. */
  readonly approvedAt: string;
}

export const ERASURE_STATES = {
  open: { zh: '待批准', en: 'waits for approval' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  done: { zh: '已删除', en: 'erased' },
} as const satisfies Record<string, Bilingual>;
export type ErasureState = keyof typeof ERASURE_STATES;

/** What stands in the place of a document that was erased. */
export interface Tombstone extends Omit<ErasureOrder, 'id' | 'documents'> {
  readonly document: DocumentId;
  /** Id of the request. */
  readonly request: string;
  /** Hash of the text it stood in. */
  readonly text: string;
  /** Address of the original that held it, which is removed as a whole. */
  readonly source: string;
  /** Commitments of the ledger's entries that have lost their bodies; none where the document came again and was not taken in. */
  readonly commitments: readonly string[];
}

/** What an erasure took out. */
export interface Erased {
  readonly documents: number;
  /** Texts in which nothing else stood. */
  readonly texts: number;
  /** Texts in which other documents stand: its place in them is blanked. */
  readonly blanked: number;
  /** Texts that stay and whose original is removed, because it held what is erased. */
  readonly orphaned: number;
  /** Leads that quoted it. The next run finds again what the rest says. */
  readonly leads: number;
}

/** Reason of items that hold what was erased and were not taken in again; `detail` counts the documents. */
export const ERASED_REASON = 'erased';
