import type { CivilPlan } from '../docket.ts';
import type { Rng } from '../rng.ts';

/** What a civil suit is about, in the order in which a judgment tells it. */
export interface CivilStory {
  readonly claims: string;
  readonly grounds: string;
  readonly defence: string;
  readonly findings: string;
  readonly reasoning: string;
  /** Articles relied on, without the procedural ones. */
  readonly law: string;
  /** Operative items when the claim is granted in full or in part. */
  readonly orders: readonly string[];
  readonly fee: number;
  /** Sum in yuan that the operative part awards when it awards one. */
  readonly awarded: number;
}

export type Storyteller = (plan: CivilPlan, rng: Rng) => CivilStory;

/** How the parties are called inside the text. */
export function callNames(plan: CivilPlan): { readonly plaintiff: string; readonly defendant: string } {
  const list = (parties: readonly { readonly name: string }[]): string => parties.map((party) => party.name).join('、');
  return { plaintiff: list(plan.plaintiffs), defendant: list(plan.defendants) };
}

/** The Civil Code came into force on 2021-01-01; before, the Contract Law applied. */
export const afterCivilCode = (plan: CivilPlan): boolean => plan.judgedOn >= '2021-01-01';

/** Court fee in yuan for a claim of money, close to the tariff of 2007. */
export function courtFee(claim: number): number {
  if (claim <= 10000) return 50;
  if (claim <= 100000) return Math.round(claim * 0.025 - 200);
  if (claim <= 200000) return Math.round(claim * 0.02 + 300);
  return Math.round(claim * 0.015 + 1300);
}

/** The part of a claim that the court allows: all of it, or between half and nine tenths. */
export function allowed(plan: CivilPlan, rng: Rng, claim: number): number {
  return plan.result === 'partly-granted' ? Math.round((claim * rng.int(50, 90)) / 1000) * 10 : claim;
}
