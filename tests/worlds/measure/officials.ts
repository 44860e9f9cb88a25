import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { RegionTruth } from '../region/build-region.ts';
import { docketOf } from './baselines/docket.ts';
import { fraudar } from './baselines/fraudar.ts';
import { isolationForest } from './baselines/isolation-forest.ts';
import { degree, networkOf, oddBall, pageRank } from './baselines/network.ts';
import { featuresOf, rawPairCount, rawWinRate } from './baselines/raw-rates.ts';

/**
 * Average precision of a ranking of officials. Equal scores are one step: the precision after all of them counts for each,
 * which is what a random order of the tied gives on average, nearly.
 */
export function precisionOfRanking(scores: readonly (readonly [score: number, guilty: boolean])[]): number {
  const ordered = [...scores].sort((a, b) => b[0] - a[0]);
  const guilty = ordered.filter(([, hit]) => hit).length;
  let seen = 0;
  let right = 0;
  let sum = 0;
  while (seen < ordered.length) {
    const tied = ordered.filter(([value]) => value === ordered[seen]![0]);
    const hits = tied.filter(([, hit]) => hit).length;
    seen += tied.length;
    right += hits;
    sum += (hits * right) / seen;
  }
  return sum / Math.max(1, guilty);
}

export interface OfficialScores {
  readonly officials: number;
  readonly guilty: number;
  /** Average precision by method; the base rate is what a blind order reaches. */
  readonly auprc: Readonly<Record<string, number>>;
}

/** The leads' ranking of officials beside plain baselines on the same records. */
export function scoreOfficials(dossiers: readonly Dossier[], leads: readonly Lead[], truth: RegionTruth): OfficialScores {
  const docket = docketOf(dossiers);
  const network = networkOf(docket);
  const guilty = new Set(truth.schemes.flatMap(({ officials }) => officials.map(({ name }) => name)));
  const first = new Map<string, number>();
  for (const lead of leads)
    for (const { kind, node } of lead.subjects) if (kind === 'official') first.set(node, Math.max(first.get(node) ?? 0, 1 / lead.rank));
  const methods: Readonly<Record<string, ReadonlyMap<string, number>>> = {
    leads: first,
    degree: degree(network),
    PageRank: pageRank(network),
    OddBall: oddBall(network),
    'isolation forest': isolationForest(featuresOf(docket)),
    FRAUDAR: fraudar(docket),
    'win rate': rawWinRate(docket),
    'pair count': rawPairCount(docket),
  };
  const everybody = [...docket.officials];
  const share = everybody.filter(([, name]) => guilty.has(name)).length;
  return {
    officials: everybody.length,
    guilty: share,
    auprc: {
      ...Object.fromEntries(
        Object.entries(methods).map(([name, scores]) => [
          name,
          precisionOfRanking(everybody.map(([node, shown]) => [scores.get(node) ?? 0, guilty.has(shown)] as const)),
        ]),
      ),
      'base rate': share / Math.max(1, everybody.length),
    },
  };
}
