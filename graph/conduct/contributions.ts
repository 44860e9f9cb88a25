/** The evidence of a lead as steps of a sum that a reader can follow: each kind, what like findings add, what speaks against, what is taken off. */
import type { Contribution, Family, Finding, Lead } from '../model/leads/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { counterWeight, decibans, type Fusion, weightedMean } from './fuse.ts';
import { strongestFirst } from './group.ts';
import type { TitleOf } from './headline.ts';

type Step = Omit<Contribution, 'decibans'> & { readonly exact: number };

/**
 * Steps and total in decibans to one decimal; the steps sum to the total as printed. Kinds of evidence keep their own figure, and the
 * difference of their sum to the fused evidence is a step of its own (overlap): where there is only one kind, nothing overlaps.
 */
export function contributionsOf(findings: readonly Finding[], fusion: Fusion, titleOf: TitleOf): Pick<Lead, 'contributions' | 'total'> {
  const steps = fusion.families.flatMap(({ family, indicators }) => {
    const own = findings.filter((f) => f.family === family);
    return [...indicators.flatMap(({ indicator }) => indicatorSteps(family, indicator, own, titleOf)), ...counterSteps(family, own)];
  });
  const total = tenths(decibans(fusion.logEvidence));
  const kinds = new Set(steps.filter((s) => s.kind === 'finding').map((s) => `${s.family}|${s.indicator}`)).size;
  if (kinds < 2) return { contributions: running(steps), total: total / 10 };
  const rounded = steps.map(({ exact, ...step }) => ({ ...step, decibans: tenths(exact) / 10 }));
  const left = total - rounded.reduce((sum, step) => sum + tenths(step.decibans), 0);
  return { contributions: [...rounded, overlap(left / 10, fusion)], total: total / 10 };
}

/** The strongest finding with its own figure, then what the others of its kind make of it: their mean is taken, so that like ones add nothing. */
function indicatorSteps(family: Family, indicator: string, findings: readonly Finding[], titleOf: TitleOf): Step[] {
  const own = findings.filter((f) => f.indicator === indicator).sort(strongestFirst);
  const first = decibans(own[0]!.logEvidence);
  const step = { family, indicator };
  const steps: Step[] = [{ ...step, kind: 'finding', label: titleOf(indicator), exact: first }];
  const more = own.length - 1;
  if (more > 0) steps.push({ ...step, kind: 'like', label: likeLabel(more), exact: decibans(weightedMean(own)) - first });
  return steps;
}

function likeLabel(more: number): Bilingual {
  return more === 1
    ? { zh: '同上，第 2 处（同类取平均，不累加）', en: 'the same, second place (like ones are averaged, not added)' }
    : { zh: `同上，另 ${more} 处（同类取平均，不累加）`, en: `the same, ${more} more places (like ones are averaged, not added)` };
}

/** What speaks against, each sentence once with its share of the family. */
function counterSteps(family: Family, findings: readonly Finding[]): Step[] {
  const byText = new Map<string, Step>();
  for (const finding of findings) {
    for (const counter of finding.counterEvidence) {
      const exact = decibans(counterWeight(findings, finding) * Math.min(0, counter.logEvidence));
      const known = byText.get(counter.text.zh);
      byText.set(counter.text.zh, {
        ...{ kind: 'counter', family, indicator: finding.indicator, label: counter.text },
        exact: exact + (known?.exact ?? 0),
      });
    }
  }
  return [...byText.values()].filter((step) => step.exact < 0);
}

/** Rounds the running sum rather than each step, so that nothing is left over at the end. */
function running(steps: readonly Step[]): Contribution[] {
  let exactSum = 0;
  let before = 0;
  return steps.map(({ exact, ...step }) => {
    exactSum += exact;
    const after = tenths(exactSum);
    const contribution = { ...step, decibans: (after - before) / 10 };
    before = after;
    return contribution;
  });
}

function overlap(left: number, { families }: Fusion): Contribution {
  const averaged = families.some((f) => f.indicators.length > 1);
  const mixed = families.length > 1;
  const zh = [...(averaged ? ['同一类的证据取平均'] : []), ...(mixed ? ['多类证据不按全数相加'] : [])].join('，');
  const en = [...(averaged ? ['kinds of one family are averaged'] : []), ...(mixed ? ['families are not added in full'] : [])].join(', ');
  return {
    ...{ kind: 'overlap', family: null, indicator: '' },
    label: left <= 0 ? { zh: `扣重：${zh}`, en: `overlap: ${en}` } : { zh: `折算：${zh}`, en: `adjustment: ${en}` },
    decibans: left,
  };
}

/** Decibans in whole tenths: sums of them are exact. */
function tenths(value: number): number {
  return Math.round(value * 10) + 0;
}
