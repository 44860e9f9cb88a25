/** What the standing run made of the leads before it. */
import type { Tier } from '../glossary.ts';
import type { Bilingual } from '../span.ts';

/** How a lead differs from what it was before the run. Another posterior, q or rank is no change. */
export const LEAD_CHANGES = {
  new: { zh: '新增线索', en: 'new' },
  changed: { zh: '线索有变化', en: 'changed' },
  vanished: { zh: '线索已消失', en: 'vanished' },
} as const satisfies Record<string, Bilingual>;
export type LeadChangeKind = keyof typeof LEAD_CHANGES;

/** What of a lead changed. */
export const CHANGED_PARTS = {
  findings: { zh: '发现', en: 'findings' },
  facts: { zh: '事实', en: 'facts' },
  tier: { zh: '等级', en: 'tier' },
} as const satisfies Record<string, Bilingual>;
export type ChangedPart = keyof typeof CHANGED_PARTS;

export interface LeadChange {
  /** Id of the lead: that of its conduct. */
  readonly lead: string;
  readonly kind: LeadChangeKind;
  /** Empty unless `changed`. */
  readonly parts: readonly ChangedPart[];
  /** null before it was there, or after it vanished. */
  readonly tier: { readonly before: Tier | null; readonly after: Tier | null };
  /** As it stands; of one that vanished, as it stood. */
  readonly claim: Bilingual;
  /** Findings, by what they say, that came and went. */
  readonly findings: { readonly gained: number; readonly lost: number };
  /** Of one that vanished because its conduct was joined to another: the lead to which its id leads on. */
  readonly into: string | null;
}
