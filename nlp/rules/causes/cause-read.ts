import type { Range } from '../sections.ts';

/** A cause as it stands in the text. */
export interface CauseRead extends Range {
  readonly value: string;
}
