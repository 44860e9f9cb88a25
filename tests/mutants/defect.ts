/** A small defect that somebody could make by hand, and the tests that must notice it. */
export interface Defect {
  /** Unique, in words of the field: what no longer holds. */
  readonly name: string;
  /** Source file, from the root of the checkout. */
  readonly file: string;
  /** Text that occurs exactly once in the file. Short, so that other work on the file leaves it alone. */
  readonly text: string;
  readonly instead: string;
  /** Test files that run against it: the nearest, not all, and the quickest first. */
  readonly tests: readonly string[];
  /** What it would mean for a reader or for somebody who is named. */
  readonly means: string;
}

/** Defects of one subject that share their nearest tests. */
export function defectsOf(tests: readonly string[], list: readonly Omit<Defect, 'tests'>[]): readonly Defect[] {
  return list.map((defect) => ({ ...defect, tests }));
}
