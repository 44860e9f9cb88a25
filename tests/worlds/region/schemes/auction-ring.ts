import { companyParty } from '../../docket.ts';
import { APPRAISERS, drawSale, enforceable } from '../auctions.ts';
import { officerOf } from '../officers.ts';
import { planEnforcement, writeEnforcement } from '../papers/enforcement.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';

/** One officer, one appraiser, one buyer: homes are offered below the legal floor of 70 % and go to the only bidder. */
export const auctionRing: Plot = (region, rng, strength) => {
  const { officer, court } = officerOf(region, rng);
  const suits = rng.sample(
    enforceable(region).filter((suit) => suit.court.id === court),
    bySize(strength, 4, 8, 14),
  );
  const buyer = companyParty(rng, region.books, suits[0]!.court);
  const appraiser = rng.pick(APPRAISERS);
  const plans = suits.map((suit) => {
    const honest = drawSale(region, rng, suit);
    const start = Math.round((honest.appraised * rng.int(52, 64)) / 100 / 1000) * 1000;
    const sale = { ...honest, second: false, appraiser, buyer, bidders: 1, start, price: start };
    return planEnforcement(region, rng, suit, officer.name, { kind: 'sold', sale });
  });
  for (const plan of plans) region.drafts.push(writeEnforcement(region, rng, plan));
  for (const suit of suits) region.engaged.add(suit.number);
  return {
    officials: [courtRef(region, court, officer.name)],
    others: [
      { kind: 'organization', name: buyer.name },
      { kind: 'organization', name: appraiser },
    ],
    cases: plans.map(({ number }) => number),
    figures: { sales: plans.length },
  };
};
