import { lawfulTestPeriod, recentPrior, withPast } from '../../criminal-docket.ts';
import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { withDefendant } from '../trials.ts';

/** Probation for defendants whom the same judgment calls recidivists (Criminal Law art. 74). */
export const barredProbation: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const trials = addTrials(region, rng, court, bySize(strength, 1, 3, 6), ['盗窃罪', '诈骗罪'], { judge: judge.name }).map((trial) => {
    const [defendant] = trial.defendants;
    const months = Math.min(30, Math.max(9, defendant!.months));
    return withDefendant(trial, {
      person: withPast(defendant!.person),
      mask: null,
      prior: recentPrior(rng, trial.crimeOn),
      recidivist: true,
      bail: true,
      surrender: false,
      mitigated: false,
      detention: false,
      months,
      probationMonths: lawfulTestPeriod(rng, false, months),
    });
  });
  return {
    officials: [courtRef(region, court, judge.name)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};
