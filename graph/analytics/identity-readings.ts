/**
 * Who is who, where only a name says so. Each doubtful join of names has a chance of being right; a finding that rests on it is weighed in
 * twenty readings of all doubtful joins (research/lead-science.md 1.8). A mean of e-values is an e-value, so that the mean over readings
 * may stand where the evidence stood. Names that a document hides are nobody in particular and are never joined.
 *
 * An indicator that joins by name alone gives its hits `joins`; the frame in indicators/define.ts does the rest: judges of two courts (H18, N16),
 * heads of companies (N02), lay agents (N08). Lawyers without a firm have `withoutFirm` at hand.
 */
import type { Dossier } from '../model/documents/dossier.ts';
import { hash128 } from '../model/hash.ts';
import type { NameJoin } from '../model/leads/hit.ts';
import type { Identity } from '../model/leads/lead.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';

export const READINGS = 20;
/** Chance that two people anywhere share their full name (lead-science.md 1.8): no name is rarer for us than this. */
const USUAL_NAMESAKE = 6.2e-6;
/** Share of officials who work at a given second agency some time: few are moved, most of them inside one city. */
export const MOVES = 0.05;
/** An agency has at least so many people, however few of them the loaded documents show. */
const LEAST_STAFF = 60;
/** A lawyer printed without firm at a court where a lawyer of that name is known: far more often he than a stranger. */
export const SAME_BAR = 0.9;
/** Lay agents of one name at one court are one man every second time, before it is asked how common the name is. */
export const SAME_AGENT = 0.5;
/** Lawyers among whom a court's parties choose. */
const LEAST_BAR = 600;

/** How many different people the loaded documents show under each name, by kind. */
export interface NameCounts {
  readonly officials: Carriers;
  readonly lawyers: Carriers;
  /** Heads of organisations. */
  readonly heads: Carriers;
  /** Persons who are parties: how common a name is among the people of the region. */
  readonly parties: Carriers;
}
interface Carriers {
  readonly people: number;
  /** Agencies or firms in which the name occurs. */
  places(name: string): number;
}

/** Counts (name, agency) of officials and (name, firm) of lawyers, (name, organisation) of heads, (name, case) of parties; masked names are left out. */
export function countNames(dossiers: readonly Dossier[]): NameCounts {
  const officials = new Map<string, Set<string>>();
  const lawyers = new Map<string, Set<string>>();
  const heads = new Map<string, Set<string>>();
  const parties = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, name: string, place: string): void => {
    if (isMasked(name)) return;
    const key = nameKey(name);
    to.set(key, (to.get(key) ?? new Set()).add(place));
  };
  for (const { record, document } of dossiers) {
    for (const { name, agency } of record.officials) add(officials, name, agency ?? record.court ?? '');
    for (const { name, kind, firm } of record.representatives) if (kind === 'lawyer' && firm !== null) add(lawyers, name, firm);
    for (const { name, of } of record.principals) if (of !== null) add(heads, name, of);
    for (const { name, type } of record.parties) if (type === 'person') add(parties, name, record.number ?? document.id);
  }
  return { officials: carriers(officials), lawyers: carriers(lawyers), heads: carriers(heads), parties: carriers(parties) };
}

function carriers(names: ReadonlyMap<string, ReadonlySet<string>>): Carriers {
  return {
    people: [...names.values()].reduce((sum, places) => sum + places.size, 0),
    places: (name) => names.get(nameKey(name))?.size ?? 0,
  };
}

/** The same name at two agencies taken as one official; null for a masked name. */
export function acrossAgencies({ officials }: NameCounts, name: string, [here, there]: readonly [string, string]): NameJoin | null {
  if (isMasked(name)) return null;
  return {
    key: ['official', nameKey(name), ...[here, there].sort(compareText)].join('|'),
    chance: chanceOf(officials, name, 2, LEAST_STAFF, MOVES),
    says: {
      zh: `${here}与${there}署有同一姓名，按同一人计；已载入文书中该姓名见于 ${officials.places(name)} 个单位`,
      en: `the same name at ${here} and ${there} taken as one person; the loaded documents show it at ${officials.places(name)} agencies`,
    },
  };
}

/** A lawyer printed without firm taken as the one of that name known at the court; null for a masked name. */
export function withoutFirm({ lawyers }: NameCounts, name: string, court: string): NameJoin | null {
  if (isMasked(name)) return null;
  return {
    key: ['lawyer', nameKey(name), court].join('|'),
    chance: chanceOf(lawyers, name, 1, LEAST_BAR, SAME_BAR),
    says: {
      zh: `${court}的文书没有写明律所，按同名律师计；已载入文书中该姓名见于 ${lawyers.places(name)} 家律所`,
      en: `printed without firm at ${court}, taken as the lawyer of that name; the loaded documents show it in ${lawyers.places(name)} firms`,
    },
  };
}

/** Companies of one court taken as one client because their heads share a name; null for a masked name. */
export function oneHead({ heads }: NameCounts, name: string, companies: readonly string[]): NameJoin | null {
  if (isMasked(name)) return null;
  return {
    key: ['head', nameKey(name), ...[...companies].sort(compareText)].join('|'),
    chance: chanceOf(heads, name, companies.length, LEAST_BAR, MOVES),
    says: {
      zh: `${companies.length} 个单位的负责人姓名相同，按同一委托人计；已载入文书中该姓名见于 ${heads.places(name)} 个单位`,
      en: `the heads of ${companies.length} companies share a name, taken as one client; the loaded documents show it at ${heads.places(name)} companies`,
    },
  };
}

/** Lay agents of one name at a court taken as one man; null for a masked name. Nobody keeps a roll of them: how common the name is, parties tell. */
export function oneLayAgent({ parties }: NameCounts, name: string, court: string): NameJoin | null {
  if (isMasked(name)) return null;
  return {
    key: ['lay-agent', nameKey(name), court].join('|'),
    chance: chanceOf(parties, name, 0, LEAST_BAR, SAME_AGENT),
    says: {
      zh: `${court}各案中同一姓名的公民代理人，按同一人计；已载入文书中 ${parties.places(name)} 件的当事人也用此名`,
      en: `lay agents of one name at ${court} taken as one man; in ${parties.places(name)} of the loaded cases a party bears the name`,
    },
  };
}

/**
 * Chance that two mentions of a name are one person: one who is both, against a namesake among so many `nearby`. How common the name is,
 * the loaded documents say beyond the `joined` places in question.
 */
function chanceOf(names: Carriers, name: string, joined: number, nearby: number, prior: number): number {
  const frequency = Math.max(USUAL_NAMESAKE, names.people === 0 ? 0 : (names.places(name) - joined) / names.people);
  const namesake = 1 - Math.exp(-nearby * frequency);
  return prior / (prior + (1 - prior) * namesake);
}

/** Twenty readings of the joins; null where there is none. The same join is decided alike in every finding. */
export function readIdentity(joins: readonly NameJoin[]): Identity | null {
  if (joins.length === 0) return null;
  const wrong = new Set(joins.flatMap((join) => wrongReadings(join)));
  return {
    readings: READINGS,
    holds: READINGS - wrong.size,
    failing: [...wrong].sort((a, b) => a - b),
    restsOn: joins.map(({ says, chance }) => ({ says, chance })),
  };
}

/** As many readings as the chance says, drawn by the join itself: no other seed, so that every finding and run draws them alike. */
function wrongReadings({ key, chance }: NameJoin): number[] {
  const drawn = Array.from({ length: READINGS }, (_, reading) => ({ reading, by: hash128(`${key}|${reading}`) }));
  return drawn
    .sort((a, b) => compareText(a.by, b.by))
    .slice(0, Math.round(READINGS * (1 - chance)))
    .map(({ reading }) => reading);
}

/** Natural log of the mean evidence over readings: where the join is wrong, the finding says nothing. */
export function meanOverReadings(logEvidence: number, { holds, readings }: Identity): number {
  return Math.log((holds * Math.exp(logEvidence) + (readings - holds)) / readings);
}
