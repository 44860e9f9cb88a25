import { PARTY_ROLE } from '../../lexicon/party-roles.ts';
import { matchesOf } from '../../text/matches.ts';
import type { PartyRead } from './parties.ts';

/** Under which names sentences speak of the parties: the full one and the short one that the document defines. */
export interface Mentions {
  readonly parties: readonly PartyRead[];
  /** Longest first. */
  readonly names: readonly { readonly words: string; readonly party: PartyRead }[];
}

/** Where short names are defined: header and opening. */
const LONGEST_DEFINITIONS = 4000;

/** Collects full and short names: 青河县商务局（以下简称县商务局）. */
export function mentionsOf(text: string, parties: readonly PartyRead[]): Mentions {
  const names = parties.map((party) => ({ words: party.name, party }));
  const zone = text.slice(0, LONGEST_DEFINITIONS);
  for (const party of parties) {
    for (let at = zone.indexOf(party.name); at >= 0; at = zone.indexOf(party.name, at + 1)) {
      const after = zone.slice(at + party.name.length, at + party.name.length + 40);
      const short = /^（(?:以下|下)?(?:简称|称)(?:为|：)?[“"‘]?([^（）“”"‘’、，]{2,20})/.exec(after)?.[1];
      if (short) names.push({ words: short, party });
    }
  }
  return { parties, names: names.filter((name) => name.words.length > 1).sort((a, b) => b.words.length - a.words.length) };
}

const ROLE = new RegExp(PARTY_ROLE, 'g');
const ROLE_BEFORE = new RegExp(`(?:${PARTY_ROLE})(?:（[^（）]{1,30}）)?$`);

/**
 * Whom an agent or a head stands for whose label follows `clause`: the party named last, with those listed before it
 * (甲、乙及其委托代理人), or else all who bear the role word named last (原告的委托代理人).
 */
export function clientsBefore(clause: string, mentions: Mentions): string[] {
  const last = lastMention(clause, mentions);
  const role = matchesOf(ROLE, clause).at(-1);
  if (role && (last === null || role.index >= last.end))
    return byRole(role[0], clause.slice(role.index + role[0].length), mentions.parties);
  if (last === null) return mentions.parties.length === 1 ? mentions.parties.map((party) => party.name) : [];
  const jointly = /共同/.test(clause.slice(last.end));
  const found = [last.party.name];
  let before = clause.slice(0, last.start);
  for (;;) {
    const unlabelled = before.replace(ROLE_BEFORE, '');
    if (unlabelled !== before && !jointly) break;
    const other = /[、和与及]$/.test(unlabelled) ? lastMention(unlabelled, mentions) : null;
    if (other === null || other.end !== unlabelled.length - 1) break;
    found.unshift(other.party.name);
    before = clause.slice(0, other.start);
  }
  return [...new Set(found)];
}

function lastMention(clause: string, { names }: Mentions): { party: PartyRead; start: number; end: number } | null {
  let best: { party: PartyRead; start: number; end: number } | null = null;
  for (const { words, party } of names) {
    const start = clause.lastIndexOf(words);
    if (start >= 0 && start + words.length > (best?.end ?? 0)) best = { party, start, end: start + words.length };
  }
  return best;
}

/** Parties with a role word; of several that one whose name the words after it shorten (市人社局). */
function byRole(word: string, after: string, parties: readonly PartyRead[]): string[] {
  const fitting = parties.filter(
    (party) => party.roles.includes(word) || party.roles.some((role) => role.endsWith(word) && !/^被/.test(role)),
  );
  const short = /^[\u4e00-\u9fff]{2,12}?(?=的|之|及|、|，|$)/.exec(after)?.[0];
  const meant = short ? fitting.filter((party) => shortens(short, party.name)) : [];
  return (meant.length === 1 ? meant : fitting).map((party) => party.name);
}

/** Every character of the short form stands in the full name, in the same order. */
export function shortens(short: string, full: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = full.indexOf(character, at + 1);
    return at >= 0;
  });
}
