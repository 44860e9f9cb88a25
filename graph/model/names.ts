/**
 * Marks that replace part of a name in published documents: 张某某, 张某1, 黄某甲, XX云, 张**, 李×.
 * A masked name is not an identity: two documents that print the same masked name may mean two people.
 */
const MASK = /[某×＊*xXＸｘ○〇△□?？]|\uFFFD/u;

/** True when part of the name is hidden, so that it may never be matched beyond its own document family. */
export function isMasked(name: string): boolean {
  return MASK.test(name) || /^[\p{Script=Han}][0-9０-９甲乙丙丁]+$/u.test(name);
}
