/** What a merit rests on: patents that a prisoner relies on, and the reports by which others were found out. Dates are ISO. */

import type { Item } from '../span.ts';
import type { InventorRole, MeritDeed, PatentKind, ProceedingStage } from './extension-terms.ts';

/** A patent that a ruling or a proposal tells of a prisoner (法释〔2016〕23号 4, 5: only an invention that was granted counts as major merit). */
export interface PatentItem extends Item {
  readonly kind: PatentKind | 'unknown';
  /** As printed, without quotation marks. */
  readonly title: string | null;
  /** As printed: ZL201420123456.7. */
  readonly number: string | null;
  readonly appliedOn: string | null;
  readonly grantedOn: string | null;
  /** What part the prisoner had in it, where the paper says so. */
  readonly role: InventorRole | null;
  /** Agency or agent that filed it, as printed. */
  readonly agent: string | null;
}

/** Where the finding of a merit comes from: what was reported, who checked it and when it came up. */
export interface MeritSourceItem extends Item {
  /** Whose merit it is. */
  readonly defendant: string | null;
  readonly deed: MeritDeed;
  /** Whom the report or the help was about; null where nobody is named. */
  readonly person: string | null;
  /** The crime reported, as written: 盗窃罪, 贩卖毒品. */
  readonly crime: string | null;
  /** The body that checked it, as written: 青河县公安局. */
  readonly verifiedBy: string | null;
  /** Persons whom the paper names as having checked or vouched for it. */
  readonly verifiers: readonly string[];
  /** Where it first came up, where told. */
  readonly stage: ProceedingStage | null;
}
