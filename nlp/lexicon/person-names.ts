import { surnameLength } from './surnames.ts';

/**
 * Shapes of personal names as documents print them: 张伟, 欧阳青禾, 格桑央拉, 阿依古·买德, JOHN SMITH,
 * and the masked forms 张某某, 张某1, 黄某甲, XX云, 张**, ×××.
 */
const HAN = '\\u3400-\\u9fff\\ue000-\\uf8ff\\ufffd';
const MASK = '×*Xx○□△?？※';
const PLAIN = new RegExp(`^[${HAN}${MASK}]{2,4}[0-9]{0,2}$`);
const NUMBERED = new RegExp(`^[${HAN}][0-9]{1,2}$`);
const DOTTED = new RegExp(`^[${HAN}${MASK}]{1,10}(?:[·.][${HAN}${MASK}]{1,10}){1,4}$`);
const LATIN = /^[A-Za-z][A-Za-z .,'·-]{2,50}$/;
const MASKED = new RegExp(`^[${HAN}A-Za-z]{0,3}[某${MASK}]{1,3}[${HAN}0-9]{0,3}$`);
/** Written out from another language without a dot: 阿勒木江吾米尔江. */
const LONG = new RegExp(`^[${HAN}]{5,14}$`);

/** Words that look like a name but never are one. */
const WORDS =
  /^(?:男|女|汉族|该犯|本院|到庭|出庭|原告|被告人?|上诉人|二人|等人|均|系|之|其|住所?地?|地址|特别授权|一般授权|一般代理|律师|实习律师|同上|身份|职业|无业|无职业|农民|居民|职工|文盲|工人|干部|退休|个体户?|小学|初中|高中|大专|大学|中专|中文|执行|记录|日期|附件?|附录|签名|盖章|兼|印章?|现住|户籍|出生|公民|二〇.*|.*(?:法院|公司|检察院|号|文化|族|授权|代理|律师|员工|出生|本科|身份证|到庭|出庭|参加|诉讼|合议庭|审理|判决|裁定|法定|无固定))$/;

/** True when the whole string has the shape of a personal name. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || WORDS.test(text)) return false;
  if (PLAIN.test(text) || DOTTED.test(text) || MASKED.test(text) || NUMBERED.test(text)) return true;
  if (LATIN.test(text)) return true;
  return LONG.test(text) && ((surnameLength(text) > 1 && text.length <= 6) || isTransliterated(text));
}

/** Characters that write out Uyghur, Kazakh, Tibetan and Mongol names. */
const SOUNDS =
  /[阿艾依古力提木买吐尔克孜娜帕江热合斯赛麦努玛扎巴卓措仁次旦格嘎拉德勒图日巴布苏音那达其莫乌云哈萨汗別别库坎尼亚夏迪曼比肯丁米地色洛桑珠加吉才让多杰姆央金曲旺扬增吾米卡伊衣沙里热夏都穆库]/g;

/** A name whose characters write out sounds: 阿依古力. */
export function isTransliterated(text: string): boolean {
  return (text.match(SOUNDS)?.length ?? 0) >= Math.ceil(text.length * 0.6);
}

/** The dot between the parts of a name in its one form; a full stop stands for it in many papers: 买买提.艾力. */
export function withNameDot(name: string): string {
  return name.replace(/([\u3400-\u9fff])[.．](?=[\u3400-\u9fff])/g, '$1·');
}

/** True when the string is a name and starts with a known family name, or is dotted or masked: the strict test for running text. */
export function isLikelyPersonName(text: string): boolean {
  if (!isPersonName(text)) return false;
  if (/[某×*·※]|[Xx]{2}|[0-9甲乙丙丁戊己庚辛壬癸]$/.test(text)) return true;
  const family = surnameLength(text);
  return family > 0 && text.length > family && text.length - family <= 2;
}

/**
 * Length of the name that most likely starts at `at` in text without borders (a glued signature block):
 * the shortest one after which `ends` recognises another word. 0 when nothing fits.
 */
export function gluedNameLength(text: string, at: number, ends: (rest: string) => boolean): number {
  const family = surnameLength(text, at) || 1;
  for (const given of [1, 2, 3]) if (ends(text.slice(at + family + given, at + family + given + 12))) return family + given;
  return 0;
}

export const NAME_CHARACTERS = `${HAN}${MASK}·A-Za-z0-9`;
