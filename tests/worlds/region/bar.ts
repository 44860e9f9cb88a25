import type { BarMember } from '../cast.ts';
import type { Lawyer } from '../draft.ts';
import type { NameBook } from '../people.ts';
import { type CourtId, LAW_FIRMS } from '../places.ts';
import type { Rng } from '../rng.ts';
import { scatter } from './chance.ts';
import type { Seat } from './courts.ts';
import type { Setting } from './settings.ts';

export interface Counsel extends BarMember {
  /** What the lawyer adds to a side's chances anywhere, in log-odds. */
  readonly skill: number;
  /** Share of criminal work; the rest is civil. */
  readonly criminal: number;
}

/** Those who know a hidden kind of case draw more of it, by so many log-odds. */
export interface Pull {
  readonly knows: (lawyer: string) => boolean;
  readonly odds: number;
}

const SECOND_SYLLABLES = ['衡', '澜', '舟', '信', '允', '直', '明', '正', '和', '中'];

/** The bars of all courts by Zipf shares, three or four firms each, and a city bar that goes everywhere. */
export function castBar(rng: Rng, names: NameBook, seats: readonly Seat[], setting: Setting): readonly Counsel[] {
  const firmsOf = (seat: Seat, index: number): string[] =>
    Array.from({ length: seat.civil > 2 ? 4 : 2 }, (_, i) =>
      index < 3
        ? LAW_FIRMS[(index * 4 + i) % 11]!
        : `云岭${seat.court.area.slice(0, 2)}${SECOND_SYLLABLES[(index + i * 3) % 10]}律师事务所`,
    );
  const local = seats.flatMap((seat, index) => {
    const firms = firmsOf(seat, index);
    return Array.from({ length: seat.lawyers }, (_, rank) => member(seat.court.id, rank, firms[rank % firms.length]!));
  });
  const city = Array.from({ length: 12 }, (_, rank) => member(null, rank, LAW_FIRMS[[11, 1, 6][rank % 3]!]!));
  return [...local, ...city];

  function member(home: CourtId | null, rank: number, firm: string): Counsel {
    return {
      name: names.take(rng, rng.chance(0.65) ? '男' : '女'),
      firm,
      home,
      weight: (rank + 2) ** -setting.zipf,
      // Every third of the local bar serves the duty rota.
      legalAid: home !== null && rank % 3 === 2,
      skill: setting.skill * scatter(rng, setting.tails),
      criminal: rng.pick([0.15, 0.3, 0.3, 0.7]),
    };
  }
}

/** Draws counsel for a case of `court` by share of the work; a firm never acts for both sides. */
export function drawCounsel(
  rng: Rng,
  bar: readonly Counsel[],
  court: CourtId,
  field: 'civil' | 'criminal',
  without: readonly Lawyer[] = [],
  pull?: Pull,
): Counsel {
  const free = bar.filter((member) => !without.some((taken) => taken.name === member.name || taken.firm === member.firm));
  return rng.weighted(free, (member) => {
    const reach = member.home === court ? 10 : member.home === null ? (court === 'qinghe' ? 6 : 2) : court === 'qinghe' ? 1.5 : 0.12;
    const known = pull?.knows(member.name) ? Math.exp(pull.odds) : 1;
    return member.weight * reach * known * (field === 'criminal' ? member.criminal : 1 - member.criminal);
  });
}
