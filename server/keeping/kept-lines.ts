import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../graph/model/errors.ts';

/** Adds a line to a file of JSON lines that is only ever added to; makes file and folder where there are none. */
export async function keepLine(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(value)}\n`);
}

/**
 * The lines of such a file.
 * @param read gives what a line says, or null where it says nothing of the kind
 * @throws AppError unreadable-file where there is no file, or naming the first line that `read` makes nothing of
 */
export async function readKeptLines<T>(
  file: string,
  what: string,
  read: (line: Partial<Record<string, unknown>>) => T | null,
): Promise<readonly T[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('unreadable-file', `${file}: ${error.message}`, { cause: error });
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = parse(line);
    const value = parsed === null ? null : read(parsed);
    if (value === null) throw new AppError('unreadable-file', `${file}:${i + 1}: no ${what}`);
    return [value];
  });
}

function parse(line: string): Partial<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Partial<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
