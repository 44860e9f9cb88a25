/** A half-open range of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value and where it stands. */
export interface Located extends Range {
  readonly value: string;
}
