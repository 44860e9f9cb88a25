import type { Plot } from '../region.ts';
import { auctionRing } from './auction-ring.ts';
import { barredProbation } from './barred-probation.ts';
import { bentResults } from './bent-results.ts';
import { bogusPatents } from './bogus-patents.ts';
import { bothSides } from './both-sides.ts';
import { boughtProbation } from './bought-probation.ts';
import { closedWithProperty } from './closed-with-property.ts';
import { copiedFacts } from './copied-facts.ts';
import { counselAfterAssignment } from './counsel-after-assignment.ts';
import { fabricatedMerit } from './fabricated-merit.ts';
import { followedJudge } from './followed-judge.ts';
import { handlerChain } from './handler-chain.ts';
import { lenderRing } from './lender-ring.ts';
import { lenientSentences } from './lenient-sentences.ts';
import { massLender } from './mass-lender.ts';
import { maximumCuts } from './maximum-cuts.ts';
import { nonProsecutions } from './non-prosecutions.ts';
import { quietReoffence } from './quiet-reoffence.ts';
import { reversedFavours } from './reversed-favours.ts';
import { steering } from './steering.ts';
import { steeringWithResults } from './steering-with-results.ts';
import { swiftSettlements } from './swift-settlements.ts';
import { twoInstances } from './two-instances.ts';
import { unlawfulCommutations } from './unlawful-commutations.ts';
import { wrongBench } from './wrong-bench.ts';

/** All schemes, in a fixed order: each draws from its own stream. Those that need whole practices go before those that add papers. */
export const SCHEMES: readonly { readonly kind: string; readonly plot: Plot }[] = [
  { kind: 'bent-results', plot: bentResults },
  { kind: 'steering-with-results', plot: steeringWithResults },
  { kind: 'steering', plot: steering },
  { kind: 'counsel-after-assignment', plot: counselAfterAssignment },
  { kind: 'followed-judge', plot: followedJudge },
  { kind: 'lender-ring', plot: lenderRing },
  { kind: 'both-sides', plot: bothSides },
  { kind: 'two-instances', plot: twoInstances },
  { kind: 'closed-with-property', plot: closedWithProperty },
  { kind: 'auction-ring', plot: auctionRing },
  { kind: 'handler-chain', plot: handlerChain },
  { kind: 'non-prosecutions', plot: nonProsecutions },
  { kind: 'fabricated-merit', plot: fabricatedMerit },
  { kind: 'bought-probation', plot: boughtProbation },
  { kind: 'lenient-sentences', plot: lenientSentences },
  { kind: 'barred-probation', plot: barredProbation },
  { kind: 'quiet-reoffence', plot: quietReoffence },
  { kind: 'wrong-bench', plot: wrongBench },
  { kind: 'bogus-patents', plot: bogusPatents },
  { kind: 'unlawful-commutations', plot: unlawfulCommutations },
  { kind: 'maximum-cuts', plot: maximumCuts },
  { kind: 'reversed-favours', plot: reversedFavours },
  { kind: 'swift-settlements', plot: swiftSettlements },
  { kind: 'mass-lender', plot: massLender },
  { kind: 'copied-facts', plot: copiedFacts },
];
