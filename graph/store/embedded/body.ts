import type { Value } from './driver.ts';

const UTF_8 = new TextDecoder();

/** A body as its column holds it. SQLite text ends at a NUL: a body that holds one is kept as bytes. */
export function storedBody(body: string): Value {
  return body.includes('\0') ? Buffer.from(body) : body;
}

/** A body as it was said; empty where there is none. */
export function bodyOf(value: Value | undefined): string {
  if (value instanceof Uint8Array) return UTF_8.decode(value);
  return value === undefined || value === null ? '' : String(value);
}
