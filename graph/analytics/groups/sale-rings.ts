/**
 * Who meets whom over sales: officer with buyer, officer with appraiser, appraiser with buyer, and whether those sales fetched less or drew one
 * bidder only. Who had the case and what it fetched are looked at apart: neither follows from the other.
 */
import { compareText } from '../../model/order.ts';
import { logSumExp } from '../evidence/bayes-factor.ts';
import { gradedCell } from '../evidence/cell.ts';
import { acrossFamilies } from '../evidence/fusion.ts';
import type { Aspect } from '../pairs/weigh.ts';
import { beyondLikeCases, periodOfCases, shareBeyondOthers, weighGrades } from './concentration.ts';
import { gather } from './gather.ts';
import { SHARE_VARIANCE, weighRate } from './rate.ts';
import { normalScore } from './ring-weight.ts';
import type { Sale } from './sales.ts';

export interface SaleRing {
  readonly court: string;
  readonly officer: string;
  readonly anchor: Anchor;
  /** Sales of the anchor before this officer, and all of the anchor at the court; of a docket those that repeat, and all of the officer. */
  readonly sales: readonly Sale[];
  readonly all: readonly Sale[];
  readonly share: Aspect;
  /** One bidder, and price over appraisal; null where too few print it. */
  readonly alone: Aspect | null;
  readonly price: { readonly median: number; readonly usual: number; readonly aspect: Aspect } | null;
  /** Most sales that one buyer and one appraiser have in common before this officer. */
  readonly triple: { readonly buyer: string; readonly appraiser: string; readonly sales: number; readonly aspect: Aspect } | null;
  readonly money: number;
  /** Officers and anchors of the court: what the ring was picked from. */
  readonly among: number;
  readonly anchors: number;
  /** After the price of officers and anchors. */
  readonly logEvidence: number;
}

const FEWEST = 2;
const FEWEST_REPEATED = 4;
/** Pairs of sales elsewhere that a court's own are drawn towards, and the most that one officer counts with. */
const SHRINK_PAIRS = 20;
const MOST_OF_ONE = 2;
/** Sales that a yardstick of prices needs. */
const FEWEST_PRICES = 4;

/** Every officer with every buyer and appraiser of two sales or more before him. */
export function saleRings(sales: readonly Sale[]): SaleRing[] {
  return gather(sales, (s) => [s.court]).flatMap(([court, own]) => {
    const officers = [...new Set(own.map((s) => s.officer))].sort(compareText);
    // With one officer there is no choice to be tested.
    if (officers.length < 2) return [];
    const anchors = anchorsOf(own);
    const rings = anchors.flatMap((anchor) => officers.flatMap((officer) => weighRing(sales, own, officer, anchor, officers.length) ?? []));
    const dockets = officers.flatMap((officer) => weighDocket(court, sales, own, officer, officers.length) ?? []);
    // A docket is one more thing to look at beside every buyer and appraiser.
    const looks = anchors.length + 1;
    return [...rings, ...dockets].map((ring) => ({ ...ring, anchors: looks, logEvidence: ring.logEvidence - Math.log(looks) }));
  });
}

/** A buyer, an appraiser, or the whole docket of an officer in which buyers come back. */
interface Anchor {
  readonly kind: 'buyer' | 'appraiser' | 'docket';
  readonly name: string;
}

/**
 * Rings use several buyers, and then fill the docket that they would be compared with. So a docket is looked at as a whole: sale by sale in the
 * order of time, whether its buyer (and appraiser, where both print one) was there before; a pair of sales of any other officer tells how
 * often that is chance. A dealer who buys everywhere comes back everywhere.
 */
function weighDocket(
  court: string,
  sales: readonly Sale[],
  own: readonly Sale[],
  officer: string,
  among: number,
): Omit<SaleRing, 'anchors'> | null {
  const his = own.filter((s) => s.officer === officer).sort((a, b) => a.time - b.time || compareText(a.id, b.id));
  const repeated = his.filter((s) => his.some((other) => other !== s && comesBack(s, other)));
  if (repeated.length < FEWEST_REPEATED) return null;
  const others = sales.filter((s) => s.officer !== officer);
  const everywhere = pairsOf(others);
  const here = pairsOf(others.filter((s) => s.court === court));
  const usual = (everywhere.same + 0.5) / (everywhere.pairs + 1);
  const chance = (here.same + SHRINK_PAIRS * usual) / (here.pairs + SHRINK_PAIRS);
  const expected = his.reduce((sum, _, i) => sum + 1 - (1 - chance) ** i, 0);
  const observed = his.filter((s, i) => his.slice(0, i).some((before) => comesBack(s, before))).length;
  const trials = his.length - 1;
  const share = weighRate(observed, trials, { rate: Math.min(0.95, expected / trials), cases: others.length, variance: SHARE_VARIANCE });
  const alone = aloneOf(repeated, sales);
  const price = priceOf(repeated, own);
  const money = meanOf([alone, price?.aspect ?? null]);
  const logEvidence = acrossFamilies([share.logBayesFactor - Math.log(among), money]);
  return {
    court,
    officer,
    anchor: { kind: 'docket', name: '' },
    sales: repeated,
    all: his,
    share,
    alone,
    price,
    triple: null,
    money,
    among,
    logEvidence,
  };
}

function comesBack(a: Sale, b: Sale): boolean {
  return a.party === b.party && (a.appraiser === null || b.appraiser === null || a.appraiser === b.appraiser);
}

/** Pairs of sales of one officer, and those with one buyer. Another ring elsewhere says little of what is usual: an officer counts with a few. */
function pairsOf(sales: readonly Sale[]): { readonly same: number; readonly pairs: number } {
  let [same, pairs] = [0, 0];
  for (const [, own] of gather(sales, (s) => [s.officer])) {
    let his = 0;
    for (const [i, a] of own.entries()) his += own.slice(0, i).filter((b) => comesBack(a, b)).length;
    same += Math.min(his, MOST_OF_ONE);
    pairs += (own.length * (own.length - 1)) / 2;
  }
  return { same, pairs };
}

function cornerOf(sale: Sale, kind: 'buyer' | 'appraiser'): string | null {
  return kind === 'buyer' ? sale.party : sale.appraiser;
}

/** Margins alone decide who is looked at: two sales anywhere at the court. */
function anchorsOf(own: readonly Sale[]): (Anchor & { readonly kind: 'buyer' | 'appraiser' })[] {
  return (['buyer', 'appraiser'] as const).flatMap((kind) => {
    const counts = new Map<string, number>();
    for (const sale of own) {
      const name = cornerOf(sale, kind);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => ({ kind, name }));
  });
}

function weighRing(
  everywhere: readonly Sale[],
  own: readonly Sale[],
  officer: string,
  anchor: ReturnType<typeof anchorsOf>[number],
  among: number,
): Omit<SaleRing, 'anchors'> | null {
  const all = own.filter((s) => cornerOf(s, anchor.kind) === anchor.name);
  const sales = all.filter((s) => s.officer === officer);
  if (sales.length < FEWEST) return null;
  const share = shareBeyondOthers(
    all,
    own.filter((s) => !all.includes(s)),
    officer,
  );
  const alone = aloneOf(sales, everywhere);
  const price = priceOf(sales, own);
  const money = meanOf([alone, price?.aspect ?? null]);
  const triple = tripleOf(sales, own, anchor);
  // Who had the sale, who stood in the other corner given that, and what it fetched given both: each is looked at given the ones before.
  const logEvidence = acrossFamilies([share.logBayesFactor - Math.log(among), triple?.aspect.logBayesFactor ?? 0, money]);
  return { court: own[0]!.court, officer, anchor, sales, all, share, alone, price, triple, money, among, logEvidence };
}

/** ln of the mean Bayes factor: aspects of one family depend on each other. Without any, nothing either way. */
function meanOf(aspects: readonly (Aspect | null)[]): number {
  const logs = aspects.flatMap((a) => (a === null ? [] : [a.logBayesFactor]));
  return logs.length === 0 ? 0 : logSumExp(logs) - Math.log(logs.length);
}

/** Against the court's own sales of such things, drawn towards those of all courts. */
function aloneOf(sales: readonly Sale[], everywhere: readonly Sale[]): Aspect | null {
  const things = new Set(sales.map((s) => s.thing));
  const ended = (list: readonly Sale[]) =>
    list.flatMap(({ id, court, thing, time, alone }) =>
      alone === null || !things.has(thing) ? [] : [{ id, stratum: `${court}|${thing}`, time, good: alone }],
    );
  const [his, yardstick] = [ended(sales), ended(everywhere)];
  const ids = new Set(sales.map((s) => s.id));
  if (his.length < FEWEST || yardstick.length - his.length < FEWEST_PRICES) return null;
  return beyondLikeCases(his, yardstick, (c) => ids.has(c.id)).aspect;
}

/** Rank of price over appraisal among the other sales of the court. */
function priceOf(sales: readonly Sale[], own: readonly Sale[]): SaleRing['price'] {
  const ids = new Set(sales.map((s) => s.id));
  const rated = (list: readonly Sale[]) => list.flatMap(({ ratio, time }) => (ratio === null ? [] : [{ ratio, time }]));
  const like = rated(own.filter((s) => !ids.has(s.id))).map((o) => o.ratio);
  const his = rated(sales);
  if (his.length < FEWEST || like.length < FEWEST_PRICES) return null;
  const cells = his.map(({ ratio, time }) => {
    const dearer = like.filter((r) => r > ratio).length + 0.5 * like.filter((r) => r === ratio).length;
    return gradedCell(normalScore((dearer + 0.5) / (like.length + 1)), 1, time);
  });
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  return { median: middle(his.map((h) => h.ratio)), usual: middle(like), aspect: weighGrades(cells, periodOfCases(own), like.length) };
}

/** The other corner of the anchor that comes back most often, against how often the other sales of the court have it. */
function tripleOf(sales: readonly Sale[], own: readonly Sale[], { kind, name }: ReturnType<typeof anchorsOf>[number]): SaleRing['triple'] {
  const other = kind === 'buyer' ? 'appraiser' : 'buyer';
  const counts = new Map<string, number>();
  for (const sale of sales) {
    const corner = cornerOf(sale, other);
    if (corner !== null) counts.set(corner, (counts.get(corner) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (most === undefined || most[1] < FEWEST) return null;
  const ids = new Set(sales.map((s) => s.id));
  const ended = (list: readonly Sale[]) =>
    list.map((s) => ({ id: s.id, stratum: s.thing, time: s.time, good: cornerOf(s, other) === most[0] }));
  const left = (c: { readonly id: string }): boolean => ids.has(c.id);
  // An officer who always has the same appraiser has him in these sales too: the less of the two yardsticks counts.
  const court = beyondLikeCases(ended(sales), ended(own), left).aspect;
  const officer = beyondLikeCases(ended(sales), ended(own.filter((s) => s.officer === sales[0]!.officer)), left).aspect;
  const aspect = officer.logBayesFactor < court.logBayesFactor ? officer : court;
  const priced = { ...aspect, logBayesFactor: aspect.logBayesFactor - Math.log(counts.size) };
  return {
    ...(kind === 'buyer' ? { buyer: name, appraiser: most[0] } : { buyer: most[0], appraiser: name }),
    sales: most[1],
    aspect: priced,
  };
}
