import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { RegionTruth } from '../region/build-region.ts';
import type { Strength } from '../region/region.ts';
import { aimAt, hits } from './hits.ts';

export interface Finds {
  readonly kind: string;
  readonly strength: Strength;
  /** Rank of the first true lead, 1-based; null where none points at it. */
  readonly rank: number | null;
  readonly tier: string | null;
  /** Least q of a true lead. */
  readonly q: number | null;
}

export interface Scores {
  readonly documents: number;
  readonly leads: Readonly<Record<string, number>>;
  /** Leads by tier that hit no scheme. */
  readonly falseLeads: Readonly<Record<string, number>>;
  /** Average precision over schemes; null where there is none. */
  readonly auprc: number | null;
  /** True leads among the first twenty, of as many leads as there are up to twenty. */
  readonly precisionAt20: number | null;
  readonly finds: readonly Finds[];
  /** Leads with q of at most .10, and those of them that hit no scheme. */
  readonly claimed: { readonly leads: number; readonly false: number };
  /** Mean distance of posterior and share of true leads over ten bins, by leads. */
  readonly calibrationError: number | null;
  /** Posterior and truth of each lead, to pool calibration over worlds. */
  readonly posteriors: readonly (readonly [posterior: number, hit: boolean])[];
  /** Look-alikes that a lead hits which hits no scheme, by the lead's tier. */
  readonly lookalikes: readonly { readonly kind: string; readonly tier: string; readonly indicators: string }[];
}

/** Sum over newly found schemes of the precision at that rank, by the number of schemes: what is never found counts nought. */
export function averagePrecision(found: readonly (readonly number[])[], schemes: number): number {
  const seen = new Set<number>();
  let right = 0;
  let sum = 0;
  found.forEach((targets, i) => {
    if (targets.length === 0) return;
    right++;
    const fresh = targets.filter((target) => !seen.has(target));
    for (const target of fresh) seen.add(target);
    sum += (fresh.length * right) / (i + 1);
  });
  return sum / schemes;
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(pairs: readonly (readonly [number, boolean])[]): number | null {
  if (pairs.length === 0) return null;
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = pairs.filter(([posterior]) => Math.min(9, Math.floor(posterior * 10)) === bin);
    if (inside.length === 0) continue;
    const predicted = inside.reduce((sum, [posterior]) => sum + posterior, 0);
    error += Math.abs(predicted - inside.filter(([, hit]) => hit).length);
  }
  return error / pairs.length;
}

function byTier(leads: readonly Lead[]): Record<string, number> {
  const counts: Record<string, number> = { red: 0, yellow: 0, blue: 0, grey: 0 };
  for (const { tier } of leads) counts[tier] = (counts[tier] ?? 0) + 1;
  return counts;
}

export function score(leads: readonly Lead[], truth: RegionTruth, documents: number): Scores {
  const ranked = [...leads].sort((a, b) => a.rank - b.rank);
  const schemes = truth.schemes.map(aimAt);
  const honest = truth.lookalikes.map(aimAt);
  const found = ranked.map((lead) => schemes.flatMap((aim, i) => (hits(lead, aim) ? [i] : [])));
  const wrong = ranked.filter((_, i) => found[i]!.length === 0);
  const claimed = ranked.flatMap((lead, i) => (lead.q <= 0.1 ? [found[i]!.length > 0] : []));
  const first20 = found.slice(0, 20);
  const posteriors = ranked.map((lead, i) => [lead.posterior, found[i]!.length > 0] as const);
  return {
    documents,
    leads: byTier(ranked),
    falseLeads: byTier(wrong),
    auprc: schemes.length === 0 ? null : averagePrecision(found, schemes.length),
    precisionAt20:
      schemes.length === 0 || first20.length === 0 ? null : first20.filter((targets) => targets.length > 0).length / first20.length,
    finds: truth.schemes.map(({ kind, strength }, i) => {
      const at = found.findIndex((targets) => targets.includes(i));
      const own = ranked.filter((_, n) => found[n]!.includes(i));
      return {
        kind,
        strength,
        rank: at < 0 ? null : at + 1,
        tier: at < 0 ? null : ranked[at]!.tier,
        q: at < 0 ? null : Math.min(...own.map(({ q }) => q)),
      };
    }),
    claimed: { leads: claimed.length, false: claimed.filter((hit) => !hit).length },
    calibrationError: calibrationError(posteriors),
    posteriors,
    lookalikes: wrong.flatMap((lead) =>
      honest
        .filter((aim) => hits(lead, { ...aim, officials: aim.anybody }))
        .map(({ target }) => ({
          kind: target.kind,
          tier: lead.tier,
          indicators: [...new Set(lead.findings.map(({ indicator }) => indicator))].join('+'),
        })),
    ),
  };
}
