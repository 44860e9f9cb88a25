/** A half-open range of UTF-16 offsets into the decoded original text of one source text, before any cleaning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something read, with every place in the original text that says so. */
export interface Item {
  readonly spans: readonly Span[];
}

/** A value together with every place in the original text that says so. A value without a span does not exist. */
export interface Read<T> {
  readonly value: T;
  readonly spans: readonly Span[];
}

/** The same sentence in the two languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
