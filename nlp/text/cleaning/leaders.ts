import { codesOf } from '../codes.ts';
import { type Draft, Edits } from '../edits.ts';
import { alternation, SIGNED_DATE, SIGNING_ROLES } from './vocabulary.ts';

const ROLE = new RegExp(alternation(SIGNING_ROLES), 'y');
const DATE = new RegExp(SIGNED_DATE, 'y');
/** Signs that lead to a name or that one writes it on: ....审判长, 审判长……, 书记员____. */
const LEADER = codesOf('.．·•…‥_＿');
const LEADER_OR_SPACE = codesOf('.．·•…‥_＿ 　');
const HAN = /[㐀-鿿]/;

/** Takes the leaders of a signature block away: before a signer or the date at the beginning of a line, behind the role, behind the name. */
export function dropLeaders(draft: Draft): Draft {
  const { text } = draft;
  if (!/[.．·•…‥_＿]/.test(text)) return draft;
  const edits = new Edits();
  for (let start = 0; start >= 0 && start < text.length; start = nextStart(text, start)) dropIn(text, start, edits);
  return edits.apply(draft);
}

/** Where the next line begins, or what stands behind the next full stop with leaders. */
function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x3002 && LEADER[text.charCodeAt(at + 1)] === 1)) return at + 1;
  }
  return -1;
}

function dropIn(text: string, start: number, edits: Edits): void {
  const first = skip(text, start);
  const role = lengthOf(ROLE, text, first);
  if (role === 0 && lengthOf(DATE, text, first) === 0) return;
  if (holdsLeader(text, start, first)) edits.replace(start, first, start === 0 || text[start - 1] === '\n' ? '' : '\n');
  if (role === 0) return;
  const name = skip(text, first + role);
  if (HAN.test(text[name] ?? '') && holdsLeader(text, first + role, name)) edits.drop(first + role, name);
  const lineBreak = text.indexOf('\n', name);
  const end = lineBreak < 0 ? text.length : lineBreak;
  let last = end;
  while (last > name && LEADER_OR_SPACE[text.charCodeAt(last - 1)] === 1) last--;
  if (holdsLeader(text, last, end)) edits.drop(last, end);
}

function skip(text: string, from: number): number {
  let at = from;
  while (LEADER_OR_SPACE[text.charCodeAt(at)] === 1) at++;
  return at;
}

function holdsLeader(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (LEADER[text.charCodeAt(at)] === 1) return true;
  return false;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
