/** Rows of patents and of what a merit rests on. Pure. */
import type { MeritSourceItem, PatentItem } from '../../../graph/model/record/extension-merit.ts';
import { inventorRoleLabel, meritDeedLabel, patentKindLabel, stageLabel } from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, named } from './extension-row.ts';

export function patentRows(items: readonly PatentItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.patents,
    label: item.kind === 'unknown' ? RECORD_TEXT.patentOfUnknownKind : patentKindLabel(item.kind),
    value: joined(
      item.title,
      item.number,
      named(RECORD_TEXT.appliedOn, item.appliedOn),
      named(RECORD_TEXT.grantedOn, item.grantedOn),
      item.role && inventorRoleLabel(item.role),
      named(RECORD_TEXT.patentAgent, item.agent),
    ),
    spans: item.spans,
  }));
}

export function meritSourceRows(items: readonly MeritSourceItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.meritSources,
    label: meritDeedLabel(item.deed),
    value: joined(
      item.defendant,
      item.person,
      item.crime,
      item.stage && stageLabel(item.stage),
      named(RECORD_TEXT.verifiedBy, item.verifiedBy),
      item.verifiers.join('、'),
    ),
    spans: item.spans,
  }));
}
