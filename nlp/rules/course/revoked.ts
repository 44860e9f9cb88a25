import type { Read } from '../../../graph/model/span.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Facts } from '../passages/facts.ts';
import { findCourtNumbers } from '../writing/case-numbers.ts';

/** 撤销本院（2020）云81刑更9号刑事裁定: the numbers that follow in the same head, at most so far behind. */
const REVOKES = /撤销[^。；\n]{0,200}/g;

/** Numbers of earlier decisions that the operative part takes back, in whole or in part. */
export function revokedOf({ reading, operative, merits }: Facts): readonly Read<string>[] {
  const found = new Map<string, Read<string>>();
  for (const head of matchesOf(REVOKES, merits)) {
    for (const { value, start, end } of findCourtNumbers(head[0])) {
      const at = operative.start + head.index;
      if (!found.has(value)) found.set(value, { value, spans: [reading.span(at + start, at + end)] });
    }
  }
  return [...found.values()];
}
