import type { PublishedKind } from '../../graph/model/glossary.ts';
import { administrativeJudgment } from './admin-judgment.ts';
import { administrativeMediation } from './admin-mediation.ts';
import { administrativeRuling } from './admin-ruling.ts';
import { administrativeDecision } from './administrative-decision.ts';
import { arrestDecision } from './arrest-decision.ts';
import { bailDecision } from './bail-decision.ts';
import { caseDigest } from './case-digest.ts';
import { civilJudgment } from './civil-judgment.ts';
import { civilMediation } from './civil-mediation.ts';
import { civilRuling } from './civil-ruling.ts';
import { communityCorrectionPaper } from './community-correction-paper.ts';
import { commutationProposal } from './commutation-proposal.ts';
import { commutationRuling } from './commutation-ruling.ts';
import { compensationDecision } from './compensation-decision.ts';
import { complaintReview } from './complaint-review.ts';
import { correctionNotice } from './correction-notice.ts';
import { courtDecision } from './court-decision.ts';
import { courtNotice } from './court-notice.ts';
import { criminalJudgment } from './criminal-judgment.ts';
import { criminalRuling } from './criminal-ruling.ts';
import { deathPenaltyReview } from './death-penalty-review.ts';
import type { KindRule, KindSigns } from './define.ts';
import { executionDecision } from './execution-decision.ts';
import { executionNotice } from './execution-notice.ts';
import { executionRuling } from './execution-ruling.ts';
import { expertOpinion } from './expert-opinion.ts';
import { indictment } from './indictment.ts';
import { interventionRecord } from './intervention-record.ts';
import { newsReport } from './news-report.ts';
import { nonProsecutionDecision } from './non-prosecution-decision.ts';
import { other } from './other.ts';
import { paroleRuling } from './parole-ruling.ts';
import { paymentOrder } from './payment-order.ts';
import { petitionLetter } from './petition-letter.ts';
import { processMonitoringNotice } from './process-monitoring-notice.ts';
import { procuratorialProposal } from './procuratorial-proposal.ts';
import { prosecutionOpinion } from './prosecution-opinion.ts';
import { protestPetition } from './protest-petition.ts';
import { temporaryReleaseDecision } from './temporary-release-decision.ts';
import { workReport } from './work-report.ts';

/** All kinds, the more special before the more general: the first that recognises a document has it. */
export const KIND_RULES: readonly KindRule[] = [
  interventionRecord,
  caseDigest,
  petitionLetter,
  newsReport,
  workReport,
  correctionNotice,
  processMonitoringNotice,
  arrestDecision,
  bailDecision,
  temporaryReleaseDecision,
  communityCorrectionPaper,
  complaintReview,
  prosecutionOpinion,
  administrativeDecision,
  expertOpinion,
  nonProsecutionDecision,
  indictment,
  protestPetition,
  commutationProposal,
  procuratorialProposal,
  deathPenaltyReview,
  paroleRuling,
  commutationRuling,
  executionRuling,
  compensationDecision,
  executionDecision,
  executionNotice,
  paymentOrder,
  administrativeJudgment,
  administrativeRuling,
  administrativeMediation,
  criminalJudgment,
  criminalRuling,
  civilJudgment,
  civilRuling,
  civilMediation,
  courtDecision,
  courtNotice,
  other,
];

/** The kind of a document; `other` when nothing speaks for one. */
export function kindOf(signs: KindSigns): KindRule {
  const titled = signs.title !== '' ? KIND_RULES.find((rule) => rule.id !== 'other' && rule.titled(signs)) : undefined;
  return titled ?? KIND_RULES.find((rule) => rule.untitled(signs)) ?? other;
}

/** The kind of the published schema under which a document of this rule appears. */
export function publishedKind(rule: KindRule, signs: KindSigns): PublishedKind {
  return typeof rule.published === 'function' ? rule.published(signs) : rule.published;
}
