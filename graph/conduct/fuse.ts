import { logSumExp } from '../analytics/evidence/bayes-factor.ts';
import { posterior } from '../analytics/evidence/false-discovery.ts';
import { acrossFamilies } from '../analytics/evidence/fusion.ts';
import type { Family, Finding } from '../model/leads/lead.ts';
import { PRIOR, VERDICT_WEIGHT } from './profile.ts';

/** Evidence of one family: dependent indicators averaged, counter-evidence taken off. Natural logs. */
export interface FamilyEvidence {
  readonly family: Family;
  readonly logEvidence: number;
  /** At least one finding of the family holds under every reading. */
  readonly certain: boolean;
  readonly indicators: readonly { readonly indicator: string; readonly logEvidence: number }[];
  /** Sum of what speaks against, zero or less. */
  readonly logCounter: number;
}

export interface Fusion {
  readonly families: readonly FamilyEvidence[];
  readonly logEvidence: number;
  readonly posterior: number;
}

/**
 * Evidence of a group. Inside a family the Bayes factors are averaged with fixed weights: an average of e-values is an e-value under
 * any dependence, a product is not (research/lead-science.md 1.5). Across families, independent by construction, the evidence is
 * the mixture over schemes that leave traces in one, two or more of them, each scheme's evidence being the sum of logs.
 */
export function fuse(findings: readonly Finding[]): Fusion {
  const byFamily = new Map<Family, Finding[]>();
  for (const finding of findings) byFamily.set(finding.family, [...(byFamily.get(finding.family) ?? []), finding]);
  const families = [...byFamily].map(([family, own]) => familyEvidence(family, own)).sort((a, b) => (a.family < b.family ? -1 : 1));
  const logEvidence = acrossFamilies(families.map((f) => f.logEvidence));
  return { families, logEvidence, posterior: posterior(logEvidence, priorOf(findings)) };
}

/** Share of leads of this kind that hold, before the evidence of this one. */
export function priorOf(findings: readonly Finding[]): number {
  return Math.max(...findings.map((f) => f.statistics?.prior ?? PRIOR[f.class]));
}

function familyEvidence(family: Family, findings: readonly Finding[]): FamilyEvidence {
  const names = [...new Set(findings.map((f) => f.indicator))].sort();
  const indicators = names.map((indicator) => {
    const own = findings.filter((f) => f.indicator === indicator);
    return { indicator, logEvidence: weightedMean(own) };
  });
  const logCounter = findings.reduce(
    (sum, f) => sum + counterWeight(findings, f) * f.counterEvidence.reduce((s, c) => s + Math.min(0, c.logEvidence), 0),
    0,
  );
  return {
    family,
    logEvidence: weightedMean(findings) + logCounter,
    certain: findings.some((f) => f.verdict === 'violated'),
    indicators,
    logCounter,
  };
}

/** Share that the counter-evidence of one finding has in its family. */
export function counterWeight(family: readonly Finding[], { verdict }: Finding): number {
  return VERDICT_WEIGHT[verdict] / weightOf(family);
}

function weightOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, f) => sum + VERDICT_WEIGHT[f.verdict], 0);
}

/** ln of the weighted mean of Bayes factors. */
export function weightedMean(findings: readonly Finding[]): number {
  const weight = weightOf(findings);
  return logSumExp(findings.map((f) => Math.log(VERDICT_WEIGHT[f.verdict] / weight) + f.logEvidence));
}

/** Natural log of a Bayes factor in decibans, 10·log10. */
export function decibans(log: number): number {
  return (10 * log) / Math.LN10;
}
