/** People that a model named: a name counts only where it stands whole, right behind the role that the text gives it. */
import type { Span } from '../../graph/model/span.ts';
import { isKnownCrime } from '../lexicon/crimes.ts';
import { PARTY_ROLE } from '../lexicon/party-roles.ts';
import { isLikelyPersonName } from '../lexicon/person-names.ts';
import { SIGNING_ROLES } from '../rules/layout/signature-block.ts';
import { typeOf } from '../rules/parties/parties.ts';
import type { QuotedCharge, QuotedOfficial, QuotedParty } from './answer.ts';
import { fold, type GroundedText, type Place } from './grounded-text.ts';
import type { Grounded } from './proposal.ts';
import { isWholeCrime, isWholeName } from './whole-words.ts';

const LONGEST_FIRST = [...SIGNING_ROLES.keys()].sort((a, b) => b.length - a.length);
const SIGNING_WORD = new RegExp(LONGEST_FIRST.join('|'), 'g');
const PARTY_WORD = new RegExp(PARTY_ROLE, 'g');
/** Between a role word and a name stand a colon, a bracket, or names that share the role. */
const BETWEEN_ROLE_AND_NAME = /^[：，（）]?(?:（[^（）]{1,20}）)?[：]?(?:[\u3400-\u9fff·]{2,4}[、，])*$/;

/** Somebody who signs, in the role of the words before the name: 代理审判员 is no 审判员, whatever the model says. */
export function groundOfficial({ name, role }: QuotedOfficial, sentences: readonly Place[], text: GroundedText): Grounded {
  const said = SIGNING_ROLES.get(fold(role)) ?? null;
  if (!isLikelyPersonName(name.trim()) || said === null) return { drop: 'not-a-value' };
  const found = besideRole(name, sentences, text, SIGNING_WORD, (words) => SIGNING_ROLES.get(words) === said);
  if ('drop' in found) return found;
  return { proposal: { field: 'officials', item: { name: found.name, role: said, agency: null, spans: found.spans } } };
}

/** A party, in the role of the words before the name. */
export function groundParty({ name, role }: QuotedParty, sentences: readonly Place[], text: GroundedText): Grounded {
  const type = typeOf(name.trim());
  const said = fold(role);
  if (type === 'person' && !isLikelyPersonName(name.trim())) return { drop: 'not-a-value' };
  const found = besideRole(name, sentences, text, PARTY_WORD, (words) => words === said);
  if ('drop' in found) return found;
  return { proposal: { field: 'parties', item: { name: found.name, roles: [said], type, spans: found.spans } } };
}

/** A crime of the law, in one sentence with its defendant. */
export function groundCharge({ defendant, crime }: QuotedCharge, sentences: readonly Place[], text: GroundedText): Grounded {
  const name = fold(crime);
  if (!isKnownCrime(name) || !isLikelyPersonName(defendant.trim())) return { drop: 'not-a-value' };
  for (const sentence of sentences) {
    const person = text.placesOf(defendant, sentence).find((place) => isWholeName(text, place));
    const act = text.placesOf(name, sentence).find((place) => isWholeCrime(text, place));
    if (!person || !act) continue;
    const spans = [text.spanOf(person), text.spanOf(act)];
    return { proposal: { field: 'charges', item: { defendant: text.folded.slice(person.start, person.end), crime: name, spans } } };
  }
  return { drop: 'not-in-text' };
}

type BesideRole = { readonly name: string; readonly spans: readonly Span[] } | Extract<Grounded, { drop: unknown }>;

/** Finds a whole name right behind a role word that `accepts` allows. */
function besideRole(
  name: string,
  sentences: readonly Place[],
  text: GroundedText,
  roleWord: RegExp,
  accepts: (words: string) => boolean,
): BesideRole {
  let seen = false;
  for (const sentence of sentences) {
    for (const place of text.placesOf(name, sentence)) {
      if (!isWholeName(text, place)) continue;
      seen = true;
      const role = roleBefore(text.folded, sentence.start, place.start, roleWord);
      if (role === null || !accepts(role.words)) continue;
      return { name: text.folded.slice(place.start, place.end), spans: [text.spanOf({ start: role.start, end: place.end })] };
    }
  }
  return { drop: seen ? 'role-not-shown' : 'not-in-text' };
}

/** A role word stands at most so far before the name. */
const REACH = 40;

function roleBefore(folded: string, from: number, at: number, roleWord: RegExp): { readonly words: string; readonly start: number } | null {
  const start = Math.max(from, at - REACH);
  const before = folded.slice(start, at);
  const last = [...before.matchAll(roleWord)].at(-1);
  if (!last || !BETWEEN_ROLE_AND_NAME.test(before.slice(last.index + last[0].length))) return null;
  return { words: last[0], start: start + last.index };
}
