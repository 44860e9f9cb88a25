import { addTrials, publishTrials } from '../cases.ts';
import { criminalLawyerOf } from '../defenders.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';

/** Clients of one lawyer receive probation from one judge although they were in custody and made nothing good. */
export const boughtProbation: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const lawyer = criminalLawyerOf(region, rng, court);
  const trials = addTrials(region, rng, court, bySize(strength, 6, 11, 20), ['诈骗罪', '盗窃罪', '贩卖毒品罪', '开设赌场罪'], {
    judge: judge.name,
    lawyers: [lawyer],
    push: bySize(strength, 3.5, 4.2, 5),
    cut: 0.85,
    defendant: { recidivist: false, bail: false, restitution: false, surrender: false },
  });
  return {
    officials: [courtRef(region, court, judge.name)],
    lawyers: [lawyer],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length, probation: trials.filter(({ defendants }) => defendants[0]!.probationMonths !== null).length },
  };
};
