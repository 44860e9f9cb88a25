/** The facts of probation out of a criminal judgment, one sheet for each defendant who was given it. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { CircumstanceItem } from '../../model/record/extension.ts';
import type { SentenceItem } from '../../model/record/record.ts';
import type { Span } from '../../model/span.ts';
import type { FactSheet } from '../facts/fact-sheet.ts';
import { FactCollector } from '../facts/fact-sheet.ts';
import type { ProbationFacts } from '../facts/probation-facts.ts';
import { isOverturned, type LaterDecisions } from '../tools/later-decisions.ts';

/** Words before or after a finding that deny it: 不构成累犯, 不是首要分子, 不属于, 并非. */
const DENIED_BEFORE = /(?:不构成|不成立|不是|不属于|不属|并非|不认定为|未认定|不应认定)[^。；，]{0,4}$/;
const DENIED_AFTER = /^[^。；，]{0,4}(?:不成立|的意见不|的指控不|不予认定|不当)/;

export interface ProbationSheet extends FactSheet<ProbationFacts> {
  readonly defendant: string;
}

/** Sheets of the defendants on probation; a document whose date is unknown still yields them, and the law cannot tell. */
export function probationSheets(dossier: Dossier, later: LaterDecisions): ProbationSheet[] {
  const { record } = dossier;
  const sentenced = record.sentences.filter((it) => it.probationMonths !== null);
  return sentenced.map((sentence) => {
    const collect = new FactCollector(dossier);
    collect.note('ruledOn', record.spans.date);
    for (const fact of ['sentenceMonths', 'penalty'] as const) collect.note(fact, sentence.spans);
    collect.note(
      'testMonths',
      sentence.spans.map((span) => withProbation(span, dossier)),
    );
    const has = (circumstance: CircumstanceItem['circumstance'], fact: 'recidivist' | 'ringleader' | 'minor'): boolean => {
      const found = record.extension.circumstances.find(
        (it) => it.circumstance === circumstance && isOf(it, sentence, dossier) && asserted(it, dossier),
      );
      if (found) collect.note(fact, found.spans);
      return found !== undefined;
    };
    const crime = record.extension.crimeDates.find((read) => record.date === null || read.value <= record.date);
    if (crime) collect.note('crimeDate', crime.spans);
    const facts: ProbationFacts = {
      ruledOn: record.date,
      penalty: penaltyOf(sentence),
      sentenceMonths: sentence.months,
      testMonths: sentence.probationMonths,
      recidivist: has('recidivist', 'recidivist'),
      ringleader: has('ringleader', 'ringleader'),
      minor: has('minor', 'minor'),
      crimeDate: crime?.value ?? null,
      corrected: isOverturned(dossier, later),
    };
    return { dossier, facts, sources: collect.sources, misread: collect.misread, defendant: sentence.defendant };
  });
}

/** A place that prints the term, grown to the words on probation behind it. */
function withProbation(span: Span, dossier: Dossier): Span {
  const behind = /^[^。；\n]{0,12}缓刑[^，。；\n（(]{1,12}/.exec(dossier.quote(span.end, span.end + 26));
  return behind ? { start: span.start, end: span.end + behind[0].length } : span;
}

function penaltyOf(sentence: SentenceItem): ProbationFacts['penalty'] {
  const { penalty } = sentence;
  return penalty === 'fixed-term' || penalty === 'criminal-detention' || penalty === 'control' ? penalty : null;
}

/** A circumstance without a name is the defendant's only where there is no other one. */
function isOf(item: CircumstanceItem, sentence: SentenceItem, dossier: Dossier): boolean {
  if (item.defendant !== null) return item.defendant === sentence.defendant;
  return new Set(dossier.record.sentences.map((it) => it.defendant)).size === 1;
}

function asserted(item: CircumstanceItem, dossier: Dossier): boolean {
  return item.spans.some(({ start, end }) => {
    const before = dossier.quote(Math.max(0, start - 12), start);
    return !DENIED_BEFORE.test(before) && !DENIED_AFTER.test(dossier.quote(end, end + 12));
  });
}
