/**
 * Facts that one judge's papers tell in the same words of different people with different counsel. What other judges of the court write as well
 * is form, and so is what the judge writes again and again; what is left must still be a passage. How often the other judges' papers are alike
 * in the same way is the yardstick: everybody has rare forms of his own (research/lead-science.md 1.2, T6).
 */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { formOf } from '../../model/glossary.ts';
import { isMasked } from '../../model/names/names.ts';
import type { Span } from '../../model/span.ts';
import { leadingJudge } from '../case-facts.ts';
import { DisjointSets } from '../disjoint-sets.ts';
import type { Aspect } from '../pairs/weigh.ts';
import type { CaseUnit } from '../units.ts';
import { beyondLikeCases } from './concentration.ts';
import { append, gather } from './gather.ts';

/** The facts of one paper, names and figures set aside. */
export interface Told {
  readonly id: string;
  readonly dossier: Dossier;
  readonly court: string;
  readonly cause: string;
  readonly time: number;
  readonly judge: NodeId;
  readonly span: Span;
  /** Hashes of five letters each, one in four of them, ascending. */
  readonly shingles: readonly number[];
  readonly days: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

export interface Copied {
  readonly court: string;
  readonly judge: NodeId;
  /** The largest set of papers that tell one thing in the same words. */
  readonly papers: readonly Told[];
  /** Of the judge's papers, how many have a double. */
  readonly doubles: number;
  readonly of: number;
  readonly aspect: Aspect;
  readonly tested: number;
}

export interface CopyPolicy {
  readonly leastPapers: number;
  /** Share of the shingles that two papers have in common (Jaccard). */
  readonly sameWords: number;
  /** Share of a judge's papers from which on a wording is a form of his. */
  readonly ownForm: number;
}

const BEGINS = /(?:经审理|本院|审理)?查明(?:事实)?(?:如下)?[：:，]|认定(?:如下)?事实(?:如下)?[：:]/u;
const ENDS = /本院认为/u;
const SHINGLE = 5;
/** One shingle in so many is kept, the same ones of all papers. */
const SAMPLE = 4;
/** Sampled shingles that are no form: some fifty letters of their own. */
const LEAST_OWN = 12;
/** What so many papers share is no copy. */
const MOST_SHARING = 40;
/** Days that two papers share make them one event. */
const ONE_EVENT = 2;
/** Papers of other judges that make a yardstick. */
const FEWEST_OTHERS = 20;
const DAY = /\d{4}年\d{1,2}月\d{1,2}日/gu;

/** Judgments of first instance and of appeal that tell facts, whose people are all named in full; a series counts once. */
export function toldFacts(units: readonly CaseUnit[]): Told[] {
  return units.flatMap((unit) => {
    const dossier = unit.dossiers.find((d) => formOf(d.record.kind) === 'judgment');
    const judge = dossier === undefined ? undefined : leadingJudge(dossier)?.node;
    if (dossier === undefined || judge === undefined || dossier.record.parties.length === 0) return [];
    const { parties, representatives } = dossier.record;
    if (parties.some((p) => isMasked(p.name))) return [];
    const facts = factsOf(dossier);
    if (facts === null) return [];
    const names = [...parties.map((p) => p.name), ...representatives.flatMap((r) => [r.name, r.firm ?? ''])].filter((n) => n !== '');
    return [
      {
        ...{ id: unit.id, dossier, court: unit.court, cause: unit.cause, time: unit.time, judge, span: facts.span },
        shingles: shinglesOf(facts.text, names),
        days: new Set(facts.text.match(DAY) ?? []),
        people: new Set(names),
      },
    ];
  });
}

function factsOf({ document: { range }, quote }: Dossier): { readonly text: string; readonly span: Span } | null {
  const whole = quote(range.start, range.end);
  const begins = BEGINS.exec(whole);
  if (begins === null) return null;
  const from = begins.index + begins[0].length;
  const length = whole.slice(from).search(ENDS);
  if (length <= 0) return null;
  return { text: whole.slice(from, from + length), span: { start: range.start + from, end: range.start + from + length } };
}

function shinglesOf(text: string, names: readonly string[]): number[] {
  let plain = text;
  for (const name of names) plain = plain.replaceAll(name, '');
  const letters = plain.replace(/[^\p{Script=Han}]/gu, '');
  const kept = new Set<number>();
  for (let i = 0; i + SHINGLE <= letters.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ letters.charCodeAt(i + k), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    if (hash % SAMPLE === 0) kept.add(hash);
  }
  return [...kept].sort((a, b) => a - b);
}

/** Judges whose papers are alike beyond what is usual at the court, with the papers. */
export function copiedFacts(told: readonly Told[], policy: CopyPolicy): Copied[] {
  return gather(told, (t) => [t.court]).flatMap(([court, here]) => {
    const own = ownWords(here, policy.ownForm);
    const judges = gather(here, (t) => [t.judge]);
    const sets = new Map(judges.map(([judge, papers]) => [judge, doublesOf(papers, own, policy.sameWords)]));
    const doubled = new Set([...sets.values()].flatMap((found) => found.flatMap((papers) => papers.map((p) => p.id))));
    const ended = (list: readonly Told[]) => list.map((t) => ({ id: t.id, stratum: t.cause, time: t.time, good: doubled.has(t.id) }));
    return judges.flatMap(([judge, papers]) => {
      const [largest] = [...sets.get(judge)!].sort((a, b) => b.length - a.length);
      if (largest === undefined || largest.length < policy.leastPapers || here.length - papers.length < FEWEST_OTHERS) return [];
      const ids = new Set(papers.map((p) => p.id));
      const { aspect } = beyondLikeCases(ended(papers), ended(here), (c) => ids.has(c.id));
      const doubles = papers.filter((p) => doubled.has(p.id)).length;
      return [{ court, judge, papers: largest, doubles, of: papers.length, aspect, tested: judges.length }];
    });
  });
}

/** Shingles of each paper that no other judge of the court writes and that are no form of its own judge. */
function ownWords(here: readonly Told[], ownForm: number): Map<string, number[]> {
  const judges = new Map<number, NodeId | null>();
  const counts = new Map<string, Map<number, number>>();
  const papers = new Map<string, number>();
  for (const { judge, cause, shingles } of here) {
    const key = `${judge}|${cause}`;
    papers.set(key, (papers.get(key) ?? 0) + 1);
    const count = counts.get(key) ?? new Map<number, number>();
    counts.set(key, count);
    for (const shingle of shingles) {
      const known = judges.get(shingle);
      judges.set(shingle, known === undefined || known === judge ? judge : null);
      count.set(shingle, (count.get(shingle) ?? 0) + 1);
    }
  }
  return new Map(
    here.map(({ id, judge, cause, shingles }) => {
      const key = `${judge}|${cause}`;
      const most = ownForm * papers.get(key)!;
      return [id, shingles.filter((s) => judges.get(s) !== null && counts.get(key)!.get(s)! <= most)];
    }),
  );
}

/** Sets of two papers and more that tell one thing in the same words, of different people on different days. */
function doublesOf(papers: readonly Told[], own: ReadonlyMap<string, readonly number[]>, sameWords: number): Told[][] {
  const sharing = new Map<number, number[]>();
  for (const [i, paper] of papers.entries()) {
    const words = own.get(paper.id)!;
    if (words.length >= LEAST_OWN) for (const shingle of words) append(sharing, shingle, i);
  }
  const sets = new DisjointSets(papers.length);
  const seen = new Set<number>();
  for (const members of sharing.values()) {
    if (members.length > MOST_SHARING) continue;
    for (const [k, i] of members.entries()) {
      for (const j of members.slice(k + 1)) {
        const pair = i * papers.length + j;
        if (seen.has(pair)) continue;
        seen.add(pair);
        if (isDouble(papers[i]!, papers[j]!, own, sameWords)) sets.join(i, j);
      }
    }
  }
  return gather([...papers.keys()], (i) => [String(sets.find(i))]).flatMap(([, members]) =>
    members.length < 2 ? [] : [members.map((i) => papers[i]!)],
  );
}

function isDouble(a: Told, b: Told, own: ReadonlyMap<string, readonly number[]>, sameWords: number): boolean {
  if ([...a.people].some((name) => b.people.has(name))) return false;
  if ([...a.days].filter((day) => b.days.has(day)).length >= ONE_EVENT) return false;
  return jaccard(own.get(a.id)!, own.get(b.id)!) >= sameWords && jaccard(a.shingles, b.shingles) >= sameWords;
}

/** Of two ascending lists. */
function jaccard(a: readonly number[], b: readonly number[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]! === b[j]!) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}
