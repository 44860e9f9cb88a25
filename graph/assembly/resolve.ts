/**
 * Who is who, as far as one document tells: every mention is given the entity that its key fields name.
 * Pure and independent of any other document, so that the order of loading cannot matter.
 */

import type { AnalysedRecord } from '../model/documents/dossier.ts';
import type { GraphNode, LegalDocument } from '../model/entity.ts';
import { courtName } from '../model/names/agency-names.ts';
import type { ExtractionRecord, OfficialItem } from '../model/record/record.ts';
import { agenciesOf, codeOf, kindOfAgency } from './agencies.ts';
import { Apart } from './apart.ts';
import { agencyNode, caseNode, firmNode, officialNode, ownCaseNode, partyNode, principalNode, representativeNode } from './entities.ts';
import { familyOf } from './family.ts';

/** Lists run parallel to those of the record. */
export interface Resolution {
  readonly case: GraphNode | null;
  readonly court: GraphNode | null;
  readonly procuratorate: GraphNode | null;
  readonly prison: GraphNode | null;
  readonly officials: readonly GraphNode[];
  /** Where each official serves; null where the document does not say, or names police and others that are no node. */
  readonly servesAt: readonly (GraphNode | null)[];
  /** Police officers by the accounts that they wrote. */
  readonly policeAccounts: readonly GraphNode[];
  readonly parties: readonly GraphNode[];
  readonly principals: readonly GraphNode[];
  readonly representatives: readonly GraphNode[];
  /** Where each lawyer practises. */
  readonly practisesAt: readonly (GraphNode | null)[];
  readonly relatedCases: readonly GraphNode[];
}

/** Entities of the people, agencies and cases that a document names. */
export function resolve(document: LegalDocument, record: ExtractionRecord): Resolution {
  const family = familyOf(document, record);
  const agencies = agenciesOf(record);
  const apart = new Apart(document.id);
  const serving = record.officials.map(({ agency }) => agency && agencies.named(agency));
  const parties = record.parties.map((item) => partyNode(item, family, apart));
  return {
    case: record.number ? ownCaseNode(record.number, agencies.court, document.id) : null,
    court: agencies.court ? agencyNode('court', agencies.court, apart) : null,
    procuratorate: agencies.procuratorate ? agencyNode('procuratorate', agencies.procuratorate, apart) : null,
    prison: agencies.prison ? agencyNode('prison', agencies.prison, apart) : null,
    officials: record.officials.map((item, i) => officialNode(item, serving[i] || null, family, apart)),
    servesAt: serving.map((name) => {
      const kind = name ? kindOfAgency(name) : null;
      return name && kind ? agencyNode(kind, name, apart) : null;
    }),
    policeAccounts: accountWriters(record).map((item) => officialNode(item, item.agency, family, apart)),
    parties,
    principals: record.principals.map(({ name }) => principalNode(name, parties, family, apart)),
    representatives: record.representatives.map((item) => representativeNode(item, family, apart)),
    practisesAt: record.representatives.map(({ kind, firm }) => (kind === 'lawyer' && firm ? firmNode(firm, apart) : null)),
    relatedCases: record.relatedCases.map(({ number, court }) =>
      caseNode(number, court ? courtName(court, codeOf(number)) : null, document.id),
    ),
  };
}

/** Officers who wrote accounts, as officials of the case. */
export function accountWriters({ extension }: Pick<AnalysedRecord, 'extension'>): OfficialItem[] {
  return (extension.course.policeAccounts ?? []).map((item) => ({ ...item, role: 'police' }));
}
