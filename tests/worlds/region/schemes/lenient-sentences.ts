import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';

/** Some defendants of one judge receive half of what like cases receive, with no circumstance that says why. */
export const lenientSentences: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const trials = addTrials(region, rng, court, bySize(strength, 6, 11, 20), ['诈骗罪', '贩卖毒品罪', '盗窃罪'], {
    judge: judge.name,
    cut: bySize(strength, 0.55, 0.5, 0.42),
    defendant: { recidivist: false, surrender: false, restitution: false, merit: null },
  });
  return {
    officials: [courtRef(region, court, judge.name)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};
