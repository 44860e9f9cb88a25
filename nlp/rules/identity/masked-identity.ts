import { isMasked, isMaskedNumber, MASK_MARKS } from '../../../graph/model/names/names.ts';
import type { Located } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';

/** Court and number as a heading prints them with characters hidden: they say that something stands there, and identify nothing. */
export interface MaskedIdentity {
  readonly court: Located | null;
  readonly number: Located | null;
}

const NOTHING: MaskedIdentity = { court: null, number: null };
/** As far behind the title the number may stand. */
const BEHIND = 70;
const MARK = new RegExp(`[${MASK_MARKS}]`);
const COURT_LINE = new RegExp(`(?:^|\\n)([\\u4e00-\\u9fff${MASK_MARKS}]{2,40}法院)(?=[\\n、]|$)`, 'g');
const NUMBER = new RegExp(`[（(〔[][\\d${MASK_MARKS}]{4}[）)〕\\]][\\u4e00-\\u9fff\\d${MASK_MARKS}]{2,24}号`, 'g');

/** Looks for them in the heading alone: in the body a masked number is one of another case. */
export function maskedIdentity({ text }: Reading, { heading }: Sections): MaskedIdentity {
  const end = heading.title === null ? Math.max(heading.end, BEHIND) : heading.title.end + BEHIND;
  const zone = text.slice(0, end);
  if (!MARK.test(zone)) return NOTHING;
  return {
    court: heading.issuer === null ? firstIn(zone, COURT_LINE, isMasked) : null,
    number: heading.number === null || isMaskedNumber(heading.number.value) ? firstIn(zone, NUMBER, isMaskedNumber) : null,
  };
}

function firstIn(zone: string, shape: RegExp, masked: (value: string) => boolean): Located | null {
  shape.lastIndex = 0;
  for (let match = shape.exec(zone); match !== null; match = shape.exec(zone)) {
    const value = match[1] ?? match[0];
    const end = match.index + match[0].length;
    if (masked(value)) return { value, start: end - value.length, end };
  }
  return null;
}
