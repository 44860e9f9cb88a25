import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef, policeRef } from '../refs.ts';
import { bySize, engage, type Plot } from '../region.ts';
import { withDefendant } from '../trials.ts';

/** One tip, word for word, counts as merit for defendant after defendant, attested by the same officer before the same judge. */
export const fabricatedMerit: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const police = engage(
    region,
    rng,
    region.staff.police.get(court)!.map((name) => ({ name })),
  ).name;
  const suspect = `${rng.pick(['孙', '马', '吕', '陶'])}某${rng.pick(['彪', '强', '军'])}`;
  const place = rng.pick(['临江旅社', '东关修车铺', '三岔路口加油站']);
  const trials = addTrials(region, rng, court, bySize(strength, 3, 6, 11), ['诈骗罪', '贩卖毒品罪', '开设赌场罪'], {
    judge: judge.name,
    cut: 0.75,
    defendant: { merit: 'merit', recidivist: false, bail: false },
  }).map((trial) => {
    const name = trial.defendants[0]!.mask ?? trial.defendants[0]!.person.name;
    const meritStory = `被告人${name}在羁押期间向看守所提供线索，称涉嫌贩卖毒品的${suspect}藏匿于${place}，公安机关据此将其抓获，该事实经${trial.court.police}民警${police}出具的情况说明查证属实`;
    return withDefendant(trial, { meritStory, mitigated: trial.defendants[0]!.mitigated });
  });
  return {
    officials: [courtRef(region, court, judge.name), policeRef(region, court, police)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};
