import { LONGEST_SENTENCE } from './history.ts';

/** Names that stand directly before the finding: 甲、乙均系从犯 speaks of both, 及乙系首要分子 of the last alone. */
function adjacentNames(before: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let rest = before.slice(-80).replace(/(?:均|都|又|且|也|亦|还|，)+$/, '');
  for (;;) {
    const name = names.filter((one) => rest.endsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (name === undefined) return found;
    found.unshift(name);
    rest = rest.slice(0, -name.length).replace(/(?:原审|上诉人|被告人)+$/, '');
    if (!rest.endsWith('、') && !rest.endsWith('和')) return found;
    rest = rest.slice(0, -1);
  }
}

/** Whom words at a place are about: the last defendants named between `from` and it; the only one when there is one. */
export function subjectsOf(text: string, from: number, at: number, names: readonly string[]): string[] {
  if (names.length === 1) return [...names];
  const before = text.slice(Math.max(from, at - LONGEST_SENTENCE), at);
  const adjacent = adjacentNames(before, names);
  if (adjacent.length > 0) return adjacent;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const inSentence = names.filter((name) => sentence.includes(name));
  if (inSentence.length <= 1) return inSentence;
  const clause = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf('，', sentence.length - 2)) + 1);
  const inClause = names.filter((name) => clause.includes(name));
  if (inClause.length > 0) return inClause;
  const last = inSentence.reduce((a, b) => (sentence.lastIndexOf(a) > sentence.lastIndexOf(b) ? a : b));
  return [last];
}
