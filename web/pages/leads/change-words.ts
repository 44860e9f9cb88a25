import { TIERS, type Tier } from '../../../graph/model/glossary.ts';
import type { LeadChangeKind } from '../../../graph/model/leads/lead-change.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { fillText } from '../../text/fill-text.ts';

export type LeadChange = Reply<'GET /api/leads/changes'>['changes'][number];

/** What the address asks for; null where it asks for all leads, or for no change that there is. */
export function changeAsked(word: string | undefined): LeadChangeKind | null {
  return word === 'new' || word === 'changed' || word === 'vanished' ? word : null;
}

/** What of a lead is new or differs, in the order in which a reader asks. */
export function changeWords(change: LeadChange): Bilingual {
  if (change.kind === 'new') return CHANGES_TEXT.newDetail;
  const { gained, lost } = change.findings;
  const parts = (['tier', 'findings', 'facts'] as const).filter((part) => change.parts.includes(part));
  const said = { findings: CHANGES_TEXT.findingsMoved, facts: CHANGES_TEXT.factsMoved, tier: CHANGES_TEXT.tierMoved };
  const inOne = (language: 'zh' | 'en', between: string): string =>
    parts
      .map((part) =>
        fillText(said[part][language], {
          gained,
          lost,
          before: tierWord(change.tier.before)[language],
          after: tierWord(change.tier.after)[language],
        }),
      )
      .join(between);
  return { zh: inOne('zh', '；'), en: inOne('en', '; ') };
}

function tierWord(tier: Tier | null): Bilingual {
  return tier === null ? CHANGES_TEXT.noTier : TIERS[tier];
}
