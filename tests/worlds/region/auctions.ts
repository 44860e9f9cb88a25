import { companyParty, privateParty } from '../docket.ts';
import { ESTATES } from '../places.ts';
import type { Rng } from '../rng.ts';
import { normal, poisson } from './chance.ts';
import { type Enforcement, planEnforcement, type Sale, type Standing, writeEnforcement } from './papers/enforcement.ts';
import { judgesOf, type Region } from './region.ts';
import type { Suit } from './suits.ts';

/** The roster from which appraisers are drawn by lot. */
export const APPRAISERS = ['恒正', '中信达', '明估', '同评', '衡量', '实鉴'].map((word) => `云岭${word}资产评估有限公司`);

const round = (yuan: number): number => Math.round(yuan / 1000) * 1000;

/** An honest auction: appraiser by lot, start at 70 to 100 % of the value, a fifth less at a second sale, price by the number of bidders. */
export function drawSale(region: Region, rng: Rng, suit: Suit, fixed: Partial<Sale> = {}): Sale {
  const appraised = round(420000 * Math.exp(0.5 * normal(rng)));
  const second = rng.chance(0.25);
  const start = round(appraised * rng.int(71, 100) * 0.01 * (second ? 0.8 : 1));
  const bidders = 1 + poisson(rng, 3.2);
  const price = bidders === 1 ? start : round(start * (1 + 0.05 * bidders * rng.next()));
  const area = suit.defendants[0]!.address.slice(0, 6);
  return {
    appraiser: rng.pick(APPRAISERS),
    appraised,
    start,
    price,
    bidders,
    second,
    buyer: rng.chance(0.75) ? privateParty(rng, region.books, suit.court) : companyParty(rng, region.books, suit.court),
    asset: `位于${area}${rng.pick(ESTATES)}${rng.int(1, 20)}幢${rng.int(101, 1802)}室的房屋`,
    ...fixed,
  };
}

/** Judgments on money that bind: what an enforcement can start from. */
export const enforceable = (region: Region): readonly Suit[] =>
  region.suits.filter(
    (suit) =>
      (suit.result === 'granted' || suit.result === 'partly-granted') &&
      suit.cause !== '离婚纠纷' &&
      !suit.mediated &&
      !region.engaged.has(suit.number),
  );

function drawStanding(region: Region, rng: Rng, suit: Suit): Standing {
  const kind = rng.weighted(['poor', 'unsaleable', 'settled', 'frozen', 'sold'] as const, (name) =>
    name === 'poor' ? 5 : name === 'sold' ? 1.6 : name === 'unsaleable' ? 1.2 : 1.3,
  );
  if (kind === 'sold') return { kind, sale: drawSale(region, rng, suit) };
  const debtor = suit.defendants[0]!.name;
  if (kind === 'unsaleable')
    return {
      kind,
      what: rng.pick([
        `被执行人${debtor}名下有小型轿车一辆，已查封档案，但车辆下落不明，未能实际扣押`,
        `被执行人${debtor}名下有房屋一处，本院系轮候查封，首封法院尚未处置`,
        `被执行人${debtor}名下有位于${suit.defendants[0]!.address}的房屋一处，经本院查封后两次拍卖均流拍，申请执行人不同意以物抵债`,
        `被执行人${debtor}名下有农村宅基地房屋一处，系其唯一住房，依法不宜处置`,
      ]),
    };
  return { kind };
}

export function planEnforcements(region: Region, rng: Rng, count: number): Enforcement[] {
  const load = new Map<string, number>();
  for (const { kind, signers } of region.drafts)
    if (kind === 'execution-ruling') load.set(signers[0]!.name, (load.get(signers[0]!.name) ?? 0) + 1);
  return rng.sample(enforceable(region), count).map((suit) => {
    const officers = judgesOf(region, suit.court.id, 'execution', suit.judgedOn);
    // New files go to those who have room.
    const { name } = rng.weighted(officers, (officer) => officer.intake * Math.exp(-(load.get(officer.name) ?? 0) / 6));
    load.set(name, (load.get(name) ?? 0) + 1);
    return planEnforcement(region, rng, suit, name, drawStanding(region, rng, suit));
  });
}

export function writeEnforcements(region: Region, count: number): void {
  const rng = region.rng.fork('enforcement');
  for (const plan of planEnforcements(region, rng, count)) region.drafts.push(writeEnforcement(region, rng, plan));
}
