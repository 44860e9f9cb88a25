/**
 * Suits over sums worth a quarrel that end within days, for one judge and one counterpart, against how long such suits take: by rank among
 * those of the court that ended in the same way, beyond the ranks of the judge's others and of the counterpart's before other judges. The least
 * of the three counts: a fast judge is fast with everybody, and who brings ready-made settlements brings them everywhere.
 */

import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { isMasked } from '../../model/names/names.ts';
import { daysBetween } from '../../model/time.ts';
import { leadingJudge } from '../case-facts.ts';
import type { Period } from '../evidence/bayes-factor.ts';
import { gradedCell } from '../evidence/cell.ts';
import type { Aspect } from '../pairs/weigh.ts';
import { sideOf } from '../sides.ts';
import type { CaseUnit } from '../units.ts';
import { periodOfCases, weighGrades } from './concentration.ts';
import { gather } from './gather.ts';
import { isMassCreditor } from './institutions.ts';
import { normalScore } from './ring-weight.ts';
import type { Suit, Suitor } from './suits.ts';

export const COUNTERPARTS = {
  lawyer: { zh: '律师', en: 'lawyer' },
  agent: { zh: '代理人', en: 'agent' },
  claimant: { zh: '原告', en: 'claimant' },
} as const;
export type CounterpartKind = keyof typeof COUNTERPARTS;

export interface Counterpart {
  readonly kind: CounterpartKind;
  /** The same for the same counterpart in all papers of a court. */
  readonly key: string;
  /** As this paper has him. */
  readonly node: NodeId;
}

export interface Ending {
  readonly id: string;
  readonly dossier: Dossier;
  readonly court: string;
  readonly cause: string;
  readonly time: number;
  readonly judge: NodeId;
  /** From filing or acceptance to the decision. */
  readonly days: number;
  readonly how: 'settled' | 'default' | 'judged';
  readonly yuan: number;
  readonly counterparts: readonly Counterpart[];
}

export interface SwiftPair {
  readonly court: string;
  readonly judge: NodeId;
  readonly counterpart: Counterpart;
  readonly own: readonly Ending[];
  /** Middle of the days, of these and of like ones of the court. */
  readonly median: number;
  readonly usual: number;
  /** How many would end as soon by the court's like suits. */
  readonly expectedSwift: number;
  readonly yardsticks: {
    readonly court: Aspect;
    readonly judge: Aspect;
    /** Null where the counterpart is hardly seen before other judges: then it cannot be told whose the speed is. */
    readonly elsewhere: Aspect | null;
  };
  /** The least of them. */
  readonly aspect: Aspect;
  readonly tested: number;
}

export interface SwiftPolicy {
  readonly leastEndings: number;
  readonly leastYuan: number;
  readonly mostDays: number;
}

/** Suits whose speed has a reason of its own: judicial confirmation, settlements made before filing, fast tracks, small claims. */
const BY_NATURE = /司法确认|诉前|先行调解|人民调解|特邀调解|委派调解|速裁|小额诉讼|督促程序|支付令/u;
const FAMILY = /婚|抚养|扶养|赡养|继承|收养|监护|析产|遗嘱|彩礼|遗产|相邻/u;
/** Fewer others are no yardstick. */
const FEWEST = 4;

/** Suits of first instance that look worth a quarrel, with both of their days; a series counts once. */
export function swiftCandidates(units: readonly CaseUnit[], suits: readonly Suit[], { leastYuan }: SwiftPolicy): Ending[] {
  const claimants = new Map(suits.map((suit) => [suit.unit.id, suit.claimants]));
  return units.flatMap((unit) => {
    const dossier = unit.dossiers.find((d) => d.record.kind === 'civil-judgment' || d.record.kind === 'civil-mediation');
    if (dossier === undefined || unit.stratum === '' || FAMILY.test(unit.cause)) return [];
    const { record, document } = dossier;
    const { procedure, claims } = record.extension;
    if ((record.number === null ? null : parseCaseNumber(record.number))?.stage !== 'first-instance') return [];
    if (procedure?.value === 'fast-track' || procedure?.value === 'small-claims') return [];
    if (record.parties.some((p) => sideOf(p.roles) === 'claimant' && isMassCreditor(p.name))) return [];
    const judge = leadingJudge(dossier)?.node;
    const days = daysOf(unit, dossier);
    const yuan = Math.max(0, ...(claims.claimed.length > 0 ? claims.claimed : claims.granted).map((sum) => sum.value));
    if (judge === undefined || days === null || yuan < leastYuan) return [];
    if (BY_NATURE.test(dossier.quote(document.range.start, document.range.end))) return [];
    return [
      {
        ...{ id: unit.id, dossier, court: unit.court, cause: unit.cause, time: unit.time, judge, days, yuan },
        ...{ how: howOf(dossier), counterparts: counterpartsOf(dossier, claimants.get(unit.id) ?? []) },
      },
    ];
  });
}

function daysOf(unit: CaseUnit, { record }: Dossier): number | null {
  const own = unit.dossiers.filter((d) => d.record.number === record.number);
  const filed = [record, ...own.map((d) => d.record)].flatMap(
    (r) => r.extension.acceptedOn?.value ?? r.extension.course.filedOn?.value ?? [],
  )[0];
  return filed === undefined || record.date === null || record.date < filed ? null : daysBetween(filed, record.date);
}

function howOf({ record }: Dossier): Ending['how'] {
  const closing = record.extension.course.closing.map((c) => c.value);
  if (record.kind === 'civil-mediation' || record.outcomes.includes('mediated') || closing.includes('mediation')) return 'settled';
  return closing.includes('default') ? 'default' : 'judged';
}

/** Lawyers of either side, agents who are none, and claimants who are persons; whoever is masked is nobody. */
function counterpartsOf(dossier: Dossier, suitors: readonly Suitor[]): Counterpart[] {
  const agents = dossier.representatives.flatMap((joined): Counterpart[] => {
    if (joined === null || joined.masked || isMasked(joined.item.name)) return [];
    const { kind, name, firm } = joined.item;
    if (kind === 'lawyer') return [{ kind: 'lawyer', key: joined.node, node: joined.node }];
    return kind === 'citizen' || kind === 'legal-worker' ? [{ kind: 'agent', key: `agent|${name}|${firm ?? ''}`, node: joined.node }] : [];
  });
  const claimants = suitors.flatMap(({ key, name }): Counterpart[] => {
    const joined = dossier.parties.find((p) => p?.item.name === name);
    return joined === null || joined === undefined || joined.masked
      ? []
      : [{ kind: 'claimant', key: `claimant|${key}`, node: joined.node }];
  });
  return [...new Map([...agents, ...claimants].map((c) => [c.key, c])).values()];
}

/** Pairs of one judge and one counterpart of whose suits so many ended within the days; all that had so many suits are paid for. */
export function swiftPairs(endings: readonly Ending[], policy: SwiftPolicy): SwiftPair[] {
  return gather(endings, (e) => [e.court]).flatMap(([court, here]) => {
    const seen = gather(here, (e) => e.counterparts.map((c) => `${e.judge}\n${c.key}`)).filter(
      ([, own]) => own.length >= policy.leastEndings,
    );
    return seen.flatMap(([key, own]) => {
      const [judge = '', counterpart = ''] = key.split('\n');
      return weighPair(court, judge, counterpart, own, here, seen.length, policy) ?? [];
    });
  });
}

function weighPair(
  court: string,
  judge: NodeId,
  key: string,
  own: readonly Ending[],
  here: readonly Ending[],
  tests: number,
  { leastEndings, mostDays }: SwiftPolicy,
): SwiftPair | null {
  if (own.filter((e) => e.days <= mostDays).length < leastEndings) return null;
  const inside = new Set(own.map((e) => e.id));
  const others = here.filter((e) => !inside.has(e.id));
  const hasThem = (e: Ending): boolean => e.counterparts.some((c) => c.key === key);
  const scored = own.flatMap((e) => {
    const score = hasteOf(e, others);
    return score === null ? [] : [{ score, time: e.time }];
  });
  if (scored.length * 2 < own.length) return null;
  const period = periodOfCases(here);
  const against = (those: readonly Ending[]): Aspect | null => {
    const scores = those.flatMap((e) => hasteOf(e, others) ?? []);
    return beyond(scored, scores, scores.length, period);
  };
  // The mean of all ranks is what it is.
  const byCourt = beyond(scored, [], others.length, period);
  const byJudge = against(others.filter((e) => e.judge === judge));
  const elsewhere = against(others.filter(hasThem));
  // Of a judge who is seen with nobody else nothing can be told.
  if (byCourt === null || byJudge === null) return null;
  const aspect = [byJudge, ...(elsewhere === null ? [] : [elsewhere])].reduce(
    (least, one) => (one.logBayesFactor < least.logBayesFactor ? one : least),
    byCourt,
  );
  const like = own.flatMap((e) => likeOf(e, others));
  const middle = (list: readonly Ending[]): number => list.map((e) => e.days).sort((a, b) => a - b)[list.length >> 1]!;
  const counterpart = own[0]!.counterparts.find((c) => c.key === key)!;
  return {
    ...{ court, judge, counterpart, own, yardsticks: { court: byCourt, judge: byJudge, elsewhere }, aspect, tested: tests },
    ...{ median: middle(own), usual: middle(like) },
    expectedSwift: own.reduce((sum, e) => {
      const same = likeOf(e, others);
      return sum + (same.filter((o) => o.days <= mostDays).length + 0.5) / (same.length + 1);
    }, 0),
  };
}

/** Those that ended in the same way: a settlement is quick everywhere; of the same cause where there are enough. */
function likeOf({ how, cause }: Ending, others: readonly Ending[]): Ending[] {
  const same = others.filter((e) => e.how === how);
  const closer = same.filter((e) => e.cause === cause);
  return closer.length >= FEWEST ? closer : same;
}

/** Normal score of the rank among like ones of the court, high where it was fast; null where too few are like it. */
function hasteOf(ending: Ending, others: readonly Ending[]): number | null {
  const like = likeOf(
    ending,
    others.filter((o) => o.id !== ending.id),
  );
  if (like.length < FEWEST) return null;
  const slower = like.filter((o) => o.days > ending.days).length + 0.5 * like.filter((o) => o.days === ending.days).length;
  return normalScore((slower + 0.5) / (like.length + 1));
}

/** Scores with the quarter of each. */
type Scores = readonly { readonly score: number; readonly time: number }[];

/** Scores of the own cases beyond what is usual, which is known the better the more it is seen; null where it is hardly seen. */
function beyond(own: Scores, usual: readonly number[], seen: number, period: Period): Aspect | null {
  if (seen < FEWEST) return null;
  const mean = usual.reduce((sum, score) => sum + score, 0) / (seen + 1);
  return weighGrades(
    own.map(({ score, time }) => gradedCell(score - mean, 1, time)),
    period,
    seen,
  );
}
