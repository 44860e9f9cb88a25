import { AppError } from '../../graph/model/errors.ts';

/**
 * The first JSON object in an answer: small models put it in fences, think aloud before it and talk after it.
 * @throws AppError model-answer when there is none
 */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    const end = endOfObject(text, start);
    if (end < 0) break;
    const value = parsed(text.slice(start, end));
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  }
  throw new AppError('model-answer', 'there is no JSON object in the answer');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where the object that begins at `start` is closed; -1 where it never is. Braces inside strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}' && --depth === 0) return at + 1;
  }
  return -1;
}
