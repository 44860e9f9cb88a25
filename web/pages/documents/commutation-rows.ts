/** Rows of what the law on commutation and parole asks about. Pure. */
import type { CommutationDetail } from '../../../graph/model/record/commutation-detail.ts';
import type { Bilingual, Read } from '../../../graph/model/span.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, rowOf, wordText } from './extension-row.ts';

type ReadField = {
  [K in keyof CommutationDetail]: CommutationDetail[K] extends Read<string | number | boolean> | null ? K : never;
}[keyof CommutationDetail];

/** Fields in the order in which they happen in a case. */
const FIELDS: Readonly<Record<ReadField, Bilingual>> = {
  originalPenalty: RECORD_TEXT.originalPenalty,
  crimeDate: RECORD_TEXT.crimeDate,
  sentencedOn: RECORD_TEXT.sentencedOn,
  finalOn: RECORD_TEXT.finalOn,
  deliveredOn: RECORD_TEXT.deliveredOn,
  termFrom: RECORD_TEXT.termFrom,
  termTo: RECORD_TEXT.termTo,
  lastServedOn: RECORD_TEXT.lastServedOn,
  reportedOn: RECORD_TEXT.reportedOn,
  hearing: RECORD_TEXT.hearing,
  grounds: RECORD_TEXT.grounds,
  recidivist: RECORD_TEXT.recidivist,
  relaxation: RECORD_TEXT.relaxation,
  propertyPaid: RECORD_TEXT.propertyPaid,
  ableButUnpaid: RECORD_TEXT.ableButUnpaid,
  limitedCommutation: RECORD_TEXT.limitedCommutation,
  wholeLife: RECORD_TEXT.wholeLife,
  afterRetrial: RECORD_TEXT.afterRetrial,
  convertedTo: RECORD_TEXT.convertedTo,
  newTermTo: RECORD_TEXT.newTermTo,
};

function valueText(value: string | number | boolean): Bilingual {
  if (typeof value === 'boolean') return value ? RECORD_TEXT.yes : RECORD_TEXT.no;
  // The only number is the term of years into which life or a suspended death sentence is converted.
  if (typeof value === 'number') return { zh: `${value} 年`, en: `${value} y` };
  return wordText(value);
}

/** Rows of the details of a commutation or parole ruling. */
export function commutationDetailRows(detail: CommutationDetail): ExtensionRow[] {
  const group = DOCUMENTS_TEXT.details;
  const fields = (Object.keys(FIELDS) as ReadField[]).flatMap((field) => {
    const read = detail[field];
    return read === null || read === undefined ? [] : [{ group, label: FIELDS[field], value: valueText(read.value), spans: read.spans }];
  });
  return [...fields, ...(detail.strictClass ?? []).flatMap((item) => rowOf(group, RECORD_TEXT.strictClass, item))];
}
