import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { withDefendant } from '../trials.ts';

/** A panel of two, or a sole judge where more than three years were given in summary procedure (Criminal Procedure Law art. 183, 216). */
export const wrongBench: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const { lay } = region.staff.cast.benches[court];
  const trials = addTrials(region, rng, court, bySize(strength, 1, 3, 6), ['诈骗罪'], {
    judge: judge.name,
    defendant: { recidivist: false, surrender: false },
  }).map((trial, i) => {
    if (i % 2 === 0)
      return {
        ...trial,
        simple: false,
        members: [
          { role: '审判长', name: judge.name },
          { role: '人民陪审员', name: lay[i]! },
        ],
      };
    const sole = { ...trial, simple: true, amount: 90000, members: [{ role: '审判员', name: judge.name }] };
    return withDefendant(sole, { months: rng.int(40, 54), detention: false, probationMonths: null, mitigated: false, bail: false });
  });
  return {
    officials: [courtRef(region, court, judge.name)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};
