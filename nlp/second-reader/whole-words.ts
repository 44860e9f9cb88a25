/**
 * Whether words that stand in a text stand there whole. 王芳 is no name in 审判员王芳华, and 诈骗罪 no crime in 合同诈骗罪: a value that a
 * model cut short would name somebody or something else.
 */
import { PARTY_ROLE } from '../lexicon/party-roles.ts';
import { SIGNING_ROLES } from '../rules/layout/signature-block.ts';
import type { GroundedText, Place } from './grounded-text.ts';

const HAN = '\\u3400-\\u9fff';
const ROLES = [PARTY_ROLE, ...SIGNING_ROLES.keys()].join('|');
const BEHIND_A_NAME = new RegExp(
  `^(?:[^${HAN}·某]|${ROLES}|[男女于因犯系与和及诉等的在均经向称]|出生|汉族|伙同|担任|出庭|到庭|[二一][〇○零ОO0九]|委托|诉讼|辩护)`,
);
const BEFORE_A_CRIME = new RegExp(`(?:[^${HAN}]|[犯成以和及与为的])$`);
const BEFORE_AN_AGENCY = new RegExp(`(?:[^${HAN}]|[由经向到至原在系被]|上诉|公诉机关)$`);

/** So many characters tell what comes next. */
const LOOK = 12;

export function isWholeName(text: GroundedText, { end }: Place): boolean {
  return text.gapBefore(end) || BEHIND_A_NAME.test(text.folded.slice(end, end + LOOK));
}

export function isWholeCrime(text: GroundedText, { start }: Place): boolean {
  return text.gapBefore(start) || BEFORE_A_CRIME.test(text.folded.slice(Math.max(0, start - 1), start));
}

/** A court or a procuratorate with all of its name in front: 阳县人民法院 is none in 青阳县人民法院. */
export function isWholeAgency(text: GroundedText, { start }: Place): boolean {
  return text.gapBefore(start) || BEFORE_AN_AGENCY.test(text.folded.slice(Math.max(0, start - LOOK), start));
}

/** A case number with its suffix: 号之一 belongs to it. */
export function isWholeNumber(text: GroundedText, { end }: Place): boolean {
  return !/^之[一二三四五六七八九十\d]/.test(text.folded.slice(end, end + 2));
}
