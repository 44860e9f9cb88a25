import { enforceable } from '../auctions.ts';
import { officerOf } from '../officers.ts';
import { planEnforcement, writeEnforcement } from '../papers/enforcement.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';

/** An execution officer closes enforcements although the ruling itself names sealed property that could be sold. */
export const closedWithProperty: Plot = (region, rng, strength) => {
  const { officer, court } = officerOf(region, rng);
  const suits = rng.sample(
    enforceable(region).filter((suit) => suit.court.id === court),
    bySize(strength, 3, 7, 14),
  );
  const plans = suits.map((suit) => {
    const debtor = suit.defendants[0]!;
    const what = rng.pick([
      `被执行人${debtor.name}名下有位于${debtor.address}的房屋一处，未设定抵押`,
      `被执行人${debtor.name}名下有小型普通客车一辆，停放于其住所`,
      `被执行人${debtor.name}名下有商铺一间，现出租收益`,
    ]);
    return planEnforcement(region, rng, suit, officer.name, { kind: 'known-property', what });
  });
  for (const plan of plans) region.drafts.push(writeEnforcement(region, rng, plan));
  for (const suit of suits) region.engaged.add(suit.number);
  return {
    officials: [courtRef(region, court, officer.name)],
    cases: plans.map(({ number }) => number),
    figures: { closed: plans.length },
  };
};
