import { readLenient } from './lenient-json.ts';

/** One value of a text of values, or a piece that is none. */
export type JsonValue = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string };

/** What stands between values: white space, commas, brackets of a list that is broken elsewhere. */
const BETWEEN = /[\s\uFEFF,;\]}]*/y;
const SIGNS = /["\\{}[\]\n]/g;
/** How a whole value ends; asking is cheaper than having it refused. */
const CLOSED = /[}\]]\s*,?\s*$|^\s+$/;
const BROKEN = 'not valid JSON';
/** Searches for the end of broken values together pass over the text at most so often; after that a value ends where the next begins. */
const MOST_PASSES = 6;

/** A value of strict JSON, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/**
 * The values of a text that is not one JSON value: JSON lines, pretty-printed values one after another with or without commas, a list
 * with a broken item. A piece that cannot be read ends where a line begins like a record, so it spoils no other.
 */
export function* jsonValues(text: string): Generator<JsonValue> {
  const scanner = new ValueScanner(text);
  for (let at = scanner.skip(scanner.start); at < text.length; ) {
    const { value, end } = scanner.take(at);
    yield value;
    at = scanner.skip(end);
  }
}

class ValueScanner {
  /** Where the first value begins: past the opening bracket of a list, whose items are the values. */
  readonly start: number;
  readonly #text: string;
  /** What stands before a value that begins a line. */
  readonly #indent: string;
  #work: number;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
    this.#work = text.length * MOST_PASSES;
    const list = /^[\s\uFEFF]*\[(?=\s*\{)/.exec(text);
    this.start = list?.[0].length ?? 0;
    this.#indent = /(?:^|\n)([ \t]*)[{[]$/.exec(text.slice(0, this.skip(this.start) + 1))?.[1] ?? '';
  }

  skip(at: number): number {
    BETWEEN.lastIndex = at;
    return at + (BETWEEN.exec(this.#text)?.[0].length ?? 0);
  }

  take(at: number): { value: JsonValue; end: number } {
    const text = this.#text;
    if (text[at] !== '{' && text[at] !== '[') return this.#line(at);
    const next = this.#nextRecord(at + 1);
    const closed = this.#closing(at);
    for (const end of closed === null || closed > next ? [closed, next] : [closed]) {
      if (end === null) continue;
      const piece = text.slice(at, end);
      const strict = CLOSED.test(piece.slice(-20)) ? parseJson(piece) : undefined;
      if (strict !== undefined) return { value: { ok: true, value: strict }, end };
      const lenient = readLenient(piece);
      if (lenient !== null) return { value: { ok: true, value: lenient.value }, end: at + lenient.end };
      if (end > next) this.#work -= end - at;
    }
    const end = closed !== null && closed < next && this.#begins(closed) ? closed : next;
    return { value: { ok: false, detail: BROKEN }, end };
  }

  /** A line that is no record may still be a value, such as a string; else the line is what is broken. */
  #line(at: number): { value: JsonValue; end: number } {
    const lineEnd = this.#text.indexOf('\n', at);
    const end = lineEnd < 0 ? this.#text.length : lineEnd;
    const value = parseJson(this.#text.slice(at, end));
    return value === undefined ? { value: { ok: false, detail: BROKEN }, end: this.#nextRecord(at) } : { value: { ok: true, value }, end };
  }

  /** True where a value begins, or nothing more. */
  #begins(at: number): boolean {
    const sign = this.#text[this.skip(at)];
    return sign === undefined || sign === '{' || sign === '[';
  }

  /** The next line that begins as a record does; asked with growing offsets it looks at every character once. */
  #nextRecord(from: number): number {
    if (this.#next >= from) return this.#next;
    const text = this.#text;
    const mark = `\n${this.#indent}{`;
    this.#next = text.length;
    for (let at = text.indexOf(mark, from - 1); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!/^\s*(?:["'}]|$)/.test(text.slice(at + mark.length, at + mark.length + 40))) continue;
      this.#next = at + 1;
      break;
    }
    return this.#next;
  }

  /** The offset behind the bracket that closes the one at `from`; null when none does. */
  #closing(from: number): number | null {
    const text = this.#text;
    let depth = 0;
    let quoted = false;
    let last = from;
    SIGNS.lastIndex = from;
    for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
      const sign = match[0];
      last = match.index;
      if (sign === '\\') SIGNS.lastIndex++;
      else if (sign === '"') quoted = !quoted;
      else if (sign !== '\n') {
        if (quoted) continue;
        depth += sign === '{' || sign === '[' ? 1 : -1;
        if (depth === 0) return last + 1;
      } else if (quoted && text.startsWith(`${this.#indent}{`, last + 1)) break; // A string that is still open where a record begins was cut off.
      if (last - from > this.#work) break;
    }
    this.#work -= last - from;
    return null;
  }
}
