/**
 * Agencies under one writing. The register of the assembly knows the real courts and procuratorates; what it does not know documents print
 * with and without province and city, and whoever serves there would fall into two people.
 */

import type { Dossier, Joined } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';
import type { OfficialItem } from '../model/record/record.ts';

/** The same documents, each agency under the longest writing that the loaded documents have of it. */
export function inOneWriting(dossiers: readonly Dossier[]): Dossier[] {
  const nameOf = writings(dossiers);
  const nodeOf = officialNodes(dossiers, nameOf);
  return dossiers.map((dossier) => {
    const { court, procuratorate, officials } = dossier.record;
    const items = officials.map((item) => (item.agency === null ? item : { ...item, agency: nameOf(item.agency) }));
    const changed = items.some((item, i) => item.agency !== officials[i]!.agency);
    const [ownCourt, ownOffice] = [court === null ? null : nameOf(court), procuratorate === null ? null : nameOf(procuratorate)];
    if (!changed && ownCourt === court && ownOffice === procuratorate) return dossier;
    return {
      ...dossier,
      record: { ...dossier.record, court: ownCourt, procuratorate: ownOffice, officials: items },
      officials: dossier.officials.map((joined, i) => rejoined(joined, items[i]!, nodeOf)),
    };
  });
}

function rejoined(
  joined: Joined<OfficialItem> | null,
  item: OfficialItem,
  nodeOf: (item: OfficialItem) => NodeId | null,
): Joined<OfficialItem> | null {
  if (joined === null || joined.item.agency === item.agency || joined.masked) return joined;
  return { item, node: nodeOf(item) ?? joined.node, masked: false };
}

/**
 * The entity of an official under the longest writing of his agency that stands beside his name: one that the assembly made, under the
 * name that its register has, so that nobody falls apart whom it has joined.
 */
function officialNodes(dossiers: readonly Dossier[], nameOf: (agency: string) => string): (item: OfficialItem) => NodeId | null {
  const known = new Map<string, { readonly agency: string; readonly node: NodeId }>();
  for (const joined of dossiers.flatMap((d) => d.officials)) {
    if (joined === null || joined.masked || joined.item.agency === null) continue;
    const { name, agency } = joined.item;
    const before = known.get(keyOf(name, nameOf(agency)));
    const closer = before === undefined ? 1 : agency.length - before.agency.length || compareText(before.node, joined.node);
    if (closer > 0) known.set(keyOf(name, nameOf(agency)), { agency, node: joined.node });
  }
  return ({ name, agency }) => (agency === null ? null : (known.get(keyOf(name, agency))?.node ?? null));
}

function keyOf(name: string, agency: string): string {
  return `${nameKey(name)}\n${agency}`;
}

/** Fewest characters of place that a short writing must have. */
const LEAST_PLACE = 2;

function writings(dossiers: readonly Dossier[]): (agency: string) => string {
  const codes = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { record } of dossiers) {
    const names = [record.court, record.procuratorate, ...record.officials.map((o) => o.agency)];
    for (const name of names) if (name !== null && !isMasked(name)) all.add(name);
    const code = record.court === null || record.number === null ? null : (parseCaseNumber(record.number)?.code ?? null);
    if (code !== null && record.court !== null) codes.set(record.court, (codes.get(record.court) ?? new Set()).add(code));
  }
  const known = new Map([...all].flatMap((name) => [[name, longest(name, all, codes)] as const]));
  return (agency) => known.get(agency) ?? agency;
}

/** The one longer writing that all others of this agency are ends of; the name itself where two places have one of that name. */
function longest(name: string, all: ReadonlySet<string>, codes: ReadonlyMap<string, ReadonlySet<string>>): string {
  const place = name.replace(/(?:(?:高级|中级)?人民法院|人民检察院|公安局.*|监狱)$/u, '');
  if (place.length < LEAST_PLACE) return name;
  const own = codes.get(name);
  const longer = [...all].filter((other) => other.length > name.length && other.endsWith(name) && endsAtPlace(other, name));
  const same = longer.filter((other) => own === undefined || !codes.has(other) || [...codes.get(other)!].some((code) => own.has(code)));
  const [most] = [...same].sort((a, b) => b.length - a.length);
  return most !== undefined && longer.every((other) => same.includes(other) && most.endsWith(other)) ? most : name;
}

/** What the longer writing has before the shorter is a province, city or league, and not part of the name of another place. */
function endsAtPlace(longer: string, shorter: string): boolean {
  return /[省市州盟区]$/u.test(longer.slice(0, longer.length - shorter.length));
}
