import { writeAppeal } from '../../documents/civil-appeal.ts';
import { planAppealOf } from '../innocent.ts';
import { courtRef } from '../refs.ts';
import { engage, type Lookalike } from '../region.ts';
import { appears, bend, drawScene, practice, suitsIn } from '../steering.ts';

/** A lawyer who wins everywhere, before every judge: skill, not favour. */
export const famousLawyer: Lookalike = (region, rng) => {
  const scene = { ...drawScene(region, rng, [0, 1], 48), from: '2017-01-01', to: '2022-01-01' };
  const suits = practice(region, rng, scene, 60);
  for (const suit of suits) bend(region, rng, suit, scene.lawyer, 1.4);
  return {
    officials: [],
    lawyers: [scene.lawyer],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

/** Duty lawyers whom the legal aid centre sends by rota: many cases before the few criminal judges of a court, with a mild plea in most. */
export const legalAidRota: Lookalike = (region, rng) => {
  const seat = rng.pick(region.seats.filter(({ civil }) => civil > 2));
  const rota = region.bar.filter(({ home, legalAid }) => home === seat.court.id && legalAid);
  const lawyer = engage(region, rng, rota);
  const trials = region.trials.filter(
    (trial) =>
      !trial.dropped &&
      !region.engaged.has(trial.number) &&
      trial.court.id === seat.court.id &&
      trial.defendants[0]!.appointed &&
      trial.defendants[0]!.lawyers[0]?.name === lawyer.name,
  );
  return { officials: [], lawyers: [lawyer], cases: trials.map(({ number }) => number), figures: { trials: trials.length } };
};

/** A lawyer whom parties take for the appeal, as a specialist: a change of counsel between instances, before whichever panel the lot gives. */
export const appealCounsel: Lookalike = (region, rng) => {
  const lawyer = engage(region, rng, region.bar.filter(({ home }) => home === null).slice(0, 4));
  const scene = drawScene(region, rng, [0, 15], 36);
  const suits = rng.sample(
    suitsIn(region, scene).filter((suit) => !appears(suit, lawyer) && suit.result === 'partly-granted'),
    12,
  );
  const appeals = suits.map((suit) => planAppealOf(region, rng, suit, { appellantLawyers: [lawyer], otherLawyers: [] }));
  for (const appeal of appeals) region.drafts.push(writeAppeal(appeal, region.staff.cast, rng.fork(appeal.number)));
  return {
    officials: [...new Set(appeals.map(({ members }) => members[0]!.name))].map((name) => courtRef(region, 'qinghe', name)),
    lawyers: [lawyer],
    cases: appeals.map(({ number }) => number),
    figures: { appeals: appeals.length },
  };
};
