import type { Span } from './span.ts';

/** True when some place of the one and some place of the other share a character. */
export function overlap(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}
