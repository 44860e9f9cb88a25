import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { ENTITY_CHARACTERS } from './entity-names.ts';

/** What a destroyed character is replaced by, so that readers of the cleaned text see that something stood there. */
export const LOST = '\uFFFD';

/**
 * `&ldquo;`, `&amp;ldquo;`, `&#65292;`, `&#xff0c;`, `&#x B;`, and `?#xff0c;` where the ampersand itself was destroyed.
 * A full-width semicolon counts; a missing one only after a name in the table.
 */
const ENTITY =
  /& ?(?:amp;)*(?:# ?(\d{1,7})[;；]|# ?x ?([0-9a-f]{1,6})[;；]|([a-z]{2,7}\d{0,2})([;；]?))|[?？]#(?:x([0-9a-f]{1,6})|(\d{2,7}))[;；]/gi;

/** `&1quo；`, `?#;`, `&#;`: an entity of which too little is left to know its character. */
const DESTROYED = /&(?:amp;)*(?:[1l|]?[lr]?d?quo|#x?)[;；]|[?？]#x?[;；]/gi;

/** Decodes entities, single, double and damaged. What cannot be known becomes U+FFFD, which the caller records as a gap. */
export function decodeEntities(draft: Draft): Draft {
  const { text } = draft;
  if (!mayHold(text)) return draft;
  const edits = new Edits();
  for (const match of matchesOf(ENTITY, text)) {
    const character = characterOf(match);
    if (character === null) continue;
    edits.replace(match.index, match.index + match[0].length, character);
  }
  const decoded = edits.apply(draft);
  if (!mayHold(decoded.text)) return decoded;
  const lost = new Edits();
  for (const match of matchesOf(DESTROYED, decoded.text)) lost.replace(match.index, match.index + match[0].length, LOST);
  return lost.apply(decoded);
}

/** Every entity, whole or destroyed, has one of these. */
function mayHold(text: string): boolean {
  return text.includes('&') || /[?？]#/.test(text);
}

function characterOf(match: RegExpExecArray): string | null {
  const [, decimal, hexadecimal, name, semicolon, brokenHexadecimal, brokenDecimal] = match;
  if (name !== undefined) {
    const character = ENTITY_CHARACTERS[name] ?? ENTITY_CHARACTERS[name.toLowerCase()];
    if (character === undefined) return null;
    return semicolon === '' && name.length < 4 ? null : character;
  }
  const ten = decimal ?? brokenDecimal;
  const code = ten === undefined ? Number.parseInt(hexadecimal ?? brokenHexadecimal ?? '', 16) : Number(ten);
  if (!(code > 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return LOST;
  return String.fromCodePoint(code);
}
