import { courtsIn, type NamedBody } from '../layout/agencies.ts';
import type { Sections } from '../layout/sections.ts';
import type { NumberMatch } from '../writing/case-numbers.ts';
import type { Reading } from '../writing/reading.ts';

export interface Identity {
  readonly issuer: NamedBody | null;
  readonly number: NumberMatch | null;
}

/**
 * Which body issued the document and under which number. A fragment without a heading may still say in its operative part
 * which case it ends (终结某法院某号案件的执行).
 */
export function identityOf(reading: Reading, sections: Sections): Identity {
  const { heading } = sections;
  const issuer = heading.issuer ? { name: heading.issuer.value, start: heading.issuer.start, end: heading.issuer.end } : null;
  if (heading.title !== null || heading.number !== null) return { issuer, number: heading.number };
  const { start, end } = sections.operative;
  const own = sections.numbers.find(
    (number) =>
      number.start >= start && number.end <= end && /^(?:案件|一案|案)[^。]{0,6}执行/.test(reading.text.slice(number.end, number.end + 12)),
  );
  if (!own) return { issuer, number: null };
  const court = courtsIn(reading.text, { start, end: own.start }).at(-1);
  return { issuer: issuer ?? court ?? null, number: own };
}
