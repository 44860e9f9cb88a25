/** Fields of the record by colour group of their marks. */
const GROUPS = {
  officials: 'official',
  representatives: 'representative',
  parties: 'party',
  principals: 'party',
  prisoner: 'party',
  number: 'number',
  relatedCases: 'number',
  court: 'court',
  procuratorate: 'court',
  outcomes: 'outcome',
  charges: 'outcome',
  sentences: 'outcome',
  commutation: 'outcome',
  date: 'date',
} as const;
export type FieldGroup = (typeof GROUPS)[keyof typeof GROUPS] | 'other';

/** Colour group of a field such as `officials` or `extension.acceptedOn`; what is not listed is `other`. */
export function fieldGroup(field: string): FieldGroup {
  const head = field.split(/[.[:]/)[0] ?? field;
  return Object.hasOwn(GROUPS, head) ? GROUPS[head as keyof typeof GROUPS] : 'other';
}
