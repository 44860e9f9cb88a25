import type { Extension } from '../../model/record/extension.ts';
import type { PartyItem } from '../../model/record/record.ts';
import type { Effective } from './resolved-list.ts';

/** What became of names that the reader gave to parties: the names that count in their place, none where the party does not count. */
export type Renamed = ReadonlyMap<string, readonly string[]>;

/** The parties whose name no longer counts, as read; a name that another party still bears is left alone. */
export function renamedParties(read: readonly PartyItem[], resolved: readonly (readonly Effective<PartyItem>[])[]): Renamed {
  const counted = new Set(resolved.flat().map(({ item }) => item.name));
  const names = read.map((party, i) => [party.name, (resolved[i] ?? []).map(({ item }) => item.name)] as const);
  return new Map(names.filter(([name]) => !counted.has(name)));
}

/** A name as it counts where exactly one person is meant; null where nobody or more than one may be. */
export function oneName(name: string, renamed: Renamed): string | null {
  const names = renamed.get(name);
  if (!names) return name;
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** Names as they count where all of a group are meant. */
export function allNames(names: readonly string[], renamed: Renamed): readonly string[] {
  return names.flatMap((name) => renamed.get(name) ?? [name]);
}

/** What is said in somebody's favour must follow him to his right name, or the law would judge him without it. */
export function renamedExtension(extension: Extension, renamed: Renamed): Extension {
  if (renamed.size === 0) return extension;
  const follow = <T extends { readonly defendant: string | null }>(items: readonly T[]): T[] =>
    items.map((item) => (item.defendant === null ? item : { ...item, defendant: oneName(item.defendant, renamed) ?? item.defendant }));
  return {
    ...extension,
    circumstances: follow(extension.circumstances),
    custody: follow(extension.custody),
    amends: follow(extension.amends),
  };
}
