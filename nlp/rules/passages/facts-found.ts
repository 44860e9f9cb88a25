import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';

const FOUND =
  /(?:经|本院)[^，。]{0,6}审理[^，。]{0,6}(?:查明|认定)|(?:本院|经)(?:审理)?查明|(?<!一审|原审)审理查明|经复核(?:确认|查明|审理)/g;
const CHARGED = /(?:公诉机关|检察院|起诉书)[^，。]{0,20}指控[^。]{0,12}[：，]|指控[：，]/;
/** The court makes the facts of the charge its own. */
const CONFIRMED = /(?:上述|以上|前述|该)[^，。]{0,8}事实[^。]{0,200}?(?:足以认定|足资认定|予以确认|予以认定|证实|佐证|无异议)/;
const EVIDENCE = /(?:上述|以上|前述|该)[^，。]{0,8}事实|认定(?:上述|以上)|公诉(?:机关|人)(?:认为|建议)/;

/**
 * The facts as the court found them: from 经审理查明 to the evidence, or the facts of the charge where the court says that they
 * are proven; null where neither is told.
 */
export function factsFoundOf(text: string, { opening, operative }: Sections, reasons: Range): Range | null {
  const limit = Math.min(reasons.start, operative.start);
  FOUND.lastIndex = opening.start;
  const found = FOUND.exec(upTo(text, limit));
  if (found && found.index < limit) {
    const start = found.index + found[0].length;
    const evidence = EVIDENCE.exec(text.slice(start, limit));
    return { start, end: evidence && evidence.index > 40 ? start + evidence.index : limit };
  }
  const rest = text.slice(opening.start, limit);
  const charged = CHARGED.exec(rest);
  const confirmed = charged && CONFIRMED.exec(rest.slice(charged.index));
  if (!charged || !confirmed) return null;
  const start = opening.start + charged.index;
  return { start, end: start + confirmed.index };
}
