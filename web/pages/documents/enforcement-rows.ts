/** Rows of attempts to sell and of the end of an enforcement. Pure. */
import type { AuctionItem, EnforcementClosing } from '../../../graph/model/record/extension-enforcement.ts';
import type { Bilingual, Read } from '../../../graph/model/span.ts';
import { auctionRoundLabel, closingConsentLabel, closingStepLabel, obstacleLabel, priceBasisLabel } from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, named, sumText, withYuan } from './extension-row.ts';

export function auctionRows(items: readonly AuctionItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.auctions,
    label: item.round === null ? RECORD_TEXT.attempt : auctionRoundLabel(item.round),
    value: joined(
      item.property,
      item.online === null ? null : item.online ? RECORD_TEXT.online : RECORD_TEXT.offline,
      item.platform,
      named(RECORD_TEXT.noticedOn, item.noticedOn),
      named(RECORD_TEXT.auctionedOn, item.auctionedOn),
      item.basis && priceBasisLabel(item.basis),
      withYuan(RECORD_TEXT.referencePrice, item.appraisedYuan),
      withYuan(RECORD_TEXT.reserve, item.reserveYuan),
      item.withoutReserve ? RECORD_TEXT.withoutReserve : null,
      named(RECORD_TEXT.bidders, item.bidders === null ? null : String(item.bidders)),
      withYuan(RECORD_TEXT.price, item.priceYuan),
      item.sold === false ? RECORD_TEXT.unsold : null,
      named(RECORD_TEXT.buyer, item.buyer),
      named(RECORD_TEXT.appraiser, item.appraiser),
    ),
    spans: item.spans,
  }));
}

export function enforcementClosingRows(closing: EnforcementClosing): ExtensionRow[] {
  const group = RECORD_TEXT.enforcementClosing;
  const row = <T>(label: Bilingual, read: Read<T> | null, text: (value: T) => Bilingual | null): ExtensionRow[] =>
    read === null ? [] : [{ group, label, value: text(read.value) ?? RECORD_TEXT.yes, spans: read.spans }];
  const yes = () => RECORD_TEXT.yes;
  return [
    ...row(RECORD_TEXT.appliedYuan, closing.appliedYuan, sumText),
    ...row(RECORD_TEXT.executedYuan, closing.executedYuan, sumText),
    ...closing.steps.flatMap((step) => row(RECORD_TEXT.closingStep, step, closingStepLabel)),
    ...closing.property.map(({ property, obstacles, spans }) => ({
      group,
      label: RECORD_TEXT.knownProperty,
      value: joined(property, ...obstacles.map(obstacleLabel)),
      spans,
    })),
    ...closing.obstacles.flatMap((obstacle) => row(RECORD_TEXT.obstacle, obstacle, obstacleLabel)),
    ...row(RECORD_TEXT.nothingElse, closing.nothingElse, yes),
    ...row(RECORD_TEXT.consent, closing.consent, closingConsentLabel),
    ...row(RECORD_TEXT.panelWeighed, closing.panel, yes),
    ...row(RECORD_TEXT.presidentApproved, closing.president, yes),
  ];
}
