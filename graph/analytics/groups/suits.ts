/** Suits for money between persons: who sued whom, from where, through whom, and how soon and in what way it ended. */

import type { Dossier } from '../../model/documents/dossier.ts';
import { procedureOf } from '../../model/glossary.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { isMasked } from '../../model/names/names.ts';
import { daysBetween } from '../../model/time.ts';
import { sideOf } from '../sides.ts';
import type { CaseUnit } from '../units.ts';

/** A party as the comparison knows him: public papers print no more than name and address. */
export interface Suitor {
  readonly key: string;
  readonly name: string;
  /** House and room, where printed; null where the address is a village, a group or a town. */
  readonly home: string | null;
  /** As printed. */
  readonly address: string | null;
}

export interface Suit {
  readonly unit: CaseUnit;
  readonly dossier: Dossier;
  readonly claimants: readonly Suitor[];
  readonly respondents: readonly Suitor[];
  /** Agents of the claimants by name and firm; `lay` those who are no lawyers and no staff. */
  readonly agents: readonly string[];
  readonly lay: readonly string[];
  /** Settled before the judge. */
  readonly settled: boolean;
  /** Settled or undefended: what a sham suit needs. */
  readonly uncontested: boolean;
  /** From filing or acceptance to the decision. */
  readonly days: number | null;
}

/** Quarrels inside a family follow ties that mean nothing here. */
const FAMILY = /婚|抚养|扶养|赡养|继承|收养|监护|析产|遗嘱|彩礼|遗产|相邻/u;
/** A place where one household or one office is: a room or a numbered house, no group of a village. */
const HOME = /\d{1,5}(?:-\d{1,5}){0,3}(?:号|室|房|户)$/u;

/** Suits of first instance between persons on both sides or a person as claimant, not among a family and not inside one home. */
export function suitsOf(units: readonly CaseUnit[]): Suit[] {
  const drafts = units.flatMap((unit) => {
    const dossier = unit.dossiers[0];
    if (dossier === undefined || FAMILY.test(unit.cause) || !isFirstInstance(dossier)) return [];
    return [{ unit, dossier }];
  });
  const homes = homesByName(drafts);
  return drafts.flatMap(({ unit, dossier }) => {
    const suitors = (side: 'claimant' | 'respondent'): Suitor[] =>
      dossier.record.parties.flatMap((party) =>
        party.type === 'person' && sideOf(party.roles) === side ? (suitorOf(unit.court, dossier, party.name, homes) ?? []) : [],
      );
    const [claimants, respondents] = [suitors('claimant'), suitors('respondent')];
    if (claimants.length === 0) return [];
    if (claimants.some(({ home }) => home !== null && respondents.some((r) => r.home === home))) return [];
    return [{ unit, dossier, claimants, respondents, ...agentsOf(dossier, claimants), ...endOf(unit) }];
  });
}

function isFirstInstance({ record }: Dossier): boolean {
  const number = record.number === null ? null : parseCaseNumber(record.number);
  return procedureOf(record.kind) === 'civil' && (number === null || number.stage === 'first-instance');
}

/** One place for one spelling: blanks and the leading 住 are dropped. */
function addressOf({ record }: Dossier, name: string): string | null {
  const value = record.extension.partyFacts.find((f) => f.fact === 'address' && f.party === name)?.value;
  const address = value?.replace(/\s/gu, '').replace(/^(?:现?住所?地?|户籍地)[:：]?/u, '') ?? '';
  return address === '' || isMasked(address) ? null : address;
}

function homeIn(address: string | null): string | null {
  return address !== null && address.length >= 8 && HOME.test(address) ? address : null;
}

/** Homes printed beside each name of a court: a name with several is taken for several people. */
function homesByName(drafts: readonly { readonly unit: CaseUnit; readonly dossier: Dossier }[]): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { unit, dossier } of drafts) {
    for (const { name, type } of dossier.record.parties) {
      const home = type === 'person' ? homeIn(addressOf(dossier, name)) : null;
      if (home !== null) homes.set(`${unit.court}|${name}`, (homes.get(`${unit.court}|${name}`) ?? new Set()).add(home));
    }
  }
  return homes;
}

/** Null for a masked name without a home: nobody can be told from it. */
function suitorOf(court: string, dossier: Dossier, name: string, homes: ReadonlyMap<string, ReadonlySet<string>>): Suitor | null {
  const address = addressOf(dossier, name);
  const home = homeIn(address);
  if (isMasked(name)) return home === null ? null : { key: `${court}|${name}|${home}`, name, home, address };
  const several = (homes.get(`${court}|${name}`)?.size ?? 0) > 1;
  return { key: several ? `${court}|${name}|${home ?? dossier.document.id}` : `${court}|${name}`, name, home, address };
}

function agentsOf({ record }: Dossier, claimants: readonly Suitor[]): Pick<Suit, 'agents' | 'lay'> {
  const names = new Set(claimants.map((c) => c.name));
  const own = record.representatives.filter((r) => !isMasked(r.name) && r.represents.some((client) => names.has(client)));
  const lay = own.filter((r) => r.kind === 'citizen' || r.kind === 'legal-worker').map((r) => `${r.name}|${r.firm ?? ''}`);
  return { agents: own.filter((r) => r.kind === 'lawyer').map((r) => `${r.name}|${r.firm ?? ''}`), lay };
}

function endOf({ dossiers }: CaseUnit): Pick<Suit, 'settled' | 'uncontested' | 'days'> {
  const ended = (how: 'mediation' | 'default'): boolean =>
    dossiers.some(({ record }) => record.extension.course.closing.some((c) => c.value === how));
  const settled =
    ended('mediation') || dossiers.some(({ record }) => record.kind === 'civil-mediation' || record.outcomes.includes('mediated'));
  const uncontested = settled || ended('default');
  const first = dossiers[0]!.record;
  const filed = first.extension.acceptedOn?.value ?? first.extension.course.filedOn?.value ?? null;
  const days = filed === null || first.date === null || first.date < filed ? null : daysBetween(filed, first.date);
  return { settled, uncontested, days };
}
