import type { Sections } from '../layout/sections.ts';
import { caseTypeCode, type NumberMatch, numberKey } from '../writing/case-numbers.ts';

/** A court case that the text cites, in the spelling that counts, with every place where it stands. */
export interface Cited {
  value: string;
  places: NumberMatch[];
  /** Cited where the document decides. */
  operative: boolean;
  /** A second number in the heading: the case was registered or joined under both. */
  readonly heading: boolean;
}

/** Every cited case once; a number in two spellings counts in that of the operative part, else in the first. */
export function citedCases(sections: Sections, own: string | null): Cited[] {
  const cited: (Cited & { readonly key: string })[] = [];
  const ownKey = own === null ? null : numberKey(own);
  // Only numbers of one year and serial can be one case in two spellings.
  const alike = new Map<string, (Cited & { readonly key: string })[]>();
  for (const place of sections.numbers) {
    const key = numberKey(place.value);
    if (key === ownKey || place.start < (sections.heading.issuer?.end ?? 0)) continue;
    const operative = place.start >= sections.operative.start && place.start < sections.operative.end;
    const heading = place.end <= sections.heading.end;
    const shelf = `${key.slice(0, YEAR)}|${serialOf(key)}`;
    const candidates = alike.get(shelf) ?? [];
    const known = candidates.find((one) => one.key === key || misspelt(one.key, key));
    if (!known) {
      const one = { key, value: place.value, places: [place], operative, heading };
      cited.push(one);
      alike.set(shelf, [...candidates, one]);
    } else {
      known.places.push(place);
      if (operative && !known.operative) {
        known.value = place.value;
        known.operative = true;
      }
    }
  }
  return cited;
}

/** Letters that tell one procedure from another; a number that has one more of them is another case. */
const PROCEDURE = /[初终再申监提抗执异复保辖催督特更减假破赔重立]/;

/** (2014) */
const YEAR = 6;

/** Codes of numbers of the same year and serial that differ by one letter left out: (2014)青刑民初8号 and (2014)青刑初8号 are one judgment. */
function misspelt(one: string, other: string): boolean {
  const [short, long] = [caseTypeCode(one), caseTypeCode(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (long.length - short.length !== 1 || one.length + other.length !== 2 * Math.min(one.length, other.length) + 1) return false;
  let at = 0;
  while (short[at] === long[at]) at++;
  return !PROCEDURE.test(long[at] ?? '') && short.slice(at) === long.slice(at + 1);
}

function serialOf(key: string): string {
  return /\d+(?:-\d+)?号.*$/.exec(key)?.[0] ?? '';
}
