import { DisjointSets } from '../analytics/disjoint-sets.ts';
import type { NodeId } from '../model/entity.ts';
import { partsId } from '../model/ids.ts';
import type { Finding, Subject } from '../model/leads/lead.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';

/** Findings about one conduct: what becomes one lead. */
export interface Group {
  /** Of its main finding: orders equals. The id of the lead is that of its conduct (identify.ts). */
  readonly id: string;
  /** The pattern that covers most cases of the group. */
  readonly pattern: string;
  /** The person whose conduct is looked at: an official where one is named. */
  readonly focus: Subject;
  /** Strongest first. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Pattern of an indicator. */
export type PatternOf = (indicator: string) => string;

const LEADING_ROLES = ['presiding-judge', 'presiding-execution-officer', 'judge', 'acting-judge', 'execution-officer'];

/** Who is looked at: the leading official whose name is printed in full, else any official, else the first subject. */
export function focusOf(finding: Finding): Subject | null {
  const officials = finding.subjects.filter((s) => s.kind === 'official');
  const rank = (s: Subject): number => {
    const at = LEADING_ROLES.indexOf(s.role ?? '');
    return (at < 0 ? LEADING_ROLES.length : at) + (isMasked(s.name) ? 100 : 0);
  };
  const first = [...officials].sort((a, b) => rank(a) - rank(b) || compareText(a.node, b.node))[0];
  return first ?? finding.subjects[0] ?? null;
}

/**
 * Groups findings into conducts. Hard findings and shapes of one pattern about one person are one conduct; a pair is a conduct of
 * its own. Findings of different patterns about the same person join where they share a case. What is only possible stands apart,
 * unless it concerns a case in which a hard rule is certainly broken too: it must neither borrow the weight of the others nor dilute it.
 * A finding that names nobody or quotes nothing makes no lead. Independent of the order of findings.
 */
export function groupFindings(findings: readonly Finding[], patternOf: PatternOf): Group[] {
  const usable = findings
    .flatMap((finding) => {
      const focus = focusOf(finding);
      return focus === null || finding.evidence.length === 0 ? [] : [{ finding, focus, pattern: patternOf(finding.indicator) }];
    })
    .sort((a, b) => compareText(a.finding.id, b.finding.id));
  const certain = certainCases(usable);
  const sets = new DisjointSets(usable.length);
  const first = new Map<string, number>();
  const join = (key: string, i: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else sets.join(known, i);
  };
  for (const [i, { finding, focus, pattern }] of usable.entries()) {
    join(conductKey(finding, focus.node, pattern), i);
    const apart = finding.verdict === 'possible' && !certain.has(focus.node, finding.cases);
    for (const number of finding.cases) join(`${focus.node}|case|${number}|${apart}`, i);
  }
  const members = new Map<number, (typeof usable)[number][]>();
  for (const [i, item] of usable.entries()) {
    const root = sets.find(i);
    const list = members.get(root);
    if (list === undefined) members.set(root, [item]);
    else list.push(item);
  }
  return [...members.values()].map((items) => {
    const pattern = widestPattern(items);
    const main = items.filter((item) => item.pattern === pattern).sort((a, b) => strongestFirst(a.finding, b.finding))[0]!;
    const sorted = items.map((item) => item.finding).sort(strongestFirst);
    return {
      id: partsId('lead', conductKey(main.finding, main.focus.node, pattern)),
      pattern,
      focus: main.focus,
      findings: [sorted[0]!, ...sorted.slice(1)],
    };
  });
}

/** Cases in which a hard rule is certainly broken, by the person looked at. */
function certainCases(items: readonly { readonly finding: Finding; readonly focus: Subject }[]) {
  const cases = new Set<string>();
  for (const { finding, focus } of items) {
    if (finding.class === 'H' && finding.verdict === 'violated') for (const number of finding.cases) cases.add(`${focus.node}|${number}`);
  }
  return { has: (node: NodeId, numbers: readonly string[]): boolean => numbers.some((number) => cases.has(`${node}|${number}`)) };
}

function conductKey(finding: Finding, focus: NodeId, pattern: string): string {
  return [focus, pattern, finding.verdict, finding.counterpart ?? ''].join('|');
}

function widestPattern(items: readonly { readonly finding: Finding; readonly pattern: string }[]): string {
  const cases = new Map<string, Set<string>>();
  for (const { finding, pattern } of items) cases.set(pattern, new Set([...(cases.get(pattern) ?? []), ...finding.cases]));
  return [...cases].sort(([p, a], [q, b]) => b.size - a.size || compareText(p, q))[0]![0];
}

/** Certain before possible, hard before statistic, more evidence before less; ids last, so that the order is one. */
export function strongestFirst(a: Finding, b: Finding): number {
  return (
    Number(b.verdict === 'violated') - Number(a.verdict === 'violated') ||
    'HSN'.indexOf(a.class) - 'HSN'.indexOf(b.class) ||
    b.logEvidence - a.logEvidence ||
    compareText(a.id, b.id)
  );
}
