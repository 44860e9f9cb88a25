/** A text under cleaning: each character with the original range [from, to) it was read from. */
export interface Draft {
  readonly text: string;
  /** Parallel to `text`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** One cleaning step: takes a draft, gives the next one (the same object when there is nothing to do). */
export type CleaningStep = (draft: Draft) => Draft;

let ramp: Uint32Array = new Uint32Array(0);
/** The shared table goes so far; a document deep in a long text gets numbers of its own, or the table would grow with every one. */
const LONGEST_RAMP = 1 << 18;

/** The numbers start, start + 1, … of the given length, where they can be as a view of one shared table: drafts are never written to. */
function consecutive(start: number, length: number): Uint32Array {
  const end = start + length;
  if (end > LONGEST_RAMP) return numbers(start, length);
  if (ramp.length === 0) ramp = numbers(0, LONGEST_RAMP);
  return ramp.subarray(start, end);
}

function numbers(start: number, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(length);
  for (let i = 0; i < length; i++) made[i] = start + i;
  return made;
}

/** The draft that has changed nothing yet: original [start, end). */
export function draftOf(original: string, start: number, end: number): Draft {
  const length = end - start;
  return { text: original.slice(start, end), from: consecutive(start, length), to: consecutive(start + 1, length) };
}

/**
 * Replacements over one text, collected from left to right and applied at once.
 * A replacement of the same length keeps the map character by character; any other gives each new character
 * a share of the replaced range, the last one its end. An insertion maps to nothing.
 */
export class Edits {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly texts: string[] = [];

  get size(): number {
    return this.starts.length;
  }

  /** Where the last edit ends: the next one may not start before it. */
  get end(): number {
    return this.ends.length === 0 ? 0 : this.ends[this.ends.length - 1]!;
  }

  /** Replaces [start, end) by `text`; an edit that overlaps an earlier one is left out. */
  replace(start: number, end: number, text: string): void {
    if (start < this.end) return;
    this.starts.push(start);
    this.ends.push(end);
    this.texts.push(text);
  }

  drop(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** Puts a line break before `at` unless one stands there. */
  breakBefore(at: number): void {
    this.replace(at, at, '\n');
  }

  apply(draft: Draft): Draft {
    if (this.size === 0) return draft;
    const { starts, ends, texts } = this;
    let growth = 0;
    let sameShape = true;
    const parts: string[] = [];
    let done = 0;
    for (let i = 0; i < starts.length; i++) {
      if (starts[i]! > done) parts.push(draft.text.slice(done, starts[i]));
      if (texts[i] !== '') parts.push(texts[i]!);
      done = ends[i]!;
      const change = texts[i]!.length - (ends[i]! - starts[i]!);
      growth += change;
      if (change !== 0) sameShape = false;
    }
    parts.push(draft.text.slice(done));
    const text = parts.join('');
    if (sameShape) return { text, from: draft.from, to: draft.to };
    const length = draft.text.length + growth;
    const from = new Uint32Array(length);
    const to = new Uint32Array(length);
    let read = 0;
    let write = 0;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      const size = texts[i]!.length;
      copy(draft, read, start, from, to, write);
      write += start - read;
      if (size === end - start) copy(draft, start, end, from, to, write);
      else mapReplaced(draft, start, end, from, to, write, size);
      write += size;
      read = end;
    }
    copy(draft, read, draft.text.length, from, to, write);
    return { text, from, to };
  }
}

/** Shorter stretches are copied faster one by one than through views. */
const CHEAP_TO_LOOP = 200;

function copy(draft: Draft, start: number, end: number, from: Uint32Array, to: Uint32Array, at: number): void {
  if (end - start < CHEAP_TO_LOOP) {
    for (let i = start, j = at; i < end; i++, j++) {
      from[j] = draft.from[i]!;
      to[j] = draft.to[i]!;
    }
    return;
  }
  from.set(draft.from.subarray(start, end), at);
  to.set(draft.to.subarray(start, end), at);
}

function mapReplaced(draft: Draft, start: number, end: number, from: Uint32Array, to: Uint32Array, at: number, size: number): void {
  if (start === end) {
    const here = start > 0 ? draft.to[start - 1]! : (draft.from[start] ?? 0);
    from.fill(here, at, at + size);
    to.fill(here, at, at + size);
    return;
  }
  for (let i = 0; i < size; i++) {
    const read = Math.min(start + i, end - 1);
    from[at + i] = draft.from[read]!;
    to[at + i] = i === size - 1 ? draft.to[end - 1]! : Math.max(draft.from[read]!, draft.from[Math.min(read + 1, end - 1)]!);
  }
}
