import type { z } from 'zod';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import type { MissingFact } from '../../../graph/model/leads/lead.ts';
import { compareText } from '../../../graph/model/order.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { GapsReply } from '../../api/gap-schemas.ts';
import type { GapOfDocument, ListedGaps } from '../../casework/leads/gaps.ts';

/** Facts with their papers that a page shows; the rest are rarer. */
const MOST = 20;
/** A run of another version may have had indicators that are gone. */
const titleOf = (id: string): Bilingual => INDICATORS.find((indicator) => indicator.id === id)?.title ?? { zh: id, en: id };

/** @param most how many of the facts with their papers, the most frequent first */
export function presentGaps({ total, run, kept, gaps, byIndicator, byPaper }: ListedGaps, most = MOST): z.output<typeof GapsReply> {
  return {
    total,
    run: run && { id: run.id, at: run.at, kept },
    gaps: gaps.map(presentGap),
    byIndicator: Object.entries(byIndicator)
      .map(([indicator, count]) => ({ indicator, title: titleOf(indicator), count }))
      .sort((a, b) => b.count - a.count || compareText(a.indicator, b.indicator)),
    facts: byPaper.length,
    byPaper: byPaper.slice(0, most).map(({ count, ...fact }) => ({ ...presentFact(fact), count })),
  };
}

function presentGap({ indicator, document, about, missing }: GapOfDocument): z.output<typeof GapsReply>['gaps'][number] {
  const { path = null, number = null, kind = null, date = null } = about ?? {};
  return {
    indicator: { id: indicator, title: titleOf(indicator) },
    document: { id: document, path, number, kind, date },
    missing: missing.map(presentFact),
  };
}

const presentFact = ({ fact, paper, holder }: MissingFact): MissingFact => ({ fact, paper, holder });
