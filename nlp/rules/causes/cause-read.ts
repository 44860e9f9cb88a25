import type { Range } from '../../text/range.ts';

/** A cause as it stands in the text. */
export interface CauseRead extends Range {
  readonly value: string;
}
