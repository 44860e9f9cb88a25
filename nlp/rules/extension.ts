import { type Extension, emptyExtension } from '../../graph/model/record/extension.ts';
import type { PenaltyItem } from '../../graph/model/record/extension-penalties.ts';
import type { CommutationItem } from '../../graph/model/record/record.ts';
import { causesOf } from './causes/causes.ts';
import { claimsOf } from './civil/claims.ts';
import { commutationDetail } from './commutation/commutation-detail.ts';
import { meritSourcesOf } from './commutation/merit-sources.ts';
import { patentsOf } from './commutation/patents.ts';
import { challengesOf } from './course/challenges.ts';
import { courseOf } from './course/course.ts';
import { acceptedOn } from './course/filing.ts';
import { procedureOf } from './course/panel.ts';
import { revokedOf } from './course/revoked.ts';
import { amendsOf } from './criminal/amends.ts';
import { circumstancesOf } from './criminal/circumstances.ts';
import { crimeDatesOf } from './criminal/crime-dates.ts';
import { custodyOf } from './criminal/custody.ts';
import { earlierMeasuresOf } from './criminal/earlier-measures.ts';
import { nonProsecutionOf } from './criminal/non-prosecution.ts';
import { challengedPenalties, penaltiesOf } from './criminal/penalties.ts';
import { printedTermsOf } from './criminal/printed-terms.ts';
import { priorConvictionsOf } from './criminal/prior-convictions.ts';
import { quantitiesOf } from './criminal/quantities.ts';
import { unitCrimeOf } from './criminal/unit-crime.ts';
import { auctionsOf } from './enforcement/auctions.ts';
import { enforcementClosingOf } from './enforcement/enforcement-closing.ts';
import { propertyOf } from './enforcement/property.ts';
import { institutionsOf } from './institutions/institutions.ts';
import type { Facts } from './passages/facts.ts';
import { findingsOf } from './passages/findings.ts';
import { historyOf } from './passages/history.ts';
import { reasonsOf } from './passages/reasons.ts';
import { partyFactsOf } from './people/party-facts.ts';
import { dutyWordsOf } from './reports/duty-words.ts';
import { figuresOf } from './reports/figures.ts';
import { statutesOf } from './statutes/statutes.ts';
import { defendantsOf, type VerdictUnit } from './verdicts/verdict-units.ts';

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
