/** Parties of one court that are one client: the same company or household, or companies with one head or one address. */
import type { Dossier } from '../model/documents/dossier.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { Meeting } from './pairs/meeting.ts';

export interface ClientGroup {
  /** Names as printed, in order. */
  readonly names: readonly string[];
  /** Heads whose name alone joins companies of the group. */
  readonly heads: readonly string[];
}

export interface ClientGroups {
  readonly groups: readonly ClientGroup[];
  /** The groups that are parties to a paper, by their places. */
  inPaper(dossier: Dossier): ReadonlyMap<number, readonly string[]>;
}

/** A room or a numbered house; a village, a group or a street says nothing. */
const HOME = /\d{1,5}(?:-\d{1,5}){0,3}(?:号|室|房|户)$/u;
const LEAST_ADDRESS = 8;
/** An address or a head shared by more is a registration agent, a tower, a receiver: it joins nobody. */
const MOST_SHARING = 5;

/**
 * Companies are known by name. Of persons the name alone does not tell two apart: they count only where a home is printed beside it.
 * Public bodies, banks and insurers are companies like others here: whether they have one counsel or ten is a margin of the test.
 */
export function groupClients(meetings: readonly Meeting[]): ClientGroups {
  const dossiers = meetings.flatMap((m) => m.dossiers);
  const places = new Map<string, number>();
  const names: string[] = [];
  const homes = new Map<string, Set<string>>();
  const heads = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, client: string): void => {
    to.set(key, (to.get(key) ?? new Set()).add(client));
  };
  for (const dossier of dossiers) {
    for (const { key, name, home } of clientsOf(dossier)) {
      if (!places.has(key)) places.set(key, names.push(name) - 1);
      if (home !== null) add(homes, home, key);
    }
    for (const { name, of } of dossier.record.principals)
      if (of !== null && !isMasked(name) && places.has(of)) add(heads, nameKey(name), of);
  }
  const sets = new DisjointSets(names.length);
  const join = (keys: ReadonlySet<string>): boolean => {
    if (keys.size < 2 || keys.size > MOST_SHARING) return false;
    const [first, ...rest] = [...keys].map((key) => places.get(key)!);
    for (const other of rest) sets.join(first!, other);
    return true;
  };
  for (const keys of homes.values()) join(keys);
  const byHome = names.map((_, i) => sets.find(i));
  const joining = [...heads].filter(([, keys]) => join(keys));
  const members = new Map<number, number[]>();
  for (const i of names.keys()) members.set(sets.find(i), [...(members.get(sets.find(i)) ?? []), i]);
  const roots = [...members.keys()];
  const groupOf = new Map(roots.map((root, at) => [root, at]));
  return {
    groups: roots.map((root) => ({
      names: [...new Set(members.get(root)!.map((i) => names[i]!))].sort(compareText),
      heads: joining.flatMap(([head, keys]) => {
        const own = [...keys].map((key) => places.get(key)!);
        return sets.find(own[0]!) === root && new Set(own.map((i) => byHome[i])).size > 1 ? [head] : [];
      }),
    })),
    inPaper: (dossier) => {
      const found = new Map<number, string[]>();
      for (const { key, name } of clientsOf(dossier)) {
        const at = groupOf.get(sets.find(places.get(key)!))!;
        found.set(at, [...(found.get(at) ?? []), name]);
      }
      return found;
    },
  };
}

function clientsOf(dossier: Dossier): { readonly key: string; readonly name: string; readonly home: string | null }[] {
  return dossier.record.parties.flatMap(({ name, type }) => {
    if (isMasked(name)) return [];
    const home = homeOf(dossier, name);
    if (type === 'organization') return [{ key: name, name, home }];
    return home === null ? [] : [{ key: `${name}|${home}`, name, home }];
  });
}

function homeOf({ record }: Dossier, party: string): string | null {
  const value = record.extension.partyFacts.find((f) => f.fact === 'address' && f.party === party)?.value ?? '';
  const address = value.replace(/\s/gu, '').replace(/^(?:现?住所?地?|户籍地)[:：]?/u, '');
  return address.length >= LEAST_ADDRESS && HOME.test(address) && !isMasked(address) ? address : null;
}
