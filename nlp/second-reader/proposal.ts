import type { ChargeItem, OfficialItem, PartyItem } from '../../graph/model/record/record.ts';
import type { DropReason } from '../../graph/model/record/second-reading.ts';
import type { Item } from '../../graph/model/span.ts';

/** A value that a second reader proposes, as the record would carry it, with the places in the text that say so. */
export type Proposal =
  | (Item & { readonly field: 'kind' | 'court' | 'procuratorate' | 'number' | 'date'; readonly value: string })
  | { readonly field: 'officials'; readonly item: OfficialItem }
  | { readonly field: 'parties'; readonly item: PartyItem }
  | { readonly field: 'charges'; readonly item: ChargeItem };

/** What became of a value that was held against the text. */
export type Grounded = { readonly proposal: Proposal } | { readonly drop: DropReason };

/** The value of a proposal as the review queue writes it. */
export function writtenValue(proposal: Proposal): string {
  if (proposal.field === 'charges') return proposal.item.crime;
  return 'item' in proposal ? proposal.item.name : proposal.value;
}

export function placesIn(proposal: Proposal): Item['spans'] {
  return 'item' in proposal ? proposal.item.spans : proposal.spans;
}
