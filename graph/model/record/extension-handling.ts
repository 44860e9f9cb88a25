/** Who took a case in hand, and who changed counsel. Dates are ISO. */

import type { Item } from '../span.ts';
import type { CounselAct } from './extension-terms.ts';

/** Counsel dismissed, changed or added, as a paper tells it. */
export interface CounselChangeItem extends Item {
  readonly act: CounselAct;
  readonly party: string | null;
  readonly former: CounselName | null;
  readonly next: CounselName | null;
  readonly on: string | null;
}

export interface CounselName {
  readonly name: string;
  readonly firm: string | null;
}

/** The case given to a judge by name (分由审判员…承办). */
export interface AssignedItem extends Item {
  readonly to: string;
  readonly on: string | null;
}

/** A police officer who wrote an account of his part in the case (民警甲出具的到案经过). */
export interface PoliceAccountItem extends Item {
  readonly name: string;
  /** Station or bureau as printed beside the name; null where none is. */
  readonly agency: string | null;
}
