/** What red and yellow ask for, each condition met or not, and where their lines lie on the sum of the evidence. */
import type { Finding, Lead, TierCondition } from '../model/leads/lead.ts';
import { decibans, type Fusion, priorOf } from './fuse.ts';
import { THRESHOLDS } from './profile.ts';
import { isConfirmed, strongestFamily, supportingFamilies } from './tiers.ts';

/** Evidence in decibans at which the share of leads like these that hold reaches the lines of yellow and red. */
export function linesOf(findings: readonly Finding[]): Lead['lines'] {
  const prior = priorOf(findings);
  const at = (posterior: number): number => Math.round(decibans(logit(posterior) - logit(prior)) * 10) / 10;
  return { yellow: at(THRESHOLDS.yellowPosterior), red: at(THRESHOLDS.redPosterior) };
}

/**
 * Red: a confirmed rule; or the red line with two families. Yellow: the yellow line, or one strong family. All of them ask that something
 * holds under every favourable reading (tiers.ts).
 */
export function conditionsOf(findings: readonly Finding[], fusion: Fusion): TierCondition[] {
  const lines = linesOf(findings);
  const [yellow, red] = [lines.yellow.toFixed(1), lines.red.toFixed(1)];
  const confirmed = findings.filter(isConfirmed).length;
  const supporting = supportingFamilies(fusion).length;
  const total = decibans(fusion.logEvidence).toFixed(1);
  const strongest = strongestFamily(fusion);
  const best = Number.isFinite(strongest) ? decibans(strongest).toFixed(1) : '—';
  const certain = findings.some((f) => f.verdict === 'violated');
  return [
    ...(certain ? [] : [ONLY_POSSIBLE]),
    {
      ...{ tier: 'red', met: confirmed > 0 },
      label: { zh: `法律规则确认不符（${confirmed} 处）`, en: `a law rule certainly broken (places: ${confirmed})` },
    },
    {
      ...{ tier: 'red', met: fusion.posterior >= THRESHOLDS.redPosterior },
      label: { zh: `合计达到红线 ${red}（现 ${total}）`, en: `the sum reaches the red line ${red} (now ${total})` },
    },
    {
      ...{ tier: 'red', met: supporting >= 2 },
      label: { zh: `两类独立证据各达 10.0（现 ${supporting} 类）`, en: `two independent families of 10.0 each (now ${supporting})` },
    },
    {
      ...{ tier: 'yellow', met: fusion.posterior >= THRESHOLDS.yellowPosterior },
      label: { zh: `合计达到黄线 ${yellow}（现 ${total}）`, en: `the sum reaches the yellow line ${yellow} (now ${total})` },
    },
    {
      ...{ tier: 'yellow', met: strongest >= THRESHOLDS.strong },
      label: { zh: `一类证据单独达 20.0（现 ${best}）`, en: `one family of 20.0 by itself (now ${best})` },
    },
  ];
}

/** Without it a lead stays grey, whatever its weight. */
const ONLY_POSSIBLE: TierCondition = {
  ...{ tier: 'yellow', met: false },
  label: { zh: '至少一项在各种有利读法下成立', en: 'something holds under every favourable reading' },
};

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}
