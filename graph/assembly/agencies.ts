/**
 * One agency, one name. Documents print a court with and without its province, and a procuratorate in short beside a name:
 * the court code in the case number (2016 numbering rules, 法〔2015〕137号), the register of courts
 * and the fuller form in the same document settle it.
 */
import { parseCaseNumber } from '../model/case-numbers.ts';
import courtCodes from '../model/court-codes.json' with { type: 'json' };

const REGISTERED: Readonly<Record<string, string>> = courtCodes;
const PROVINCE = /^(?:[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,7}自治区)/u;

/** Registered name by its form without the province; null where two courts share that form. */
const BY_SHORT_NAME: ReadonlyMap<string, string | null> = (() => {
  const names = new Map<string, string | null>();
  for (const name of new Set(Object.values(REGISTERED))) {
    const short = name.replace(PROVINCE, '');
    names.set(short, names.has(short) ? null : name);
  }
  return names;
})();

/** The registered name of a court, found by the code in its own case number or by its name; unknown courts keep their printed name. */
export function courtName(printed: string, ownNumber: string | null): string {
  const bare = tidy(printed);
  const code = ownNumber ? parseCaseNumber(ownNumber)?.code : undefined;
  const registered = code ? REGISTERED[code] : undefined;
  if (registered && (registered.endsWith(bare) || bare.endsWith(registered))) return registered;
  return BY_SHORT_NAME.get(bare.replace(PROVINCE, '')) ?? bare;
}

/** The fuller of two printings of one agency: 廉江市人民检察院 beside 广东省廉江市人民检察院. */
export function fullerName(short: string, full: string | null): string {
  const bare = tidy(short);
  const fuller = full ? tidy(full) : null;
  return fuller?.endsWith(bare) ? fuller : bare;
}

function tidy(name: string): string {
  return name.replace(/^中华人民共和国/u, '').replace(/\s+/gu, '');
}
