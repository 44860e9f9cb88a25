import type { DocumentId } from '../model/entity.ts';
import type { ItemOutcome } from '../model/keeping/batch.ts';
import type { ItemClaim, StoreWrite } from './ports/store.ts';
import type { StoredText } from './ports/stored.ts';

/**
 * What became of the items of one write, given which of its documents the store did not have before.
 * A document that two items hold counts for the first of them.
 */
export function settleClaims(claims: readonly ItemClaim[], added: ReadonlySet<DocumentId>): ItemOutcome[] {
  const left = new Set(added);
  return claims.map((claim) => {
    const documents = claim.documents.filter((id) => left.delete(id)).length;
    if (claim.outcome === 'loaded' && documents === 0) return { ...claim, outcome: 'duplicate', reason: 'duplicate', documents };
    return { ...claim, documents };
  });
}

export interface NewPart {
  /** The write without what documents say that the store already had: they said it when they were stored. */
  readonly write: StoreWrite;
  /** Texts that bring no new document. Where the store has them, they are known from now on under the smaller path. */
  readonly otherTexts: readonly StoredText[];
}

/** What of a write is new, given which of its documents the store did not have before; a document that comes twice counts where it comes first. */
export function newPart(write: StoreWrite, added: ReadonlySet<DocumentId>): NewPart {
  const left = new Set(added);
  const documents = write.documents.filter(({ id }) => left.delete(id));
  const known = new Set(write.documents.flatMap(({ id }) => (added.has(id) ? [] : [id])));
  const holding = new Set(documents.map(({ text }) => text));
  return {
    write: {
      ...write,
      texts: write.texts.filter(({ hash }) => holding.has(hash)),
      documents,
      mentions: write.mentions.filter(({ document }) => !known.has(document)),
      edges: write.edges.filter(({ evidence }) => !known.has(evidence.document)),
    },
    otherTexts: write.texts.filter(({ hash }) => !holding.has(hash)),
  };
}
