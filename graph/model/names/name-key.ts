/** One writing for the name of one person: dots of names of other peoples, letters of two widths and traditional characters fold into one form. */
import { remembered } from '../remembered.ts';
import characters from './traditional-characters.json' with { type: 'json' };

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from(characters.traditional, (from, at) => [from, characters.simplified.charAt(at)]),
);
/** Dots that documents print between the parts of 阿依古·买合木: · is the one that the rules for writing names ask for. */
const DOTS = /[•‧∙⋅・･●．﹒.․]/gu;

/** The name as entities are keyed and shown by it; equal for writings of one name, and no statement that namesakes are one person. */
export const nameKey = remembered(foldedName, 5000);

function foldedName(name: string): string {
  const plain = name.normalize('NFKC').trim();
  if (!/\p{Script=Han}/u.test(plain)) return plain;
  return Array.from(plain.replace(/\s+/gu, ''), (c) => SIMPLIFIED.get(c) ?? c)
    .join('')
    .replace(DOTS, '·');
}
