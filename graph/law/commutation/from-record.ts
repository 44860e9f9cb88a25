/** The facts of commutation and parole out of one document and what other documents of the same prisoner add. */

import type { Dossier } from '../../model/documents/dossier.ts';
import type { CommutationDetail } from '../../model/record/commutation-detail.ts';
import type { CommutationItem } from '../../model/record/record.ts';
import { addMonths, daysBetween, monthsBetween } from '../../model/time.ts';
import type { CommutationFacts } from '../facts/commutation-facts.ts';
import { commutationFacts } from '../facts/commutation-facts.ts';
import type { FactSheet } from '../facts/fact-sheet.ts';
import { FactCollector } from '../facts/fact-sheet.ts';
import { spansOfItem } from '../facts/item-spans.ts';
import { birthDate } from '../tools/birth-date.ts';
import { citedArticles } from '../tools/cited-articles.ts';
import { printedTerm } from './printed-term.ts';
import { openClasses } from './prisoner-class.ts';
import type { KnownCut, PrisonerHistory } from './prisoner-history.ts';
import { earlierCuts, originalNumbers } from './prisoner-history.ts';
import { statesShortRemainder } from './stated-remainder.ts';

/** Words that say delivery to the executing organ; mere entry into a prison may come later than it. */
const DELIVERY = /交付|送交|交由|移送|押送|送[^。；，]{0,16}(?:执行|服刑|改造)/;
const ENTRY = /入监|入狱|投牢|投监|投改|收监|收押|调入|转入|转押/;

/**
 * The fact sheet of a ruling on commutation or parole; null for every other document.
 * A date after the ruling is a misreading and counts as not printed. Facts that only other documents print
 * come from `history` and are quoted from there.
 */
export function factSheet(dossier: Dossier, history: PrisonerHistory): FactSheet | null {
  const { commutation: item, extension } = dossier.record;
  const detail = extension.commutation;
  if (item === null && detail === null) return null;
  const collect = new FactCollector(dossier);
  const facts = factsOf(dossier, item, detail, history, collect);
  return { dossier, facts, sources: collect.sources, misread: collect.misread };
}

function factsOf(
  dossier: Dossier,
  item: CommutationItem | null,
  detail: CommutationDetail | null,
  history: PrisonerHistory,
  collect: FactCollector,
): CommutationFacts {
  const record = dossier.record;
  const ruledOn = record.date;
  collect.note('ruledOn', record.spans.date);
  const dates = startingDates(dossier, detail, history, collect);
  const cuts = earlierCuts(dossier, history);
  const sentenceMonths = item?.originalMonths ?? null;
  if (item && sentenceMonths !== null) collect.note('sentenceMonths', spansOfItem(dossier, item, 'sentence'));
  const penalty = collect.take('classes', detail?.originalPenalty) ?? (sentenceMonths !== null ? 'fixed-term' : null);
  const term = printedTerm({
    detail,
    sentenceMonths: penalty === 'fixed-term' ? sentenceMonths : null,
    cutMonths: item?.cutMonths ?? null,
    remainderCut: item?.remainderCut ?? false,
    earlier: cuts,
    ruledOn,
    collect,
  });
  if (item && term.cutMonths !== null) collect.note('cutMonths', spansOfItem(dossier, item, 'cut'));
  const convertedTo = collect.take('convertedTo', detail?.convertedTo);
  const text = dossier.quote(dossier.document.range.start, dossier.document.range.end);
  const cited = citedArticles(text);
  const recidivist = (collect.take('recidivist', detail?.recidivist) ?? false) || judgedRecidivist(history, item, collect);
  const ableButUnpaid = collect.take('ableButUnpaid', detail?.ableButUnpaid) ?? false;
  const wholeLife = collect.take('wholeLife', detail?.wholeLife) ?? false;
  for (const read of detail?.strictClass ?? []) collect.note('classes', read.spans);
  const classes = openClasses({
    penalty,
    sentenceMonths,
    crimes: item?.crimes ?? [],
    sentencedOn: detail?.sentencedOn?.value ?? history.judgment?.record.date ?? null,
    recidivist,
    strictWords: (detail?.strictClass ?? []).map((read) => read.value),
    ableButUnpaid,
    limitedCommutation: detail?.limitedCommutation?.value ?? false,
    wholeLife,
    convertedTo,
    hasEarlier: cuts.length > 0,
    cited,
  });
  const single =
    item?.crimes.length === 1
      ? penalty === 'fixed-term'
        ? sentenceMonths
        : penalty === 'life' || penalty === 'death-suspended'
          ? penalty
          : null
      : null;
  if (item && item.crimes.length > 0) collect.note('crimes', spansOfItem(dossier, item, 'crime'));
  const grounds = collect.take('grounds', detail?.grounds);
  const relaxation = cited.main.has(19) || cited.main.has(20) || cited.main.has(31) ? 'aged-unable' : null;
  const statedRelaxation = collect.take('relaxation', detail?.relaxation) ?? relaxation;
  return commutationFacts({
    proceeding: detail?.proceeding ?? (record.kind === 'parole-ruling' ? 'parole' : 'commutation'),
    classes,
    shortPenalty: penalty === 'control' || penalty === 'criminal-detention',
    sentenceMonths: penalty === 'life' || penalty === 'death-suspended' ? null : sentenceMonths,
    crimes: (item?.crimes ?? []).map((crime) => ({ crime, months: single })),
    bornOn: item === null ? null : collect.date('bornOn', birthDate(dossier, item.prisoner), ruledOn),
    ruledOn,
    ...dates,
    // The first reduction after the two years follows the conversion to life: the start governs, not an interval.
    previous: typeof convertedTo === 'number' ? null : lastCut(cuts, detail, ruledOn, collect),
    ...term,
    remainderAtEffectMonths:
      cited.main.has(16) || statesShortRemainder(text) ? 0 : remainderAtEffect(detail, dates, term.originalEndAtLeast),
    convertedTo,
    grounds,
    // The reasons must be stated (法释〔2014〕5号 17): where they were read and state no relaxation, none was applied.
    relaxation: statedRelaxation ?? (grounds !== null ? 'none-stated' : null),
    hearing: collect.take('hearing', detail?.hearing),
    recidivist,
    wholeLife,
    ableButUnpaid,
    freeOfLimits: (collect.take('freeOfLimits', detail?.afterRetrial) ?? false) || cited.main.has(32) || cited.main.has(34),
  });
}

/** Days from which times run, each the most favourable that is printed. */
function startingDates(
  dossier: Dossier,
  detail: CommutationDetail | null,
  history: PrisonerHistory,
  collect: FactCollector,
): Pick<CommutationFacts, 'finalOn' | 'handedOver' | 'suspensionEnd' | 'reportedOn' | 'crimeDate'> {
  const day = dossier.record.date;
  const printedFinal = collect.date('finalOn', detail?.finalOn, day);
  const sentenced = collect.date('finalOn', detail?.sentencedOn, day);
  // A retrial may have set the term long after the prisoner had been handed over.
  const retried = originalNumbers(dossier).some((number) => number.includes('再'));
  const finalOn = retried ? null : (printedFinal ?? sentenced ?? judgmentDay(history, day, collect));
  const suspensionEnd = finalOn === null ? null : addMonths(finalOn, 24);
  for (const source of collect.sources.get('finalOn') ?? []) collect.note('suspensionEnd', source.spans, source.dossier);
  const accepted = dossier.record.extension.acceptedOn;
  return {
    finalOn,
    suspensionEnd,
    handedOver: delivery(dossier, detail, collect) ?? borrowedDelivery(dossier, history, collect),
    // The court cannot have accepted a proposal before it was made.
    reportedOn: collect.date('reportedOn', detail?.reportedOn, day) ?? collect.date('reportedOn', accepted, day),
    crimeDate: earliestCrime(dossier, detail, history, collect),
  };
}

function judgmentDay(history: PrisonerHistory, day: string | null, collect: FactCollector): string | null {
  const judgment = history.judgment;
  const date = judgment?.record.date ?? null;
  if (judgment === null || date === null || (day !== null && date > day)) return null;
  collect.note('finalOn', judgment.record.spans.date, judgment);
  return date;
}

function delivery(dossier: Dossier, detail: CommutationDetail | null, collect: FactCollector): CommutationFacts['handedOver'] {
  const date = collect.date('handedOver', detail?.deliveredOn, dossier.record.date);
  const span = detail?.deliveredOn?.spans[0];
  if (date === null || span === undefined) return null;
  const around = dossier.quote(Math.max(0, span.start - 12), span.end + 24);
  return { date, reading: ENTRY.test(around) && !DELIVERY.test(around) ? 'at-latest' : 'exact' };
}

function borrowedDelivery(dossier: Dossier, history: PrisonerHistory, collect: FactCollector): CommutationFacts['handedOver'] {
  for (const other of history.earlier) {
    const detail = other.record.extension.commutation;
    const day = dossier.record.date;
    if (detail?.deliveredOn && (day === null || detail.deliveredOn.value <= day)) {
      collect.note('handedOver', detail.deliveredOn.spans, other);
      return delivery(other, detail, new FactCollector(other));
    }
  }
  return null;
}

function earliestCrime(
  dossier: Dossier,
  detail: CommutationDetail | null,
  history: PrisonerHistory,
  collect: FactCollector,
): string | null {
  const day = dossier.record.date;
  const own = [detail?.crimeDate, ...dossier.record.extension.crimeDates].flatMap((read) => (read ? [{ read, from: dossier }] : []));
  const judged = history.judgment
    ? history.judgment.record.extension.crimeDates.map((read) => ({ read, from: history.judgment as Dossier }))
    : [];
  const [first] = [...own, ...judged]
    .filter(({ read }) => day === null || read.value <= day)
    .sort((a, b) => a.read.value.localeCompare(b.read.value));
  if (first === undefined) return null;
  collect.note('crimeDate', first.read.spans, first.from);
  return first.read.value;
}

function judgedRecidivist(history: PrisonerHistory, item: CommutationItem | null, collect: FactCollector): boolean {
  const judgment = history.judgment;
  const found = judgment?.record.extension.circumstances.find(
    (it) => it.circumstance === 'recidivist' && it.defendant !== null && it.defendant === item?.prisoner,
  );
  if (judgment && found) collect.note('recidivist', found.spans, judgment);
  return found !== undefined;
}

/** The last cut: dated by the latest known date, sized only where that very cut is the last one printed. */
function lastCut(
  cuts: readonly KnownCut[],
  detail: CommutationDetail | null,
  ruledOn: string | null,
  collect: FactCollector,
): CommutationFacts['previous'] {
  const last = cuts.at(-1);
  // A ruling that was served without a cut that is told may have refused one.
  if (last === undefined) return null;
  const servedOn = collect.date('previous', detail?.lastServedOn, ruledOn);
  const dated = cuts.filter((cut) => cut.date !== null).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const latest = dated.at(-1);
  const shown = latest ?? last;
  collect.note('previous', shown.spans, shown.dossier);
  // A service before the ruling that it serves belongs to another ruling.
  const served = servedOn !== null && latest?.date != null && servedOn < latest.date ? null : servedOn;
  return { servedOn: served, ruledOn: latest?.date ?? null, months: latest === undefined || latest === last ? last.months : null };
}

/** Lower bound of the remainder at effect from delivery, exact from a printed day of effect; null where it decides nothing. */
function remainderAtEffect(
  detail: CommutationDetail | null,
  dates: Pick<CommutationFacts, 'finalOn' | 'handedOver'>,
  originalEnd: string | null,
): number | null {
  if (originalEnd === null) return null;
  const left = (from: string): number => (daysBetween(from, originalEnd) <= 0 ? 0 : monthsBetween(from, originalEnd));
  if (detail?.finalOn && dates.finalOn === detail.finalOn.value) return left(dates.finalOn);
  const delivered = dates.handedOver === null ? null : left(dates.handedOver.date);
  return delivered !== null && delivered >= 24 ? delivered : null;
}
