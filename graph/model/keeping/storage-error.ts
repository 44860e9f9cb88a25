import { AppError, type ErrorCode } from '../errors.ts';

/** What the operating system and SQLite say when there is no room, and when writing is not allowed. */
const NO_SPACE = /ENOSPC|EDQUOT|no space left|disk quota|database or disk is full/i;
const NOT_WRITABLE = /EROFS|EACCES|EPERM|read-?only (?:file system|database)|permission denied/i;

/** An error of a file or a database that could not be written, with its true reason; `place` is what was to be written. */
export function asStorageError(error: unknown, place: string): AppError {
  if (error instanceof AppError) return error;
  const said = error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : String(error);
  const code: ErrorCode = NO_SPACE.test(said) ? 'no-space' : NOT_WRITABLE.test(said) ? 'not-writable' : 'store-unavailable';
  const message = error instanceof Error ? error.message : String(error);
  return new AppError(code, message.startsWith(place) ? message : `${place}: ${message}`, { cause: error });
}
