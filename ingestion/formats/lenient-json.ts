/** Values nested deeper are no records; the bound keeps a hostile file from using up the stack. */
const DEEPEST = 200;

const SPACE = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const NUMBER = /[-+]?(?:Infinity|NaN|0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** What programs write for nothing, true and false. */
const WORDS: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: null,
  None: null,
  true: true,
  True: true,
  false: false,
  False: false,
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' };

/** The value at the beginning of a text and the offset behind it. */
export interface ReadValue {
  readonly value: unknown;
  readonly end: number;
}

/**
 * Reads one value of JSON as programs really write it: trailing commas, NaN and Infinity (read as null), bare or single-quoted keys and
 * strings, raw line breaks in strings, comments, Python's None. Linear. Null where there is no value, or none that ends.
 */
export function readLenient(text: string, from = 0): ReadValue | null {
  const read = tryLenient(text, from);
  return read.ok ? { value: read.value, end: read.end } : null;
}

/** The same; where there is no value, `end` says how far was looked. */
export function tryLenient(text: string, from: number): ({ readonly ok: true } & ReadValue) | { readonly ok: false; readonly end: number } {
  const scanner = new Scanner(text, from);
  try {
    const value = scanner.value(0);
    return { ok: true, value, end: scanner.at };
  } catch (error) {
    if (error === NO_VALUE) return { ok: false, end: scanner.at };
    throw error;
  }
}

/** Thrown often and caught here: without a stack of its own it costs nothing. */
const NO_VALUE = Symbol('no value');

class Scanner {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw NO_VALUE;
    this.#skip();
    const sign = this.#text[this.at];
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(depth);
    if (sign === '"' || sign === "'" || sign === '`') return this.#string(sign);
    const number = this.#match(NUMBER);
    if (number !== '') return Number.isFinite(Number(number)) ? Number(number) : null;
    const word = this.#match(WORD);
    if (!Object.hasOwn(WORDS, word)) throw NO_VALUE;
    return WORDS[word];
  }

  #object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (this.at++; !this.#ends('}'); ) {
      const key = this.#key();
      this.#skip();
      if (this.#text[this.at] !== ':') throw NO_VALUE;
      this.at++;
      entries.push([key, this.value(depth + 1)]);
      this.#comma('}');
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    for (this.at++; !this.#ends(']'); this.#comma(']')) items.push(this.value(depth + 1));
    return items;
  }

  /** True, and past it, when the closing sign is next. */
  #ends(closing: string): boolean {
    this.#skip();
    if (this.#text[this.at] !== closing) return false;
    this.at++;
    return true;
  }

  /** Between two items stands a comma; before the closing sign none is needed. */
  #comma(closing: string): void {
    this.#skip();
    if (this.#text[this.at] === ',') this.at++;
    else if (this.#text[this.at] !== closing) throw NO_VALUE;
  }

  #key(): string {
    const sign = this.#text[this.at];
    if (sign === '"' || sign === "'") return this.#string(sign);
    const word = this.#match(WORD) || this.#match(NUMBER);
    if (word === '') throw NO_VALUE;
    return word;
  }

  #string(quote: string): string {
    const text = this.#text;
    let read = '';
    let from = ++this.at;
    for (; text[this.at] !== quote; this.at++) {
      if (this.at >= text.length) throw NO_VALUE;
      if (text[this.at] !== '\\') continue;
      read += text.slice(from, this.at) + this.#escape();
      from = this.at + 1;
    }
    return read + text.slice(from, this.at++);
  }

  /** The character that an escape stands for; leaves the scanner at its last sign. An unknown one stands for itself. */
  #escape(): string {
    const sign = this.#text[++this.at] ?? '';
    const digits = sign === 'u' ? 4 : sign === 'x' ? 2 : 0;
    const code = this.#text.slice(this.at + 1, this.at + 1 + digits);
    if (digits === 0 || !/^[\da-f]+$/i.test(code) || code.length < digits) return ESCAPES[sign] ?? sign;
    this.at += digits;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  #skip(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
