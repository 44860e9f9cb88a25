import type { Bench, Cast } from '../cast.ts';
import type { OfficialRef } from '../draft.ts';
import type { NameBook } from '../people.ts';
import { COURTS, type Court, type CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import { scatter } from './chance.ts';
import type { Seat } from './courts.ts';
import type { Setting } from './settings.ts';

export const DIVISIONS = ['civil', 'traffic', 'family', 'finance', 'criminal', 'execution', 'administrative', 'commutation'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Where a judge sat from one day to another, both included. */
export interface Spell {
  readonly court: CourtId;
  readonly division: Division;
  readonly from: string;
  readonly to: string;
}

export interface Judge {
  readonly name: string;
  /** Log-odds towards the plaintiff in civil cases, towards mildness in criminal ones. */
  readonly lenience: number;
  /** Share of the division's intake. */
  readonly intake: number;
  spells: readonly Spell[];
}

export interface Staff {
  readonly judges: readonly Judge[];
  readonly cast: Cast;
  /** Police who appear in papers, by court area. */
  readonly police: ReadonlyMap<CourtId, readonly string[]>;
  /** Panels of three in which commutations are heard. */
  readonly panels: readonly (readonly string[])[];
}

export const FIRST_DAY = '2015-01-01';
export const LAST_DAY = '2024-12-31';

/** Draws everybody with an office in the region. */
export function castStaff(rng: Rng, names: NameBook, seats: readonly Seat[], setting: Setting): Staff {
  const people = (count: number): string[] => Array.from({ length: count }, () => names.take(rng, rng.chance(0.55) ? '男' : '女'));
  const judges: Judge[] = [];
  const sit = (court: Court, division: Division, count: number): string[] => {
    const found = people(count);
    for (const name of found)
      judges.push({
        name,
        lenience: setting.lenience * scatter(rng, setting.tails),
        intake: Math.exp(0.25 * scatter(rng, Infinity)),
        spells: [{ court: court.id, division, from: FIRST_DAY, to: LAST_DAY }],
      });
    return found;
  };
  const benches: Record<string, Bench> = {};
  const police = new Map<CourtId, readonly string[]>();
  const bench = (
    court: Court,
    prosecutors: number,
    parts: Pick<Bench, 'civil' | 'criminal' | 'execution' | 'administrative' | 'commutation'>,
  ): void => {
    benches[court.id] = {
      ...parts,
      labour: [],
      lay: people(14),
      clerks: people(8),
      assistants: people(4),
      prosecutors: people(prosecutors),
    };
  };
  const commutation = sit(COURTS.qinghe, 'commutation', 18);
  bench(COURTS.qinghe, 6, {
    civil: sit(COURTS.qinghe, 'civil', 9),
    criminal: sit(COURTS.qinghe, 'criminal', 6),
    execution: [],
    administrative: [],
    commutation,
  });
  for (const { court, civil, divisions, criminal, execution } of seats) {
    const general = sit(court, 'civil', civil);
    if (divisions) for (const division of ['traffic', 'family', 'finance'] as const) general.push(...sit(court, division, 1));
    bench(court, civil > 2 ? 6 : 2, {
      civil: general,
      criminal: sit(court, 'criminal', criminal),
      execution: sit(court, 'execution', execution),
      administrative: sit(court, 'administrative', 2),
      commutation: [],
    });
    police.set(court.id, people(civil > 2 ? 10 : 3));
  }
  const movable = judges.filter((judge) => judge.spells[0]!.division === 'civil' && judge.spells[0]!.court !== 'qinghe');
  for (const judge of rng.sample(movable, Math.round(setting.transfers * movable.length))) {
    const to = rng.pick(seats.filter((seat) => seat.court.id !== judge.spells[0]!.court && seat.civil > 2)).court;
    moveJudge(judge, `${rng.int(2018, 2020)}-0${rng.int(1, 9)}-01`, { court: to.id, division: 'civil' });
  }
  return {
    judges,
    cast: { benches: benches as Cast['benches'], bar: [], legalWorker: { name: names.take(rng, '男'), firm: '' } },
    police,
    panels: [0, 3, 6, 9, 12, 15].map((start) => commutation.slice(start, start + 3)),
  };
}

/** Ends the judge's last spell the day before `on` and begins another. */
export function moveJudge(judge: Judge, on: string, to: Pick<Spell, 'court' | 'division'>): void {
  const last = judge.spells.at(-1)!;
  judge.spells = [...judge.spells.slice(0, -1), { ...last, to: on }, { ...to, from: on, to: LAST_DAY }];
}

export const sits = (judge: Judge, court: CourtId, division: Division, day: string): boolean =>
  judge.spells.some((spell) => spell.court === court && spell.division === division && spell.from <= day && day < spell.to);

export const official = (name: string, agency: string, role: string): OfficialRef => ({ name, agency, role });
