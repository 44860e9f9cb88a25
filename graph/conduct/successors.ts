/** Keys that stand for keys of before: the person was corrected, or what was only possible has become certain. */
import type { Finding, Subject } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';
import { focusOf } from './group.ts';
import { isApart, type KeyedLead, withoutApart } from './keys.ts';

/**
 * Each key that stands for others, with those. A key of before that is there no more leads to one of this run that shares a case with it and is either
 * what it was apart from, or of the same pattern about somebody of the same name and kind, quoted out of a document that both quote.
 */
export function successors(before: readonly KeyedLead[], now: readonly KeyedLead[]): ReadonlyMap<string, readonly string[]> {
  const present = new Map(now.flatMap(({ findings }) => [...findings]));
  const byName = new Map<string, string[]>();
  for (const [key, findings] of present) {
    const name = nameOf(key, findings);
    byName.set(name, [...(byName.get(name) ?? []), key]);
  }
  const standsFor = new Map<string, string[]>();
  for (const [key, findings] of before.flatMap((item) => [...item.findings])) {
    if (present.has(key)) continue;
    const base = withoutApart(key);
    const joined = isApart(key) && shares(casesOf(findings), casesOf(present.get(base) ?? []));
    const alike = (byName.get(nameOf(key, findings)) ?? []).filter((other) => tellOfOne(findings, present.get(other) ?? []));
    const successor = joined ? base : alike.sort(compareText)[0];
    if (successor !== undefined) standsFor.set(successor, [...(standsFor.get(successor) ?? []), key].sort(compareText));
  }
  return standsFor;
}

const casesOf = (findings: readonly Finding[]): string[] => findings.flatMap(({ cases }) => cases);
const quotedBy = (findings: readonly Finding[]): string[] => findings.flatMap(({ evidence }) => evidence.map(({ document }) => document));
const shares = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

function tellOfOne(old: readonly Finding[], found: readonly Finding[]): boolean {
  return shares(casesOf(old), casesOf(found)) && shares(quotedBy(old), quotedBy(found));
}

/** What two keys have in common whose people may be the same. */
function nameOf(key: string, [finding]: readonly Finding[]): string {
  const [, pattern = ''] = withoutApart(key).split('|');
  const counterpart = finding?.subjects.find(({ node }) => node === finding.counterpart);
  const told = (subject: Subject | null | undefined): string => (subject ? `${subject.kind} ${subject.name}` : '');
  return [told(finding && focusOf(finding)), pattern, told(counterpart), String(isApart(key))].join('\n');
}
