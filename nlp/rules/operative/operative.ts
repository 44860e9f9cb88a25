import type { Outcome } from '../../../graph/model/glossary.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';

/** What a document decides. */
export interface Operative extends Range {
  readonly words: string;
}

/** Instructions on appeal and on taking effect: nothing after them decides. */
const INSTRUCTIONS =
  /如不服本|如不服(?:本|原)?(?:判决|裁定)|本(?:判决|裁定|决定)(?:书)?(?:为终审|送达后|立即|自|一经|系终审)|(?:当事人|被执行人|申请执行人)如不服|不服本(?:判决|裁定|决定)|如在上诉期/;
/** Sentences on interest for delay, costs and terms, which may stand between two heads. */
const ACCESSORY =
  /(?:如果?未(?:能)?按(?:照)?本?(?:判决|调解)|本?案?(?:一审|二审|本诉|反诉)?(?:案件)?受理费|诉讼费用?|申请费|执行费|保全费|上述(?:给付|款项|义务)?[^。；\n]{0,30}(?:逾期|如未)|（刑期从)[^。\n]*/g;

/** The operative part of a document. */
export function operativeOf(reading: Reading, sections: Sections): Operative {
  const { start, end } = sections.operative;
  const all = reading.text.slice(start, end);
  return { start, end, words: all };
}

/** The words that decide on the merits, in place: cut before instructions on appeal, accessory sentences blanked out. */
export function merits(operative: Operative): string {
  const stop = INSTRUCTIONS.exec(operative.words);
  const words = stop && stop.index > 3 ? operative.words.slice(0, stop.index) : operative.words;
  return words.replace(ACCESSORY, (sentence) => '　'.repeat(sentence.length));
}

/** One outcome with the words that say so, as offsets into the reading. */
export interface OutcomeRead extends Range {
  readonly outcome: Outcome;
}

export type OutcomeRule = readonly [Outcome, RegExp];

/** Every rule that the words satisfy, in the order of the table. */
export function allMatching(words: string, offset: number, rules: readonly OutcomeRule[]): OutcomeRead[] {
  const found: OutcomeRead[] = [];
  for (const [outcome, pattern] of rules) {
    if (found.some((one) => one.outcome === outcome)) continue;
    const match = pattern.exec(words);
    if (match) found.push({ outcome, start: offset + match.index, end: offset + match.index + match[0].length });
  }
  return found;
}

/** The first rule that the words satisfy. */
export function firstMatching(words: string, offset: number, rules: readonly OutcomeRule[]): OutcomeRead[] {
  for (const rule of rules) {
    const found = allMatching(words, offset, [rule]);
    if (found.length > 0) return found;
  }
  return [];
}
