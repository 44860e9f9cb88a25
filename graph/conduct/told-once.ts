/** What several findings of one lead say alike is told once. Pure. */
import type { LawCitation, Quote } from '../model/leads/lead.ts';
import { type PaperToPull, papersToPull } from '../model/leads/papers.ts';
import type { Bilingual } from '../model/span.ts';
import { type ToldCounter, type ToldFinding, type ToldReading, tenths } from './told-finding.ts';

/** Of how many findings something is said. */
interface Counted {
  readonly count: number;
}

export interface ToldOnce {
  /** What still holds first, what is excluded last. */
  readonly innocent: readonly (ToldReading & Counted)[];
  /** Papers that would settle a reading, each with the office that keeps it. */
  readonly papers: readonly PaperToPull[];
  /** Decibans as the findings print them, summed; every quote of each. */
  readonly counterEvidence: readonly (ToldCounter & Counted)[];
  /** Every version of an article that is cited. */
  readonly law: readonly LawCitation[];
  readonly nextSteps: readonly Bilingual[];
  readonly clears: readonly Bilingual[];
  /** Every place that is quoted, counter-evidence behind the evidence of its finding. */
  readonly quotes: readonly Quote[];
  /** Where in time the cases of a finding are densest, months inclusive. */
  readonly windows: readonly { readonly from: string; readonly to: string }[];
}

export function tellOnce(findings: readonly ToldFinding[]): ToldOnce {
  const textOf = (text: Bilingual): string => text.zh;
  return {
    innocent: innocentReadings(findings),
    papers: papersToPull(findings),
    counterEvidence: counterEvidence(findings),
    law: firsts(
      findings.flatMap((f) => f.law),
      (law) => `${law.article}\n${law.from}\n${law.says.zh}`,
    ),
    nextSteps: firsts(
      findings.flatMap((f) => f.nextSteps),
      textOf,
    ),
    clears: firsts(
      findings.flatMap((f) => f.clears),
      textOf,
    ),
    quotes: firsts(
      findings.flatMap((f) => [...f.evidence, ...f.counterEvidence.flatMap((c) => c.evidence)]),
      (quote) => `${quote.document}\n${quote.start}\n${quote.end}`,
    ),
    windows: firsts(
      findings.flatMap((f) => f.details.flatMap((d) => (d.type === 'timeline' && d.window !== null ? [d.window] : []))),
      ({ from, to }) => `${from} ${to}`,
    ),
  };
}

const STATE_ORDER = { applies: 0, partly: 1, open: 2, excluded: 3 } as const satisfies Record<ToldReading['state'], number>;

function innocentReadings(findings: readonly ToldFinding[]): (ToldReading & Counted)[] {
  const readings = findings.flatMap((f) => f.innocent);
  return [...grouped(readings, (r) => `${r.id}\n${r.state}\n${r.text.zh}\n${r.note.zh}`).values()]
    .map((same) => ({ ...same[0], count: same.length }))
    .sort((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state]);
}

function counterEvidence(findings: readonly ToldFinding[]): (ToldCounter & Counted)[] {
  const counters = findings.flatMap((f) => f.counterEvidence);
  return [...grouped(counters, (c) => c.text.zh).values()].map((same) => ({
    text: same[0].text,
    count: same.length,
    decibans: same.reduce((sum, c) => sum + tenths(c.decibans), 0) / 10,
    evidence: same.flatMap((c) => c.evidence),
  }));
}

/** The first of those with the same key. */
export function firsts<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...grouped(items, key).values()].map((same) => same[0]);
}

/** In order of first mention. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
}
