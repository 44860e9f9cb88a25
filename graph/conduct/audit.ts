/**
 * Permutation audit: the officials' labels are permuted inside strata, everything else stays as it is, and the whole statistics run again.
 * A copy has no pairs by construction: its scatter must be near zero and nothing may stand. What stands nevertheless is a fault of the
 * strata, the series or the kernel, and would be one in the leads (research/lead-science.md 1.3).
 */
import { type Random, seededRandom, shuffled } from '../analytics/network/seeded-random.ts';
import type { Meeting, Relation, Result } from '../analytics/pairs/meeting.ts';
import { assignmentScatter, type WeighedPairs, weighPairs } from '../analytics/pairs/weigh.ts';
import type { AuditedRelation } from '../model/leads/audit.ts';

export interface AuditOptions {
  readonly copies: number;
  readonly seed: number;
  /** Rate at which a pair stands, 0..1. */
  readonly fdr: number;
}

/** A scatter of so little cannot be told from none, however many the pairs. */
const NO_SCATTER = 0.05;

export function auditRelation(weighed: WeighedPairs, { copies, seed, fdr }: AuditOptions): AuditedRelation {
  const { relation, meetings, results, tested } = weighed;
  const random = seededRandom(seed);
  const standing = ({ pairs }: Pick<WeighedPairs, 'pairs'>): number => pairs.filter((p) => p.q <= fdr).length;
  const permutedScatter: number[] = [];
  const permutedStanding: number[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const { meetings: changed, results: following } = permute(meetings, results, random);
    const without: Relation = { id: relation.id, meetings: () => [...changed], results: () => [...following] };
    permutedStanding.push(standing(weighPairs(without, changed)));
    permutedScatter.push(assignmentScatter(changed).tau);
  }
  const { tau, bar } = assignmentScatter(meetings);
  const scatterBar = bar === null ? null : Math.max(NO_SCATTER, bar);
  const middle = [...permutedScatter].sort((a, b) => a - b)[(permutedScatter.length - 1) >> 1] ?? 0;
  return {
    ...{ relation: relation.id, tested, scatter: tau, permutedScatter, scatterBar, standing: standing(weighed), permutedStanding },
    passed: (scatterBar === null || middle <= scatterBar) && permutedStanding.every((count) => count === 0),
  };
}

/** Officials permuted among the meetings of a stratum (of a court, where a meeting has none); results follow who had the case. */
function permute(meetings: readonly Meeting[], results: readonly Result[], random: Random): { meetings: Meeting[]; results: Result[] } {
  const strata = new Map<string, number[]>();
  for (const [i, { stratum, court }] of meetings.entries()) {
    const key = `${court}|${stratum}`;
    const known = strata.get(key);
    if (known === undefined) strata.set(key, [i]);
    else known.push(i);
  }
  const changed = [...meetings];
  for (const members of strata.values()) {
    const order = shuffled(members.length, random);
    for (const [k, i] of members.entries()) changed[i] = { ...meetings[i]!, official: meetings[members[order[k]!]!]!.official };
  }
  const officialOf = new Map(changed.map((m) => [m.id, m.official]));
  return {
    meetings: changed,
    results: results.flatMap((result) => {
      const official = officialOf.get(result.meeting) ?? null;
      return official === null ? [] : [{ ...result, official }];
    }),
  };
}
