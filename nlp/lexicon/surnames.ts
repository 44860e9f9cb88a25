import { codesOf } from '../text/codes.ts';
import surnames from './surnames.json' with { type: 'json' };

const SINGLE = codesOf(surnames.single);
const COMPOUND = new Set(surnames.compound);
const COMPOUND_STARTS = codesOf(surnames.compound.map((name) => name[0]).join(''));
const AMBIGUOUS = new Set(surnames.ambiguous);

/** Length of the family name that `text` starts with at `at`: 2 and more for compound ones, 1, or 0 when there is none. */
export function surnameLength(text: string, at = 0): 0 | 1 | 2 | 3 | 4 {
  const code = text.charCodeAt(at);
  if (COMPOUND_STARTS[code] === 1) {
    for (const length of [4, 3, 2] as const) if (COMPOUND.has(text.slice(at, at + length))) return length;
  }
  return SINGLE[code] === 1 ? 1 : 0;
}

/** True for a family name that is far more often an ordinary word (和, 于, 时), so that it proves little by itself. */
export function isAmbiguousSurname(character: string): boolean {
  return AMBIGUOUS.has(character);
}
