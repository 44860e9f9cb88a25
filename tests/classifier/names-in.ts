import type { ExtractionRecord } from '../../graph/model/record/record.ts';

/** Every name in a record: persons, firms, courts, prisons, institutions. */
export function namesIn(record: ExtractionRecord): string[] {
  const { officials, parties, principals, representatives, charges, sentences, commutation, extension } = record;
  return [
    ...[...officials, ...parties, ...principals, ...representatives].map(({ name }) => name),
    ...representatives.flatMap(({ firm }) => (firm === null ? [] : [firm])),
    ...[...charges, ...sentences].map(({ defendant }) => defendant),
    ...[record.court, record.procuratorate, commutation?.prisoner, commutation?.prison].filter((name) => typeof name === 'string'),
    ...extension.institutions.map(({ name }) => name),
    ...extension.course.interpreters.map(({ name }) => name),
    ...extension.course.earlierOfficials.map(({ name }) => name),
  ];
}
