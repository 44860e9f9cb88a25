import { later } from '../../calendar.ts';
import { drawCounsel } from '../bar.ts';
import { courtRef, policeRef, prosecutorRef } from '../refs.ts';
import { engage, judgesOf, type Lookalike } from '../region.ts';
import { drawScene } from '../steering.ts';

/** One judge hears every traffic case of a court, one insurer's lawyer appears in most: a tribunal, not a choice. */
export const trafficTribunal: Lookalike = (region, rng) => {
  const seat = region.seats.find(({ divisions }) => divisions)!;
  const judge = judgesOf(region, seat.court.id, 'traffic', '2019-01-01')[0]!;
  const lawyer = engage(region, rng, region.bar.filter(({ home }) => home === seat.court.id).slice(4, 12));
  const suits = region.suits.filter(
    (suit) => suit.court.id === seat.court.id && suit.division === 'traffic' && suit.result !== 'withdrawn',
  );
  const chosen = rng.sample(suits, Math.round(suits.length * 0.6));
  for (const suit of chosen) {
    suit.defendantLawyers = [lawyer];
    suit.plaintiffLawyers = suit.plaintiffLawyers.filter(({ firm }) => firm !== lawyer.firm);
  }
  return {
    officials: [courtRef(region, seat.court.id, judge.name)],
    lawyers: [lawyer],
    cases: chosen.map(({ number }) => number),
    figures: { suits: chosen.length },
  };
};

/** A county with two civil judges: every local lawyer meets each of them in half of all cases. */
export const twoJudgeCounty: Lookalike = (region) => {
  const seat = region.seats.find(({ civil }) => civil === 2)!;
  const lawyer = region.bar.find(({ home }) => home === seat.court.id)!;
  const suits = region.suits.filter(
    (suit) =>
      suit.court.id === seat.court.id &&
      !region.engaged.has(suit.number) &&
      [...suit.plaintiffLawyers, ...suit.defendantLawyers].some(({ name }) => name === lawyer.name),
  );
  return {
    officials: judgesOf(region, seat.court.id, 'civil', '2019-01-01').map(({ name }) => courtRef(region, seat.court.id, name)),
    lawyers: [lawyer],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

/** All labour disputes of a court pass to one judge with the subject itself, and the lawyer who does labour law comes along. */
export const movedDivision: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [4, 12], 36);
  const court = region.seats.find((seat) => seat.court.id === scene.court)!.court;
  const labour = region.suits.filter(
    (suit) => suit.court.id === scene.court && suit.cause === '劳动争议' && suit.result !== 'withdrawn' && !region.engaged.has(suit.number),
  );
  for (const suit of labour) {
    if (suit.acceptedOn >= '2019-07-01') suit.judge = scene.judge.name;
    if (!rng.chance(0.5)) continue;
    suit.defendantLawyers = [scene.lawyer];
    suit.plaintiffLawyers = suit.plaintiffLawyers.some(({ firm }) => firm === scene.lawyer.firm)
      ? [drawCounsel(rng, region.bar, court.id, 'civil', [scene.lawyer])]
      : suit.plaintiffLawyers;
  }
  const own = labour.filter((suit) => suit.defendantLawyers[0]?.name === scene.lawyer.name);
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: own.map(({ number }) => number),
    figures: { suits: own.length },
  };
};

/** In a county with two prosecutors, two criminal judges and three officers the same three meet again and again. */
export const countyChain: Lookalike = (region, rng) => {
  const { court } = region.seats.find(({ civil }) => civil === 2)!;
  const police = rng.pick(region.staff.police.get(court.id)!);
  const prosecutor = region.staff.cast.benches[court.id].prosecutors[0]!;
  const judge = judgesOf(region, court.id, 'criminal', '2019-01-01')[0]!;
  const trials = region.trials.filter(
    (trial) => trial.court.id === court.id && trial.judge === judge.name && trial.prosecutor === prosecutor && !trial.dropped,
  );
  for (const trial of trials) trial.history = `侦查人员${police}出庭说明了侦破经过。`;
  return {
    officials: [courtRef(region, court.id, judge.name), prosecutorRef(region, court.id, prosecutor), policeRef(region, court.id, police)],
    cases: trials.map(({ number }) => number),
    figures: { trials: trials.length },
  };
};

/** A judge of the fast track settles the simple suits of everybody in days: speed is the office, and the plaintiffs differ. */
export const fastTrack: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [0, 15], 36);
  const own: string[] = [];
  region.suits.forEach((suit, i) => {
    if (suit.court.id !== scene.court || !suit.mediated || suit.division !== 'civil' || region.engaged.has(suit.number) || !rng.chance(0.6))
      return;
    region.suits[i] = { ...suit, judge: scene.judge.name, judgedOn: later(rng, suit.acceptedOn, 3, 9) };
    own.push(suit.number);
  });
  return { officials: [courtRef(region, scene.court, scene.judge.name)], cases: own, figures: { suits: own.length } };
};
