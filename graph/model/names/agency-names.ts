/**
 * One agency, one name. Documents print a court with and without its province or city, with a slip in the name of the state above it,
 * and a procuratorate in short beside a name. The court code in the case number (法〔2015〕137号), the register of courts and the province
 * of the court settle it; what they do not settle stays as printed.
 */

import { remembered } from '../remembered.ts';
import { AgencyRegister } from './agency-register.ts';
import courtCodes from './court-codes.json' with { type: 'json' };
import { isMasked } from './names.ts';
import { fromProvince, provinceOfCode, splitProvince } from './provinces.ts';

const BY_CODE: Readonly<Record<string, string>> = courtCodes;
const CODE_SHAPE = /^\p{Script=Han}\d{2,4}$/u;

let courts: AgencyRegister | null = null;
function courtRegister(): AgencyRegister {
  courts ??= new AgencyRegister(Object.entries(BY_CODE).map(([code, name]) => ({ name, province: provinceOfCourt(code, name) })));
  return courts;
}

let procuratorates: AgencyRegister | null = null;
/** Every local court has its procuratorate beside it (人民检察院组织法 12-17). */
function procuratorateRegister(): AgencyRegister {
  procuratorates ??= new AgencyRegister(
    Object.entries(BY_CODE).flatMap(([code, court]) => {
      const name = procuratorateBeside(court);
      return name === null ? [] : [{ name, province: provinceOfCourt(code, court) }];
    }),
  );
  return procuratorates;
}

function provinceOfCourt(code: string, name: string): string | null {
  return provinceOfCode(code) ?? splitProvince(name).province ?? /^(?:北京|天津|上海|重庆)市/u.exec(name)?.[0] ?? null;
}

/** 某市中级人民法院 has 某市人民检察院 beside it, a numbered one of a municipality its branch; null for courts of another kind. */
function procuratorateBeside(court: string): string | null {
  const railway = /^(\p{Script=Han}+铁路运输)法院$/u.exec(court);
  if (railway !== null) return `${railway[1]}检察院`;
  const numbered = /^(\p{Script=Han}+市)第([一二三四五])中级人民法院$/u.exec(court);
  if (numbered !== null) return `${numbered[1]}人民检察院第${numbered[2]}分院`;
  const place = /^(\p{Script=Han}+?)(?:最高|高级|中级)?人民法院$/u.exec(court)?.[1];
  return place === undefined ? null : `${place}人民检察院`;
}

/**
 * The name under which a court is known.
 * @param code court code of its own case number, as far as there is one
 */
export function courtName(printed: string, code: string | null): string {
  return known(`${code ?? ''}${BORDER}${printed}`);
}

/** Few courts decide many cases: a name is settled once for all documents that print it beside one code. */
const known = remembered((key) => {
  const border = key.indexOf(BORDER);
  return settledName(key.slice(border + 1), border === 0 ? null : key.slice(0, border));
}, 5000);
/** Cannot occur in a code. */
const BORDER = '\u001f';

function settledName(printed: string, code: string | null): string {
  const bare = wholeCourt(tidy(printed));
  if (/最[高髙](?:人\p{Script=Han})?法院$/u.test(bare)) return '最高人民法院';
  const registered = code === null ? undefined : BY_CODE[code];
  const { rest } = splitProvince(bare);
  if (registered !== undefined && (registered.endsWith(rest) || rest.endsWith(splitProvince(registered).rest))) return registered;
  return isMasked(bare) ? bare : placed(bare, courtRegister(), code, null);
}

/**
 * The name under which a procuratorate is known.
 * @param court the name of the court of the same document: both are of one province
 */
export function procuratorateName(printed: string, court: string | null, code: string | null): string {
  const bare = tidy(printed);
  if (/最[高髙](?:人\p{Script=Han})?检察院$/u.test(bare)) return '最高人民检察院';
  if (isMasked(bare)) return bare;
  const beside = court === null ? null : procuratorateBeside(court);
  const { rest } = splitProvince(bare);
  if (beside !== null && rest.length > SHORTEST && (beside.endsWith(rest) || rest.endsWith(beside))) return beside;
  return placed(bare, procuratorateRegister(), code, court);
}
/** 区人民检察院 names no place. */
const SHORTEST = '区人民检察院'.length;

/** A prison with its province, which is that of the court that decides on its prisoners. */
export function prisonName(printed: string, court: string | null, code: string | null): string {
  const bare = tidy(printed);
  const { province, rest } = splitProvince(bare);
  const where = province ?? provinceAround(court, code);
  return where === null || isMasked(bare) ? bare : inProvince(where, rest);
}

/** True where a name leaves open which agency it means: masked, or a kind of agency without a place. */
export function namesNoAgency(name: string): boolean {
  return isMasked(name) || /^(?:[本该]院|[省市区县旗州本该]?(?:(?:高级|中级)?人民)?(?:法院|检察院))$/u.test(name);
}

/** A court or procuratorate as it is printed without its province. */
export function withoutProvince(agency: string): string {
  return splitProvince(agency).rest;
}

function placed(bare: string, register: AgencyRegister, code: string | null, court: string | null): string {
  const { province, rest } = splitProvince(bare);
  // A code of a province that there is not belongs to no registered court.
  if (code !== null && CODE_SHAPE.test(code) && provinceOfCode(code) === null) return bare;
  const where = province ?? provinceAround(court, code) ?? provinceOfCity(rest);
  const found = register.find(rest, where);
  if (found !== null) return found.name;
  const within = register.findWithin(rest, where);
  if (within !== null) return within.name;
  return where === null || namesNoAgency(bare) || rest.includes('铁路') ? bare : inProvince(where, inCity(rest, code));
}

function inProvince(province: string, rest: string): string {
  return rest.startsWith(province) ? rest : province + rest;
}

/** Counties go without their city, districts with it, as in the register. */
function inCity(rest: string, code: string | null): string {
  const above = code === null ? undefined : BY_CODE[code.slice(0, 3)];
  const city = above === undefined ? undefined : /^(\p{Script=Han}+(?:市|地区|盟|州))中级人民法院$/u.exec(splitProvince(above).rest)?.[1];
  if (city === undefined) return rest;
  const tail = rest.startsWith(city) ? rest.slice(city.length) : rest;
  return /^\p{Script=Han}{1,12}区人民(?:法院|检察院)$/u.test(tail) ? city + tail : tail.length > SHORTEST ? tail : rest;
}

function provinceAround(court: string | null, code: string | null): string | null {
  const coded = code === null ? null : provinceOfCode(code);
  if (coded !== null || court === null) return coded;
  const { province, rest } = splitProvince(court);
  return province ?? courtRegister().find(rest, null)?.province ?? provinceOfCity(rest);
}

function provinceOfCity(rest: string): string | null {
  const city = /^\p{Script=Han}{1,8}?(?:市|地区|盟|自治州)/u.exec(rest)?.[0];
  return city === undefined ? null : (courtRegister().find(`${city}中级人民法院`, null)?.province ?? municipality(city));
}

function municipality(city: string): string | null {
  return /^(?:北京|天津|上海|重庆)市$/u.test(city) ? city : null;
}

/** The state above a name, also misspelt or twice: 中华人民法共和国, 中国人民共和国. */
const STATE = /^(?:中[华国]?人民法?共?和国)+/u;
/** Words of the sentence around a name that no name of a place contains. */
const BEFORE =
  /^\p{Script=Han}{0,16}?(?:的|[被由]|准予|准许|暨(?=刑事|附带)|(?:公诉|抗诉|诉讼|监督)(?:机关|人)|起诉人)(?=\p{Script=Han}{2})/u;
const MUNICIPALITY = /^(北京|天津|上海|重庆)(?=[^市]\p{Script=Han}{0,8}(?:[区县]人民|[中高]级人民))/u;

function tidy(name: string): string {
  let bare = name.replace(/\s+/gu, '').replace(STATE, '');
  for (let cut = BEFORE.exec(bare); cut !== null; cut = BEFORE.exec(bare)) bare = bare.slice(cut[0].length);
  bare = fromProvince(bare);
  // 内内蒙古: a letter typed twice.
  if (bare[0] === bare[1] && splitProvince(bare).province === null && splitProvince(bare.slice(1)).province !== null) bare = bare.slice(1);
  return bare.replace(MUNICIPALITY, '$1市');
}

/** 延津县法院 is written for 延津县人民法院. */
function wholeCourt(name: string): string {
  return name.replace(/(?<=[省市区县旗州盟](?:[中高]级)?)法院$/u, '人民法院');
}
