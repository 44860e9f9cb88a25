/** Where the people of a case live, as far as the header prints it: townships have tribunals and lawyers of their own. */
import type { Dossier } from '../model/documents/dossier.ts';

const TOWN = /([\u4e00-\u9fff]{2,4}(?:街道|镇|乡))/gu;
/** What stands before the name of a township inside an address. */
const ABOVE = /^.*(?:省|自治区|自治州|市|县|区|旗)/u;

/** Townships and sub-districts in the addresses of the parties. */
export function townsOf(dossiers: readonly Dossier[]): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const { record } of dossiers) {
    for (const { fact, value } of record.extension.partyFacts) {
      if (fact !== 'address') continue;
      const local = value.replace(ABOVE, '');
      for (const [town] of (local.length > 0 ? local : value).matchAll(TOWN)) towns.add(town);
    }
  }
  return towns;
}
