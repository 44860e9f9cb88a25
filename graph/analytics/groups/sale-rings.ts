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
import { normalScore } from './ring-weight.ts';
import type { Sale } from './sales.ts';

export interface SaleRing {
  readonly court: string;
  readonly officer: string;
  readonly anchor: { readonly kind: 'buyer' | 'appraiser'; readonly name: string };
  /** Sales of the anchor before this officer, and all of the anchor at the court. */
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
/** Sales that a yardstick of prices needs. */
const FEWEST_PRICES = 4;

/** Every officer with every buyer and appraiser of two sales or more before him. */
export function saleRings(sales: readonly Sale[]): SaleRing[] {
  const courts = [...new Set(sales.map((s) => s.court))].sort(compareText);
  return courts.flatMap((court) => {
    const own = sales.filter((s) => s.court === court);
    const officers = [...new Set(own.map((s) => s.officer))].sort(compareText);
    // With one officer there is no choice to be tested.
    if (officers.length < 2) return [];
    const anchors = anchorsOf(own);
    const rings = anchors.flatMap((anchor) => officers.flatMap((officer) => weighRing(court, own, officer, anchor, officers.length) ?? []));
    return rings.map((ring) => ({ ...ring, anchors: anchors.length, logEvidence: ring.logEvidence - Math.log(anchors.length) }));
  });
}

interface Anchor {
  readonly kind: 'buyer' | 'appraiser';
  readonly name: string;
}

/** Margins alone decide who is looked at: two sales anywhere at the court. */
function anchorsOf(own: readonly Sale[]): Anchor[] {
  return (['buyer', 'appraiser'] as const).flatMap((kind) => {
    const counts = new Map<string, number>();
    for (const sale of own) if (sale[kind] !== null) counts.set(sale[kind], (counts.get(sale[kind]) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => ({ kind, name }));
  });
}

function weighRing(court: string, own: readonly Sale[], officer: string, anchor: Anchor, among: number): Omit<SaleRing, 'anchors'> | null {
  const all = own.filter((s) => s[anchor.kind] === anchor.name);
  const sales = all.filter((s) => s.officer === officer);
  if (sales.length < FEWEST) return null;
  const share = shareBeyondOthers(
    all,
    own.filter((s) => !all.includes(s)),
    officer,
  );
  const alone = aloneOf(sales, own);
  const price = priceOf(sales, own);
  const money = meanOf([alone, price?.aspect ?? null]);
  const triple = tripleOf(sales, own, anchor);
  // Who had the sale, who stood in the other corner given that, and what it fetched given both: each is looked at given the ones before.
  const logEvidence = acrossFamilies([share.logBayesFactor - Math.log(among), triple?.aspect.logBayesFactor ?? 0, money]);
  return { court, officer, anchor, sales, all, share, alone, price, triple, money, among, logEvidence };
}

/** ln of the mean Bayes factor: aspects of one family depend on each other. Without any, nothing either way. */
function meanOf(aspects: readonly (Aspect | null)[]): number {
  const logs = aspects.flatMap((a) => (a === null ? [] : [a.logBayesFactor]));
  return logs.length === 0 ? 0 : logSumExp(logs) - Math.log(logs.length);
}

function aloneOf(sales: readonly Sale[], own: readonly Sale[]): Aspect | null {
  const ended = (list: readonly Sale[]) =>
    list.flatMap(({ id, thing, time, alone }) => (alone === null ? [] : [{ id, stratum: thing, time, good: alone }]));
  const [his, yardstick] = [ended(sales), ended(own)];
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
function tripleOf(sales: readonly Sale[], own: readonly Sale[], { kind, name }: Anchor): SaleRing['triple'] {
  const other = kind === 'buyer' ? 'appraiser' : 'buyer';
  const counts = new Map<string, number>();
  for (const sale of sales) if (sale[other] !== null) counts.set(sale[other], (counts.get(sale[other]) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (most === undefined || most[1] < FEWEST) return null;
  const ids = new Set(sales.map((s) => s.id));
  const ended = (list: readonly Sale[]) =>
    list.map(({ id, thing, time, ...s }) => ({ id, stratum: thing, time, good: s[other] === most[0] }));
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
