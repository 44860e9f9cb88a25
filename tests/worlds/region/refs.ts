import type { OfficialRef } from '../draft.ts';
import { COURTS, type CourtId, INTERMEDIATE_COURT } from '../places.ts';
import { type Region, seatOf } from './region.ts';

/** A judge or execution officer of a court as the truth names one. */
export function courtRef(region: Region, court: CourtId, name: string): OfficialRef {
  const agency = court === 'qinghe' ? COURTS.qinghe.name : seatOf(region, court).court.name;
  return { name, agency, role: '审判人员' };
}

export const prosecutorRef = (region: Region, court: CourtId, name: string): OfficialRef => ({
  name,
  agency: seatOf(region, court).court.procuratorate,
  role: '检察人员',
});

export const policeRef = (region: Region, court: CourtId, name: string): OfficialRef => ({
  name,
  agency: seatOf(region, court).court.police,
  role: '侦查人员',
});

export const panelRefs = (names: readonly string[]): readonly OfficialRef[] =>
  names.map((name) => ({ name, agency: INTERMEDIATE_COURT.name, role: '审判人员' }));
