import { isMasked } from '../../graph/model/names/names.ts';
import { isLikelyPersonName, isPersonName, isTransliterated } from '../lexicon/person-names.ts';
import { isAmbiguousSurname, surnameLength } from '../lexicon/surnames.ts';
import { BORNE_OUT, PLAIN, undecided, type Verdict, WEAK } from './verdict.ts';

/** A verb, a number word or a mark inside what should be a name. */
const NOT_IN_A_NAME = /[，。；：“”《》\d（）()]|法院|检察|律师|公司|委员会|判决|裁定|审判|书记|人民|依法|规定/;

/** How much a string looks like the name of one person. */
export function personVerdict(printed: string): Verdict {
  if (isMasked(printed)) return PLAIN;
  const name = printed.replace(/[•‧・●.]/g, '·');
  if (/·|^[A-Z]/.test(name)) return isPersonName(name) ? BORNE_OUT : WEAK;
  if (NOT_IN_A_NAME.test(name) || name.length > 8 || name.length < 2) return undecided('not-a-name');
  if (name.length >= 5) return isTransliterated(name) || surnameLength(name) > 1 ? PLAIN : twoNames(name);
  if (name.length === 4 && surnameLength(name) < 2) return isTransliterated(name) ? PLAIN : twoNames(name);
  if (!isLikelyPersonName(name)) return WEAK;
  return isAmbiguousSurname(name[0] ?? '') ? PLAIN : BORNE_OUT;
}

/** 张伟李娜: two names whose border was lost. A name of four characters without a compound surname is rare but exists. */
function twoNames(name: string): Verdict {
  for (const length of [2, 3]) {
    const [first, second] = [name.slice(0, length), name.slice(length)];
    if (surnameLength(first) === 1 && surnameLength(second) === 1 && isLikelyPersonName(first) && isLikelyPersonName(second)) {
      return name.length === 4 && isAmbiguousSurname(second[0] ?? '') ? WEAK : undecided('two-names', [`${first}、${second}`]);
    }
  }
  return name.length > 6 ? undecided('not-a-name') : WEAK;
}
