/** What loaded documents say of other decisions: which were taken back, which were corrected. */
import type { Dossier } from '../../model/documents/dossier.ts';

/** Case numbers of decisions that another loaded document takes back or corrects. */
export interface LaterDecisions {
  /** 撤销: the decision has no effect left, or not all of it. */
  readonly revoked: ReadonlySet<string>;
  /** 补正: a slip of the pen was mended; a correcting ruling shares the number of the decision or cites it. */
  readonly corrected: ReadonlySet<string>;
}

/** Reads the decisions that `dossiers` take back or correct. A document that names its own number takes nothing back. */
export function laterDecisions(dossiers: readonly Dossier[]): LaterDecisions {
  const revoked = new Set<string>();
  const corrected = new Set<string>();
  for (const { record } of dossiers) {
    // Records of older readers lack the list.
    for (const { value } of record.extension.revoked ?? []) if (value !== record.number) revoked.add(value);
    if (!record.outcomes.includes('corrected')) continue;
    if (record.number !== null) corrected.add(record.number);
    for (const cited of record.relatedCases) corrected.add(cited.number);
  }
  return { revoked, corrected };
}

/** Whether another loaded document takes a decision back. */
export function isRevoked({ record }: Dossier, { revoked }: LaterDecisions): boolean {
  return record.number !== null && revoked.has(record.number);
}

/** Whether a decision was corrected, or taken back, by another loaded document. */
export function isOverturned({ record }: Dossier, { revoked, corrected }: LaterDecisions): boolean {
  const { number, outcomes } = record;
  return number !== null && (revoked.has(number) || (corrected.has(number) && !outcomes.includes('corrected')));
}
