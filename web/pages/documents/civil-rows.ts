/** Rows of sums, property, expert bodies and facts of parties. Pure. */
import type { Claims, InstitutionItem, PartyFactItem, PropertyItem } from '../../../graph/model/record/extension.ts';
import type { Bilingual, Read } from '../../../graph/model/span.ts';
import { institutionChoiceLabel, institutionLabel, propertyActLabel } from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, named, sumText, withYuan, wordText } from './extension-row.ts';

export function claimRows(claims: Claims): ExtensionRow[] {
  const group = RECORD_TEXT.claims;
  const sums = (label: Bilingual, reads: readonly Read<number>[]) =>
    reads.map((read) => ({ group, label, value: joined(sumText(read.value)), spans: read.spans }));
  return [
    ...sums(RECORD_TEXT.claimed, claims.claimed),
    ...sums(RECORD_TEXT.granted, claims.granted),
    ...claims.costs.map((item) => ({
      group,
      label: RECORD_TEXT.costs,
      value: joined(sumText(item.yuan), named(RECORD_TEXT.bornBy, item.bornBy)),
      spans: item.spans,
    })),
  ];
}

export function propertyRows(items: readonly PropertyItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.property,
    label: propertyActLabel(item.act),
    value: joined(
      item.property,
      withYuan(RECORD_TEXT.appraisedAt, item.appraisedYuan),
      withYuan(RECORD_TEXT.price, item.priceYuan),
      named(RECORD_TEXT.buyer, item.buyer),
      named(RECORD_TEXT.appraiser, item.appraiser),
    ),
    spans: item.spans,
  }));
}

export function institutionRows(items: readonly InstitutionItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.institutions,
    label: institutionLabel(item.kind),
    value: joined(item.name, item.chosen === null ? null : institutionChoiceLabel(item.chosen)),
    spans: item.spans,
  }));
}

export function partyFactRows(items: readonly PartyFactItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.partyFacts,
    label: wordText(item.fact),
    value: joined(item.party, item.value),
    spans: item.spans,
  }));
}
