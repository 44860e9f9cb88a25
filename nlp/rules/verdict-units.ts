import type { PartyRead } from './parties.ts';

/** A stretch of an operative part that speaks about one defendant or several together. */
export interface VerdictUnit {
  readonly defendants: readonly string[];
  readonly words: string;
  /** Offset of `words` in the reading. */
  readonly offset: number;
  /** 维持 and 撤销 items only quote an earlier decision. */
  readonly quotes: 'upheld' | 'quashed' | null;
}

const ROLE = '(?:(?:上诉人|原审被告人|被告人|被告单位|罪犯|原审上诉人|抗诉人|上诉单位|原审被告单位|申诉人|被告)(?:（[^（）\\n]{1,40}）)?)?';
const MISNAMED = /(?:被告人|被告单位|罪犯)[^，。；、犯\n]{2,14}(?=犯|无罪)/g;
const VERDICT = /犯|判处|免予|免除|无罪|单处|决定执行|收监|宣告|罪判|予以|执行/;

/** Names under which a verdict may speak of somebody: all parties but those of the civil side alone. */
export function defendantsOf(parties: readonly PartyRead[]): string[] {
  const accused = parties.filter((party) =>
    party.roles.some(
      (role) => /被告人|被告单位|罪犯|上诉人|申诉人|上诉单位|被告/.test(role) && !/^附带民事|^刑事附带|自诉|原告|被上诉人$/.test(role),
    ),
  );
  return (accused.length > 0 ? accused : parties).map((party) => party.name);
}

interface Start {
  readonly at: number;
  readonly defendants: string[];
  readonly quotes: VerdictUnit['quotes'];
}

const CONVICTED = /(?:被告人|上诉人|罪犯)([\u4e00-\u9fff]{2,4})(?=犯[^。；\n]{2,40}罪)/g;

/** A defendant of several whom no verdict names rightly, but one with a single character of his name slipped. */
function slipped(words: string, missing: readonly string[], names: readonly string[]): Start[] {
  if (missing.length === 0 || names.length < 2) return [];
  return [...words.matchAll(CONVICTED)].flatMap((match) => {
    const written = match[1] ?? '';
    if (names.includes(written)) return [];
    const meant = missing.filter((name) => name.length === written.length && differences(name, written) === 1);
    return meant.length === 1 ? [{ at: match.index, defendants: meant, quotes: quotedAt(words, match.index) }] : [];
  });
}

/** Behind the words that end an earlier probation the verdict goes on: 数罪并罚，决定执行有期徒刑三年. */
const COMBINES = /[。；，\n]{1,2}(?=(?:与[^。；\n]{0,40}[，、])?(?:实行)?(?:数罪并罚|决定(?:合并)?执行))/;

function resumed(words: string, starts: readonly Start[]): Start[] {
  return starts.flatMap(({ at, defendants, quotes }) => {
    if (quotes !== 'quashed') return [];
    const next = Math.min(...starts.map((start) => start.at).filter((other) => other > at), words.length);
    const part = words.slice(at, next);
    const found = COMBINES.exec(part);
    if (!found || !/缓刑/.test(part.slice(0, found.index))) return [];
    return [{ at: at + found.index + found[0].length, defendants, quotes: null }];
  });
}

function differences(one: string, other: string): number {
  return [...one].filter((character, index) => character !== other[index]).length;
}

/** Cuts `words` at each place where a verdict about somebody begins. */
export function verdictUnits(words: string, offset: number, names: readonly string[]): VerdictUnit[] {
  const subject = subjectPattern(names);
  if (subject === null) return [];
  const starts: Start[] = [];
  for (const match of words.matchAll(subject)) {
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 70);
    const clause = /^[^。；\n]*/.exec(after)?.[0] ?? '';
    if (!VERDICT.test(clause)) continue;
    const defendants = names.filter((name) => namedIn(match[0], name, names));
    starts.push({ at: match.index, defendants, quotes: quotedAt(words, match.index) });
  }
  starts.push(
    ...slipped(
      words,
      names.filter((name) => !starts.some((start) => start.defendants.includes(name))),
      names,
    ),
  );
  starts.push(...resumed(words, starts));
  starts.sort((a, b) => a.at - b.at);
  if (starts.length === 0 && names.length === 1) {
    // The only defendant under a slightly other name (a mask forgotten, a slip of the pen): the header's name wins.
    for (const match of words.matchAll(MISNAMED))
      starts.push({ at: match.index, defendants: [...names], quotes: quotedAt(words, match.index) });
  }
  return starts.map((start, index) => ({
    defendants: start.defendants,
    quotes: start.quotes,
    words: words.slice(start.at, starts[index + 1]?.at ?? words.length),
    offset: offset + start.at,
  }));
}

function namedIn(listing: string, name: string, names: readonly string[]): boolean {
  return (
    listing.includes(name) &&
    !names.some(
      (other) => other !== name && other.includes(name) && listing.includes(other) && !listing.replaceAll(other, '').includes(name),
    )
  );
}

function quotedAt(words: string, at: number): VerdictUnit['quotes'] {
  const before = words.slice(0, at);
  const item = Math.max(
    before.lastIndexOf('\n'),
    before.lastIndexOf('。'),
    before.search(/[；\n。][一二三四五六七八九十]{1,3}、[^；。\n]*$/),
  );
  const lead = before.slice(item + 1);
  // 撤销某判决的缓刑部分；被告人甲犯某罪，判处: behind the quashed part the verdict begins anew.
  if (/撤销[^；]*(?:缓刑|部分|判决|裁定|项)(?:（[^（）]{1,20}）)?；$/.test(lead)) return null;
  if (/撤销/.test(lead)) return 'quashed';
  return /维持|驳回/.test(lead) ? 'upheld' : null;
}

function subjectPattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const name = [...names]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const one = `${ROLE}(?:${name})(?:（[^（）\\n]{1,30}）)?`;
  return new RegExp(`${one}(?:[、，和与及]{1,2}${one}){0,40}`, 'g');
}
