/** Provinces, autonomous regions and municipalities, as court codes and names of agencies write them. */

/** First letter of a court code since 2016 (法〔2015〕137号), and the full name. */
const BY_LETTER: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  冀: '河北省',
  晋: '山西省',
  内: '内蒙古自治区',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  沪: '上海市',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  桂: '广西壮族自治区',
  琼: '海南省',
  渝: '重庆市',
  川: '四川省',
  黔: '贵州省',
  云: '云南省',
  藏: '西藏自治区',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  宁: '宁夏回族自治区',
  新: '新疆维吾尔自治区',
  兵: '新疆维吾尔自治区',
};
const FULL_NAMES: readonly string[] = [...new Set(Object.values(BY_LETTER))];
const SHORT_NAMES = FULL_NAMES.map((full) => ({ full, short: full.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/u, '') }));

/** Any province as agencies print it, also one that an invented document belongs to. */
const PRINTED = /^(?:\p{Script=Han}{2,3}省|\p{Script=Han}{2,7}自治区)(?=.)/u;
/** What a lost line leaves of 广西壮族自治区 and 宁夏回族自治区. */
const REMNANT = /^[壮回]?族自治区(?=.)/u;
/** After the short name of a province its suffix, or a longer place name that begins alike: 吉林市, 河北区, 海南藏族自治州. */
const NOT_SHORT = /^(?:[省市区县州盟]|[\p{Script=Han}]{1,6}族自治|自治)/u;
/** A place below the province, or a body of the province itself. */
const BELOW = /^\p{Script=Han}{1,16}?(?:[市县区旗州盟]|地区|林区)\p{Script=Han}*(?:法院|检察院|监狱)|^(?:高级人民法院|人民检察院)/u;

/** The province whose court the code names; null for codes of another shape. Codes of the years before 2016 were chosen by each court. */
export function provinceOfCode(code: string): string | null {
  const letter = /^(\p{Script=Han})\d{2,4}$/u.exec(code)?.[1];
  return letter !== undefined && Object.hasOwn(BY_LETTER, letter) ? (BY_LETTER[letter] ?? null) : null;
}

export interface InProvince {
  /** Full name; of a province that is none as printed; null where the name begins with none. */
  readonly province: string | null;
  readonly rest: string;
}

/** The name of an agency without the province that it begins with. 新疆河湾县人民法院 and 广西自治区河湾县人民法院 count as the full form. Municipalities stay part of the name. */
export function splitProvince(name: string): InProvince {
  const printed = PRINTED.exec(name)?.[0];
  if (printed !== undefined) {
    const known = SHORT_NAMES.find(
      ({ full, short }) =>
        !full.endsWith('市') && printed.startsWith(short) && /^\p{Script=Han}{0,5}(?:省|自治区)$/u.test(printed.slice(short.length)),
    );
    return { province: known?.full ?? printed, rest: name.slice(printed.length) };
  }
  const remnant = REMNANT.exec(name)?.[0];
  if (remnant !== undefined) return { province: null, rest: name.slice(remnant.length) };
  for (const { full, short } of SHORT_NAMES) {
    const rest = name.slice(short.length);
    if (full.endsWith('市') || !name.startsWith(short) || NOT_SHORT.test(rest) || !BELOW.test(rest)) continue;
    return { province: full, rest };
  }
  return { province: null, rest: name };
}

/** A name from its province on: 即福建省河湾县人民法院 without the word that a reader took for its beginning. */
export function fromProvince(name: string): string {
  for (const full of FULL_NAMES) {
    const at = full.endsWith('市') ? -1 : name.lastIndexOf(full);
    if (at > 0) return name.slice(at);
  }
  return name;
}
