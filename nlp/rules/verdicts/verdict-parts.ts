import { LastBefore } from '../../text/last-before.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';

/**
 * What a stretch of a verdict is about (刑法 69 to 71, 77, 86). count: the penalty for one crime; older: a sentence of an earlier
 * judgment that is recited, revoked or joined; revived: one that is now to be served after all; sum: terms only added up;
 * whole: what is to be executed in the end.
 */
export type VerdictPartKind = 'count' | 'older' | 'revived' | 'sum' | 'whole';

export interface VerdictPart extends Range {
  readonly kind: VerdictPartKind;
}

const TERM_AHEAD = '(?=有期|拘役|管制|无期|死刑)';
/** Notes in brackets count days and tell of payment and of earlier convictions; they punish nobody. */
const NOTE = /（[^（）]*(?:刑期|考验期|缴纳|折抵|起至|先行羁押|已缴|已付|限|曾因|前科|其中|包括|含)[^（）]*）/g;
const OPEN_NOTE = /（刑期.*$/s;

const WHOLE = `(?:决定|合并|实际|应当?|仍|依法)(?:合并)?执行(?!完毕|机关|之日|以前|前|刑期|刑罚|期间|通知|中|原判|原刑|剩余|余刑|残刑|未执行|尚未)|并罚[，；]?执行(?!原)|执行(?:刑罚)?(?:为)?${TERM_AHEAD}`;
const REVIVED = '执行(?:原判|原刑|剩余|余刑|残刑|未执行|尚未执行)';
const OLDER = `(?:(?<!参)与|连同|加上?)(?!本)[^。；\\n]{0,60}?(?:前罪|前判|原判|原罪|前犯|原犯|[未没有]执行|余刑|剩余|所判|被判|号[^。；，\\n]{0,12}(?:判决|裁定))|前罪|(?:尚未|没有|未)执行|余刑|剩余刑|撤销|曾因|曾被|曾于|原判${TERM_AHEAD}`;
const SUM = `总和|总[合计]|刑期(?:合计|相加|累计)|与本[次案罪判院]`;
const COUNT = `犯(?!罪)[^。；\\n]{2,60}?罪|判处|单处|判决${TERM_AHEAD}|改判|处${TERM_AHEAD}|免[予于除](?:刑事)?处罚`;
const ANCHOR = new RegExp(`(${WHOLE})|(${REVIVED})|(${OLDER})|(${SUM})|(${COUNT})`, 'g');
const KINDS: readonly VerdictPartKind[] = ['whole', 'revived', 'older', 'sum', 'count'];
/** Right before a crime: it is one of this case, whatever was recited before. */
const THIS_CASE = /，(?:现|今|又|再|本次|因)*$/;
const LONGEST_LEAD = 8;

/** The words without their notes, every character in its place. */
export function withoutNotes(words: string): string {
  return words.replace(NOTE, (note) => '　'.repeat(note.length)).replace(OPEN_NOTE, '');
}

interface Start {
  readonly kind: VerdictPartKind;
  readonly at: number;
  readonly end: number;
}

/** Cuts the words of a verdict, without their notes, at each place where another penalty begins. */
export function verdictParts(words: string): VerdictPart[] {
  const starts: Start[] = [];
  const marks = new Marks(words);
  for (const match of matchesOf(ANCHOR, words)) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)] as VerdictPartKind;
    const last = starts.at(-1);
    if (last && continues(words, last, kind, match, marks)) continue;
    if (kind === 'whole' && /(?:罚金|已|未|财产)$/.test(words.slice(Math.max(0, match.index - 2), match.index))) continue;
    starts.push({ kind, at: match.index, end: match.index + match[0].length });
  }
  return starts.map(({ kind, at }, index) => ({ kind, start: at, end: starts[index + 1]?.at ?? words.length }));
}

/** True where an anchor belongs to the part before it: a 判处 to its crime, the words of a recital to the recital. */
function continues(words: string, last: Start, kind: VerdictPartKind, match: RegExpExecArray, marks: Marks): boolean {
  const place = match.index;
  const recital = last.kind === 'older' || last.kind === 'revived';
  if (kind === 'older') return recital && marks.sentenceEnd(place) < last.end;
  if (kind !== 'count') return false;
  if (!recital || match[0] === '改判') return last.kind === 'count' && !match[0].startsWith('犯');
  return marks.recitalEnd(place) < last.end && !THIS_CASE.test(words.slice(Math.max(last.end, place - LONGEST_LEAD), place));
}

/** Where a sentence, and where a recital last ended before a place; asked for places in rising order. */
class Marks {
  readonly #sentence: readonly LastBefore[];
  readonly #recital: readonly LastBefore[];

  constructor(words: string) {
    this.#sentence = ['。', '；', '\n'].map((mark) => new LastBefore(words, mark));
    this.#recital = ['并罚', '部分'].map((mark) => new LastBefore(words, mark));
  }

  sentenceEnd(place: number): number {
    return Math.max(...this.#sentence.map((mark) => mark.at(place)));
  }

  recitalEnd(place: number): number {
    return Math.max(this.sentenceEnd(place), ...this.#recital.map((mark) => mark.at(place)));
  }
}
