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
/** Fields of the extended record that have a colour of their own. */
const EXTENSION_GROUPS = {
  nonProsecution: 'outcome',
  acceptedOn: 'date',
  crimeDates: 'date',
  revoked: 'outcome',
  circumstances: 'outcome',
  custody: 'outcome',
  amends: 'outcome',
  claims: 'outcome',
  property: 'outcome',
  institutions: 'court',
  partyFacts: 'party',
} as const satisfies Record<string, (typeof GROUPS)[keyof typeof GROUPS]>;
export type FieldGroup = (typeof GROUPS)[keyof typeof GROUPS] | 'other';

/** Colour group of a field such as `officials` or `extension.acceptedOn`; what is not listed is `other`. */
export function fieldGroup(field: string): FieldGroup {
  const [head = field, inner = ''] = field.split(/[.[:]/);
  if (head === 'extension')
    return Object.hasOwn(EXTENSION_GROUPS, inner) ? EXTENSION_GROUPS[inner as keyof typeof EXTENSION_GROUPS] : 'other';
  return Object.hasOwn(GROUPS, head) ? GROUPS[head as keyof typeof GROUPS] : 'other';
}
