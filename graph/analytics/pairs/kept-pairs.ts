/** One entry a pair, in columns. */
export interface PairColumns {
  readonly pairs: number;
  readonly judge: Int32Array;
  readonly lawyer: Int32Array;
  readonly observed: Int32Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** Columns that grow by doubling: millions of pairs without a JavaScript object or array cell each. */
export class KeptPairs {
  #size = 0;
  #whole = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)] as const;
  #real = [new Float64Array(1024), new Float64Array(1024)] as const;

  add(judge: number, lawyer: number, observed: number, expected: number, variance: number): void {
    if (this.#size === this.#whole[0].length) this.#grow();
    const at = this.#size++;
    this.#whole[0][at] = judge;
    this.#whole[1][at] = lawyer;
    this.#whole[2][at] = observed;
    this.#real[0][at] = expected;
    this.#real[1][at] = variance;
  }

  columns(): PairColumns {
    const n = this.#size;
    const [judge, lawyer, observed] = this.#whole;
    const [expected, variance] = this.#real;
    return {
      pairs: n,
      judge: judge.slice(0, n),
      lawyer: lawyer.slice(0, n),
      observed: observed.slice(0, n),
      expected: expected.slice(0, n),
      variance: variance.slice(0, n),
    };
  }

  #grow(): void {
    const size = 2 * this.#size;
    const whole = (old: Int32Array) => {
      const grown = new Int32Array(size);
      grown.set(old);
      return grown;
    };
    const real = (old: Float64Array) => {
      const grown = new Float64Array(size);
      grown.set(old);
      return grown;
    };
    this.#whole = [whole(this.#whole[0]), whole(this.#whole[1]), whole(this.#whole[2])];
    this.#real = [real(this.#real[0]), real(this.#real[1])];
  }
}
