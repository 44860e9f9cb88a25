import { TooMuchToRead } from '../../nlp/extractor.ts';
import { csv } from './csv.ts';
import { type Allowance, beginsWith, extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { boundOf, LARGEST_TEXT_BYTES, MOST_DEPTH, MOST_HELD_BYTES, MOST_MARKS, MOST_MEMBERS, mostUnpacked } from './limits.ts';
import { script } from './script.ts';
import { txt } from './txt.ts';
import { unreadFormat, unreadPacked } from './unread.ts';
import { webArchive } from './web-archive.ts';
import { zip } from './zip.ts';

/** Every format, in the order in which content is asked: a table may hold pages, a page is also a text. */
export const FORMATS: readonly SourceFormat[] = [zip, webArchive, json, script, csv, html, txt];

/**
 * Reads every text in a source. The format is told by content first, then by the extension of the path. Never throws for what
 * the bytes are: whatever cannot be read is an outcome with its reason.
 */
export function readSource(bytes: Uint8Array, path: string): AsyncIterable<ReadOutcome> {
  const most = mostUnpacked(bytes.length);
  const held = MOST_HELD_BYTES - bytes.length;
  return readWithin(bytes, path, { bytes: most, most, members: MOST_MEMBERS, depth: MOST_DEPTH, held, readInner: readWithin, packedAs });
}

async function* readWithin(bytes: Uint8Array, path: string, allowance: Allowance): AsyncGenerator<ReadOutcome> {
  if (bytes.length === 0) return yield refused(path, 'empty', '');
  try {
    const begun = FORMATS.find((format) => format.begins?.some((signature) => beginsWith(bytes, signature)));
    const bound = begun ? null : boundPassed(bytes);
    if (bound !== null) return yield refused(path, 'too-large', bound);
    const format = begun ?? formatOf(bytes, path);
    if (typeof format === 'string') return yield refused(path, 'unknown-format', format);
    yield* format.read(bytes, path, allowance);
  } catch (error) {
    const reason = error instanceof TooMuchToRead ? 'too-much' : 'unreadable';
    yield refused(path, reason, error instanceof Error ? error.message : String(error));
  }
}

/** Which bound of a text the bytes pass, in words; null when they may be read. What is no text is refused for what it is. */
function boundPassed(bytes: Uint8Array): string | null {
  if (unreadFormat(bytes) !== null) return null;
  if (bytes.length > LARGEST_TEXT_BYTES) return boundOf(LARGEST_TEXT_BYTES, 'MB');
  return bytes.length > MOST_MARKS && marksIn(bytes) > MOST_MARKS ? boundOf(MOST_MARKS, 'marks') : null;
}

/** Bytes of a text at which readers cut it up. */
const IS_MARK = new Uint8Array(256);
for (const mark of '\n\t,;:"{}[]<>') IS_MARK[mark.charCodeAt(0)] = 1;

function marksIn(bytes: Uint8Array): number {
  let marks = 0;
  for (let i = 0; i < bytes.length; i++) marks += IS_MARK[bytes[i]!]!;
  return marks;
}

/** Which format an archive is, by what it holds. */
function packedAs(members: ReadonlySet<string>): SourceFormat | string | null {
  return FORMATS.find(({ packs }) => packs !== undefined && members.has(packs)) ?? unreadPacked(members);
}

/** The format that reads the bytes, or the name of one that none does. */
function formatOf(bytes: Uint8Array, path: string): SourceFormat | string {
  const unread = unreadFormat(bytes);
  if (unread !== null) return unread;
  const extension = extensionOf(path);
  return (
    FORMATS.find((format) => format.sniff?.(bytes, path)) ?? FORMATS.find((format) => format.extensions.includes(extension)) ?? extension
  );
}
