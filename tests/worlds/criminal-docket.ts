import { addDays, daysBetween } from '../../graph/model/time.ts';
import { dayInQuarter, later } from './calendar.ts';
import { type Cast, drawLawyer } from './cast.ts';
import { type Books, panel } from './docket.ts';
import type { Lawyer, Signer } from './draft.ts';
import type { Person } from './people.ts';
import { COURTS, type Court, type CourtId } from './places.ts';
import type { Rng } from './rng.ts';

export const CRIMES = [
  '盗窃罪',
  '危险驾驶罪',
  '诈骗罪',
  '故意伤害罪',
  '贩卖毒品罪',
  '寻衅滋事罪',
  '开设赌场罪',
  '掩饰、隐瞒犯罪所得罪',
  '交通肇事罪',
] as const;
export type Crime = (typeof CRIMES)[number];

/** An earlier conviction as the heading tells it. */
export interface Prior {
  readonly crime: string;
  readonly sentencedOn: string;
  readonly months: number;
  readonly releasedOn: string;
  readonly detention: boolean;
  /** Test period of a suspended sentence; without it the term was served. */
  readonly probationMonths?: number;
}

export interface Defendant {
  person: Person;
  /** Printed instead of the name when the publishing court masked it, e.g. 张某某. */
  mask: string | null;
  lawyers: readonly Lawyer[];
  appointed: boolean;
  prior: Prior | null;
  recidivist: boolean;
  bail: boolean;
  surrender: boolean;
  accessory: boolean;
  merit: 'merit' | 'major-merit' | null;
  mitigated: boolean;
  pleaded: boolean;
  /** True for 拘役, false for 有期徒刑. */
  detention: boolean;
  months: number;
  probationMonths: number | null;
  fine: number;
  /** Damage made good: the judgment says so. */
  readonly restitution?: boolean;
  /** What the merit was; without it the judgment only says that a report proved true. */
  readonly meritStory?: string;
}

/** One criminal case at first instance before it is written. */
export interface CriminalPlan {
  readonly court: Court;
  readonly crime: Crime;
  readonly crimeOn: string;
  readonly detainedOn: string;
  readonly indictedOn: string;
  readonly judgedOn: string;
  readonly number: string;
  readonly indictment: string;
  /** Seed of the facts: indictment, judgment and appeal tell the same story. */
  readonly seed: number;
  readonly prosecutor: string;
  defendants: readonly Defendant[];
  judge: string;
  members: readonly Signer[];
  /** Summary or fast-track procedure before a sole judge. */
  readonly simple: boolean;
  /** Size of the offence as the facts print it (yuan, mg/100ml, grams, grade of injury); drawn from the seed where absent. */
  readonly amount?: number;
}

interface Range {
  readonly months: readonly [number, number];
  readonly detention: number;
  readonly fine: readonly [number, number];
}

const RANGES: Readonly<Record<Crime, Range>> = {
  盗窃罪: { months: [6, 40], detention: 0.3, fine: [1, 20] },
  危险驾驶罪: { months: [1, 5], detention: 1, fine: [2, 8] },
  诈骗罪: { months: [8, 50], detention: 0.1, fine: [3, 40] },
  故意伤害罪: { months: [6, 34], detention: 0.2, fine: [0, 0] },
  贩卖毒品罪: { months: [7, 44], detention: 0.1, fine: [2, 10] },
  寻衅滋事罪: { months: [6, 26], detention: 0.2, fine: [0, 0] },
  开设赌场罪: { months: [6, 30], detention: 0.2, fine: [5, 40] },
  '掩饰、隐瞒犯罪所得罪': { months: [6, 20], detention: 0.3, fine: [2, 10] },
  交通肇事罪: { months: [6, 30], detention: 0, fine: [0, 0] },
};

/** A test period that the law allows (Criminal Law art. 73): at least the term, one to five years; for detention two months to one year. */
export function lawfulTestPeriod(rng: Rng, detention: boolean, months: number): number {
  if (detention) return Math.min(12, Math.max(2, months + rng.int(1, 4)));
  return Math.min(60, Math.max(12, months + rng.pick([2, 6, 6, 12])));
}

/** The same person, born early enough to have been an adult at any conviction told here (Criminal Law art. 65 spares minors). */
export function withPast(person: Person): Person {
  const year = Math.min(1986, Number(person.born.slice(0, 4)));
  return { ...person, born: `${year}${person.born.slice(4)}` };
}

/** One earlier term that ended well over five years ago, or was detention only: no recidivism (Criminal Law art. 65). */
function harmlessPrior(rng: Rng, crimeOn: string): Prior {
  const detention = rng.chance(0.4);
  const months = detention ? rng.int(3, 6) : rng.int(8, 30);
  const releasedOn = addDays(crimeOn, detention ? -rng.int(300, 1500) : -rng.int(2300, 4200));
  return {
    crime: rng.pick(['盗窃罪', '故意伤害罪', '寻衅滋事罪']),
    sentencedOn: addDays(releasedOn, -months * 28),
    months,
    releasedOn,
    detention,
  };
}

/** An earlier fixed term that ended less than five years before the new crime. */
export function recentPrior(rng: Rng, crimeOn: string, crime = '盗窃罪'): Prior {
  const months = rng.int(9, 30);
  const releasedOn = addDays(crimeOn, -rng.int(200, 1300));
  return { crime, sentencedOn: addDays(releasedOn, -months * 28), months, releasedOn, detention: false };
}

/** Draws one defendant with an outcome that the law allows: no probation for a recidivist or above three years. */
export function drawDefendant(rng: Rng, books: Books, cast: Cast, court: Court, crime: Crime, crimeOn: string): Defendant {
  const range = RANGES[crime];
  const recidivist = ['盗窃罪', '贩卖毒品罪', '诈骗罪'].includes(crime) && rng.chance(0.16);
  const detention = !recidivist && rng.chance(range.detention);
  const months = detention
    ? rng.int(Math.min(2, range.months[0]), Math.min(6, range.months[1] + 1))
    : rng.int(Math.max(recidivist ? 9 : 6, range.months[0]), range.months[1]);
  const bail = !recidivist && rng.chance(crime === '危险驾驶罪' || crime === '交通肇事罪' ? 0.8 : 0.35);
  const surrender = rng.chance(0.2);
  const accessory = false;
  const mitigated = surrender && months > 30 && rng.chance(0.3);
  const probation = bail && months <= 36 && rng.chance(0.7);
  const defended = rng.chance(0.5);
  const prior = recidivist ? recentPrior(rng, crimeOn) : rng.chance(0.12) ? harmlessPrior(rng, crimeOn) : null;
  const drawn = books.names.person(rng, 1962, 1999);
  const person = prior ? withPast(drawn) : drawn;
  return {
    person,
    mask: rng.chance(0.15) ? `${person.name[0]}某${rng.pick(['某', '甲', '1'])}` : null,
    lawyers: defended ? [drawLawyer(rng, cast, court.id)] : [],
    appointed: defended && rng.chance(0.35),
    prior,
    recidivist,
    bail,
    surrender,
    accessory,
    merit: rng.chance(0.02) ? 'merit' : null,
    mitigated,
    pleaded: crimeOn > '2018-10-26' ? rng.chance(0.75) : rng.chance(0.2),
    detention,
    months,
    probationMonths: probation ? lawfulTestPeriod(rng, detention, months) : null,
    fine: rng.int(range.fine[0], range.fine[1]) * 1000,
  };
}

/** A co-defendant shares neither the defender nor the mask of the first one. */
function apart(defendant: Defendant, first: Defendant): Defendant {
  const shared = defendant.lawyers.some((lawyer) => first.lawyers.some((other) => other.name === lawyer.name));
  return { ...defendant, lawyers: shared ? [] : defendant.lawyers, mask: defendant.mask === first.mask ? null : defendant.mask };
}

export interface CriminalOptions {
  readonly judge?: string;
  readonly panel?: boolean;
  readonly defendants?: number;
}

/** Plans one criminal case: dates in order, prosecutor and judge by lot, defendants by `drawDefendant`. */
export function planCriminal(
  rng: Rng,
  books: Books,
  cast: Cast,
  court: Court,
  crime: Crime,
  indictedOn: string,
  options: CriminalOptions = {},
): CriminalPlan {
  const bench = cast.benches[court.id];
  const detainedOn = addDays(indictedOn, -rng.int(60, 150));
  const crimeOn = addDays(detainedOn, -rng.int(0, 40));
  const count = options.defendants ?? (crime !== '危险驾驶罪' && rng.chance(0.12) ? 2 : 1);
  const drawn = Array.from({ length: count }, () => drawDefendant(rng, books, cast, court, crime, crimeOn));
  const judgedOn = later(rng, indictedOn, 18, 70);
  const custodyDays = daysBetween(detainedOn, judgedOn) + 10;
  const defendants = drawn
    .map((defendant, i) => (i === 0 ? defendant : apart(defendant, drawn[0]!)))
    .map((defendant) => ({ ...defendant, bail: defendant.bail || defendant.months * 30 < custodyDays }));
  const simple = !options.panel && count === 1 && defendants[0]!.months <= 36 && rng.chance(0.5);
  const judge = options.judge ?? rng.pick(bench.criminal);
  const year = indictedOn.slice(0, 4);
  const members = simple ? [{ role: '审判员', name: judge }] : panel(rng, cast, court.id, bench.criminal, judge);
  return {
    court,
    crime,
    crimeOn,
    detainedOn,
    indictedOn,
    judgedOn,
    number: books.numbers.take(rng, court.code, '刑初', indictedOn),
    indictment: `${court.procuratorateShort}${year < '2019' ? '公诉刑诉' : '刑诉'}〔${year}〕${books.numbers.take(rng, `检${court.code}`, '刑初', indictedOn).match(/初(\d+)/)![1]}号`,
    seed: rng.int(0, 0x7fffffff),
    prosecutor: rng.pick(bench.prosecutors),
    defendants,
    judge,
    members,
    simple,
  };
}

const CRIMINAL_LINES: readonly { readonly court: CourtId; readonly count: number }[] = [
  { court: 'linxi', count: 46 },
  { court: 'wangchuan', count: 46 },
  { court: 'shiqiao', count: 34 },
  { court: 'andu', count: 22 },
  { court: 'qingliu', count: 26 },
];

/** All innocent criminal cases. `size` multiplies the case load. */
export function planCriminalDocket(rng: Rng, books: Books, cast: Cast, size: number): CriminalPlan[] {
  return CRIMINAL_LINES.flatMap(({ court, count }) => {
    const stream = rng.fork(`criminal ${court}`);
    return Array.from({ length: Math.round(count * size) }, () => {
      const crime = stream.weighted(CRIMES, (name) => (name === '盗窃罪' || name === '危险驾驶罪' ? 3 : 1));
      const day = dayInQuarter(stream, stream.int(2017, 2021), stream.int(1, 4));
      return planCriminal(stream, books, cast, COURTS[court], crime, day);
    });
  });
}
