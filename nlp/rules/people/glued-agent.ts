import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { startsWithPlace } from '../../lexicon/places.ts';

/** What stands around an entry whose commas are lost. */
export interface Surroundings {
  /** The whole reading. */
  readonly text: string;
  /** Where the words stand in it. */
  readonly at: number;
  /** The organisations under whom the agent stands. */
  readonly employers: readonly string[];
  /** The entry begins here, or a listing mark stands before. */
  readonly opens: boolean;
  /** Whether the document left a space before a character of `text`. */
  readonly gapBefore: (index: number) => boolean;
}

const FIRM = /(?:律师事务所|律师(?:集团|联合)事务所|法律(?:服务|事务)所|法律援助中心)/;
/** 市, 县 or 区 behind two or three characters: a place begins. */
const NEAR_PLACE = /^[\u4e00-\u9fff]{2}[省市县区州盟旗]/;
const FAR_PLACE = /^[\u4e00-\u9fff]{3}[市县区州盟旗]/;
/** What follows a name in the sentence about who appeared. */
const AFTER_NAME = /^(?:到庭|出庭|均|[、，。（]|及|和|与|被|第三人|原审|参加)/;
/** The account of who appeared stands within so many characters. */
const LONGEST_SEARCH = 5000;
/** Agents of one firm stand within so many characters of each other. */
const LONGEST_HEADER = 600;

/**
 * 祁静青河县商务局工作人员, 陆秉和云岭泰和律师事务所律师: length of the name in front of firm or employer where no mark parts them,
 * 0 when the words are not of this form. `employed`: they say which post somebody holds.
 */
export function gluedAgentLength(words: string, employed: boolean, around: Surroundings): number {
  const firm = FIRM.exec(words);
  if (/^(?:均?系|均|为|是|由|受)/.test(words)) return 0;
  const byFirm = firm !== null && firm.index >= 4 && !startsWithPlace(words);
  if (!byFirm && !employed) return 0;
  const fits = (length: number, border: (rest: string) => boolean): boolean => {
    const rest = words.slice(length).replace(/^(?:[男女]|均?系)/, '');
    const name = words.slice(0, length);
    return isLikelyPersonName(name) && !/[省市县区州镇乡村局院]$/.test(name) && border(rest);
  };
  const spaced = [2, 3, 4].find((length) => around.gapBefore(around.at + length) && fits(length, () => true));
  if (spaced !== undefined) return spaced;
  const stated = (rest: string): boolean => startsWithPlace(rest) || /^(?:该[\u4e00-\u9fff]|（特别授权）|（一般)/.test(rest);
  const known = (rest: string): boolean => employed && around.employers.some((name) => startsAlike(rest, name));
  const named = [2, 3, 4].find((length) =>
    fits(length, (rest) => stated(rest) || known(rest) || /^(?:均?系|，)/.test(words.slice(length))),
  );
  if (named !== undefined)
    return /[男女]/.test(words[named] ?? '') && standsElsewhere(words.slice(0, named + 1), around) ? named + 1 : named;
  if (!around.opens || startsWithPlace(words)) return 0;
  const near = [3, 2].find((length) => fits(length, (rest) => NEAR_PLACE.test(rest)));
  if (near !== undefined) return near;
  const far = [3, 2].find((length) => fits(length, (rest) => FAR_PLACE.test(rest)));
  if (far !== undefined) return far;
  const seen = [3, 2, 4].find((length) => fits(length, () => standsElsewhere(words.slice(0, length), around)));
  return (
    seen ??
    (byFirm ? [2, 3].find((length) => fits(length, (rest) => bordersElsewhere(rest, words[length - 1] ?? '', around))) : undefined) ??
    0
  );
}

/** A body and its name, or a shorter form of it that keeps the beginning. */
function startsAlike(words: string, name: string): boolean {
  return name.length > 4 && words.startsWith(name.slice(0, 4));
}

function standsElsewhere(name: string, { text, at }: Surroundings): boolean {
  const limit = at + LONGEST_SEARCH;
  for (let found = text.indexOf(name, at + name.length); found >= 0 && found < limit; found = text.indexOf(name, found + 1)) {
    if (AFTER_NAME.test(text.slice(found + name.length, found + name.length + 4))) return true;
  }
  return false;
}

/** The same firm behind another agent's name shows where this one's name ends: 陆秉和应流律师事务所律师, 卫岚应流律师事务所律师. */
function bordersElsewhere(firm: string, last: string, { text, at }: Surroundings): boolean {
  const from = Math.max(0, at - LONGEST_HEADER);
  for (let found = text.indexOf(firm, from); found >= 0 && found < at + LONGEST_HEADER; found = text.indexOf(firm, found + 1)) {
    const before = text[found - 1] ?? '';
    if (before !== last && /[\u4e00-\u9fff]/.test(before)) return true;
  }
  return false;
}
