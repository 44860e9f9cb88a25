import type { UnitCrimeItem } from '../../../graph/model/record/extension-penalties.ts';
import type { UnitCrimeRole } from '../../../graph/model/record/extension-terms.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import { isFoundByTheCourt } from '../passages/court-voice.ts';
import { subjectsOf } from '../passages/subjects.ts';
import type { Reading } from '../writing/reading.ts';

const ROLES: readonly (readonly [UnitCrimeRole, RegExp])[] = [
  ['unit-crime', /(?:系|是|属于?|构成|成立)(?:[^，。；《》]{0,16}的)?单位犯罪/g],
  ['person-in-charge', /(?:系|是|作为|属于?|为)(?:[^，。；《》]{0,30})?(?:直接负责的主管|直接主管)人员/g],
  ['person-in-charge', /直接负责的主管人员(?=(?:上诉人|原审)?被告人|上诉人)/g],
  ['person-responsible', /(?:系|是|作为|属于?|为)(?:[^，。；《》]{0,30})?直接责任人员/g],
  ['person-responsible', /直接责任人员(?=(?:上诉人|原审)?被告人|上诉人)/g],
];
const UNIT_ROLE = /被告单位|上诉单位/;
const BEHIND = /^(?:(?:上诉人|原审被告人|被告人|（[^（）]{1,12}）))*/;

/** Units that are accused, and who answers for a unit crime as the court finds it (刑法 30, 31). */
export function unitCrimeOf(reading: Reading, sections: Sections, parties: readonly PartyRead[]): UnitCrimeItem[] {
  const units = parties.filter((party) => party.type === 'organization' && party.roles.some((role) => UNIT_ROLE.test(role)));
  const found: UnitCrimeItem[] = units.map(({ name, spans }) => ({ role: 'accused-unit', name, spans }));
  const { text } = reading;
  const names = parties
    .filter((party) => party.type === 'person' && party.roles.some((role) => /被告人|上诉人/.test(role)))
    .map(({ name }) => name);
  const opinion = text.indexOf('本院认为', sections.opening.start);
  if (opinion < 0 || opinion > sections.operative.end) return found;
  const reasons = text.slice(opinion, sections.operative.end);
  if (!/单位犯罪|主管人员|责任人员/.test(reasons)) return found;
  const seen = new Set<string>();
  for (const [role, pattern] of ROLES) {
    for (const match of matchesOf(pattern, reasons)) {
      const at = opinion + match.index;
      const end = at + match[0].length;
      if (!isFoundByTheCourt(text, at, end)) continue;
      for (const name of role === 'unit-crime' ? [unitBefore(text, at, units)] : personsAt(text, opinion, at, end, names)) {
        const key = `${role}|${name ?? ''}`;
        if (!seen.has(key)) found.push({ role, name, spans: [reading.span(at, end)] });
        seen.add(key);
      }
    }
  }
  return found;
}

/** The person behind the words (主管人员被告人甲), else those before them (被告人甲、乙系…主管人员). */
function personsAt(text: string, from: number, at: number, end: number, names: readonly string[]): string[] {
  const behind = end + (BEHIND.exec(text.slice(end, end + 40))?.[0].length ?? 0);
  const follows = names.find((name) => text.startsWith(name, behind));
  return follows !== undefined && behind > end ? [follows] : subjectsOf(text, from, at, names);
}

function unitBefore(text: string, at: number, units: readonly PartyRead[]): string | null {
  const sentence = text.slice(Math.max(text.lastIndexOf('。', at), at - 200, 0), at);
  return units.find(({ name }) => sentence.includes(name))?.name ?? (units.length === 1 ? (units[0]?.name ?? null) : null);
}
