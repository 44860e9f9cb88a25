import { hostname } from 'node:os';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { AppError, type ErrorCode } from '../../graph/model/errors.ts';
import type { Config } from '../config.ts';

/** The log of a running service: JSON lines with time (ISO), level, role, pid, host, msg and what the caller adds. */
export type Log = Logger;

export interface LogOptions {
  readonly level: Config['log'];
  readonly role: 'serve' | 'worker';
  /** Where the lines go; stderr by default. */
  readonly to?: DestinationStream;
}

/** Fields that hold a secret wherever they stand in what is logged. */
const SECRET_FIELDS = ['password', 'authorization', 'cookie', '["set-cookie"]'];
const DEPTHS = ['', '*.', '*.*.'];
const STDERR = 2;

/**
 * Opens the log. No line holds a secret: secret fields are left out, and a password in a service address is cut out of any text.
 * No line holds what documents say or whom somebody looked for; see `shownError`.
 */
export function serviceLog({ level, role, to }: LogOptions): Log {
  return pino(
    {
      level,
      base: { role, pid: process.pid, host: hostname() },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => shownError(error, level === 'debug') },
      redact: { paths: DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => inside(depth, field))), remove: true },
      hooks: { streamWrite: withoutLogins },
    },
    // Written at once: the last lines of a process that dies are the ones that matter.
    to ?? destination({ fd: STDERR, sync: true }),
  );
}

const inside = (depth: string, field: string): string => (field.startsWith('[') ? `${depth.slice(0, -1)}${field}` : `${depth}${field}`);

/** The passwords of service addresses, wherever they stand in a line; JSON escapes a quote, so none ends a password early. */
function withoutLogins(line: string): string {
  return line.replace(/(:\/\/[^\s"/@:]*):(?:[^\s"/\\]|\\.)*@/g, '$1@');
}

/** Their messages speak of services and files of our own; other messages may quote a document, a name or a search. */
const MESSAGE_IS_SAFE: ReadonlySet<ErrorCode> = new Set([
  'store-unavailable',
  'store-damaged',
  'queue-unavailable',
  'access-refused',
] as const);

interface ShownError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  /** Where it happened, innermost first; only of errors that nobody expects. */
  readonly at?: readonly string[];
  readonly cause?: ShownError;
}

/**
 * What may be written of an error: its type, its code, where it happened and what caused it.
 * `whole` adds the messages, which may hold names and text of documents.
 */
export function shownError(error: unknown, whole: boolean): ShownError {
  if (!(error instanceof Error)) return { type: typeof error, ...(whole ? { message: String(error) } : {}) };
  const { code } = error as { code?: unknown };
  const known = error instanceof AppError && error.code !== 'internal';
  const tell = whole || (error instanceof AppError && MESSAGE_IS_SAFE.has(error.code));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(tell ? { message: error.message } : {}),
    ...(known ? {} : { at: frames(error) }),
    ...(error.cause === undefined ? {} : { cause: shownError(error.cause, whole) }),
  };
}

/** The frames of a stack without its first lines, which repeat the message. */
function frames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).map((line) => line.slice('at '.length));
}
