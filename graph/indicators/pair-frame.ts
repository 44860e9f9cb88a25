/** What indicators on pairs share: whom a pair is about, where its documents say so, and how its figures are shown. */
import { totalLaw } from '../analytics/evidence/cell.ts';
import { leastDetectable } from '../analytics/evidence/detectable.ts';
import { INTERVAL_LEVEL } from '../analytics/evidence/interval.ts';
import type { AspectName, Meeting, Result } from '../analytics/pairs/meeting.ts';
import type { PairCase } from '../analytics/pairs/pair-cases.ts';
import { tellPair } from '../analytics/pairs/pair-story.ts';
import { type RankInterval, rankIntervals } from '../analytics/pairs/ranks.ts';
import { type Recounts, recountsOf } from '../analytics/pairs/readings.ts';
import { type Aspect, CERTIFICATE_RATE, type WeighedPair, type WeighedPairs } from '../analytics/pairs/weigh.ts';
import { figure, placeOf, shortCourt, subjectOf } from '../analytics/quotes.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { procedureOf } from '../model/glossary.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { CaseInfluence, Detail, Quote, Statistics, Subject } from '../model/leads/lead.ts';
import type { Bilingual } from '../model/span.ts';

/** A pair with the units in which one of its aspects shows. */
export interface PairView {
  readonly pair: WeighedPair;
  readonly weighed: WeighedPairs;
  readonly aspect: Aspect;
  readonly recounts: Recounts;
  /** How sure the order of the pairs is, for the aspect. */
  readonly ranks: () => ReadonlyMap<WeighedPair, RankInterval>;
  /** Oldest first. */
  readonly joint: readonly Meeting[];
  readonly dossiers: readonly Dossier[];
  readonly subjects: readonly Subject[];
  readonly court: string;
}

/** Every pair that has the aspect, with its documents; pairs whose people no document names are left out. `meets` chooses among the meetings of the pair’s official. */
export function viewPairs(
  weighed: WeighedPairs,
  name: AspectName,
  meets: (meeting: Meeting, pair: WeighedPair) => boolean,
  worth: (pair: WeighedPair, aspect: Aspect) => boolean,
): PairView[] {
  const recounts = recountsOf(weighed);
  let known: ReadonlyMap<WeighedPair, RankInterval> | null = null;
  const ranks = (): ReadonlyMap<WeighedPair, RankInterval> => {
    known ??= rankIntervals(weighed, name);
    return known;
  };
  return weighed.pairs.flatMap((pair) => {
    const aspect = pair.aspects[name];
    if (aspect === undefined || !worth(pair, aspect)) return [];
    const joint = weighed.lookup
      .meetingsOf(pair.official)
      .filter((m) => meets(m, pair))
      .sort(byDate);
    // In a series only the documents in which both stand are theirs.
    const dossiers = joint.flatMap((m) => m.dossiers.filter((d) => standsIn(d, pair.official) && standsIn(d, pair.counterpart)));
    const subjects = [pair.official, pair.counterpart].flatMap((node) => firstSubject(dossiers, node));
    if (subjects.length < 2) return [];
    return [{ pair, weighed, aspect, recounts, ranks, joint, dossiers, subjects, court: shortCourt(joint[0]?.court ?? '') }];
  });
}

/** Probable enough by itself, or no chance find at the rate of the run. */
export function standsOut(
  { posterior, adjustedP }: WeighedPair,
  { leastPosterior }: { readonly leastPosterior: number },
  fdr: number,
): boolean {
  return posterior >= leastPosterior || adjustedP <= fdr;
}

/** What every hit on a pair says of whom and of which documents it is. */
export function pairHit(
  { pair, subjects }: Pick<PairView, 'pair' | 'subjects'>,
  dossiers: readonly Dossier[],
): Pick<Hit, 'key' | 'verdict' | 'subjects' | 'counterpart' | 'dossiers'> {
  return {
    key: [pair.official, pair.counterpart, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects,
    counterpart: pair.counterpart,
    dossiers,
  };
}

export function standsIn(dossier: Dossier, node: string): boolean {
  const named = (joined: { readonly node: string } | null): boolean => joined?.node === node;
  return dossier.officials.some(named) || dossier.representatives.some(named) || dossier.parties.some(named);
}

function firstSubject(dossiers: readonly Dossier[], node: string): Subject[] {
  for (const dossier of dossiers) {
    const subject = subjectOf(dossier, node);
    if (subject !== null) return [subject];
  }
  return [];
}

function byDate(a: Meeting, b: Meeting): number {
  const day = (m: Meeting): string => (m.dossiers[0]?.record.date ?? '') + m.id;
  return day(a) < day(b) ? -1 : 1;
}

/** One document a unit: where the official signs and where the counterpart is named. */
export function pairQuotes({ pair, joint }: Pick<PairView, 'pair' | 'joint'>): Quote[] {
  return joint.flatMap((m) => {
    const dossier = m.dossiers.find((d) => standsIn(d, pair.official) && standsIn(d, pair.counterpart));
    return dossier === undefined ? [] : [...placeOf(dossier, pair.official), ...placeOf(dossier, pair.counterpart)];
  });
}

export function pairStatistics(
  { pair, weighed, aspect }: Pick<PairView, 'pair' | 'weighed' | 'aspect'>,
  oddsRatio: Statistics['oddsRatio'] = null,
): Statistics {
  return {
    observed: aspect.observed,
    expected: aspect.expected,
    p: aspect.p,
    q: pair.adjustedP,
    tested: weighed.tested,
    oddsRatio,
    prior: weighed.share,
  };
}

export function ratioDetail({ aspect }: Pick<PairView, 'aspect'>, unit: Bilingual): Detail {
  return {
    type: 'ratio',
    title: { zh: '实际与预期件数', en: 'Observed and expected' },
    observed: aspect.observed,
    expected: Math.round(aspect.expected * 100) / 100,
    unit,
  };
}

/** What a pair calls its cases and the hidden factor that might explain it. */
export interface StoryWords {
  /** Cases that count for the finding, and those that they are compared with. */
  readonly own: Bilingual;
  readonly others: Bilingual;
  /** What a hidden factor would have to make more likely: 该法官接到此类案件. */
  readonly likelier: Bilingual;
}

/** Interval and hidden factor on the scale of a graded result, in place of odds ratios. */
export type GradedStory = (
  interval: { readonly estimate: number; readonly low: number; readonly high: number },
  hidden: number | null,
) => readonly Detail[];

/** Window, interval and hidden factor as details, and the evidence lost without each case. `published` is the natural log that is stated. */
export function pairStory(
  view: Pick<PairView, 'pair' | 'weighed' | 'aspect' | 'ranks'>,
  name: AspectName,
  published: number,
  { own, others, likelier }: StoryWords,
  graded?: GradedStory,
): { readonly details: readonly Detail[]; readonly influence: readonly CaseInfluence[] } {
  const { pair, weighed } = view;
  const { cases, window, quarters, interval, hidden } = tellPair(name, pair, weighed, published);
  const [estimate, low, high] = [interval.estimate, interval.low, interval.high].map((value) => Math.round(value * 10) / 10);
  return {
    details: [
      { type: 'timeline', title: { zh: '案件时间', en: 'Cases in time' }, own, others, window, quarters },
      ...(graded?.(interval, hidden) ?? [
        {
          ...{ type: 'interval' as const, title: { zh: '高出预期多少', en: 'How far above expectation' }, level: INTERVAL_LEVEL, none: 1 },
          ...{ estimate: estimate!, low: low!, high: high! },
          unit: { zh: '倍（比值比）', en: 'times (odds ratio)' },
        },
        { type: 'note' as const, title: HIDDEN_FACTOR, text: hiddenWords(hidden, likelier) },
      ]),
      { type: 'note', title: { zh: '在已检验的配对中', en: 'Among the pairs tested' }, text: standingWords(view, name) },
    ],
    influence: cases.map((c) => {
      // In a series only the documents in which both stand are theirs.
      const theirs = c.dossiers.filter((d) => standsIn(d, pair.official) && standsIn(d, pair.counterpart));
      return influenceOf(theirs.length > 0 ? { ...c, dossiers: theirs } : c, c.own ? own : others);
    }),
  };
}

/** Rank with its interval, the least count that could have been seen, and whether the pair stands without a model. */
function standingWords(
  { pair, weighed, aspect, ranks }: Pick<PairView, 'pair' | 'weighed' | 'aspect' | 'ranks'>,
  name: AspectName,
): Bilingual {
  const rank = ranks().get(pair);
  const law = totalLaw(aspect.cells);
  const least =
    law === null ? null : leastDetectable(law, { scatter: weighed.scatter[name], tested: weighed.tested, fdr: CERTIFICATE_RATE });
  const parts: Bilingual[] = [
    ...(rank === undefined
      ? []
      : [
          {
            zh: `按高出预期的程度，在 ${rank.of} 个配对中排第 ${rank.from === rank.to ? rank.from : `${rank.from} 至 ${rank.to}`} 位（十次中九次）`,
            en: `by how far it stands above expectation, rank ${rank.from === rank.to ? rank.from : `${rank.from} to ${rank.to}`} of ${rank.of} pairs (nine times in ten)`,
          },
        ]),
    ...(least === null
      ? []
      : [
          {
            zh: `预期 ${expectedFigure(aspect.expected)} 件时，单凭件数至少 ${least} 件才能在这么多次检验中显现`,
            en: `with ${expectedFigure(aspect.expected)} expected, counts alone show nothing among so many tests below ${least}`,
          },
        ]),
    pair.certified
      ? {
          zh: '不依赖模型的逐级检验（先人员、后配对）也成立',
          en: 'stands without a model too: first the official among all, then the pair among the official’s',
        }
      : {
          zh: '不依赖模型的逐级检验（先人员、后配对）未达标准，须与其他证据合看',
          en: 'does not stand without a model (first the official among all, then the pair): to be read with other evidence',
        },
  ];
  return { zh: parts.map((p) => p.zh).join('；'), en: parts.map((p) => p.en).join('; ') };
}

/** Title of what tells how strong an unseen factor would have to be. */
export const HIDDEN_FACTOR = { zh: '隐藏因素要多强', en: 'How strong a hidden factor' } as const;

/** Where no strength of a hidden factor can be stated: none is needed, or none that works all the time would do. Null otherwise. */
export function hiddenExtremes(hidden: number | null): Bilingual | null {
  if (hidden === null)
    return {
      zh: `案件集中在一段时间：任何在全部时间同样起作用的未见因素，都不足以使证据降到十倍以下`,
      en: 'the cases are bunched in time: no unseen factor that works alike all the time brings the evidence below ten to one',
    };
  if (hidden === 1)
    return {
      zh: '本项证据本来不足十倍，无须未见因素即可能是偶然',
      en: 'the evidence is below ten to one as it is: chance may do without any unseen factor',
    };
  return null;
}

function hiddenWords(hidden: number | null, { zh, en }: Bilingual): Bilingual {
  const extreme = hiddenExtremes(hidden);
  if (extreme !== null || hidden === null) return extreme!;
  const times = figure(Math.ceil(hidden * 10) / 10);
  return {
    zh: `若有未见因素使${zh}的可能增至 ${times} 倍（比值比），证据即不足十倍`,
    en: `an unseen factor that makes it ${times} times as likely (odds ratio) that ${en} brings the evidence below ten to one`,
  };
}

function influenceOf({ dossiers, logEvidence }: PairCase, says: Bilingual): CaseInfluence {
  const { document, record } = dossiers[0]!;
  const numbers = new Set(dossiers.flatMap((d) => d.record.number ?? []));
  return {
    ...{ case: record.number ?? '—', cases: Math.max(1, numbers.size), document: document.id, date: record.date },
    ...{ says, logEvidence },
  };
}

/** The cause of most joint units, when it is that of more than half; '' otherwise. */
export function mainCause(dossiers: readonly Dossier[]): string {
  const counts = new Map<string, number>();
  for (const { record } of dossiers) {
    const cause = record.extension.causes[0]?.value ?? record.charges[0]?.crime ?? '';
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  const [cause, count] = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0] ?? ['', 0];
  return count * 2 > dossiers.length ? cause.replace(/纠纷$/u, '') : '';
}

/** Crimes of the proceedings at hand: bending the law in civil or administrative trials, or in criminal ones. */
export function crimesOfTrials(dossiers: readonly Dossier[]): CrimeId[] {
  const criminal = dossiers.filter((d) => procedureOf(d.record.kind) === 'criminal').length;
  return [...(criminal < dossiers.length ? (['C09'] as const) : []), ...(criminal > 0 ? (['C08'] as const) : [])];
}

/** e.g. 5.2, as expectations are shown. */
export function expectedFigure(expected: number): string {
  return expected < 0.05 ? '<0.1' : figure(Math.round(expected * 10) / 10);
}

/** A Bayes factor (natural log) as so many to one: 3.4, 4200; two digits, and not beyond a million. */
export function timesFigure(log: number): string {
  const times = Math.exp(Math.min(log, 14));
  return times >= 1e6 ? '>1000000' : String(Number(times.toPrecision(2)));
}

/** Results of a pair, seen from the counterpart's side. */
export function pairResults(
  { lookup }: Pick<WeighedPairs, 'lookup'>,
  { official, counterpart }: Pick<WeighedPair, 'official' | 'counterpart'>,
): { readonly result: Result; readonly good: boolean }[] {
  return lookup.resultsOf(official).flatMap((result) => {
    const gained = result.gained.includes(counterpart);
    return gained || result.lost.includes(counterpart) ? [{ result, good: result.endedWell === gained }] : [];
  });
}
