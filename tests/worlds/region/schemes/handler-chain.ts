import { addTrials, publishTrials } from '../cases.ts';
import { criminalJudgeOf } from '../officers.ts';
import { courtRef, policeRef, prosecutorRef } from '../refs.ts';
import { bySize, engage, type Plot } from '../region.ts';

/** The same officer, prosecutor and judge in case after case, each ending mildly although held in custody. */
export const handlerChain: Plot = (region, rng, strength) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const named = (names: readonly string[]) =>
    engage(
      region,
      rng,
      names.map((name) => ({ name })),
    ).name;
  const police = named(region.staff.police.get(court)!);
  const prosecutor = named(region.staff.cast.benches[court].prosecutors);
  const trials = addTrials(region, rng, court, bySize(strength, 5, 9, 16), ['诈骗罪', '开设赌场罪', '寻衅滋事罪', '故意伤害罪'], {
    judge: judge.name,
    prosecutor,
    push: 3,
    cut: 0.7,
    defendant: { recidivist: false },
  }).map((trial) => ({ ...trial, history: `侦查人员${police}出庭说明了侦破经过。` }));
  return {
    officials: [courtRef(region, court, judge.name), prosecutorRef(region, court, prosecutor), policeRef(region, court, police)],
    cases: publishTrials(region, trials),
    figures: { trials: trials.length, probation: trials.filter(({ defendants }) => defendants[0]!.probationMonths !== null).length },
  };
};
