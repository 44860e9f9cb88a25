import { addDays, addMonths, daysBetween, monthsBetween } from '../../graph/model/time.ts';
import { later } from './calendar.ts';
import type { Books } from './docket.ts';
import type { CommutationFacts } from './draft.ts';
import type { Person } from './people.ts';
import { BASIC_COURTS, INTERMEDIATE_COURT, PRISONS } from './places.ts';
import type { Rng } from './rng.ts';

export type PrisonerGroup = CommutationFacts['group'];

/** A convict as the prison's papers describe him before any commutation. */
export interface Prisoner {
  readonly person: Person;
  readonly prison: string;
  readonly crime: string;
  readonly group: PrisonerGroup;
  readonly recidivist: boolean;
  readonly trialCourt: string;
  readonly trialNumber: string;
  /** Months as sentenced; null for life. */
  readonly sentenceMonths: number | null;
  /** Life reduced to so many months by the high court, on a date, with a number. */
  readonly reduced: { readonly on: string; readonly months: number; readonly number: string } | null;
  readonly sentencedOn: string;
  /** Appeal ruling that upheld the judgment. */
  readonly appeal: { readonly on: string; readonly number: string } | null;
  readonly finalOn: string;
  readonly deliveredOn: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly fine: number;
  readonly finePaid: boolean;
  readonly crimeOn: string;
}

/** One commutation in a prisoner's life. */
export interface Cut {
  readonly number: string;
  readonly reportedOn: string;
  readonly acceptedOn: string;
  readonly ruledOn: string;
  readonly months: number;
  readonly grounds: CommutationFacts['grounds'];
  readonly newTermTo: string;
}

interface Profile {
  readonly group: PrisonerGroup;
  readonly crimes: readonly string[];
  readonly months: readonly number[];
  readonly recidivist?: boolean;
}

/** Who sits in the two prisons. Terms of exactly ten years are left out of the strict class: both intervals of article 7(1) name them. */
const PROFILES: readonly (Profile & { readonly weight: number })[] = [
  {
    group: 'general',
    crimes: ['盗窃罪', '诈骗罪', '故意伤害罪', '贩卖毒品罪', '寻衅滋事罪', '非法经营罪', '交通肇事罪'],
    months: [54, 60, 66, 72, 84, 96, 102],
    weight: 10,
  },
  { group: 'general', crimes: ['故意伤害罪', '运输毒品罪', '贩卖毒品罪', '诈骗罪'], months: [126, 132, 144, 156, 180], weight: 5 },
  { group: 'strict', crimes: ['盗窃罪', '贩卖毒品罪', '抢夺罪', '诈骗罪'], months: [72, 84, 96, 108], recidivist: true, weight: 3 },
  { group: 'strict', crimes: ['集资诈骗罪', '贷款诈骗罪', '信用卡诈骗罪'], months: [72, 96, 132, 144], weight: 2 },
  { group: 'violent', crimes: ['抢劫罪', '强奸罪', '故意杀人罪', '绑架罪'], months: [126, 132, 144, 156, 168, 180], weight: 3 },
  { group: 'life-reduced', crimes: ['运输毒品罪', '故意伤害罪', '合同诈骗罪'], months: [], weight: 2 },
];

export interface PrisonerOptions {
  readonly group?: PrisonerGroup;
  readonly months?: number;
  readonly crime?: string;
  readonly recidivist?: boolean;
  readonly deliveredOn?: string;
  /** Months in custody before delivery. */
  readonly custody?: number;
}

function appealNumber(rng: Rng, books: Books, high: boolean, filedOn: string): string {
  const old = filedOn < '2016-01-01';
  const code = high ? '岭' : old ? INTERMEDIATE_COURT.oldCode : INTERMEDIATE_COURT.code;
  return books.numbers.take(rng, code, old ? '刑终字第' : '刑终', filedOn);
}

/** Draws a convict; every date follows from the day of delivery, backwards. */
export function drawPrisoner(rng: Rng, books: Books, options: PrisonerOptions = {}): Prisoner {
  const fitting = PROFILES.filter((profile) => options.group === undefined || profile.group === options.group);
  const profile = rng.weighted(fitting, (item) => item.weight);
  const life = profile.group === 'life-reduced';
  const deliveredOn = options.deliveredOn ?? addDays(life ? '2006-01-10' : '2012-03-01', rng.int(0, life ? 900 : 1900));
  const custody = options.custody ?? rng.int(5, 11);
  const termFrom = addDays(addMonths(deliveredOn, -custody), -rng.int(0, 20));
  const months = life ? null : (options.months ?? rng.pick(profile.months));
  const appealed = rng.chance(0.35);
  const finalOn = later(rng, addDays(deliveredOn, -45), 0, 20);
  const sentencedOn = later(rng, addDays(finalOn, appealed ? -80 : -26), 0, 10);
  const trial = life || (months ?? 0) >= 156 ? INTERMEDIATE_COURT : rng.pick(BASIC_COURTS);
  const filedOn = addDays(sentencedOn, -60);
  const old = filedOn < '2016-01-01';
  const reducedOn = later(rng, addMonths(finalOn, 26), 0, 60);
  const reduced = life
    ? { on: reducedOn, months: rng.pick([228, 234, 240]), number: books.numbers.take(rng, '岭', '刑执字第', reducedOn) }
    : null;
  const from = reduced ? reduced.on : termFrom;
  const person = books.names.person(rng, 1962, 1988);
  return {
    person,
    prison: PRISONS[person.sex],
    crime: options.crime ?? rng.pick(profile.crimes),
    group: profile.group,
    recidivist: options.recidivist ?? profile.recidivist ?? false,
    trialCourt: trial.name,
    trialNumber: books.numbers.take(rng, old ? trial.oldCode : trial.code, old ? '刑初字第' : '刑初', filedOn),
    sentenceMonths: months,
    reduced,
    sentencedOn,
    appeal: appealed ? { on: finalOn, number: appealNumber(rng, books, life, addDays(finalOn, -30)) } : null,
    finalOn,
    deliveredOn,
    termFrom: from,
    termTo: addDays(addMonths(from, reduced ? reduced.months : months!), -1),
    fine: rng.chance(0.6) ? rng.int(2, 40) * 1000 : 0,
    finePaid: rng.chance(0.75),
    crimeOn: addDays(termFrom, -rng.int(0, 40)),
  };
}

/** Waiting time, interval and cap of the Provisions of 2016 (法释〔2016〕23号 art. 6 to 8), for the groups drawn here. */
export function limitsOf(prisoner: Prisoner): { readonly start: number; readonly interval: number; readonly cap: number } {
  const months = prisoner.sentenceMonths;
  if (months === null) return { start: 24, interval: 24, cap: 9 };
  const interval = months >= 120 ? 18 : 12;
  if (prisoner.group !== 'general') return { start: 24, interval, cap: 9 };
  return { start: months < 60 ? 12 : months < 120 ? 18 : 24, interval, cap: 9 };
}

/** The printed last day of the term after cuts of so many months in all. */
export const termAfter = (prisoner: Prisoner, cuts: number): string => addMonths(prisoner.termTo, -cuts);

export function makeCut(
  rng: Rng,
  books: Books,
  prisoner: Prisoner,
  reportedOn: string,
  months: number,
  earlier: readonly Cut[],
  grounds: Cut['grounds'] = 'repent',
  days = 0,
): Cut {
  const acceptedOn = later(rng, reportedOn, 4, 12);
  const ruledOn = days > 0 ? addDays(reportedOn, days) : later(rng, acceptedOn, 20, 32);
  const old = acceptedOn < '2016-01-01';
  return {
    number: books.numbers.take(rng, old ? INTERMEDIATE_COURT.oldCode : INTERMEDIATE_COURT.code, old ? '刑执字第' : '刑更', acceptedOn),
    reportedOn,
    acceptedOn,
    ruledOn,
    months,
    grounds,
    newTermTo: termAfter(prisoner, earlier.reduce((sum, cut) => sum + cut.months, 0) + months),
  };
}

/**
 * A lawful history of commutations up to `until`: every waiting time is kept with at least 25 days to spare,
 * every cut stays below the cap, and never more than half of the term is remitted.
 */
export function lawfulCuts(rng: Rng, books: Books, prisoner: Prisoner, until: string): Cut[] {
  const limits = limitsOf(prisoner);
  const cuts: Cut[] = [];
  let due = prisoner.reduced ? addMonths(prisoner.reduced.on, limits.interval) : addMonths(prisoner.deliveredOn, limits.start);
  for (;;) {
    const reportedOn = later(rng, due, 25, 200);
    const merit = prisoner.group === 'general' && rng.chance(0.08);
    const months = merit ? rng.int(8, 11) : rng.int(4, limits.cap - 1);
    const cut = makeCut(rng, books, prisoner, reportedOn, months, cuts, merit ? 'repent_and_merit' : 'repent');
    const total = cuts.reduce((sum, item) => sum + item.months, 0) + months;
    const half = prisoner.sentenceMonths === null ? 60 : prisoner.sentenceMonths / 2;
    if (cut.ruledOn > until || total > half - 3 || daysBetween(cut.ruledOn, cut.newTermTo) < 20) return cuts;
    cuts.push(cut);
    due = addMonths(cut.ruledOn, Math.max(limits.interval, months));
  }
}

/** The numbers that a ruling prints, for the tests and for the truth file. */
export function factsOf(
  prisoner: Prisoner,
  cut: Cut,
  earlier: readonly Cut[],
  proceeding: CommutationFacts['proceeding'] = 'commutation',
): CommutationFacts {
  return {
    proceeding,
    prisoner: prisoner.person.name,
    group: prisoner.group,
    sentenceMonths: prisoner.sentenceMonths,
    sentencedOn: prisoner.sentencedOn,
    finalOn: prisoner.finalOn,
    deliveredOn: prisoner.deliveredOn,
    termFrom: prisoner.termFrom,
    termTo: prisoner.termTo,
    reportedOn: cut.reportedOn,
    ruledOn: cut.ruledOn,
    cutMonths: cut.months,
    newTermTo: cut.newTermTo,
    previous: earlier.map((item) => ({ on: item.ruledOn, months: item.months })),
    grounds: cut.grounds,
  };
}

/** Whole and part months served on `day`, custody credited. */
export const servedMonths = (prisoner: Prisoner, day: string): number => monthsBetween(prisoner.termFrom, day);
