/** Labels of the words that the API sends as identifiers; an unknown identifier is shown as it is. */

import { CASE_RELATIONS, DOCUMENT_KINDS, OFFICIAL_ROLES, OUTCOMES, PENALTIES, REPRESENTATIVE_KINDS } from '../graph/model/glossary.ts';
import { EDGE_KINDS, NODE_KINDS } from '../graph/model/kinds.ts';
import { FAMILIES } from '../graph/model/leads/lead.ts';
import {
  AMENDS,
  AUCTION_ROUNDS,
  CHALLENGES,
  CHALLENGING_SIDES,
  CIRCUMSTANCES,
  CLOSING_CONSENTS,
  CLOSING_STEPS,
  COUNSEL_ACTS,
  CUSTODY_MEASURES,
  DISPOSAL_OBSTACLES,
  DUTY_WORD_READINGS,
  EARLIER_MEASURES,
  INSTITUTION_CHOICES,
  INSTITUTION_KINDS,
  INVENTOR_ROLES,
  MERIT_DEEDS,
  PATENT_KINDS,
  PENALTY_PARTS,
  PRICE_BASES,
  PROCEEDING_STAGES,
  PROPERTY_ACTS,
  RELEASES,
  UNIT_CRIME_ROLES,
} from '../graph/model/record/extension-terms.ts';
import type { Bilingual } from '../graph/model/span.ts';

function label(table: Readonly<Record<string, Bilingual>>, id: string): Bilingual {
  return Object.hasOwn(table, id) ? (table[id] as Bilingual) : { zh: id, en: id };
}

export const documentKindLabel = (id: string): Bilingual => label(DOCUMENT_KINDS, id);
export const nodeKindLabel = (id: string): Bilingual => label(NODE_KINDS, id);
export const edgeKindLabel = (id: string): Bilingual => label(EDGE_KINDS, id);
export const outcomeLabel = (id: string): Bilingual => label(OUTCOMES, id);
export const penaltyLabel = (id: string): Bilingual => label(PENALTIES, id);
export const familyLabel = (id: string): Bilingual => label(FAMILIES, id);
export const circumstanceLabel = (id: string): Bilingual => label(CIRCUMSTANCES, id);
export const custodyLabel = (id: string): Bilingual => label(CUSTODY_MEASURES, id);
export const amendsLabel = (id: string): Bilingual => label(AMENDS, id);
export const propertyActLabel = (id: string): Bilingual => label(PROPERTY_ACTS, id);
export const institutionLabel = (id: string): Bilingual => label(INSTITUTION_KINDS, id);
export const institutionChoiceLabel = (id: string): Bilingual => label(INSTITUTION_CHOICES, id);
export const dutyWordLabel = (id: string): Bilingual => label(DUTY_WORD_READINGS, id);
export const penaltyPartLabel = (id: string): Bilingual => label(PENALTY_PARTS, id);
export const unitCrimeLabel = (id: string): Bilingual => label(UNIT_CRIME_ROLES, id);
export const challengeLabel = (id: string): Bilingual => label(CHALLENGES, id);
export const challengingSideLabel = (id: string): Bilingual => label(CHALLENGING_SIDES, id);
export const auctionRoundLabel = (id: string): Bilingual => label(AUCTION_ROUNDS, id);
export const priceBasisLabel = (id: string): Bilingual => label(PRICE_BASES, id);
export const obstacleLabel = (id: string): Bilingual => label(DISPOSAL_OBSTACLES, id);
export const closingConsentLabel = (id: string): Bilingual => label(CLOSING_CONSENTS, id);
export const closingStepLabel = (id: string): Bilingual => label(CLOSING_STEPS, id);
export const patentKindLabel = (id: string): Bilingual => label(PATENT_KINDS, id);
export const inventorRoleLabel = (id: string): Bilingual => label(INVENTOR_ROLES, id);
export const meritDeedLabel = (id: string): Bilingual => label(MERIT_DEEDS, id);
export const stageLabel = (id: string): Bilingual => label(PROCEEDING_STAGES, id);
export const counselActLabel = (id: string): Bilingual => label(COUNSEL_ACTS, id);
export const earlierMeasureLabel = (id: string): Bilingual => label(EARLIER_MEASURES, id);
export const releaseLabel = (id: string): Bilingual => label(RELEASES, id);
export const relationLabel = (id: string): Bilingual => label(CASE_RELATIONS, id);
export const representativeLabel = (id: string): Bilingual => label(REPRESENTATIVE_KINDS, id);

/** An official's role, a case relation, a representative kind, or a role word as printed in the document. */
export const roleLabel = (id: string): Bilingual =>
  label({ ...OFFICIAL_ROLES, ...CASE_RELATIONS, ...REPRESENTATIVE_KINDS, ...PENALTIES }, id);
