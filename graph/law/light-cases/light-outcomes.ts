/**
 * Cases that ended lightly, and the later judgment that tells of one: joined by what the later judgment prints of it (the office, the day,
 * the measure), never by a name alone.
 */

import type { Dossier } from '../../model/documents/dossier.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { nameKey } from '../../model/names/name-key.ts';
import { isMasked } from '../../model/names/names.ts';
import { splitProvince } from '../../model/names/provinces.ts';
import type { Bilingual, Span } from '../../model/span.ts';
import { birthDate } from '../tools/birth-date.ts';
import { textOf } from '../tools/breach.ts';

export const LIGHT_KINDS = {
  probation: { zh: '缓刑', en: 'probation' },
  exempt: { zh: '免予刑事处罚', en: 'exempted from punishment' },
  discretionary: { zh: '酌定不起诉', en: 'not prosecuted, at discretion' },
  'insufficient-evidence': { zh: '存疑不起诉', en: 'not prosecuted for want of evidence' },
} as const satisfies Record<string, Bilingual>;

/** A person whose case ended lightly, in the paper that ended it. */
export interface LightOutcome {
  readonly dossier: Dossier;
  readonly person: string;
  readonly kind: keyof typeof LIGHT_KINDS;
  readonly date: string;
  /** Crimes as the paper names them, without 罪. */
  readonly crimes: readonly string[];
  readonly months: number | null;
  readonly probationMonths: number | null;
  /** The words of the result. */
  readonly spans: readonly Span[];
}

/** The later judgment tells of the outcome. */
export interface Told {
  readonly light: LightOutcome;
  readonly spans: readonly Span[];
  /** Both papers print the birthday, and it is one. */
  readonly sameBirthday: boolean;
}

/** Mild by law or by a part too small to tell of anything, whoever decided. */
const MILD_BY_LAW: ReadonlySet<string> = new Set(['accessory', 'minor', 'attempt']);
const MINOR_PART = /从犯|胁从犯|次要(?:、辅助)?作用|辅助作用|未成年人|已满十[四六]周岁/;
/** 区法院 names no place. */
const SHORTEST_AGENCY = 6;

export const crimeName = (crime: string): string => crime.replace(/罪$/u, '');

/** Who of a paper was let off lightly. Minors, accessories, attempts and cases that the law obliges to drop are none. */
export function lightOutcomesOf(dossier: Dossier): LightOutcome[] {
  const { record } = dossier;
  const { date, kind } = record;
  if (date === null) return [];
  if (kind === 'non-prosecution-decision') return droppedOf(dossier, date);
  const stage = record.number === null ? null : (parseCaseNumber(record.number)?.stage ?? null);
  if (kind !== 'criminal-judgment' || stage !== 'first-instance') return [];
  const mild = record.sentences.filter((s) => s.probationMonths !== null || s.penalty === 'exempt');
  return mild.flatMap(({ defendant, penalty, months, probationMonths, spans }) => {
    const excused = record.extension.circumstances.some(
      (it) => MILD_BY_LAW.has(it.circumstance) && (it.defendant === null || it.defendant === defendant),
    );
    if (isMasked(defendant) || excused) return [];
    const crimes = record.charges.filter((c) => c.defendant === defendant).map((c) => crimeName(c.crime));
    const how = penalty === 'exempt' ? 'exempt' : 'probation';
    return [{ dossier, person: defendant, kind: how, date, crimes, months, probationMonths, spans }];
  });
}

function droppedOf(dossier: Dossier, date: string): LightOutcome[] {
  const { record } = dossier;
  const why = record.extension.nonProsecution;
  const people = record.parties.filter((p) => p.roles.some((role) => role.includes('被不起诉')) && !isMasked(p.name));
  const [person] = people;
  // The decision on a unit, or on several at once, says of nobody apart what he did.
  if (person === undefined || people.length > 1 || why === null || why.value === 'statutory' || MINOR_PART.test(textOf(dossier))) return [];
  const crimes = (record.charges.length > 0 ? record.charges.map((c) => c.crime) : record.extension.causes.map((c) => c.value)).map(
    crimeName,
  );
  const spans = record.spans.outcomes[0]?.length ? record.spans.outcomes[0] : why.spans;
  return [{ dossier, person: person.name, kind: why.value, date, crimes, months: null, probationMonths: null, spans }];
}

/** Which of the outcomes a later judgment tells of one of its defendants. */
export function toldIn(later: Dossier, defendant: string, outcomes: readonly LightOutcome[]): Told[] {
  if (isMasked(defendant)) return [];
  return outcomes.flatMap((light) => {
    const { record } = later;
    if (nameKey(light.person) !== nameKey(defendant) || light.dossier === later || record.date === null || light.date >= record.date)
      return [];
    const [here, there] = [birthDate(later, defendant)?.value, birthDate(light.dossier, light.person)?.value];
    if (here !== undefined && there !== undefined && here !== there) return [];
    const sameBirthday = here !== undefined && here === there;
    const spans =
      light.dossier.record.kind === 'non-prosecution-decision'
        ? asMeasure(later, defendant, light, sameBirthday)
        : asConviction(later, defendant, light, sameBirthday);
    return spans === null ? [] : [{ light, spans, sameBirthday }];
  });
}

function asMeasure({ record }: Dossier, defendant: string, light: LightOutcome, sameBirthday: boolean): readonly Span[] | null {
  const item = (record.extension.earlierMeasures ?? []).find(
    (it) =>
      it.defendant === defendant &&
      it.measure === 'non-prosecution' &&
      isDay(it.on, light.date, sameBirthday) &&
      isAgency(it.agency, light.dossier.record.procuratorate, record.procuratorate) &&
      (it.conduct === null || light.crimes.length === 0 || light.crimes.some((crime) => it.conduct?.includes(crime))),
  );
  return item?.spans ?? null;
}

function asConviction({ record }: Dossier, defendant: string, light: LightOutcome, sameBirthday: boolean): readonly Span[] | null {
  const item = record.extension.priorConvictions.find(
    (it) =>
      it.defendant === defendant &&
      isDay(it.convictedOn, light.date, sameBirthday) &&
      isAgency(it.court, light.dossier.record.court, record.court) &&
      (light.kind === 'exempt'
        ? it.penalty === 'exempt'
        : it.probation?.months === light.probationMonths && (it.length === null || it.length.months === light.months)) &&
      (it.crimes.length === 0 || light.crimes.length === 0 || it.crimes.some((crime) => light.crimes.includes(crimeName(crime)))),
  );
  return item?.spans ?? null;
}

/** The day; a month alone joins only who has one birthday in both papers. */
function isDay(printed: string | null, date: string, sameBirthday: boolean): boolean {
  return printed === date || (printed !== null && printed.length === 7 && sameBirthday && date.startsWith(printed));
}

/** One office, with or without its province and city; 本院 is the one that speaks. */
function isAgency(printed: string | null, agency: string | null, own: string | null): boolean {
  const named = printed !== null && /^[本我]院$/u.test(printed) ? own : printed;
  if (named === null || agency === null || isMasked(named) || isMasked(agency)) return false;
  const [a, b] = [splitProvince(named.replace(/^原/u, '')).rest, splitProvince(agency).rest];
  return Math.min(a.length, b.length) >= SHORTEST_AGENCY && (a.endsWith(b) || b.endsWith(a));
}
