/** One entry a pair, in columns. */
export interface PairColumns {
  readonly pairs: number;
  readonly judge: Int32Array;
  readonly lawyer: Int32Array;
  readonly observed: Int32Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** Rows of one portion. */
const PORTION = 1 << 16;

interface Portion {
  readonly whole: Int32Array;
  readonly real: Float64Array;
}

/** Pairs gathered in portions and laid out once: millions of pairs without an object each, and never in memory twice over. */
export class KeptPairs {
  #size = 0;
  readonly #portions: (Portion | null)[] = [];

  add(judge: number, lawyer: number, observed: number, expected: number, variance: number): void {
    const row = this.#size++ % PORTION;
    if (row === 0) this.#portions.push({ whole: new Int32Array(3 * PORTION), real: new Float64Array(2 * PORTION) });
    const { whole, real } = this.#portions[this.#portions.length - 1]!;
    whole[3 * row] = judge;
    whole[3 * row + 1] = lawyer;
    whole[3 * row + 2] = observed;
    real[2 * row] = expected;
    real[2 * row + 1] = variance;
  }

  /** Ends the gathering. */
  columns(): PairColumns {
    const n = this.#size;
    const [judge, lawyer, observed] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
    const [expected, variance] = [new Float64Array(n), new Float64Array(n)];
    for (const [i, portion] of this.#portions.entries()) {
      const rows = Math.min(PORTION, n - i * PORTION);
      for (let row = 0; row < rows; row++) {
        const at = i * PORTION + row;
        judge[at] = portion!.whole[3 * row]!;
        lawyer[at] = portion!.whole[3 * row + 1]!;
        observed[at] = portion!.whole[3 * row + 2]!;
        expected[at] = portion!.real[2 * row]!;
        variance[at] = portion!.real[2 * row + 1]!;
      }
      this.#portions[i] = null;
    }
    return { pairs: n, judge, lawyer, observed, expected, variance };
  }
}
