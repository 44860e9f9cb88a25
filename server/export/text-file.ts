import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { AppError } from '../../graph/model/errors.ts';

/** Writes lines to a file without holding it in memory. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path, { encoding: 'utf8' });
  const ended = finished(file);
  // The rejection is awaited below; until then it must not count as unhandled.
  ended.catch(() => undefined);
  try {
    for await (const line of lines) {
      if (!file.write(`${line}\n`)) await Promise.race([once(file, 'drain'), ended]);
    }
    file.end();
    await ended;
  } catch (error) {
    file.destroy();
    throw new AppError('invalid-input', `${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Text without the characters that XML 1.0 cannot hold: controls, halves of pairs, U+FFFE and U+FFFF. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Text for XML 1.0: markup escaped, characters that XML cannot hold left out. */
export function xml(text: string): string {
  return xmlCharacters(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
