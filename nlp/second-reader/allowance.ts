/** How many tokens the documents of one batch may cost. What is asked is set aside first, so that questions under way cannot overdraw it together. */
export class Allowance {
  readonly #most: number;
  readonly #spent = new Map<string, number>();

  /** @param most tokens of a batch, question and answer together */
  constructor(most: number) {
    this.#most = most;
  }

  /** Sets tokens aside; false, and nothing set aside, where the batch has not so many left. */
  reserve(batch: string, tokens: number): boolean {
    const spent = this.spent(batch) + tokens;
    if (spent > this.#most) return false;
    this.#spent.set(batch, spent);
    return true;
  }

  /** Puts what was really used in the place of what was set aside. */
  settle(batch: string, reserved: number, used: number): void {
    this.#spent.set(batch, this.spent(batch) - reserved + used);
  }

  spent(batch: string): number {
    return this.#spent.get(batch) ?? 0;
  }
}

/** Tokens that a text cannot exceed: one for a Chinese character is much, and a word of other letters has more letters than tokens. */
export function mostTokens(text: string): number {
  return Math.ceil(text.length * 1.2);
}
