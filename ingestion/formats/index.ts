import { csv } from './csv.ts';
import { type Allowance, extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { txt } from './txt.ts';
import { unreadFormat } from './unread.ts';
import { zip } from './zip.ts';

/** Every format, in the order in which content is asked: a table may hold pages, a page is also a text. */
export const FORMATS: readonly SourceFormat[] = [zip, json, csv, html, txt];

/** Text formats are decoded whole; a string cannot be longer than about half a thousand million characters. */
const LARGEST_TEXT = 400 * 1024 * 1024;
/** All that one source may unpack: bytes, members, and archives within archives. */
const ALLOWANCE: Readonly<Allowance> = { bytes: 4 * 1024 * 1024 * 1024, members: 1_000_000, depth: 5, readInner: readWithin };

/**
 * Reads every text in a source. The format is told by content first, then by the extension of the path. Never throws for what
 * the bytes are: whatever cannot be read is an outcome with its reason.
 */
export function readSource(bytes: Uint8Array, path: string): AsyncIterable<ReadOutcome> {
  return readWithin(bytes, path, { ...ALLOWANCE });
}

async function* readWithin(bytes: Uint8Array, path: string, allowance: Allowance): AsyncGenerator<ReadOutcome> {
  if (bytes.length === 0) return yield refused(path, 'empty', '');
  try {
    if (bytes.length > LARGEST_TEXT && !zip.sniff(bytes, path)) return yield refused(path, 'too-large', `${bytes.length} bytes`);
    const format = formatOf(bytes, path);
    if (typeof format === 'string') return yield refused(path, 'unknown-format', format);
    yield* format.read(bytes, path, allowance);
  } catch (error) {
    yield refused(path, 'unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** The format that reads the bytes, or the name of one that none does. */
function formatOf(bytes: Uint8Array, path: string): SourceFormat | string {
  const unread = unreadFormat(bytes);
  if (unread !== null) return unread;
  const extension = extensionOf(path);
  return (
    FORMATS.find((format) => format.sniff(bytes, path)) ?? FORMATS.find((format) => format.extensions.includes(extension)) ?? extension
  );
}
