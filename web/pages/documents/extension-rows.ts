/** Rows of what the law needs beyond the published record, in the order of a case. Pure. */
import { DOCUMENT_PARTS, MISSING_REASONS } from '../../../graph/model/record/completeness.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { dutyWordLabel } from '../../labels.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { same } from '../../text/same-text.ts';
import { claimRows, institutionRows, partyFactRows, propertyRows } from './civil-rows.ts';
import { commutationDetailRows } from './commutation-rows.ts';
import { courseRows } from './course-rows.ts';
import { auctionRows, enforcementClosingRows } from './enforcement-rows.ts';
import { type ExtensionRow, joined, rowOf } from './extension-row.ts';
import { amendsRows, circumstanceRows, custodyRows, quantityRows } from './finding-rows.ts';
import { meritSourceRows, patentRows } from './merit-rows.ts';
import { challengeRows, earlierMeasureRows, penaltyRows, printedTermRows, priorConvictionRows, unitCrimeRows } from './penalty-rows.ts';
import { statuteRows } from './statute-rows.ts';

/** Rows of the extension of a record; none where the record has no extension, and none for fields that an older record lacks. */
export function extensionRows({ extension }: Partial<ExtractionRecord>): ExtensionRow[] {
  if (extension === undefined) return [];
  const group = DOCUMENTS_TEXT.details;
  return [
    ...(extension.incomplete ?? []).map(({ part, reason, spans }) => ({
      group,
      label: RECORD_TEXT.incomplete,
      value: joined(DOCUMENT_PARTS[part], MISSING_REASONS[reason]),
      spans: reason === 'not-read' ? spans : [],
    })),
    ...rowOf(group, RECORD_TEXT.nonProsecution, extension.nonProsecution),
    ...(extension.causes ?? []).flatMap((cause) => rowOf(group, DOCUMENTS_TEXT.causes, cause)),
    ...rowOf(group, RECORD_TEXT.procedure, extension.procedure),
    ...rowOf(group, DOCUMENTS_TEXT.acceptedOn, extension.acceptedOn),
    ...(extension.crimeDates ?? []).flatMap((date) => rowOf(group, RECORD_TEXT.crimeDate, date)),
    ...circumstanceRows(extension.circumstances ?? []),
    ...meritSourceRows(extension.meritSources ?? []),
    ...(extension.revoked ?? []).flatMap((number) => rowOf(group, RECORD_TEXT.revoked, number)),
    ...(extension.commutation ? commutationDetailRows(extension.commutation) : []),
    ...patentRows(extension.patents ?? []),
    ...(extension.course ? courseRows(extension.course) : []),
    ...custodyRows(extension.custody ?? []),
    ...priorConvictionRows(extension.priorConvictions ?? []),
    ...earlierMeasureRows(extension.earlierMeasures ?? []),
    ...unitCrimeRows(extension.unitCrime ?? []),
    ...penaltyRows(extension.penalties ?? []),
    ...printedTermRows(extension.printedTerms ?? []),
    ...challengeRows(extension.challenges ?? []),
    ...amendsRows(extension.amends ?? []),
    ...quantityRows(extension.quantities ?? []),
    ...(extension.claims ? claimRows(extension.claims) : []),
    ...propertyRows(extension.property ?? []),
    ...auctionRows(extension.auctions ?? []),
    ...(extension.enforcementClosing ? enforcementClosingRows(extension.enforcementClosing) : []),
    ...statuteRows(extension.statutes ?? []),
    ...institutionRows(extension.institutions ?? []),
    ...partyFactRows(extension.partyFacts ?? []),
    ...(extension.dutyWords ?? []).map((item) => ({
      group: RECORD_TEXT.dutyWords,
      label: dutyWordLabel(item.reading),
      value: joined(item.words, item.person),
      spans: item.spans,
    })),
    ...(extension.figures ?? []).map((item) => ({
      group: RECORD_TEXT.figures,
      label: same(item.label),
      value: same(`${item.value.toLocaleString('zh-CN')} ${item.unit}`),
      spans: item.spans,
    })),
  ];
}
