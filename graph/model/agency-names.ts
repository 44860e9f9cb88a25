const PROVINCE = /^[^省区]{2,8}(?:省|自治区)(?=.)/u;

/** A court or procuratorate as it is printed without its province. */
export function withoutProvince(agency: string): string {
  return agency.replace(PROVINCE, '');
}
