import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { factsFoundOf } from './facts-found.ts';
import { reasonsOf } from './reasons.ts';

/** The two places where a court speaks for itself. */
export interface Findings {
  readonly reasons: Range;
  /** Null where the document tells no facts of its own. */
  readonly facts: Range | null;
}

export function findingsOf(text: string, sections: Sections): Findings {
  const reasons = reasonsOf(text, sections);
  return { reasons, facts: factsFoundOf(text, sections, reasons) };
}
