/** Rulings that end this enforcement, and whether they name property and give no reason why it stays. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import type { Span } from '../../model/span.ts';
import { daysBetween } from '../../model/time.ts';
import { sideOf } from '../sides.ts';
import type { CaseUnit } from '../units.ts';
import type { EndedCase } from './concentration.ts';
import { append, gather } from './gather.ts';

export interface Closing extends EndedCase {
  readonly court: string;
  readonly dossier: Dossier;
  readonly bench: readonly NodeId[];
  /** Debtors whose names are printed; a person with the address beside it, since two may bear one name. */
  readonly debtors: readonly string[];
  readonly property: readonly string[];
  readonly spans: readonly Span[];
  /** Where this ruling found nothing: what an earlier ruling on the same debtor names and gives no reason for. */
  readonly known: { readonly dossier: Dossier; readonly span: Span; readonly property: string } | null;
}

/** 法〔2016〕373号: property that cannot be sold may stay, if the ruling says why. */
const CONDITIONS_FROM = '2016-12-01';
/** A bare 暂不宜处置 says that, not why. */
const NO_REASON = 'not-disposable';

/** Things that do not vanish in a year: money on an account does. */
const LASTING = /房|铺|商铺|厂|土地|用地|车|股权/u;
const KNOWN_DAYS = 365;

/**
 * Closings of one day for one debtor by one bench are one act. `good`, in the sense of the yardstick, is a closing that names property and
 * gives no reason, no consent of the applicant, no sale under way and no word that nothing else is there.
 */
export function closingsOf(units: readonly CaseUnit[], benchOf: (dossier: Dossier) => readonly NodeId[]): Closing[] {
  const seen = new Set<string>();
  const closings = units.flatMap((unit): Closing[] => {
    const dossier = unit.dossiers.find((d) => d.record.outcomes.includes('execution-terminated') && d.record.extension.enforcementClosing);
    if (dossier === undefined || dossier.record.date === null || dossier.record.date < CONDITIONS_FROM) return [];
    const bench = benchOf(dossier);
    const debtors = debtorsOf(dossier);
    const key = [unit.court, dossier.record.date, ...bench, ...debtors].join('|');
    if (bench.length === 0 || (debtors.length > 0 && seen.has(key))) return [];
    seen.add(key);
    const left = propertyLeft(dossier);
    return [
      {
        ...{ id: unit.id, court: unit.court, time: unit.time, dossier, bench, debtors },
        stratum: `${unit.court}|${seasonOf(dossier.record.date)}`,
        good: left.length > 0,
        property: left.map((p) => p.property),
        spans: left.flatMap((p) => p.spans.slice(0, 1)),
        known: null,
      },
    ];
  });
  const sold = soldFor(units);
  const named = new Map(gather(closings, (c) => (c.good ? c.debtors.map((debtor) => `${c.court}|${debtor}`) : [])));
  return closings.map((closing) => {
    const known = closing.good || !saysNothing(closing) ? null : knownBefore(closing, named, sold);
    return known === null ? closing : { ...closing, good: true, known };
  });
}

/** That nothing, or nothing else, was found, and the applicant did not agree. */
function saysNothing({ dossier }: Closing): boolean {
  const closing = dossier.record.extension.enforcementClosing!;
  const agreed = closing.consent?.value === 'consented' || closing.consent?.value === 'applied';
  return !agreed && closing.nothingElse !== null && closing.obstacles.every((o) => o.value === NO_REASON);
}

type ByDebtor<T> = ReadonlyMap<string, readonly T[]>;

/** The court had named the debtor's house or car within the year before, with no reason why it stays. */
function knownBefore({ court, dossier, debtors }: Closing, named: ByDebtor<Closing>, sold: ByDebtor<string>): Closing['known'] {
  const date = dossier.record.date!;
  for (const debtor of debtors) {
    const sales = sold.get(`${court}|${debtor}`) ?? [];
    for (const other of named.get(`${court}|${debtor}`) ?? []) {
      const day = other.dossier.record.date!;
      if (day > date || daysBetween(day, date) > KNOWN_DAYS || sales.some((on) => on >= day && on <= date)) continue;
      const at = other.property.findIndex((property) => LASTING.test(property));
      if (at >= 0 && other.spans[at] !== undefined) return { dossier: other.dossier, span: other.spans[at], property: other.property[at]! };
    }
  }
  return null;
}

function debtorsOf({ record }: Dossier): string[] {
  return record.parties.flatMap(({ name, type, roles }) => {
    if (sideOf(roles) !== 'respondent' || isMasked(name)) return [];
    const address = record.extension.partyFacts.find((f) => f.fact === 'address' && f.party === name)?.value ?? '';
    return [type === 'organization' ? name : `${name}|${address}`];
  });
}

/** The name of a debtor without what tells him from another. */
export function nameOfDebtor(debtor: string): string {
  return debtor.split('|')[0]!;
}

/** The year, its December apart: whole courts clear their dockets then. */
function seasonOf(date: string): string {
  return date.slice(5, 7) === '12' ? date.slice(0, 7) : date.slice(0, 4);
}

function propertyLeft({ record }: Dossier) {
  const closing = record.extension.enforcementClosing!;
  const agreed = closing.consent?.value === 'consented' || closing.consent?.value === 'applied';
  const reasons = closing.obstacles.filter((o) => o.value !== NO_REASON);
  if (agreed || closing.nothingElse !== null || reasons.length > 0 || record.extension.auctions.length > 0) return [];
  return closing.property.filter((p) => p.obstacles.every((o) => o === NO_REASON));
}

/** Days of rulings on sales, by debtor: what was known before one may be gone after it. */
function soldFor(units: readonly CaseUnit[]): Map<string, string[]> {
  const sold = new Map<string, string[]>();
  for (const { court, dossiers } of units) {
    for (const dossier of dossiers) {
      const { date, extension } = dossier.record;
      if (extension.auctions.length === 0 || date === null) continue;
      for (const debtor of debtorsOf(dossier)) append(sold, `${court}|${debtor}`, date);
    }
  }
  return sold;
}
