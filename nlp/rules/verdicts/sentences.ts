import type { Penalty } from '../../../graph/model/glossary.ts';
import type { PenaltyLength } from '../../../graph/model/record/extension-penalties.ts';
import type { SentenceItem } from '../../../graph/model/record/record.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';
import { confiscationIn, finesIn, type PenaltyWords, penaltyIn } from './penalty-words.ts';
import { type VerdictPartKind, verdictParts, withoutNotes } from './verdict-parts.ts';
import type { VerdictUnit } from './verdict-units.ts';

/** A part of a verdict with the penalty that it names; `at` is the offset of its words. */
export interface PartRead {
  readonly kind: VerdictPartKind;
  readonly words: string;
  readonly at: number;
  readonly penalty: PenaltyWords | null;
}

/** The penalty finally to be executed by each defendant, as this operative part imposes it. */
export function sentencesOf(reading: Reading, units: readonly VerdictUnit[]): SentenceItem[] {
  const found: SentenceItem[] = [];
  for (const [defendant, own] of unitsByDefendant(units)) {
    const read = penaltyOfUnits(own.filter((unit) => unit.quotes === null));
    if (read === null) continue;
    const { penalty, months, probationMonths, fineYuan } = read;
    found.push({ defendant, penalty, months, probationMonths, fineYuan, spans: [reading.span(read.start, read.end)] });
  }
  return found;
}

function penaltyOfUnits(units: readonly VerdictUnit[]): PenaltyRead | null {
  return executedIn(units.map(({ words, offset }) => partsOf(words, offset))) ?? acquitted(units);
}

function acquitted(units: readonly VerdictUnit[]): PenaltyRead | null {
  for (const { words, offset } of units) {
    const match = /(?:宣告)?无罪/.exec(words);
    if (match && !/犯[^。；，]{2,40}罪/.test(words)) return plain('none', offset + match.index, match[0]);
  }
  return null;
}

/** Units of each defendant in the order in which the operative part first punishes somebody. */
export function unitsByDefendant(units: readonly VerdictUnit[]): Map<string, VerdictUnit[]> {
  const found = new Map<string, VerdictUnit[]>();
  for (const unit of units) {
    for (const defendant of unit.defendants) {
      const own = found.get(defendant);
      if (own) own.push(unit);
      else found.set(defendant, [unit]);
    }
  }
  return found;
}

interface PenaltyRead extends Range {
  readonly penalty: Penalty;
  /** Whole months: odd days are dropped. */
  readonly months: number | null;
  readonly probationMonths: number | null;
  readonly fineYuan: number | null;
}

/** The penalty that some words pronounce; the combined one where several crimes are punished together. */
export function penaltyOf(words: string): PenaltyRead | null {
  const parts = partsOf(words, 0);
  return executedIn([parts]) ?? recited(parts);
}

/** The parts of a verdict, each with its penalty. */
export function partsOf(unit: string, offset: number): PartRead[] {
  const words = withoutNotes(unit);
  return verdictParts(words).map(({ kind, start, end }) => {
    const part = words.slice(start, end);
    return { kind, words: part, at: offset + start, penalty: penaltyIn(part) };
  });
}

/** A history that only recites a judgment gives the first penalty that it names. */
function recited(parts: readonly PartRead[]): PenaltyRead | null {
  const first = parts.find((part) => part.penalty !== null);
  return first ? timed(first, fineOf(first.words)) : null;
}

/** What is to be executed by one defendant, from the parts of each unit that speaks of him. */
function executedIn(units: readonly (readonly PartRead[])[]): PenaltyRead | null {
  const parts = units.flat();
  const whole = parts.findLast((part) => part.kind === 'whole' && part.penalty !== null);
  if (whole) return timed(whole, fineOfWhole(whole, parts));
  const counting = units.findLast((unit) => unit.some((part) => part.kind === 'count' && part.penalty !== null)) ?? [];
  const counts = counting.filter((part) => part.kind === 'count');
  const first = counts.find((part) => part.penalty !== null);
  if (first) return timed(first, total(counts));
  const revived = parts.findLast((part) => part.kind === 'revived' && part.penalty !== null);
  if (revived) return { ...timed(revived, fineOf(revived.words)), probationMonths: null };
  return fineAlone(parts) ?? exempted(parts);
}

function timed({ words, at, penalty: read }: PartRead, fineYuan: number | null): PenaltyRead {
  const { penalty, length, probation, start, end } = read as PenaltyWords;
  const from = Math.max(0, words.slice(0, start).search(IMPOSES));
  return { penalty, months: whole(length), probationMonths: whole(probation), fineYuan, start: at + from, end: at + end };
}

const IMPOSES = /判处|判决|单处|改判|处|决定执行|执行/;

function whole(length: PenaltyLength | null): number | null {
  return length === null ? null : length.months;
}

/**
 * The fine to be executed beside a combined term: the combined one, else what the parts add up to. Confiscation of everything
 * absorbs the fines (最高人民法院关于适用财产刑若干问题的规定第三条).
 */
function fineOfWhole(whole: PartRead, parts: readonly PartRead[]): number | null {
  const own = fineOf(whole.words);
  if (own !== null) return own;
  if (confiscationIn(whole.words)?.all) return null;
  const summed = parts.findLast((part) => part.kind === 'sum' && fineOf(part.words) !== null);
  if (summed) return fineOf(summed.words);
  return total(parts.filter((part) => part.kind === 'count' || (part.kind === 'older' && JOINED.test(part.words))));
}

/** An older sentence that is joined with this one brings its fine; one that is only quoted does not. */
const JOINED = /^(?:与|连同|加)/;

function fineAlone(parts: readonly PartRead[]): PenaltyRead | null {
  const fining = parts.filter((part) => (part.kind === 'count' || part.kind === 'whole') && fineOf(part.words) !== null);
  const combined = fining.findLast((part) => part.kind === 'whole');
  const first = combined ?? fining[0];
  const place = first && finesIn(first.words)[0];
  if (!first || !place) return null;
  const fineYuan = combined ? place.yuan : total(fining);
  return { penalty: 'fine-only', months: null, probationMonths: null, fineYuan, start: first.at + place.start, end: first.at + place.end };
}

function exempted(parts: readonly PartRead[]): PenaltyRead | null {
  for (const part of parts) {
    const match = part.kind === 'count' ? /免[予于除](?:刑事)?处罚/.exec(part.words) : null;
    if (match) return plain('exempt', part.at + match.index, match[0]);
  }
  return null;
}

function plain(penalty: Penalty, start: number, words: string): PenaltyRead {
  return { penalty, months: null, probationMonths: null, fineYuan: null, start, end: start + words.length };
}

/** The fine that a part names; further mentions only say when it is to be paid. */
function fineOf(words: string): number | null {
  return finesIn(words)[0]?.yuan ?? null;
}

function total(parts: readonly PartRead[]): number | null {
  const sums = parts.flatMap((part) => fineOf(part.words) ?? []);
  return sums.length === 0 ? null : sums.reduce((sum, one) => sum + one, 0);
}
