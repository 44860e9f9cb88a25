/** PORT of erasure: see model/erasure.ts. */
import type { DocumentId } from '../../model/entity.ts';
import type { Erased, ErasureOrder, ErasureRequest, ErasureState, Tombstone } from '../../model/keeping/erasure.ts';

export interface ErasureStore {
  /** Keeps a request. Keeping it twice changes nothing. */
  request(request: ErasureRequest): Promise<void>;
  /** Takes a request back. @throws AppError not-found where none of this id waits */
  withdraw(id: string, by: string, at: string): Promise<void>;
  /** Every request, newest first. */
  requests(): Promise<readonly (ErasureRequest & { readonly state: ErasureState })[]>;
  /**
   * Erases in one transaction: of every document the record, what people decided on it, its mentions, its words in the index, its part of the
   * graph and the leads that quote it; of a text in which nothing else stands the text and the paths under which it is known, of another its
   * place in it. The entries that said so lose body and salt and keep their commitment, and a tombstone says why. A document that is not there
   * is passed over, so that an order may be carried out again, also in a ledger that never heard its request. From then on it is not taken in again.
   */
  carryOut(order: ErasureOrder): Promise<Erased>;
  /** The first tombstone of a document; null where it was not erased. */
  tombstone(document: DocumentId): Promise<Tombstone | null>;
  /** Every tombstone, in the order in which they were said. */
  tombstones(): Promise<readonly Tombstone[]>;
}
