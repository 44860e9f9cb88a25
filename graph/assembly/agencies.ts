import type { NodeKind } from '../model/kinds.ts';
import { courtName, prisonName, procuratorateName } from '../model/names/agency-names.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import type { ExtractionRecord } from '../model/record/record.ts';

/** The agencies of a document, each under its one name. */
export interface Agencies {
  readonly court: string | null;
  readonly procuratorate: string | null;
  readonly prison: string | null;
  /** The one name of an agency that is printed beside an official. */
  named(printed: string): string;
}

export function agenciesOf(record: ExtractionRecord): Agencies {
  const code = codeOf(record.number);
  const court = record.court ? courtName(record.court, code) : null;
  const prosecuting = (printed: string): string => procuratorateName(printed, court, code);
  return {
    court,
    procuratorate: record.procuratorate ? prosecuting(record.procuratorate) : null,
    prison: record.commutation?.prison ? prisonName(record.commutation.prison, court, code) : null,
    named(printed) {
      if (court !== null && printed === record.court) return court;
      switch (kindOfAgency(printed)) {
        // 廉江市人民检察院 beside the name, 广东省廉江市人民检察院 in the header.
        case 'procuratorate':
          return prosecuting(record.procuratorate?.endsWith(printed) ? record.procuratorate : printed);
        case 'prison':
          return prisonName(printed, court, code);
        case 'court':
          return courtName(printed, null);
        default:
          return printed;
      }
    },
  };
}

/** The kind of node that an agency is, by how its name ends; null for police, justice bureaus and others that are none. */
export function kindOfAgency(name: string): NodeKind | null {
  if (/检察院(?:第?\p{Script=Han}{1,10}分院)?$/u.test(name)) return 'procuratorate';
  return name.endsWith('监狱') ? 'prison' : name.endsWith('法院') ? 'court' : null;
}

/** The court code that a number prints; null where it prints none or cannot be read. */
export function codeOf(number: string | null): string | null {
  return (number === null ? null : parseCaseNumber(number)?.code) || null;
}
