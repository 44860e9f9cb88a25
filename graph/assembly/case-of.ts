/**
 * The number of the case itself: several rulings of one case differ only in 之一, 之二, -2.
 * Leading zeros of the serial, which registers drop and keep at will, are dropped.
 */
export function caseOf(number: string): string {
  const bare = number.replace(/之[一二三四五六七八九十]+(?=号|$)/u, '').replace(/-\d+(?=号|$)/u, '');
  return bare.replace(/([^\d(])0+(\d+号?)$/u, '$1$2');
}
