import { companyParty } from '../../docket.ts';
import { APPRAISERS, drawSale, enforceable } from '../auctions.ts';
import { officerOf } from '../officers.ts';
import { planEnforcement, writeEnforcement } from '../papers/enforcement.ts';
import { courtRef } from '../refs.ts';
import type { Lookalike } from '../region.ts';

/** Enforcements against people who have nothing: closed after every query, with the creditor's consent. */
export const poorDebtor: Lookalike = (region, rng) => {
  const { officer, court } = officerOf(region, rng);
  const suits = rng.sample(
    enforceable(region).filter((suit) => suit.court.id === court),
    14,
  );
  const plans = suits.map((suit) => planEnforcement(region, rng, suit, officer.name, { kind: 'poor' }));
  for (const plan of plans) region.drafts.push(writeEnforcement(region, rng, plan));
  for (const suit of suits) region.engaged.add(suit.number);
  return {
    officials: [courtRef(region, court, officer.name)],
    cases: plans.map(({ number }) => number),
    figures: { closed: plans.length },
  };
};

/** Hardly anybody bids for workshops in the county: one bidder, a dealer who buys everywhere, yet never below the floor. */
export const thinMarket: Lookalike = (region, rng) => {
  const suits = rng.sample([...enforceable(region)], 10);
  const buyer = companyParty(rng, region.books, suits[0]!.court);
  const plans = suits.map((suit) => {
    const honest = drawSale(region, rng, suit, { appraiser: rng.pick(APPRAISERS), buyer, bidders: 1 });
    const start = Math.ceil((honest.appraised * rng.int(70, 78) * (honest.second ? 0.8 : 1)) / 100 / 1000) * 1000;
    const officer = rng.pick(region.staff.cast.benches[suit.court.id].execution);
    const sale = { ...honest, start, price: start, asset: honest.asset.replace('的房屋', '的厂房') };
    return planEnforcement(region, rng, suit, officer, { kind: 'sold', sale });
  });
  for (const plan of plans) region.drafts.push(writeEnforcement(region, rng, plan));
  for (const suit of suits) region.engaged.add(suit.number);
  return {
    officials: [],
    others: [{ kind: 'organization', name: buyer.name }],
    cases: plans.map(({ number }) => number),
    figures: { sales: plans.length },
  };
};
