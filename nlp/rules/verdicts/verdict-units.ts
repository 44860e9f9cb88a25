import { matchesOf } from '../../text/matches.ts';
import type { PartyRead } from '../parties/parties.ts';
import { type Quoting, QuotingItems } from '../writing/quoting-items.ts';
import { subjectsIn } from './verdict-subjects.ts';

/** A stretch of an operative part that speaks about one defendant or several together. */
export interface VerdictUnit {
  readonly defendants: readonly string[];
  readonly words: string;
  /** Offset of `words` in the reading. */
  readonly offset: number;
  /** 维持 and 撤销 items only quote an earlier decision. */
  readonly quotes: Quoting;
}

const MISNAMED = /(?:被告人|被告单位|罪犯)[^，。；、犯\n]{2,14}(?=犯|无罪)/g;
const VERDICT = /犯|判处|免[予于除]|无罪|单处|决定执行|收监|宣告|罪判|予以|执行/;

/** What is only to be given back by somebody convicts him of nothing. */
const CONVICTS = /犯(?!罪)[^。；\n]{2,60}罪|判处|单处|无罪|免[予于除]|执行/;

/** The verb may stand before the name: 以诈骗罪判处被告人甲有期徒刑三年. */
const SENTENCES = /(?:以[^。；，\n]{2,40}罪，?(?:分别)?)?(?:判处|改判)$/;
const LONGEST_LEAD = 50;

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
  readonly quotes: Quoting;
}

const byPlace = (one: Start, other: Start) => one.at - other.at;

const CONVICTED = /(?:被告人|上诉人|罪犯)([\u4e00-\u9fff]{2,4})(?=犯[^。；\n]{2,40}罪)/g;

/** A defendant of several whom no verdict names rightly, but one with a single character of his name slipped. */
function slipped(words: string, missing: readonly string[], names: readonly string[]): Start[] {
  if (missing.length === 0 || names.length < 2) return [];
  const items = new QuotingItems(words);
  return matchesOf(CONVICTED, words).flatMap((match) => {
    const written = match[1] ?? '';
    if (names.includes(written)) return [];
    const meant = missing.filter((name) => name.length === written.length && differences(name, written) === 1);
    return meant.length === 1 ? [{ at: match.index, defendants: meant, quotes: items.quotedAt(match.index) }] : [];
  });
}

/** Behind the words that end an earlier probation or parole the verdict goes on: 数罪并罚，决定执行有期徒刑三年; 收监执行原判有期徒刑六个月. */
const RESUMES =
  /[。；，\n]{1,2}(?=(?:与|连同|加上?)[^。；\n]{0,60}(?:并罚|合并)|(?:实行|依法)?[数两二三]?罪?并罚|(?:合并)?决定(?:合并)?执行|合并执行|总和|(?:对[^。；，\n]{0,12})?(?:收监)?执行(?:原判|原刑|剩余|余刑|残刑|有期|拘役))/;
/** How far before these words the probation is named that was revoked. */
const LONGEST_REVOCATION = 200;
/** What is said of somebody himself is no quotation: 对罪犯某某收监执行原判刑罚. */
const EXECUTES = /^，?(?:予以|应当?|依法)?(?:收监执行|执行(?:原判|原刑|剩余|余刑|有期|拘役))/;

/** `starts` in the order of the words. */
function resumed(words: string, starts: readonly Start[]): Start[] {
  return starts.flatMap(({ at, defendants, quotes }, index) => {
    if (quotes !== 'quashed') return [];
    const part = words.slice(at, starts[index + 1]?.at ?? words.length);
    const found = RESUMES.exec(part);
    if (!found) return [];
    const place = at + found.index;
    if (!/缓刑|假释/.test(words.slice(Math.max(0, place - LONGEST_REVOCATION), place))) return [];
    return [{ at: at + found.index + found[0].length, defendants, quotes: null }];
  });
}

function differences(one: string, other: string): number {
  return [...one].filter((character, index) => character !== other[index]).length;
}

/** Cuts `words` at each place where a verdict about somebody begins. */
export function verdictUnits(words: string, offset: number, names: readonly string[]): VerdictUnit[] {
  const items = new QuotingItems(words);
  const starts: Start[] = [];
  const judged = new Set<string>();
  let last = 0;
  for (const { start, end } of subjectsIn(words, names)) {
    const after = words.slice(end, end + 70);
    const clause = /^[^。；\n]*/.exec(after)?.[0] ?? '';
    const sentenced = SENTENCES.exec(words.slice(Math.max(last, start - LONGEST_LEAD), start))?.[0] ?? '';
    last = end;
    if (sentenced === '' && !VERDICT.test(clause)) continue;
    const listing = words.slice(start, end);
    const defendants = names.filter((name) => namedIn(listing, name, names));
    if (CONVICTS.test(sentenced + clause)) for (const name of defendants) judged.add(name);
    starts.push({ at: start - sentenced.length, defendants, quotes: EXECUTES.test(clause) ? null : items.quotedAt(start) });
  }
  const missing = names.filter((name) => !judged.has(name));
  starts.push(...slipped(words, missing, names));
  starts.sort(byPlace);
  starts.push(...resumed(words, starts));
  starts.sort(byPlace);
  if (starts.length === 0 && names.length === 1) {
    // The only defendant under a slightly other name (a mask forgotten, a slip of the pen): the header's name wins.
    for (const match of matchesOf(MISNAMED, words))
      starts.push({ at: match.index, defendants: [...names], quotes: items.quotedAt(match.index) });
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
