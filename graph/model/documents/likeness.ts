/**
 * What is kept of the text of a document so that it can be compared with others without reading either again: min-hash signatures and the
 * hashes of what is particular to it: at most 1 kB, hashes only, so that no text can be read back from it. Made by `nlp/similarity`.
 */
export interface Likeness {
  /** Signature of the text as it is: letters and digits in order. */
  readonly content: Uint32Array;
  /** Signature of the text with names, dates, sums and numbers replaced by marks. */
  readonly template: Uint32Array;
  /** Signature of the template without what many documents of its kind say in many courts. */
  readonly facts: Uint32Array;
  /** Hashes of the days, sums and numbers of the facts, ascending; of more than PARTICULARS the least. */
  readonly particulars: Uint32Array;
  /** Letters of the template: how much of the document there is. */
  readonly letters: number;
}

export const EMPTY_BIN = 0xffffffff;
export const PARTICULARS = 48;

/** Filled bins below which two signatures say nothing about each other: too little text is left. */
const FEWEST_BINS = 24;

/**
 * The share of shingles that two texts have in common among those that either has (Jaccard), estimated from their signatures: 0..1.
 * Null where too little text is left on either side to tell.
 */
export function resemblance(a: Uint32Array, b: Uint32Array): number | null {
  let [inA, inB, either, equal] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x !== EMPTY_BIN) inA++;
    if (y !== EMPTY_BIN) inB++;
    if (x === EMPTY_BIN && y === EMPTY_BIN) continue;
    either++;
    if (x === y) equal++;
  }
  return Math.min(inA, inB) < FEWEST_BINS ? null : equal / either;
}

/** The share of the shorter text that stands in the longer one: how a cut document is known. Null where resemblance is. */
export function containment(a: Likeness, b: Likeness): number | null {
  const alike = resemblance(a.template, b.template);
  const shorter = Math.min(a.letters, b.letters);
  if (alike === null || shorter === 0) return null;
  return Math.min((alike * (a.letters + b.letters)) / ((1 + alike) * shorter), 1);
}

/** Particulars that two documents share; `of` is how many the document with fewer of them has. */
export function sharedParticulars(
  { particulars: a }: Likeness,
  { particulars: b }: Likeness,
): { readonly shared: number; readonly of: number } {
  // Of the lists that were cut, only the part that both cover can be compared.
  const limit = Math.min(lastKept(a), lastKept(b));
  let [inA, inB, shared] = [0, 0, 0];
  let at = 0;
  for (const value of b) if (value <= limit) inB++;
  for (const value of a) {
    if (value > limit) break;
    inA++;
    while (at < b.length && b[at]! < value) at++;
    if (b[at] === value) shared++;
  }
  return { shared, of: Math.min(inA, inB) };
}

function lastKept(particulars: Uint32Array): number {
  return particulars.length < PARTICULARS ? EMPTY_BIN : particulars[PARTICULARS - 1]!;
}
