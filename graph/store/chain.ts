import { createHash, randomBytes } from 'node:crypto';
import type { EntryKind } from './ports/ledger.ts';

/** Bytes of a salt, as many as make guessing hopeless (NIST SP 800-63B asks for 4 at least). */
const SALT_BYTES = 16;
const DRAWN_AT_ONCE = 256;
let drawn = Buffer.alloc(0);

/** Written as hex. A salt is drawn anew for every entry, so that equal bodies do not show, and one that is erased cannot be guessed. */
export function newSalt(): string {
  // Drawn for many at once: asking the system for a few bytes costs more than the bytes.
  if (drawn.length < SALT_BYTES) drawn = randomBytes(SALT_BYTES * DRAWN_AT_ONCE);
  const salt = drawn.subarray(0, SALT_BYTES).toString('hex');
  drawn = drawn.subarray(SALT_BYTES);
  return salt;
}

/** What stands for a body that may be erased: SHA-256 (hex) over the bytes of its salt and its UTF-8 text. */
export function commitmentOf(salt: string, body: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex');
}

/** Whether an entry has lost its body: an empty one that was said has a salt all the same. */
export function isErased({ salt }: { readonly salt: string }): boolean {
  return salt === '';
}

/** An entry as the chain has it: what it is about and its commitment, never its body. */
export interface ChainedEntry {
  readonly kind: EntryKind;
  readonly subject: string;
  readonly commitment: string;
}

/** The hash before the first commit. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of a commit (hex): SHA-256 over the hash of the commit before it, its number, its time and its entries in their order. Whoever knows
 * the hash of a commit knows of everything before it whether it was changed, left out, added or moved.
 */
export function commitHash(previous: string, number: number, at: string, entries: Iterable<ChainedEntry>): string {
  return createHash('sha256').update(`${previous}\n${number}\n${at}\n`).update(chainedText(entries)).digest('hex');
}

/** What the hash of a commit says of its entries: a line each. */
export function chainedText(entries: Iterable<ChainedEntry>): string {
  let text = '';
  for (const { kind, subject, commitment } of entries) text += `${JSON.stringify([kind, subject, commitment])}\n`;
  return text;
}
