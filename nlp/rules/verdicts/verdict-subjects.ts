import type { Range } from '../../text/range.ts';

const ROLE = /(?:上诉人|原审被告人|被告人|被告单位|罪犯|原审上诉人|抗诉人|上诉单位|原审被告单位|申诉人|被告)/g;
const ROLE_HERE = new RegExp(ROLE.source, 'y');
/** Short names and earlier names behind a role or a name. */
const NOTE = /（[^（）\n]{1,40}）/y;
const NOTE_BEHIND_NAME = /（[^（）\n]{1,30}）/y;
const BETWEEN = '、，和与及';
const MOST_IN_A_LIST = 40;

/** Every place where one of the names stands, or several in a list, each with its role and a note in brackets. */
export function subjectsIn(words: string, names: readonly string[]): Range[] {
  const found: Range[] = [];
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const next = longestFirst.map((name) => words.indexOf(name));
  let role = nextRole(words, 0);
  let at = 0;
  for (;;) {
    for (let index = 0; index < next.length; index++) {
      const place = next[index] as number;
      if (place >= 0 && place < at) next[index] = words.indexOf(longestFirst[index] as string, at);
    }
    const name = next.reduce((least, place) => (place >= 0 && (least < 0 || place < least) ? place : least), -1);
    if (name < 0) return found;
    if (role < at) role = nextRole(words, at);
    while (role < name && endOfSubject(words, role, longestFirst) < 0) role = nextRole(words, role + 1);
    const start = Math.min(role, name);
    let end = endOfSubject(words, start, longestFirst);
    for (let further = 0; further < MOST_IN_A_LIST; further++) {
      const longer = endOfFurther(words, end, longestFirst);
      if (longer < 0) break;
      end = longer;
    }
    found.push({ start, end });
    at = end;
  }
}

function nextRole(words: string, from: number): number {
  ROLE.lastIndex = from;
  return ROLE.exec(words)?.index ?? Number.POSITIVE_INFINITY;
}

function endOfFurther(words: string, end: number, names: readonly string[]): number {
  if (!BETWEEN.includes(words[end] ?? '\n')) return -1;
  const afterTwo = BETWEEN.includes(words[end + 1] ?? '\n') ? endOfSubject(words, end + 2, names) : -1;
  return afterTwo >= 0 ? afterTwo : endOfSubject(words, end + 1, names);
}

/** End of the role, name and note that begin at `at`; -1 when none do. */
function endOfSubject(words: string, at: number, names: readonly string[]): number {
  const role = at + lengthAt(ROLE_HERE, words, at);
  const afterRole = role + (role > at ? lengthAt(NOTE, words, role) : 0);
  for (const from of [afterRole, role, at]) {
    const name = names.find((one) => words.startsWith(one, from));
    if (name !== undefined) return from + name.length + lengthAt(NOTE_BEHIND_NAME, words, from + name.length);
  }
  return -1;
}

function lengthAt(pattern: RegExp, words: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(words)?.[0].length ?? 0;
}
