/**
 * Whether more judgments of one judge fall on appeal than court, cause, class and the bench above explain; and, sharper, whether those fall
 * that had pleased one lawyer's side. What was reversed on other facts, or without a word why, sets no yardstick and counts for nobody.
 */

import type { NodeId } from '../../model/entity.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { compareText } from '../../model/order.ts';
import type { Appealed } from '../appealed.ts';
import type { Aspect } from '../pairs/weigh.ts';
import type { CaseUnit } from '../units.ts';
import { beyondLikeCases, type EndedCase } from './concentration.ts';
import { gather } from './gather.ts';

/** One judgment, or one series of them, of which the court above said whether it stands. `good`, in the sense of the yardstick: it fell. */
export interface Tried extends EndedCase {
  readonly appealed: Appealed;
  readonly court: string;
  readonly lawyers: readonly NodeId[];
}

export interface Reversals {
  readonly court: string;
  readonly judge: NodeId;
  /** Whose side had won below; null for a judge with everybody. */
  readonly lawyer: NodeId | null;
  readonly own: readonly Tried[];
  /** The least of the yardsticks. */
  readonly aspect: Aspect;
  /** Against like judgments of the court; those of the bench above; and, for a lawyer, the judge's others and the lawyer's elsewhere. */
  readonly yardsticks: {
    readonly court: Aspect;
    readonly bench: Aspect | null;
    readonly judge: Aspect | null;
    readonly lawyer: Aspect | null;
  };
  /** Judges or pairs of the court that were looked at. */
  readonly tested: number;
  readonly logEvidence: number;
}

export interface LeastReversals {
  readonly appealed: number;
  readonly reversed: number;
  readonly pairAppealed: number;
  readonly pairReversed: number;
}

/** Fewer cases make no yardstick of their own. */
const FEWEST_OTHERS = 5;

/** A series is one event: its judgments count once, as most of them ended; a tie did not fall. */
export function triedOnAppeal(appealed: readonly Appealed[], units: readonly CaseUnit[]): Tried[] {
  const unitOf = new Map(units.flatMap((unit) => unit.dossiers.map((d) => [d.document.id, unit] as const)));
  const told = appealed.filter(({ fate }) => fate === 'affirmed' || fate === 'reversed');
  return gather(told, ({ first, judge }) => {
    const unit = unitOf.get(first.document.id);
    return unit === undefined || unit.stratum === '' ? [] : [`${unit.id}|${judge}`];
  }).map(([id, members]) => {
    const fell = members.filter((m) => m.fate === 'reversed');
    const good = fell.length * 2 > members.length;
    const unit = unitOf.get(members[0]!.first.document.id)!;
    const number = parseCaseNumber(members[0]!.first.record.number ?? '');
    return {
      ...{ id, good, time: unit.time, court: unit.court },
      appealed: (good ? fell : members)[0]!,
      stratum: `${number?.classWords ?? ''}|${unit.cause}|${Math.floor(unit.time / 4)}`,
      lawyers: [...new Set(members.flatMap((m) => m.pleased))].sort(compareText),
    };
  });
}

/** Judges and pairs whose judgments fell, strongest first; a judge whose reversals are mostly those of one pair is told with the pair alone. */
export function reversalsOf(tried: readonly Tried[], least: LeastReversals): Reversals[] {
  return gather(tried, (t) => [t.court]).flatMap(([court, own]) => {
    const pairs = pairsAt(court, own, tried, least);
    const strong = pairs.filter((p) => p.aspect.logBayesFactor > 0);
    const judges = judgesAt(court, own, tried, least).filter(
      ({ judge, own: his }) => !strong.some((p) => p.judge === judge && fallen(p.own) * 2 >= fallen(his)),
    );
    return [...pairs, ...judges];
  });
}

export function fallen(tried: readonly Tried[]): number {
  return tried.filter((t) => t.good).length;
}

function judgesAt(court: string, here: readonly Tried[], all: readonly Tried[], least: LeastReversals): Reversals[] {
  const seen = gather(here, (t) => [t.appealed.judge]).filter(
    ([, own]) => own.length >= least.appealed && here.length - own.length >= FEWEST_OTHERS,
  );
  return seen.flatMap(([judge, own]) => {
    if (fallen(own) < least.reversed) return [];
    const yardsticks = { court: against(own, here)!, bench: againstBench(own, all), judge: null, lawyer: null };
    return [weighed({ court, judge, lawyer: null, own, yardsticks, tested: seen.length })];
  });
}

function pairsAt(court: string, here: readonly Tried[], all: readonly Tried[], least: LeastReversals): Reversals[] {
  const seen = gather(here, (t) => t.lawyers.map((lawyer) => `${t.appealed.judge}\n${lawyer}`)).filter(
    ([, own]) => own.length >= least.pairAppealed && here.length - own.length >= FEWEST_OTHERS,
  );
  return seen.flatMap(([key, own]) => {
    const [judge = '', lawyer = ''] = key.split('\n');
    if (fallen(own) < least.pairReversed) return [];
    const yardsticks = {
      court: against(own, here)!,
      bench: againstBench(own, all),
      judge: against(
        own,
        here.filter((t) => t.appealed.judge === judge),
      ),
      lawyer: against(
        own,
        all.filter((t) => t.lawyers.includes(lawyer)),
      ),
    };
    // Of a judge who is seen with this lawyer alone it cannot be told whose the reversals are.
    if (yardsticks.judge === null) return [];
    return [weighed({ court, judge, lawyer, own, yardsticks, tested: seen.length })];
  });
}

function weighed(found: Omit<Reversals, 'aspect' | 'logEvidence'>): Reversals {
  const { court, bench, judge, lawyer } = found.yardsticks;
  const aspect = [bench, judge, lawyer].reduce<Aspect>(
    (least, one) => (one !== null && one.logBayesFactor < least.logBayesFactor ? one : least),
    court,
  );
  return { ...found, aspect, logEvidence: aspect.logBayesFactor - Math.log(found.tested) };
}

/** Null where too few others are left to compare with. */
function against(own: readonly Tried[], all: readonly Tried[]): Aspect | null {
  const ids = new Set(own.map((t) => t.id));
  if (all.filter((t) => !ids.has(t.id)).length < FEWEST_OTHERS) return null;
  return beyondLikeCases(own, all, (t) => ids.has(t.id)).aspect;
}

/** Against what the same presiding judges above did to the judgments of everybody else: some benches let little stand. */
function againstBench(own: readonly Tried[], all: readonly Tried[]): Aspect | null {
  const bench = (tried: readonly Tried[]): Tried[] =>
    tried.flatMap((t) => (t.appealed.upper === null ? [] : [{ ...t, stratum: t.appealed.upper }]));
  return against(bench(own), bench(all));
}
