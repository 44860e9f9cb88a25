import type { Bilingual, Span } from '../../graph/model/span.ts';
import type { ReasonCode } from './reasons.ts';

/** A text found in a source. Spans of everything read from it are UTF-16 offsets into `text`. */
export interface SourceText {
  /** As given; a member of a container adds its own: `a.zip!/x/b.txt`, `a.jsonl#3`, `a.csv#12` (counted from 1, a header line not counted). */
  readonly path: string;
  /** txt: the decoded file. html: the readable text, block elements as line breaks. records: the text that the record makes (records/compose.ts). */
  readonly text: string;
  /** What is to be known of a text although it can be read. */
  readonly remark?: Remark;
  /** Where its documents stand, in its order, where that is known; else they are looked for. */
  readonly documents?: readonly Span[];
}

export interface Remark {
  readonly reason: ReasonCode;
  readonly detail: string | null;
}

export type ReadOutcome =
  | { readonly ok: true; readonly text: SourceText }
  | { readonly ok: false; readonly path: string; readonly reason: ReasonCode; readonly detail: string };

/** What reading one source may still unpack; shared by everything nested in it, so that no archive grows beyond all bounds. */
export interface Allowance {
  /** Bytes that may still be unpacked, of `most` in all. */
  bytes: number;
  readonly most: number;
  members: number;
  /** Bytes that may be held while what is unpacked now is read. */
  readonly held: number;
  /** Archives that may still be opened inside the present one. */
  readonly depth: number;
  /** Reads what was unpacked: how a container hands its members on without knowing the formats. */
  readonly readInner: (bytes: Uint8Array, path: string, allowance: Allowance) => AsyncIterable<ReadOutcome>;
  /** The format whose files are archives with these members, or the name of one that is not read; null for an ordinary archive. */
  readonly packedAs: (members: ReadonlySet<string>) => SourceFormat | string | null;
}

/** One file format. Reading never throws for what a file contains; it yields an outcome for every text, or one for the file. */
export interface SourceFormat {
  readonly id: string;
  readonly title: Bilingual;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** How its files begin, where that alone tells it: they are asked for before text is thought of, and its `read` bounds its own work. */
  readonly begins?: readonly (readonly number[])[];
  /** Its files are archives that hold a member of this name. */
  readonly packs?: string;
  /** True when the content says so, whatever the name; the name may settle what content alone leaves open. */
  sniff?(bytes: Uint8Array, name: string): boolean;
  read(bytes: Uint8Array, path: string, allowance: Allowance): AsyncIterable<ReadOutcome>;
}

export function found(path: string, text: string): ReadOutcome {
  if (text.trim() === '') return refused(path, 'empty', '');
  const lost = lostIn(text);
  return { ok: true, text: lost === 0 ? { path, text } : { path, text, remark: { reason: 'lossy', detail: `\uFFFD × ${lost}` } } };
}

function lostIn(text: string): number {
  let lost = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) lost++;
  return lost;
}

export function refused(path: string, reason: ReasonCode, detail: string): ReadOutcome {
  return { ok: false, path, reason, detail };
}

/** Extension of a name with its dot, lower case; '' when it has none. */
export function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}

export function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
