import { codesOf } from '../../text/codes.ts';
import { LastBefore } from '../../text/last-before.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { findCourtNumbers, type NumberMatch } from '../writing/case-numbers.ts';
import { isParticular, isSectionLabel, labelledDecision } from '../writing/form-labels.ts';
import type { Reading } from '../writing/reading.ts';
import { endOfAccount, reasonedByAnother } from './account.ts';
import { findHeading, type Heading } from './heading.ts';
import { findSignatureBlock, type SignatureBlock } from './signature-block.ts';

/**
 * The parts of a document in their usual order. A part that is missing is an empty range where it would stand.
 * header: court, title, number · parties: entries before the opening sentence · opening: how the case came here ·
 * body: up to the operative words · operative: what is decided, to the signatures · tail: signatures and date · appendix: the rest.
 */
export interface Sections {
  readonly heading: Heading;
  readonly parties: Range;
  readonly opening: Range;
  readonly body: Range;
  readonly operative: Range;
  readonly tail: SignatureBlock;
  readonly appendix: Range;
  /** Court case numbers of the document without its appendix. */
  readonly numbers: readonly NumberMatch[];
}

/** Words that hand over from the reasons to what is decided. */
const DECIDES =
  /(?:判决|裁定|决定|调解协议|达成协议|达成如下协议|决议|协议)如下[：，。；\n]?|(?:特|本院)?(?:作出如下|决定如下)(?:判决|裁定|决定)?[：。]?|(?:特此|故|依法|据此)?(?:判决|裁定|决定)[：]|命令如下[：。]?|责令[^。；\n]{0,6}如下[：]|(?:现)?通知如下[：。]?|发出如下支付令[：。]?/y;
/** All of them contain one of these, not far behind one of their first characters. */
const DECIDES_CORE = /如下|[决定]：/g;
const DECIDES_STARTS = codesOf('判裁决调达协特本作故依据命责现通发');
const LONGEST_LEAD = 8;
const WITHOUT_WORDS = /：(?<=规定：)(?=\n?(?:一、|被告|驳回|准))|(?:的规定|之规定|规定)[）)]?[，,：]?\n?现?(?:裁定|决定|判决|责令|特发出)/g;

/** A sentence that tells how the case came to this court, so that no party entry follows. */
const OPENS =
  /一案|向本院|(?<![被经由为到])本院(?:于|在|依|受理|审查|作出|立案|对|根据|决定|执行|审理|指定|认为|查明)|提起公诉|指控|提起诉讼|上诉(?:人)?[^。]{0,12}不服|不服[^。]{0,60}(?:判决|裁定|决定|通知|处罚|认定)|申请再审(?!人)|(?:纠纷|争议)[，。]|作出[^。]{0,40}(?:刑事|民事|行政)(?:附带民事)?(?:判决|裁定|调解)|经审理查明|经复核|诉称|辩称|述称|移送(?:审查)?起诉|侦查终结|依法组成合议庭|罪行?一?案|(?:刑事|民事|行政)(?:附带民事)?(?:判决|裁定|调解)|建议对罪犯|原(?:判|审)(?:判决)?(?:认定|查明)|^\n?(?:原告|上诉人|申请人|再审申请人)[^，。：（）]{2,60}(?:与|(?<!反|上|起|申)诉|和|不服)、?(?:被告|被上诉人|被申请人)/;

/** What befell the accused before the trial stands in his entry, also where this court did it: 本院决定对其取保候审. */
const CUSTODY = /取保候审|逮捕|监视居住|拘留|羁押|缓刑考验|刑满|释放/;
const CASE_COMES = /一案|指控|公诉|移送|起诉|审理|立案|受理|合议庭|作出|认定|减刑|裁定/;
/** The heading printed once more. */
const TITLE_LINE = /^[\u4e00-\u9fff]{2,14}(?:判决书|裁定书|调解书|决定书)$/;

/** Entries and opening in one sentence, parted by commas only: its first entry, and where the opening begins within so many characters. */
const JOINED_ENTRY = /^\n?(?:原告|上诉人|申请人|申请执行人)(?:（[^）]{1,20}）)?：/;
const JOINED_OPENING = /，(?=(?:原告|上诉人|申请人|申请执行人)[^，：]{2,40}(?:诉|与|因|申请)[^：]{0,80}一案)/g;
const LONGEST_ENTRIES = 800;

/** Divides a document. Works without a heading, without line breaks and on cut documents. */
export function sectionsOf(reading: Reading): Sections {
  const { text } = reading;
  const heading = findHeading(reading);
  const signatures = findSignatureBlock(text, heading.end, reading.gapBefore) ?? {
    start: text.length,
    end: text.length,
    signers: [],
    dates: [],
  };
  const decided = lastOperative(text, heading.end, signatures.start, signatures.signers.length > 0);
  const labelled = decided.own ? null : labelledDecision(text, heading.end, signatures.start);
  const operativeStart = labelled?.start ?? decided.start;
  const entriesEnd = endOfEntries(text, heading.end, operativeStart);
  const openingEnd = endOfParagraph(text, entriesEnd, operativeStart);
  return {
    heading,
    parties: { start: heading.end, end: entriesEnd },
    opening: { start: entriesEnd, end: openingEnd },
    body: { start: openingEnd, end: Math.max(openingEnd, operativeStart) },
    operative: { start: operativeStart, end: labelled?.end ?? signatures.start },
    tail: signatures,
    appendix: { start: signatures.end, end: text.length },
    numbers: findCourtNumbers(text, 0, signatures.end),
  };
}

interface Decided {
  readonly start: number;
  /** Whether this court speaks there, and no quotation of an earlier decision. */
  readonly own: boolean;
}

/**
 * Where the operative part starts: behind the last handing-over words that are not a quotation of an earlier decision.
 * What an earlier court decided is followed by the further account: a text that its source cut off before it decides has no operative part.
 */
function lastOperative(text: string, from: number, to: number, signed: boolean): Decided {
  const zone = upTo(text, to);
  const accountEnd = endOfAccount(zone, from, to);
  const opinions = new LastBefore(zone, '认为', from);
  let own = -1;
  let first = -1;
  let beforeAccount = -1;
  let floor = from;
  DECIDES_CORE.lastIndex = from;
  for (let core = DECIDES_CORE.exec(zone); core !== null; core = DECIDES_CORE.exec(zone)) {
    const match = decidingAround(zone, Math.max(floor, core.index - LONGEST_LEAD), core.index);
    if (match === null) continue;
    if (match.index >= to) break;
    floor = match.index + match[0].length;
    DECIDES_CORE.lastIndex = Math.max(floor, core.index + 1);
    const isOurs = isOwn(text, match.index, match[0]);
    if (floor <= accountEnd) {
      if (isOurs) beforeAccount = floor;
    } else if (signed || !reasonedByAnother(text, opinions.at(match.index))) {
      if (isOurs) own = floor;
      if (first < 0) first = floor;
    }
  }
  if (own >= 0) return { start: own, own: true };
  if (first >= 0) return { start: first, own: false };
  let best = -1;
  WITHOUT_WORDS.lastIndex = Math.max(floor, accountEnd);
  for (let match = WITHOUT_WORDS.exec(zone); match !== null && match.index < to; match = WITHOUT_WORDS.exec(zone)) {
    best = match.index + match[0].length;
  }
  if (best >= 0) return { start: best, own: true };
  // Whoever signs has decided: then the words behind the account belong to an annex.
  return signed && beforeAccount >= 0 ? { start: beforeAccount, own: true } : { start: to, own: false };
}

/** The first handing-over words that begin in [from, to]. */
function decidingAround(text: string, from: number, to: number): RegExpExecArray | null {
  for (let at = from; at <= to; at++) {
    if (DECIDES_STARTS[text.charCodeAt(at)] !== 1) continue;
    DECIDES.lastIndex = at;
    const match = DECIDES.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** An earlier decision is quoted as 遂判决：, 原判…判决：, 作出如下判决; this court speaks with 如下 after its statutes. */
function isOwn(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (/(?:一审|原审|初审)(?:法院|判决|裁定)?[^。]{0,20}$/.test(before) && !/依照[^。]{0,60}$/.test(before)) return false;
  if (words.includes('如下')) return !/(?:曾|原|并于|作出)$/.test(before);
  return /(?:规定|条|款|项)[）)]?[，,]?(?:特|现|故|拟)?$/.test(before);
}

const SENTENCE_END = codesOf('。\n');

/** End of the party entries: start of the first sentence that opens the case. */
function endOfEntries(text: string, from: number, limit: number): number {
  let start = from;
  while (start < limit) {
    let end = start;
    while (end < limit && SENTENCE_END[text.charCodeAt(end)] !== 1) end++;
    const sentence = text.slice(start, end);
    if (isSectionLabel(sentence)) return start;
    if (!isParticular(sentence) && OPENS.test(sentence) && !isPersonal(sentence)) return start + openingWithin(sentence);
    start = end + 1;
  }
  return Math.min(start, limit);
}

/** A sentence about the accused himself, or the heading once more, although it speaks of courts and judgments. */
function isPersonal(sentence: string): boolean {
  return TITLE_LINE.test(sentence) || (CUSTODY.test(sentence) && !CASE_COMES.test(sentence));
}

/** Offset of the opening in a sentence that may have the entries before it. */
function openingWithin(sentence: string): number {
  const entry = JOINED_ENTRY.exec(sentence);
  if (!entry) return 0;
  JOINED_OPENING.lastIndex = entry[0].length;
  const comma = JOINED_OPENING.exec(sentence);
  return comma && comma.index <= entry[0].length + LONGEST_ENTRIES ? comma.index + 1 : 0;
}

/** The opening runs to the sentence that closes the formalities (审理终结) or, failing that, over two line breaks. */
function endOfParagraph(text: string, from: number, limit: number): number {
  const window = text.slice(from, Math.min(limit, from + 2500));
  const closed = /(?:审理|复核|审查|合议|执行)(?:完毕|终结)[^。\n]{0,6}[。\n]?/.exec(window);
  if (closed) return from + closed.index + closed[0].length;
  const line = window.indexOf('\n', 1);
  return line < 0 ? from + Math.min(window.length, 800) : from + line;
}
