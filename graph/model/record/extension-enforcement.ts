/** What rulings on enforcement tell of sales by auction and of the end of an enforcement. Sums are yuan, dates ISO. */

import type { Item, Read } from '../span.ts';
import type { AuctionRound, ClosingConsent, ClosingStep, DisposalObstacle, PriceBasis } from './extension-terms.ts';

/** One attempt to sell, as the ruling reports it. */
export interface AuctionItem extends Item {
  /** What was sold, as written; null where the sentence does not say it again. */
  readonly property: string | null;
  readonly round: AuctionRound | null;
  /** True for a sale on a network platform (法释〔2016〕18号), false where the paper says that an auction house held it. */
  readonly online: boolean | null;
  /** As written: 淘宝网司法拍卖网络平台. */
  readonly platform: string | null;
  readonly basis: PriceBasis | null;
  /** The value on which the start price rests: appraised, agreed or inquired. */
  readonly appraisedYuan: number | null;
  /** 起拍价、保留价; the price asked in a sale without auction. */
  readonly reserveYuan: number | null;
  /** True where the ruling says that the sale had no reserve (无保留价). */
  readonly withoutReserve: boolean;
  readonly priceYuan: number | null;
  /** False where nobody bought (流拍); null where it is not told. */
  readonly sold: boolean | null;
  readonly buyer: string | null;
  readonly bidders: number | null;
  readonly noticedOn: string | null;
  /** First day of the sale. */
  readonly auctionedOn: string | null;
  readonly appraiser: string | null;
}

/** Property that the ruling itself says was found. */
export interface KnownPropertyItem extends Item {
  /** As written. */
  readonly property: string;
  /** Why it is not disposed of for now; empty where the ruling gives no reason. */
  readonly obstacles: readonly DisposalObstacle[];
}

/** How a ruling that ends this enforcement (终结本次执行程序) gives account of it (民诉法解释 517, 法〔2016〕373号 1 to 4). */
export interface EnforcementClosing {
  readonly property: readonly KnownPropertyItem[];
  /** Reasons said of property in general and not of one thing. */
  readonly obstacles: readonly Read<DisposalObstacle>[];
  /** True where the ruling says that no property, or no other property, was found. */
  readonly nothingElse: Read<true> | null;
  readonly consent: Read<ClosingConsent> | null;
  /** The panel weighed it, and the president approved it, as printed. */
  readonly panel: Read<true> | null;
  readonly president: Read<true> | null;
  readonly steps: readonly Read<ClosingStep>[];
  readonly appliedYuan: Read<number> | null;
  readonly executedYuan: Read<number> | null;
}
