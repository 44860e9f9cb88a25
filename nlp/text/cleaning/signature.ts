import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { alternation, SIGNED_DATE, SIGNING_ROLES } from './vocabulary.ts';

const ROLE = new RegExp(`(?:${alternation(SIGNING_ROLES)})`, 'y');
const DATE = new RegExp(SIGNED_DATE, 'y');
/** A role, or the last sign of a date that a role follows. */
const FIRST = new RegExp(`(?:${alternation(SIGNING_ROLES)})|日(?=[、 ]?(?:${alternation(SIGNING_ROLES)}))`, 'g');
const BEFORE_FIRST = /[。：:；;）)”’？?！!、 \n\d\uFFFD]/;
const DATE_BEFORE = new RegExp(`${SIGNED_DATE}$`);
const LONGEST_DATE = 16;
const LONGEST_NAME = 16;
/** What may follow 附 where an appendix is glued to the last name. */
const APPENDIX = /[：:、件相法本录：页]/;
const HAN = /[㐀-鿿]/;
const NOT_IN_NAME = /[，。；“”《》？！,;（(]|组成|担任|出庭|到庭/;

/**
 * Gives every signer and the date of a signature block a line of their own, however they were joined (with nothing, with spaces, with 、),
 * and joins a role with the name that follows it on a line of its own or behind 、. A block is a chain of role and name in which a date
 * occurs, or that fills whole lines; so prose such as `由审判长张三、审判员李四组成合议庭` is left alone.
 */
export function breakSignatures(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  let resume = 0;
  for (const match of matchesOf(FIRST, text)) {
    const start = match[0] === '日' ? startOfDate(text, match.index + 1) : startOfRole(text, match.index);
    if (start === null || start < resume) continue;
    const chain = chainFrom(text, start);
    resume = chain.resume;
    for (const member of chain.members) {
      breakAt(text, member.start, edits);
      if (member.name > member.roleEnd) edits.drop(member.roleEnd, member.name);
      if (isSetOut(text, member)) edits.drop(member.name + 1, member.name + 2);
    }
  }
  return edits.apply(draft);
}

function startOfRole(text: string, at: number): number | null {
  return at === 0 || BEFORE_FIRST.test(text[at - 1] as string) ? at : null;
}

function startOfDate(text: string, end: number): number | null {
  const from = Math.max(end - LONGEST_DATE, 0);
  const date = DATE_BEFORE.exec(text.slice(from, end));
  return date && from + date.index;
}

interface Chain {
  /** Empty when it is no signature block. */
  readonly members: readonly Member[];
  /** Where a further block may begin: behind this one, or at the next line of what was none. */
  readonly resume: number;
}

interface Member {
  readonly start: number;
  /** End of the role word and beginning of the name; the same unless something that says nothing stands between. */
  readonly roleEnd: number;
  readonly name: number;
}

/** No block has more signers; the bound keeps a text of nothing but role words from being walked again and again. */
const MOST_MEMBERS = 60;

/** The chain of signers and dates that begins at `start`. */
function chainFrom(text: string, start: number): Chain {
  const members: Member[] = [];
  let dated = false;
  let at = start;
  let end = start;
  while (at < text.length && members.length < MOST_MEMBERS) {
    const role = matchLength(ROLE, text, at);
    const date = role === 0 ? matchLength(DATE, text, at) : 0;
    if (role === 0 && date === 0) break;
    if (date > 0) {
      dated = true;
      members.push({ start: at, roleEnd: at, name: at });
      end = at + date;
    } else {
      const name = nameStart(text, at + role);
      members.push({ start: at, roleEnd: at + role, name: '：:'.includes(text[at + role] ?? '、') ? at + role : name });
      end = endOfName(text, name);
    }
    if (end < 0) break;
    at = end;
    while (at < text.length && '、 \n：:'.includes(text[at]!)) at++;
  }
  if (dated) {
    if (end > 0 && at < text.length) members.push({ start: at, roleEnd: at, name: at });
    return { members, resume: at };
  }
  const fromLineStart = start === 0 || text[start - 1] === '\n';
  const fillsLines = fromLineStart && end > 0 && (end === text.length || text[end] === '\n');
  if (fillsLines && members.length >= 2) return { members, resume: at };
  const nextLine = fromLineStart ? -1 : text.indexOf('\n', start);
  return { members: [], resume: nextLine >= 0 && nextLine < at ? nextLine + 1 : at };
}

/** Where the name of a role begins: behind colon, spaces, 、 or a line break, unless the next member begins there. */
function nameStart(text: string, roleEnd: number): number {
  let at = roleEnd;
  while (at < text.length && '：: 、\n'.includes(text[at]!)) at++;
  return at === text.length || matchLength(ROLE, text, at) > 0 || matchLength(DATE, text, at) > 0 ? roleEnd : at;
}

/**
 * End of the name that begins at `first`: at the next role, date, separator or line end; -1 when it is no name.
 * A name of two characters that is set out with a space (涂 林) ends behind the second.
 */
function endOfName(text: string, first: number): number {
  let at = first;
  while (at < text.length && at - first <= LONGEST_NAME) {
    const sign = text[at]!;
    if (sign === ' ' && at === first + 1 && HAN.test(text[at + 1] ?? '')) return at + 2;
    if (sign === '、' || sign === '\n' || sign === ' ') break;
    if (sign === '附' && APPENDIX.test(text[at + 1] ?? '')) break;
    if (at > first && (matchLength(ROLE, text, at) > 0 || matchLength(DATE, text, at) > 0)) break;
    at++;
  }
  if (at - first > LONGEST_NAME || NOT_IN_NAME.test(text.slice(first, at))) return -1;
  return at;
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** 涂 林: a name of two characters with a space between them, behind its role. */
function isSetOut(text: string, { start, name }: Member): boolean {
  return name > start && text[name + 1] === ' ' && HAN.test(text[name] ?? '') && HAN.test(text[name + 2] ?? '');
}

function breakAt(text: string, at: number, edits: Edits): void {
  if (at === 0) return;
  let start = at;
  while (start > 0 && '、 '.includes(text[start - 1]!)) start--;
  if (text[start - 1] === '\n') return;
  edits.replace(start, at, '\n');
}
