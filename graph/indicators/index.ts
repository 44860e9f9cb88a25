import type { Indicator } from './define.ts';
import { h01CommutationTooEarly } from './h01-commutation-too-early.ts';
import { h02CommutationInterval } from './h02-commutation-interval.ts';
import { h03CommutationSize } from './h03-commutation-size.ts';
import { h04ServedBelowFloor } from './h04-served-below-floor.ts';
import { h05BarredParole } from './h05-barred-parole.ts';
import { h06EarlyParole } from './h06-early-parole.ts';
import { h09PatentMerit } from './h09-patent-merit.ts';
import { h10BarredProbation } from './h10-barred-probation.ts';
import { h11ProbationLimits } from './h11-probation-limits.ts';
import { h15UnrevokedProbation } from './h15-unrevoked-probation.ts';
import { h18SameJudgeTwoInstances } from './h18-same-judge-two-instances.ts';
import { h21LawyerBothSides } from './h21-lawyer-both-sides.ts';
import { h22WrongBench } from './h22-wrong-bench.ts';
import { h28AuctionLimits } from './h28-auction-limits.ts';
import { h29ClosedEnforcement } from './h29-closed-enforcement.ts';
import { n01RareCombination } from './n01-rare-combination.ts';
import { n02JudgeLawyerClient } from './n02-judge-lawyer-client.ts';
import { n05ChainOfOrgans } from './n05-chain-of-organs.ts';
import { n06OldLightCase } from './n06-old-light-case.ts';
import { n08LitigationBroker } from './n08-litigation-broker.ts';
import { n09ShamSuitRing } from './n09-sham-suit-ring.ts';
import { n10AuctionRing } from './n10-auction-ring.ts';
import { n12InformerChain } from './n12-informer-chain.ts';
import { n15LateCounsel } from './n15-late-counsel.ts';
import { n16CounselFollowsJudge } from './n16-counsel-follows-judge.ts';
import { n18SentencesCutOnAppeal } from './n18-sentences-cut-on-appeal.ts';
import { n20PatentsInARow } from './n20-patents-in-a-row.ts';
import { s01JudgeLawyerPairing } from './s01-judge-lawyer-pairing.ts';
import { s02ResultsBeforeOneJudge } from './s02-results-before-one-judge.ts';
import { s04SelectedMildSentences } from './s04-selected-mild-sentences.ts';
import { s05MeritForOneLawyer } from './s05-merit-for-one-lawyer.ts';
import { s06DroppedProsecutions } from './s06-dropped-prosecutions.ts';
import { s07ReleasedAtTrial } from './s07-released-at-trial.ts';
import { s08TopCutAtFirstChance } from './s08-top-cut-at-first-chance.ts';
import { s11PropertyLeft } from './s11-property-left.ts';
import { s14ReversalsOfOneJudge } from './s14-reversals-of-one-judge.ts';
import { s17ProsecutorLawyerPairing } from './s17-prosecutor-lawyer-pairing.ts';
import { s18SwiftEndings } from './s18-swift-endings.ts';
import { s19MassSuits } from './s19-mass-suits.ts';
import { s22CopiedFacts } from './s22-copied-facts.ts';
import { s23AppointedInstitutions } from './s23-appointed-institutions.ts';

/** Every indicator of the engine, by id: one file each, listed by `npm run docs`. */
export const INDICATORS: readonly Indicator[] = [
  h01CommutationTooEarly,
  h02CommutationInterval,
  h03CommutationSize,
  h04ServedBelowFloor,
  h05BarredParole,
  h06EarlyParole,
  h09PatentMerit,
  h10BarredProbation,
  h11ProbationLimits,
  h15UnrevokedProbation,
  h18SameJudgeTwoInstances,
  h21LawyerBothSides,
  h22WrongBench,
  h28AuctionLimits,
  h29ClosedEnforcement,
  n01RareCombination,
  n02JudgeLawyerClient,
  n05ChainOfOrgans,
  n06OldLightCase,
  n08LitigationBroker,
  n09ShamSuitRing,
  n10AuctionRing,
  n12InformerChain,
  n15LateCounsel,
  n16CounselFollowsJudge,
  n18SentencesCutOnAppeal,
  n20PatentsInARow,
  s01JudgeLawyerPairing,
  s02ResultsBeforeOneJudge,
  s04SelectedMildSentences,
  s05MeritForOneLawyer,
  s06DroppedProsecutions,
  s07ReleasedAtTrial,
  s08TopCutAtFirstChance,
  s11PropertyLeft,
  s14ReversalsOfOneJudge,
  s17ProsecutorLawyerPairing,
  s18SwiftEndings,
  s19MassSuits,
  s22CopiedFacts,
  s23AppointedInstitutions,
];
