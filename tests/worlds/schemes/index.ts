import type { Plot } from '../province.ts';
import { barredParole, hiddenRecidivist } from './barred-parole.ts';
import { belowFloor } from './below-floor.ts';
import { bothSides } from './both-sides.ts';
import { earlyCommutation } from './early-commutation.ts';
import { earlyParole } from './early-parole.ts';
import { excessiveCut } from './excessive-cut.ts';
import { favouredLawyer, weakFavour } from './favoured-lawyer.ts';
import { probationLimits } from './probation-limits.ts';
import { rareCombination } from './rare-combination.ts';
import { recidivistProbation } from './recidivist-probation.ts';
import { sameJudgeCivil, sameJudgeCriminal } from './same-judge-after-remand.ts';
import { shortInterval } from './short-interval.ts';

/** The planted schemes, in the order of the catalogue. */
export const SCHEMES: readonly Plot[] = [
  earlyCommutation,
  shortInterval,
  excessiveCut,
  belowFloor,
  barredParole,
  hiddenRecidivist,
  earlyParole,
  recidivistProbation,
  probationLimits,
  sameJudgeCivil,
  sameJudgeCriminal,
  bothSides,
  favouredLawyer,
  weakFavour,
  rareCombination,
];
