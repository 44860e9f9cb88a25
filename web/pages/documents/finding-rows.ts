/** Rows of what a criminal court found about the defendants and the crime. Pure. */
import type { AmendsItem, CircumstanceItem, CustodyItem, QuantityItem } from '../../../graph/model/record/extension.ts';
import { amendsLabel, circumstanceLabel, custodyLabel } from '../../labels.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, sumText } from './extension-row.ts';

export function circumstanceRows(items: readonly CircumstanceItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: DOCUMENTS_TEXT.details,
    label: DOCUMENTS_TEXT.circumstances,
    value: joined(item.defendant, circumstanceLabel(item.circumstance), item.detail ?? null),
    spans: item.spans,
  }));
}

export function custodyRows(items: readonly CustodyItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.custody,
    label: custodyLabel(item.measure),
    value: joined(item.defendant, item.on, item.place),
    spans: item.spans,
  }));
}

export function amendsRows(items: readonly AmendsItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.amends,
    label: amendsLabel(item.kind),
    value: joined(item.defendant, sumText(item.yuan) ?? (item.defendant === null ? RECORD_TEXT.yes : null)),
    spans: item.spans,
  }));
}

export function quantityRows(items: readonly QuantityItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.quantities,
    label: RECORD_TEXT[item.kind],
    value: joined(item.substance, item.unit === 'yuan' ? sumText(item.value) : `${item.value} ${item.unit}`),
    spans: item.spans,
  }));
}
