import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { EntryKind } from '../ports/ledger.ts';
import type { Value } from './driver.ts';

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts and records are most of a store. Everything else stays text: SQL asks its JSON. */
const DEFLATED: ReadonlySet<EntryKind> = new Set(['text', 'document', 'reading']);

/** The byte before a deflated body; no UTF-8 has it. */
const MARK = 0xff;
const MARKED = Buffer.of(MARK);

/** Characters below which deflating gains nothing. */
const SHORT = 200;
/** Measured on 867 generated documents: 2,865 bytes of 6,543, and level 6, which takes longer, leaves 2,749. */
const LEVEL = 1;

/**
 * A body as its column holds it: text; deflated behind a mark where it is of a kind that is large; bytes where it holds a NUL, at which SQLite text
 * would end. What an entry commits to is the body, however it is kept.
 */
export function storedBody(kind: EntryKind, body: string): Value {
  if (DEFLATED.has(kind) && body.length >= SHORT) return Buffer.concat([MARKED, deflateRawSync(body, { level: LEVEL })]);
  return body.includes('\0') ? Buffer.from(body) : body;
}

/** A body as it was said; empty where there is none. @throws where what was deflated is damaged */
export function bodyOf(value: Value | undefined): string {
  if (value instanceof Uint8Array) return UTF_8.decode(value[0] === MARK ? inflateRawSync(value.subarray(1)) : value);
  return value === undefined || value === null ? '' : String(value);
}
