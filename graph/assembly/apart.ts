import type { DocumentId } from '../model/entity.ts';

/** Scopes of what identifies nobody: its document, and within it each mention, since ××× and ××× are two people. */
export class Apart {
  readonly #document: DocumentId;
  readonly #met = new Map<string, number>();

  constructor(document: DocumentId) {
    this.#document = document;
  }

  get document(): DocumentId {
    return this.#document;
  }

  /** Another scope for every mention of the same mask; the order in which the document prints them tells them apart. */
  each(mask: string): string {
    const met = this.#met.get(mask) ?? 0;
    this.#met.set(mask, met + 1);
    return `${this.#document}#${met}`;
  }
}
