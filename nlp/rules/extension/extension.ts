import { type Extension, emptyExtension } from '../../../graph/model/extension.ts';
import type { PenaltyItem } from '../../../graph/model/extension-penalties.ts';
import type { CommutationItem } from '../../../graph/model/record.ts';
import { causesOf } from '../causes/causes.ts';
import type { Facts } from '../facts.ts';
import { defendantsOf, type VerdictUnit } from '../verdict-units.ts';
import { amendsOf } from './amends.ts';
import { auctionsOf } from './auctions.ts';
import { challengesOf } from './challenges.ts';
import { circumstancesOf } from './circumstances.ts';
import { claimsOf } from './claims.ts';
import { commutationDetail } from './commutation-detail.ts';
import { courseOf } from './course.ts';
import { crimeDatesOf } from './crime-dates.ts';
import { custodyOf } from './custody.ts';
import { dutyWordsOf } from './duty-words.ts';
import { earlierMeasuresOf } from './earlier-measures.ts';
import { enforcementClosingOf } from './enforcement-closing.ts';
import { figuresOf } from './figures.ts';
import { acceptedOn } from './filing.ts';
import { findingsOf } from './findings.ts';
import { historyOf } from './history.ts';
import { institutionsOf } from './institutions.ts';
import { meritSourcesOf } from './merit-sources.ts';
import { nonProsecutionOf } from './non-prosecution.ts';
import { procedureOf } from './panel.ts';
import { partyFactsOf } from './party-facts.ts';
import { patentsOf } from './patents.ts';
import { challengedPenalties, penaltiesOf } from './penalties.ts';
import { printedTermsOf } from './printed-terms.ts';
import { priorConvictionsOf } from './prior-convictions.ts';
import { propertyOf } from './property.ts';
import { quantitiesOf } from './quantities.ts';
import { reasonsOf } from './reasons.ts';
import { revokedOf } from './revoked.ts';
import { statutesOf } from './statutes.ts';
import { unitCrimeOf } from './unit-crime.ts';

/** What the analysis needs beyond the published record. */
export function extensionOf(facts: Facts, commutation: CommutationItem | null, units: readonly VerdictUnit[]): Extension {
  const { reading, sections, kind, people } = facts;
  const nothing = emptyExtension(kind.id);
  const { circumstances } = kind.recognisers;
  const history = historyOf(reading.text, sections);
  const findings = circumstances ? findingsOf(reading.text, sections) : null;
  const found = circumstances ? circumstancesOf(reading, sections, people) : [];
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
    circumstances: found,
    meritSources: findings ? meritSourcesOf(reading, findings, found, defendantsOf(people.parties)) : [],
    custody: kind.criminal ? custodyOf(reading, sections, people.parties) : [],
    priorConvictions: circumstances ? priorConvictionsOf(reading, sections, people.parties) : [],
    earlierMeasures: circumstances ? earlierMeasuresOf(reading, sections, people.parties) : [],
    printedTerms: kind.recognisers.sentences ? printedTermsOf(reading, units) : [],
    unitCrime: circumstances ? unitCrimeOf(reading, sections, people.parties) : [],
    challenges: challengesOf(facts),
    penalties: kind.recognisers.sentences ? allPenalties(facts, units) : [],
    amends: findings ? amendsOf(reading, findings, people) : [],
    quantities: findings ? quantitiesOf(reading, findings) : [],
    statutes: statutesOf(reading, findings?.reasons ?? reasonsOf(reading.text, sections)),
    claims: kind.criminal ? nothing.claims : claimsOf(facts),
    property: propertyOf(facts),
    auctions: auctionsOf(facts),
    enforcementClosing: enforcementClosingOf(facts),
    institutions: institutionsOf(reading, sections),
    partyFacts: partyFactsOf(reading, sections, people.parties),
    commutation: commutation ? commutationDetail(reading, sections, kind.id === 'parole-ruling' ? 'parole' : 'commutation') : null,
    patents: patentsOf(facts),
    revoked: revokedOf(facts),
  };
}

/** Those of this decision; on appeal and retrial also what the challenged decision had imposed, where this one does not quote it. */
function allPenalties({ reading, sections, people, stage }: Facts, units: readonly VerdictUnit[]): readonly PenaltyItem[] {
  const own = penaltiesOf(reading, units, stage !== 'first');
  if (stage === 'first') return own;
  const quoted = new Set(own.filter((item) => item.part === 'challenged').map((item) => item.defendant));
  const account = { start: sections.parties.end, end: sections.body.end };
  const told = challengedPenalties(reading, account, defendantsOf(people.parties));
  return [...told.filter((item) => !quoted.has(item.defendant)), ...own];
}
