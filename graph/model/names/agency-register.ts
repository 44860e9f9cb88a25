/** Registered agencies under every form in which documents print them: without province, without city, without the peoples of an autonomy. */
import { splitProvince } from './provinces.ts';

export interface RegisteredAgency {
  /** As the register has it: basic courts without their province. */
  readonly name: string;
  readonly province: string | null;
  /** 焦作市 of 焦作市解放区人民法院; null where the register names none. */
  readonly city: string | null;
}

interface Entry extends RegisteredAgency {
  readonly rest: string;
}

const PEOPLES =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|裕固|保安|独龙|各)族?(?=(?:\p{Script=Han}{1,4}族){0,4}自治[县州旗])/gu;
const IN_CITY = /^(\p{Script=Han}{1,8}?(?:市|地区|盟|自治州))(\p{Script=Han}{1,12}(?:[区县市旗])人民(?:法院|检察院))$/u;
/** A county that became a city or a district keeps its court: 河湾县 and 河湾市, 青石区. */
const FORMER = /^(\p{Script=Han}{2,5})([县市])(人民(?:法院|检察院))$/u;

export class AgencyRegister {
  readonly #forms = new Map<string, Entry[]>();
  readonly #stems = new Map<string, Entry[]>();

  constructor(agencies: Iterable<{ readonly name: string; readonly province: string | null }>) {
    for (const { name, province } of agencies) {
      const { rest } = splitProvince(name);
      const [, city = null, tail = rest] = IN_CITY.exec(rest) ?? [];
      const entry = { name, province, city, rest };
      for (const form of new Set([rest, tail, shortened(rest), shortened(tail)])) add(this.#forms, form, entry);
      const later = /^(\p{Script=Han}{2,5})[市区](人民(?:法院|检察院))$/u.exec(tail);
      if (later !== null) add(this.#stems, `${later[1]}${later[2]}`, entry);
    }
  }

  /**
   * The one agency that a name without province can mean; null where there is none or more than one.
   * @param province narrows the choice where it is known
   */
  find(rest: string, province: string | null): RegisteredAgency | null {
    const among = (found: readonly Entry[] | undefined, city?: string): Entry | null => {
      const fits = (found ?? []).filter((e) => (province === null || e.province === province) && (city === undefined || e.city === city));
      const exact = fits.filter((e) => e.rest === rest);
      const names = exact.length > 0 ? exact : fits;
      return new Set(names.map((e) => e.name)).size === 1 ? (names[0] ?? null) : null;
    };
    const direct = among(this.#forms.get(rest)) ?? among(this.#forms.get(shortened(rest)));
    if (direct !== null) return direct;
    const [, city, tail] = IN_CITY.exec(rest) ?? [];
    if (city !== undefined && tail !== undefined) {
      // A county is registered without its city, a district with it: 新乡市延津县 is 延津县.
      const inside = among(this.#forms.get(tail), city) ?? countyOf(among(this.#forms.get(tail)));
      if (inside !== null) return inside;
    }
    const former = FORMER.exec(tail ?? rest);
    return former === null ? null : among(this.#stems.get(`${former[1]}${former[3]}`));
  }

  /** The agency whose name, city included, ends a longer string: the rest is what a reader took for its beginning. */
  findWithin(rest: string, province: string | null): RegisteredAgency | null {
    for (let at = 1; at <= LONGEST_JUNK && at < rest.length; at++) {
      const tail = rest.slice(at);
      if (!CITY_FIRST.test(tail) || PLACE_ENDS.test(rest.slice(0, at))) continue;
      const found = this.find(tail, province);
      if (found?.name.endsWith(tail)) return found;
    }
    return null;
  }
}
const LONGEST_JUNK = 10;
const CITY_FIRST = /^\p{Script=Han}{2,6}市(?:中级|\p{Script=Han}{1,6}区)人民(?:法院|检察院)$/u;
const PLACE_ENDS = /[省市区县旗州盟]$/u;

function countyOf(entry: Entry | null): Entry | null {
  return entry !== null && entry.city === null ? entry : null;
}

function shortened(name: string): string {
  return name.includes('自治') ? name.replace(PEOPLES, '').replace(/自治(?=[县州旗])/u, '') : name;
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else if (!known.some((other) => other.name === entry.name)) known.push(entry);
}
