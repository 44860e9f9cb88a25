/** Sales in enforcement, as rulings that sell or confirm a sale tell them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { procedureOf } from '../../model/glossary.ts';
import { isMasked } from '../../model/names/names.ts';
import type { AuctionItem } from '../../model/record/extension-enforcement.ts';
import type { Span } from '../../model/span.ts';
import { leadingJudge } from '../case-facts.ts';
import { sideOf } from '../sides.ts';
import { placeInStrata } from '../strata.ts';
import type { CaseUnit } from '../units.ts';
import type { SeatedCase } from './concentration.ts';

export interface Sale extends SeatedCase {
  readonly dossier: Dossier;
  readonly court: string;
  readonly officer: NodeId;
  readonly buyer: string;
  /** The buyer told from others: a person with the address beside the name, since two may bear one. */
  readonly party: string;
  readonly appraiser: string | null;
  /** Home, shop, works, car: what may have a market of its own. */
  readonly thing: string;
  /** Price over appraisal, as if in the first round: later ones start lower by law. Null where either is not printed. */
  readonly ratio: number | null;
  /** One bidder, or sold at the reserve where the bidders are not counted; null where it cannot be told. */
  readonly alone: boolean | null;
  readonly priceYuan: number | null;
  readonly appraisedYuan: number | null;
  readonly spans: readonly Span[];
}

const BUYER = /买受人|竞买人|竞得人/u;
/** What the law lets a later attempt start below the first (法释〔2016〕18号 26: a fifth; a sale without auction at the last reserve). */
const ROUND: Readonly<Record<NonNullable<AuctionItem['round']>, number>> = { first: 1, second: 0.8, third: 0.64, sale: 0.8 };
const THINGS: readonly (readonly [string, RegExp])[] = [
  ['车辆', /车|摩托/u],
  ['股权', /股权|股份|债权/u],
  ['工商业', /厂|仓|商铺|门面|铺|土地|用地|养殖|矿|设备|机器|附着物/u],
  ['住宅', /房|室|幢|住宅|公寓|楼/u],
];

/** One a unit: the last attempt that sold. A sale to the applicant himself is a set-off and no market; masked buyers are nobody. */
export function salesOf(units: readonly CaseUnit[]): Sale[] {
  const drafts = units.flatMap(({ id, court, dossiers }) => {
    const drafted = dossiers.flatMap((dossier) => draftOf(dossier) ?? []).at(-1);
    return drafted === undefined ? [] : [{ ...drafted, id, court }];
  });
  const strata = placeInStrata(
    drafts.map(({ court, thing, time }) => ({ court, grade: '拍卖', cause: thing, quarter: time, year: Math.floor(time / 4) })),
  );
  return drafts.map((draft, i) => ({ ...draft, stratum: strata[i]!.key }));
}

function draftOf(dossier: Dossier): Omit<Sale, 'id' | 'court' | 'stratum'> | null {
  const { record } = dossier;
  const { auctions, institutions } = record.extension;
  const officer = leadingJudge(dossier);
  if (procedureOf(record.kind) !== 'execution' || officer === null || record.date === null) return null;
  const named = record.parties.find((p) => p.roles.some((role) => BUYER.test(role)))?.name;
  const sold = auctions.findLast((a) => a.sold === true) ?? (named === undefined ? undefined : auctions.at(-1));
  const buyer = named ?? sold?.buyer?.replace(/(?:所有|持有|名下)$/u, '') ?? null;
  if (sold === undefined || sold.sold === false || buyer === null || isMasked(buyer)) return null;
  if (record.parties.some((p) => p.name === buyer && sideOf(p.roles) === 'claimant')) return null;
  const appraiser = sold.appraiser ?? institutions.find(({ kind }) => kind === 'appraisal' || kind === 'price')?.name ?? null;
  const [year, month] = [Number(record.date.slice(0, 4)), Number(record.date.slice(5, 7))];
  const { priceYuan, appraisedYuan, reserveYuan, bidders } = sold;
  const atReserve = priceYuan === null || reserveYuan === null ? null : priceYuan <= reserveYuan;
  return {
    dossier,
    officer: officer.node,
    officials: [officer.node],
    time: year * 4 + Math.floor((month - 1) / 3),
    buyer,
    party: partyOf(dossier, buyer),
    appraiser: appraiser === null || isMasked(appraiser) ? null : appraiser,
    thing: thingOf(sold.property),
    ratio:
      priceYuan === null || appraisedYuan === null || appraisedYuan <= 0
        ? null
        : priceYuan / appraisedYuan / (sold.round === null ? 1 : ROUND[sold.round]),
    alone: bidders === null ? atReserve : bidders === 1,
    priceYuan,
    appraisedYuan,
    spans: sold.spans,
  };
}

/** Home, shop, works, car, by the words for the property. */
export function thingOf(property: string | null): string {
  return THINGS.find(([, words]) => words.test(property ?? ''))?.[0] ?? '其他';
}

function partyOf({ record }: Dossier, buyer: string): string {
  const address = record.extension.partyFacts.find((f) => f.fact === 'address' && f.party === buyer)?.value ?? '';
  return record.parties.some((p) => p.name === buyer && p.type === 'person') ? `${buyer}|${address}` : buyer;
}
