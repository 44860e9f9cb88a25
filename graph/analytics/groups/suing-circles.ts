/** Creditors who may be one hand: found by where they live, who acts for them and whom they sue in turn, never by who decided. */

import { resemblance } from '../../model/documents/likeness.ts';
import { partsId } from '../../model/ids.ts';
import { compareText } from '../../model/order.ts';
import { DisjointSets } from '../disjoint-sets.ts';
import { boundedCycles } from '../network/cycles.ts';
import { NetworkBuilder } from '../network/network.ts';
import { gather } from './gather.ts';
import type { Suit, Suitor } from './suits.ts';

export const TIES = {
  home: { zh: '同一住址', en: 'one address' },
  agent: { zh: '同一非律师代理人', en: 'one agent who is no lawyer' },
  text: { zh: '同一律师、事实文字雷同', en: 'one lawyer, and facts told in the same words' },
  circle: { zh: '互为原告被告', en: 'suing each other in a circle' },
} as const;
export type TieKind = keyof typeof TIES;

export interface SuingCircle {
  readonly id: string;
  readonly court: string;
  readonly creditors: readonly string[];
  readonly ties: readonly TieKind[];
  readonly suits: readonly Suit[];
}

/** Rings are small: groups of corruption seldom exceed eight people (lead-science.md 2); what is larger is a building, a village, a trade. */
const MOST_CREDITORS = 15;
const FEWEST_CREDITORS = 3;
/** In a circle two may be enough: A sues B and B sues A. */
const FEWEST_IN_CIRCLE = 2;
/** Texts of two cases before two judges: a judge's own form must not find the group that he is then tested on. */
const SAME_FACTS = 0.7;
/** A lawyer with more suits than this is looked through no further. */
const MOST_OF_AGENT = 80;

/** Every group, by court; a suit belongs to the group when all its claimants do. */
export function suingCircles(suits: readonly Suit[]): SuingCircle[] {
  return gather(suits, (s) => [s.unit.court]).flatMap(([court, own]) => circlesOf(court, own));
}

function circlesOf(court: string, suits: readonly Suit[]): SuingCircle[] {
  const keys = [...new Set(suits.flatMap((s) => s.claimants.map((c) => c.key)))].sort(compareText);
  const at = new Map(keys.map((key, i) => [key, i]));
  const sets = new DisjointSets(keys.length);
  const ties: { readonly kind: TieKind; readonly key: string }[] = [];
  const join = (kind: TieKind, members: readonly string[]): void => {
    const known = [...new Set(members)].filter((key) => at.has(key));
    // What so many share is no tie of a few.
    if (known.length < 2 || known.length > MOST_CREDITORS) return;
    for (const key of known) sets.join(at.get(known[0]!)!, at.get(key)!);
    ties.push({ kind, key: known[0]! });
  };
  for (const members of sharing(suits, (s) => s.claimants.flatMap((c) => (c.home === null ? [] : [[c.home, c] as const]))))
    join('home', members);
  for (const members of sharing(suits, (s) => s.lay.flatMap((agent) => s.claimants.map((c) => [agent, c] as const))))
    join('agent', members);
  for (const members of sameWords(suits)) join('text', members);
  for (const members of circular(suits)) join('circle', members);
  return gather(keys, (key) => [String(sets.find(at.get(key)!))]).flatMap(([, members]) => {
    const inside = new Set(members);
    const kinds = [...new Set(ties.filter((t) => inside.has(t.key)).map((t) => t.kind))].sort(compareText);
    const fewest = kinds.includes('circle') ? FEWEST_IN_CIRCLE : FEWEST_CREDITORS;
    if (members.length < fewest || members.length > MOST_CREDITORS) return [];
    const own = suits.filter((s) => s.claimants.every((c) => inside.has(c.key)));
    const names = [...new Set(own.flatMap((s) => s.claimants.map((c) => c.name)))].sort(compareText);
    return [{ id: partsId('circle', court, ...members), court, creditors: names, ties: kinds, suits: own }];
  });
}

function sharing(suits: readonly Suit[], marks: (suit: Suit) => readonly (readonly [string, Suitor])[]): string[][] {
  const marked = suits.flatMap(marks);
  return gather(marked, ([mark]) => [mark]).map(([, members]) => members.map(([, suitor]) => suitor.key));
}

/** Pairs of claimants with one lawyer whose papers, of two judges, tell the same facts once names, sums and form are set aside. */
function sameWords(suits: readonly Suit[]): string[][] {
  return gather(suits, (s) => s.agents).flatMap(([, own]) => {
    if (own.length > MOST_OF_AGENT) return [];
    return own.flatMap((a, i) =>
      own.slice(i + 1).flatMap((b) => {
        if (a.unit.judge === null || b.unit.judge === null || a.unit.judge === b.unit.judge) return [];
        const [x, y] = [a.dossier.likeness?.(), b.dossier.likeness?.()];
        const alike = x === undefined || y === undefined ? null : resemblance(x.facts, y.facts);
        return alike !== null && alike >= SAME_FACTS ? [[...a.claimants, ...b.claimants].map((c) => c.key)] : [];
      }),
    );
  });
}

/** Claimants who stand on one cycle of two to four suits. */
function circular(suits: readonly Suit[]): string[][] {
  const builder = new NetworkBuilder();
  for (const { claimants, respondents } of suits)
    for (const from of claimants) for (const to of respondents) if (from.key !== to.key) builder.edge(from.key, to.key);
  const network = builder.build({ directed: true });
  return boundedCycles(network).cycles.map((cycle) => [...cycle].map((v) => network.nodes.ids[v]!));
}
