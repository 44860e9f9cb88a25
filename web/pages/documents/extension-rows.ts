/** Rows of what the law needs beyond the published record: causes, procedure, circumstances, dates of a commutation. Pure. */
import type { CommutationDetail } from '../../../graph/model/commutation-detail.ts';
import type { ExtractionRecord } from '../../../graph/model/record.ts';
import type { Bilingual, Read, Span } from '../../../graph/model/span.ts';
import { circumstanceLabel, penaltyLabel } from '../../labels.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { RECORD_TEXT, RECORD_WORDS } from '../../text/record.ts';

interface Row {
  readonly group: Bilingual;
  readonly label: Bilingual;
  readonly value: Bilingual;
  readonly spans: readonly Span[];
}

/** A value as the record carries it: a word of ours, a date or other text as printed, a number, or yes. */
function valueText(value: string | number | boolean): Bilingual {
  if (typeof value === 'boolean') return value ? RECORD_TEXT.yes : RECORD_TEXT.no;
  // The only number is the term of years into which life or a suspended death sentence is converted.
  if (typeof value === 'number') return { zh: `${value} 年`, en: `${value} y` };
  const text = value;
  const word = Object.hasOwn(RECORD_WORDS, text) ? RECORD_WORDS[text as keyof typeof RECORD_WORDS] : null;
  return word ?? penaltyLabel(text);
}

type ReadField = {
  [K in keyof CommutationDetail]: CommutationDetail[K] extends Read<string | number | boolean> | null ? K : never;
}[keyof CommutationDetail];

/** Fields in the order in which they happen in a case. */
const COMMUTATION_FIELDS: Readonly<Record<ReadField, Bilingual>> = {
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

function read(group: Bilingual, label: Bilingual, value: Read<string | number | boolean> | null | undefined): Row[] {
  return value === null || value === undefined ? [] : [{ group, label, value: valueText(value.value), spans: value.spans }];
}

function commutationDetail(detail: CommutationDetail): Row[] {
  const group = DOCUMENTS_TEXT.details;
  return [
    ...(Object.keys(COMMUTATION_FIELDS) as ReadField[]).flatMap((field) => read(group, COMMUTATION_FIELDS[field], detail[field])),
    ...(detail.strictClass ?? []).flatMap((item) => read(group, RECORD_TEXT.strictClass, item)),
  ];
}

/** Rows of the extension of a record; none where the record has no extension. */
export function extensionRows({ extension }: Partial<ExtractionRecord>): Row[] {
  if (extension === undefined) return [];
  const group = DOCUMENTS_TEXT.details;
  return [
    ...(extension.causes ?? []).flatMap((cause) => read(group, DOCUMENTS_TEXT.causes, cause)),
    ...read(group, RECORD_TEXT.procedure, extension.procedure),
    ...read(group, DOCUMENTS_TEXT.acceptedOn, extension.acceptedOn),
    ...(extension.crimeDates ?? []).flatMap((date) => read(group, RECORD_TEXT.crimeDate, date)),
    ...(extension.circumstances ?? []).map((item) => {
      const label = circumstanceLabel(item.circumstance);
      const value = item.defendant === null ? label : { zh: `${item.defendant} · ${label.zh}`, en: `${item.defendant} · ${label.en}` };
      return { group, label: DOCUMENTS_TEXT.circumstances, value, spans: item.spans };
    }),
    ...(extension.commutation ? commutationDetail(extension.commutation) : []),
  ];
}
