import courtCodes from '../../graph/model/names/court-codes.json' with { type: 'json' };

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';
const PROVINCE = new RegExp(`^(${PROVINCES})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?`);
/** A step below the province with its suffix: 清河市, 青河县, 临溪区, 双柳镇. 州 closes too many names of cities to be one. */
const STEP = /^[\u4e00-\u9fff]{1,8}?(?:自治州|地区|自治县|自治旗|新区|街道|[市县区镇乡])(?=[\u4e00-\u9fff（])/;
/** Words in which those suffixes are no suffix. */
const NO_STEP = /^[\u4e00-\u9fff]{0,8}?(?:市场|市政|城市|都市|超市|社区|园区|区域|小区|地区性|乡村|镇江|州立|县城)/;

/** Cities and counties that have a court, without their suffix: places as company names begin with them (清河大地商贸有限公司). */
const BARE: ReadonlySet<string> = new Set(
  Object.values(courtCodes as Readonly<Record<string, string>>).flatMap((court) => {
    const name = court.replace(PROVINCE, '');
    const place = /^([\u4e00-\u9fff]{2,4}?)[市县区](?:中级)?人民法院$/.exec(name)?.[1];
    return place === undefined ? [] : [place];
  }),
);
const LONGEST_BARE = 4;

export interface PlaceRead {
  /** Steps from the largest to the smallest, the province without its suffix, all others as written. */
  readonly steps: readonly string[];
  /** Characters of the name that they take. */
  readonly length: number;
}

/** The places that a name begins with. Nothing is taken that would leave fewer than two characters. */
export function leadingPlaces(name: string): PlaceRead {
  const steps: string[] = [];
  let at = 0;
  const province = PROVINCE.exec(name);
  if (province?.[1] !== undefined && name.length - province[0].length >= 2) {
    steps.push(province[1]);
    at = province[0].length;
  }
  for (;;) {
    const rest = name.slice(at);
    const step = NO_STEP.test(rest) ? null : STEP.exec(rest)?.[0];
    if (!step || rest.length - step.length < 2 || step.length < 2) break;
    steps.push(step);
    at += step.length;
  }
  const bare = steps.length <= 1 ? bareAt(name, at) : '';
  if (bare !== '') steps.push(bare);
  return { steps, length: at + bare.length };
}

function bareAt(name: string, at: number): string {
  for (let length = LONGEST_BARE; length >= 2; length--) {
    const place = name.slice(at, at + length);
    if (name.length - at - length >= 2 && BARE.has(place)) return place;
  }
  return '';
}

/** 清河 and 清河市 are one place. */
export function withoutSuffix(place: string): string {
  return place.length > 2 ? place.replace(/(?:省|市|县|区|自治州|地区|镇|乡)$/, '') : place;
}
