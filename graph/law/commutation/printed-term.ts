/** What the printed first and last days of a term say, cross-checked so that one misread date accuses nobody. */
import type { CommutationDetail } from '../../model/record/commutation-detail.ts';
import { addDays, addMonths, daysBetween, monthsBetween } from '../../model/time.ts';
import type { CommutationFacts } from '../facts/commutation-facts.ts';
import type { FactCollector } from '../facts/fact-sheet.ts';
import { END_DATE_TOLERANCE_DAYS } from '../tools/regimes.ts';
import type { KnownCut } from './prisoner-history.ts';

/** Printed term days that differ by less are the same term, counted in different ways. */
const SAME_TERM_DAYS = 5;
/** A ruling is served within seven days (法释〔2014〕5号 18): a remainder is at least so much shorter. */
const SERVICE_DAYS = 7;

export interface TermEvidence {
  readonly detail: CommutationDetail | null;
  /** Null for life and suspended death. */
  readonly sentenceMonths: number | null;
  readonly cutMonths: number | null;
  readonly remainderCut: boolean;
  readonly earlier: readonly KnownCut[];
  readonly ruledOn: string | null;
  readonly collect: FactCollector;
}

type TermFacts = Pick<
  CommutationFacts,
  'termFrom' | 'oldEnd' | 'newEnd' | 'releasedOn' | 'cutMonths' | 'totalCutMonths' | 'servedMonths' | 'remainderAfterCutMonths'
> & { readonly originalEndAtLeast: string | null };

/** Reads the term. Where the printed days contradict the sentence they are misread, and say nothing. */
export function printedTerm(evidence: TermEvidence): TermFacts {
  const { detail, collect, ruledOn, sentenceMonths, earlier } = evidence;
  const known = earlier.map((cut) => cut.months);
  const earlierMonths = known.every((months): months is number => months !== null) ? known.reduce((sum, months) => sum + months, 0) : null;
  const termTo = collect.take('oldEnd', detail?.termTo);
  const newEnd = collect.take('newEnd', detail?.newTermTo);
  const printedFrom = collect.date('termFrom', detail?.termFrom, ruledOn);
  const termFrom = consistentStart(printedFrom, termTo, sentenceMonths, earlierMonths);
  const cutMonths = evidence.cutMonths ?? remainderMonths(evidence.remainderCut, ruledOn, termTo);
  const total = cutMonths !== null && earlierMonths !== null && sentenceMonths !== null ? cutMonths + earlierMonths : null;
  if (total !== null) for (const cut of earlier) collect.note('totalCutMonths', cut.spans, cut.dossier);
  const released = newEnd ?? (evidence.remainderCut ? ruledOn : null);
  if (newEnd !== null) collect.note('releasedOn', detail?.newTermTo?.spans ?? []);
  const lastDate = earlier.map((cut) => cut.date ?? '').reduce((a, b) => (a > b ? a : b), '');
  if (termFrom !== null) collect.note('servedMonths', detail?.termFrom?.spans ?? []);
  if (termTo !== null) {
    collect.note('servedMonths', detail?.termTo?.spans ?? []);
    collect.note('remainderAfterCutMonths', detail?.termTo?.spans ?? []);
  }
  return {
    termFrom,
    // A remainder let off was measured by these very days: they cannot contradict it.
    oldEnd: evidence.cutMonths === null ? null : oldEnd(termTo, newEnd, cutMonths, earlier.length > 0 ? earlierMonths : 0),
    newEnd,
    releasedOn: released,
    cutMonths,
    totalCutMonths: total,
    servedMonths: served({ termFrom, termTo, ruledOn, sentenceMonths, first: earlier.length === 0 }),
    remainderAfterCutMonths: remainderAfter(lastDate, termTo, earlierMonths),
    originalEndAtLeast: termTo ?? (termFrom !== null && sentenceMonths !== null ? addMonths(termFrom, sentenceMonths) : null),
  };
}

/** The printed first day where it agrees with the sentence and the printed last day (before or after earlier cuts). */
function consistentStart(from: string | null, to: string | null, sentence: number | null, earlier: number | null): string | null {
  if (from === null || to === null || sentence === null) return null;
  const full = addDays(addMonths(from, sentence), -1);
  const ends = [full, ...(earlier === null ? [] : [addMonths(full, -earlier)])];
  return ends.some((end) => Math.abs(daysBetween(end, to)) <= SAME_TERM_DAYS + (end === full ? 0 : END_DATE_TOLERANCE_DAYS)) ? from : null;
}

/** The size of a cut of the whole remainder, counted to the latest day of service. */
function remainderMonths(remainderCut: boolean, ruledOn: string | null, termTo: string | null): number | null {
  if (!remainderCut || ruledOn === null || termTo === null) return null;
  const from = addDays(ruledOn, SERVICE_DAYS);
  return termTo <= from ? 0 : Math.round(monthsBetween(from, termTo) * 100) / 100;
}

/** The last day before this cut; the printed one may be that of the judgment, before earlier cuts. */
function oldEnd(termTo: string | null, newEnd: string | null, cut: number | null, earlier: number | null): string | null {
  if (termTo === null || newEnd === null || cut === null) return termTo;
  const gap = (end: string): number => Math.abs(daysBetween(addMonths(end, -Math.trunc(cut)), newEnd));
  const odd = Math.ceil((cut - Math.trunc(cut)) * 30) + END_DATE_TOLERANCE_DAYS;
  if (gap(termTo) <= odd) return termTo;
  if (earlier === null) return null;
  const reduced = addMonths(termTo, -Math.trunc(earlier));
  return earlier > 0 && gap(reduced) <= odd + SAME_TERM_DAYS + Math.ceil((earlier - Math.trunc(earlier)) * 30)
    ? newEndBase(newEnd, cut)
    : termTo;
}

/** The old end that the new one implies, where the printed one is that of the judgment and agrees with it. */
function newEndBase(newEnd: string, cut: number): string {
  return addDays(addMonths(newEnd, Math.trunc(cut)), Math.round((cut - Math.trunc(cut)) * 30));
}

/**
 * What was left after the last cut. The printed end may be that of the judgment, so that all cuts still come off;
 * only where both readings fall on one side of the two years of art. 28(2) is it known.
 */
function remainderAfter(lastDate: string, termTo: string | null, earlierMonths: number | null): number | null {
  if (lastDate === '' || termTo === null || termTo <= lastDate) return null;
  const most = monthsBetween(lastDate, termTo);
  if (most < 24) return most;
  const least = earlierMonths === null ? 0 : most - earlierMonths;
  return least >= 24 ? least : null;
}

/** Months served up to the ruling, custody counted: from the first day, or what the printed last day leaves. */
function served(of: {
  termFrom: string | null;
  termTo: string | null;
  ruledOn: string | null;
  sentenceMonths: number | null;
  first: boolean;
}): number | null {
  const { termFrom, termTo, ruledOn, sentenceMonths } = of;
  if (ruledOn === null || sentenceMonths === null) return null;
  if (termFrom !== null) return monthsBetween(termFrom, addDays(ruledOn, 1));
  if (termTo === null || termTo <= ruledOn) return null;
  // With earlier cuts the printed end may be either; the whole sentence less what is left is the most that can be served.
  const most = sentenceMonths - monthsBetween(ruledOn, termTo);
  return of.first || most < sentenceMonths / 2 ? most : null;
}
