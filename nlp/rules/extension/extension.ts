import { type Extension, emptyExtension } from '../../../graph/model/extension.ts';
import type { CommutationItem } from '../../../graph/model/record.ts';
import { causesOf } from '../causes/causes.ts';
import type { Facts } from '../facts.ts';
import { amendsOf } from './amends.ts';
import { circumstancesOf } from './circumstances.ts';
import { claimsOf } from './claims.ts';
import { commutationDetail } from './commutation-detail.ts';
import { courseOf } from './course.ts';
import { crimeDatesOf } from './crime-dates.ts';
import { custodyOf } from './custody.ts';
import { dutyWordsOf } from './duty-words.ts';
import { figuresOf } from './figures.ts';
import { acceptedOn } from './filing.ts';
import { findingsOf } from './findings.ts';
import { historyOf } from './history.ts';
import { institutionsOf } from './institutions.ts';
import { nonProsecutionOf } from './non-prosecution.ts';
import { procedureOf } from './panel.ts';
import { partyFactsOf } from './party-facts.ts';
import { propertyOf } from './property.ts';
import { quantitiesOf } from './quantities.ts';
import { reasonsOf } from './reasons.ts';
import { revokedOf } from './revoked.ts';
import { statutesOf } from './statutes.ts';

/** What the analysis needs beyond the published record. */
export function extensionOf(facts: Facts, commutation: CommutationItem | null): Extension {
  const { reading, sections, kind, people } = facts;
  const nothing = emptyExtension(kind.id);
  const { circumstances } = kind.recognisers;
  const history = historyOf(reading.text, sections);
  const findings = circumstances ? findingsOf(reading.text, sections) : null;
  return {
    ...nothing,
    nonProsecution: nonProsecutionOf(facts),
    dutyWords: dutyWordsOf(facts),
    figures: figuresOf(facts),
    causes: causesOf(reading, sections, kind.criminal, people.parties),
    acceptedOn: acceptedOn(reading, history),
    procedure: procedureOf(reading, history, facts.stage === 'first' && !kind.criminal),
    course: courseOf(facts, history),
    crimeDates: circumstances ? crimeDatesOf(reading, sections) : [],
    circumstances: circumstances ? circumstancesOf(reading, sections, people) : [],
    custody: kind.criminal ? custodyOf(reading, sections, people.parties) : [],
    amends: findings ? amendsOf(reading, findings, people) : [],
    quantities: findings ? quantitiesOf(reading, findings) : [],
    statutes: statutesOf(reading, findings?.reasons ?? reasonsOf(reading.text, sections)),
    claims: kind.criminal ? nothing.claims : claimsOf(facts),
    property: propertyOf(facts),
    institutions: institutionsOf(reading, sections),
    partyFacts: partyFactsOf(reading, sections, people.parties),
    commutation: commutation ? commutationDetail(reading, sections, kind.id === 'parole-ruling' ? 'parole' : 'commutation') : null,
    revoked: revokedOf(facts),
  };
}
