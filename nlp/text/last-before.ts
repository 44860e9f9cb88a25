/**
 * Where some words stand last before a place. Asked for places in rising order it looks at the text once in all,
 * where lastIndexOf would look back over a long line at every place.
 */
export class LastBefore {
  readonly #text: string;
  readonly #words: string;
  #last = -1;
  #next: number;

  constructor(text: string, words: string, from = 0) {
    this.#text = text;
    this.#words = words;
    this.#next = text.indexOf(words, from);
  }

  /** Start of the last occurrence that ends at `place` or before it, -1 when there is none. Places must not decrease. */
  at(place: number): number {
    while (this.#next >= 0 && this.#next + this.#words.length <= place) {
      this.#last = this.#next;
      this.#next = this.#text.indexOf(this.#words, this.#next + 1);
    }
    return this.#last;
  }
}
