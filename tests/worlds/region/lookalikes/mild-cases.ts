import { addDays } from '../../../../graph/model/time.ts';
import { withPast } from '../../criminal-docket.ts';
import { addTrials, publishTrials } from '../cases.ts';
import { criminalLawyerOf } from '../defenders.ts';
import { criminalJudgeOf } from '../officers.ts';
import { writeRevocation } from '../papers/revocation.ts';
import { courtRef, policeRef, prosecutorRef } from '../refs.ts';
import { engage, type Lookalike, seatOf } from '../region.ts';
import { nonProsecutionNumber } from '../schemes/non-prosecutions.ts';
import { drawTrial, withDefendant } from '../trials.ts';

/** A judge who is mild to everybody, whoever defends, within the law. */
export const lenientJudge: Lookalike = (region, rng) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const trials = region.trials.map((trial, i) => {
    if (trial.court.id !== court || trial.judge !== judge.name || trial.dropped || trial.defendants[0]!.recidivist) return null;
    const again = drawTrial(region, rng, seatOf(region, court), trial.crime, trial.indictedOn, {
      judge: judge.name,
      push: 1,
      mayDrop: false,
    });
    region.trials[i] = again;
    return again;
  });
  const own = trials.filter((trial) => trial !== null);
  return { officials: [courtRef(region, court, judge.name)], cases: own.map(({ number }) => number), figures: { trials: own.length } };
};

/** A task force against drugs works with informers: every merit is another tip, attested by whoever followed it up, before different judges. */
export const taskForce: Lookalike = (region, rng) => {
  const seat = rng.pick(region.seats.filter(({ civil }) => civil > 2));
  const police = region.staff.police.get(seat.court.id)!;
  const trials = addTrials(region, rng, seat.court.id, 9, ['贩卖毒品罪'], { defendant: { merit: 'merit', recidivist: false } }).map(
    (trial, i) => {
      const name = trial.defendants[0]!.mask ?? trial.defendants[0]!.person.name;
      const other = `${'周钱郑冯秦邱侯江尹'[i]}某${'平明华飞亮宏杰辉涛'[i]}`;
      const how = rng.pick(['带领民警前往其住处将其抓获', '经电话联系将其约至路口，由民警抓获', '辨认出其照片，民警据此将其抓获']);
      const meritStory = `被告人${name}到案后检举上家${other}，${how}，${other}已由${trial.court.procuratorate}以（${trial.indictedOn.slice(0, 4)}）${120 + i}号起诉书提起公诉，有${trial.court.police}民警${rng.pick(police)}出具的抓获经过证实`;
      return withDefendant(trial, { meritStory });
    },
  );
  return {
    officials: police.map((name) => policeRef(region, seat.court.id, name)),
    cases: publishTrials(region, trials),
    figures: { trials: trials.length },
  };
};

/** New crimes inside the test period where the earlier probation is revoked, as the law wants. */
export const revokedProbation: Lookalike = (region, rng) => {
  const { officer: judge, court } = criminalJudgeOf(region, rng);
  const trials = addTrials(region, rng, court, 4, ['盗窃罪', '寻衅滋事罪'], { judge: judge.name }).map((trial) => {
    const [defendant] = trial.defendants;
    const sentencedOn = addDays(trial.crimeOn, -rng.int(90, 300));
    return withDefendant(trial, {
      person: withPast(defendant!.person),
      mask: null,
      prior: { crime: '盗窃罪', sentencedOn, months: 10, releasedOn: sentencedOn, detention: false, probationMonths: 18 },
      recidivist: false,
      detention: false,
      months: Math.max(7, Math.min(20, defendant!.months)),
      probationMonths: null,
      bail: false,
      mitigated: false,
    });
  });
  for (const trial of trials) {
    const earlier = region.books.numbers.take(rng, trial.court.code, '刑初', addDays(trial.defendants[0]!.prior!.sentencedOn, -40));
    region.drafts.push(writeRevocation(region, trial, earlier));
  }
  return {
    officials: [courtRef(region, court, judge.name)],
    cases: trials.map(({ number }) => number),
    figures: { trials: trials.length },
  };
};

/** A defender whose clients make the damage good and plead: probation comes before every judge. */
export const skilledDefender: Lookalike = (region, rng) => {
  const seat = rng.pick(region.seats.filter(({ civil }) => civil > 2));
  const lawyer = criminalLawyerOf(region, rng, seat.court.id);
  const trials = region.trials.flatMap((trial, i) => {
    const mine = trial.court.id === seat.court.id && !trial.dropped && !region.engaged.has(trial.number) && rng.chance(0.15);
    if (!mine || trial.defendants[0]!.recidivist) return [];
    const again = drawTrial(region, rng, seat, trial.crime, trial.indictedOn, {
      judge: trial.judge,
      lawyers: [lawyer],
      mayDrop: false,
      push: 0.8,
      defendant: { restitution: true, pleaded: trial.judgedOn > '2019-01-01', recidivist: false },
    });
    region.trials[i] = again;
    return [again];
  });
  return { officials: [], lawyers: [lawyer], cases: trials.map(({ number }) => number), figures: { trials: trials.length } };
};

/** A prosecutor of the team for petty cases, who drops what the law lets drop, whoever defends. */
export const mildProsecutor: Lookalike = (region, rng) => {
  const seat = rng.pick(region.seats.filter(({ civil }) => civil > 2));
  const names = region.staff.cast.benches[seat.court.id].prosecutors.map((name) => ({ name }));
  const prosecutor = engage(region, rng, names).name;
  const trials = region.trials.filter(
    (trial) =>
      trial.court.id === seat.court.id &&
      trial.prosecutor === prosecutor &&
      !region.engaged.has(trial.number) &&
      trial.defendants[0]!.months <= 12 &&
      !trial.defendants[0]!.recidivist,
  );
  for (const trial of trials) {
    trial.dropped = true;
    region.engaged.add(trial.number);
  }
  return {
    officials: [prosecutorRef(region, seat.court.id, prosecutor)],
    cases: trials.map(nonProsecutionNumber),
    figures: { trials: trials.length },
  };
};
