/** The cases that move a lead: what of its evidence is lost when one of them is left out. */

import type { CaseInfluence, Finding, Lead, Mover } from '../model/leads/lead.ts';
import { compareCaseNumbers } from '../model/names/case-numbers.ts';
import type { Bilingual } from '../model/span.ts';
import { decibans, fuse } from './fuse.ts';
import type { TitleOf } from './headline.ts';

/** What one case is to a lead: the findings that fall without it, and what others lose. */
interface Part {
  readonly falls: Set<number>;
  readonly loses: Map<number, number>;
  readonly says: Map<string, Bilingual>;
  known: CaseInfluence | null;
}

/**
 * Every case with the decibans that the lead loses without it. A finding that weighs its cases one by one loses its share; a rule that is
 * broken in a case falls with it; a shape over several cases that weighs none of them stays as it is.
 */
export function moversOf(findings: readonly Finding[], titleOf: TitleOf): Lead['movers'] {
  const parts = partsOf(findings, titleOf);
  const whole = fuse(findings).logEvidence;
  // Cases that take alike findings away take alike evidence away.
  const losses = new Map<string, number>();
  const movers = [...parts].map(([number, part]): Mover => {
    const key = lossKey(findings, part);
    const lost = losses.get(key) ?? whole - without(findings, part);
    losses.set(key, lost);
    const { case: name = number, cases = 1, document = null, date = null } = part.known ?? {};
    return { case: name, cases, document, date, says: joined([...part.says.values()]), decibans: Math.round(decibans(lost) * 10) / 10 + 0 };
  });
  return movers.sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans) || compareCaseNumbers(a.case, b.case));
}

function partsOf(findings: readonly Finding[], titleOf: TitleOf): Map<string, Part> {
  const parts = new Map<string, Part>();
  const partOf = (number: string): Part => {
    const part = parts.get(number) ?? { falls: new Set(), loses: new Map(), says: new Map(), known: null };
    parts.set(number, part);
    return part;
  };
  for (const [i, finding] of findings.entries()) {
    for (const influence of finding.influence ?? []) {
      const part = partOf(influence.case);
      // Two units without a number are two; what they do is told together.
      part.loses.set(i, (part.loses.get(i) ?? 0) + influence.logEvidence);
      part.says.set(influence.says.zh, influence.says);
      part.known ??= influence;
    }
    if (finding.influence !== undefined || (finding.class !== 'H' && finding.cases.length > 1)) continue;
    for (const number of finding.cases) {
      const part = partOf(number);
      const title = finding.title ?? titleOf(finding.indicator);
      part.falls.add(i);
      part.says.set(title.zh, title);
    }
  }
  return parts;
}

function without(findings: readonly Finding[], { falls, loses }: Part): number {
  const left = findings.flatMap((finding, i) => {
    if (falls.has(i)) return [];
    const lost = loses.get(i) ?? 0;
    return lost === 0 ? [finding] : [{ ...finding, logEvidence: finding.logEvidence - lost }];
  });
  return left.length === 0 ? 0 : fuse(left).logEvidence;
}

function lossKey(findings: readonly Finding[], { falls, loses }: Part): string {
  const fallen = [...falls].map((i) => {
    const { family, indicator, verdict, logEvidence, counterEvidence } = findings[i]!;
    return [family, indicator, verdict, logEvidence, ...counterEvidence.map((c) => c.logEvidence)].join();
  });
  return JSON.stringify([fallen.sort(), [...loses]]);
}

function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map((t) => t.zh).join('；'), en: texts.map((t) => t.en).join('; ') };
}
