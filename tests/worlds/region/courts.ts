import { CITY, COURTS, type Court, type CourtId, PROVINCE } from '../places.ts';

/** Counties and districts beyond those of the bundled province; none stands in the public list of courts. */
const FURTHER = ['霁川县', '澄溪县', '曲岚县', '白渚区', '墨川区', '云漈县', '栗坪县'] as const;

function further(area: string, index: number): Court {
  const prefix = area.endsWith('区') ? CITY : PROVINCE;
  const short = area.slice(0, 2);
  return {
    // The writers of papers look benches up by court; a region has more courts than the province has names for.
    id: `further${index}` as CourtId,
    name: `${prefix}${area}人民法院`,
    code: `岭01${String(area.endsWith('区') ? 4 + index : 24 + index).padStart(2, '0')}`,
    oldCode: area[0]!,
    area,
    procuratorate: `${prefix}${area}人民检察院`,
    procuratorateShort: `${short}检`,
    police: prefix === CITY ? `清河市公安局${short}分局` : `${area}公安局`,
    detention: prefix === CITY ? '清河市看守所' : `${area}看守所`,
  };
}

/** A basic court of the region with its share of the work and the size of its bench. */
export interface Seat {
  readonly court: Court;
  /** Case load relative to the average court. */
  readonly load: number;
  readonly civil: number;
  /** One judge each for traffic, family and bank cases, where the court has such divisions. */
  readonly divisions: boolean;
  readonly criminal: number;
  readonly execution: number;
  readonly lawyers: number;
}

const seat = (court: Court, load: number, civil: number, divisions: boolean): Seat => ({
  court,
  load,
  civil,
  divisions,
  criminal: civil > 2 ? 5 : 2,
  execution: civil > 2 ? 4 : 2,
  lawyers: civil > 2 ? 16 : 5,
});

/** Big courts with divisions, middling ones without, and counties with two judges. */
export const SEATS: readonly Seat[] = [
  seat(COURTS.linxi, 1.5, 8, true),
  seat(COURTS.wangchuan, 1.3, 7, true),
  seat(COURTS.shiqiao, 0.9, 6, false),
  seat(COURTS.andu, 0.3, 2, false),
  seat(COURTS.qingliu, 1, 6, false),
  ...FURTHER.map((area, i) => seat(further(area, i), area.endsWith('区') ? 1.3 : 0.9, area.endsWith('区') ? 7 : 6, area.endsWith('区'))),
];

/** About 750 documents a court, four courts at least. */
export const seatsFor = (documents: number): readonly Seat[] =>
  SEATS.slice(0, Math.max(4, Math.min(SEATS.length, Math.round(documents / 750))));
