import { addDays } from '../../../../graph/model/time.ts';
import { withPast } from '../../criminal-docket.ts';
import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { withDefendant } from '../trials.ts';

/** A new intentional crime inside the test period, told in the heading, and the earlier probation is not revoked (Criminal Law art. 77). */
export const quietReoffence: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const trials = addTrials(region, rng, court, bySize(strength, 1, 3, 6), ['盗窃罪', '诈骗罪', '寻衅滋事罪'], { judge: judge.name }).map(
    (trial) => {
      const [defendant] = trial.defendants;
      const sentencedOn = addDays(trial.crimeOn, -rng.int(90, 300));
      const months = Math.max(7, Math.min(20, defendant!.months));
      return withDefendant(trial, {
        person: withPast(defendant!.person),
        mask: null,
        prior: { crime: '盗窃罪', sentencedOn, months: rng.int(8, 18), releasedOn: sentencedOn, detention: false, probationMonths: 24 },
        recidivist: false,
        detention: false,
        months,
        probationMonths: null,
        bail: false,
        mitigated: false,
      });
    },
  );
  return {
    officials: [courtRef(region, court, judge.name)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};
