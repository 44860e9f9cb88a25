import { formOf } from '../../graph/model/glossary.ts';
import { isMasked, isMaskedSerial } from '../../graph/model/names/names.ts';
import type { ExtractionRecord, ReadingWarning } from '../../graph/model/record/record.ts';
import type { UncertainValue } from '../../graph/model/record/review.ts';
import type { Span } from '../../graph/model/span.ts';
import { incompleteParts } from '../completeness.ts';
import { assess, type Unassessed } from '../confidence/assess.ts';
import { type Extractor, type ReadableDocument, TooMuchToRead } from '../extractor.ts';
import { noOutcome } from '../kinds/define.ts';
import { kindOf, publishedKind } from '../kinds/index.ts';
import { clean } from '../text/clean.ts';
import type { Located, Range } from '../text/range.ts';
import { withShortfall } from './civil/award-shortfall.ts';
import { withJoinedClaims } from './civil/outcomes-joined-claims.ts';
import { commutationOf } from './commutation/commutation.ts';
import { chargesOf } from './criminal/convictions.ts';
import { emptyRecord } from './empty-record.ts';
import { extensionOf } from './extension.ts';
import { identityOf } from './identity/identity.ts';
import { maskedIdentity } from './identity/masked-identity.ts';
import { relatedCasesOf } from './identity/related-cases.ts';
import { asBody, isCourt, prosecutingBody } from './layout/agencies.ts';
import { documentDate } from './layout/document-date.ts';
import { sectionsOf } from './layout/sections.ts';
import { signsOf, stageOf } from './layout/signs.ts';
import { officialsOf } from './officials/officials.ts';
import { merits, type OutcomeRead, operativeOf } from './operative/operative.ts';
import type { Facts } from './passages/facts.ts';
import { readPeople } from './people/people.ts';
import { sentencesOf } from './verdicts/sentences.ts';
import { defendantsOf, verdictUnits } from './verdicts/verdict-units.ts';
import { holdTo } from './writing/bounds.ts';
import { normalNumber } from './writing/case-numbers.ts';
import { readingOf } from './writing/reading.ts';

/** Changes with every change of what the rules read, so that records tell which reader made them. */
export const RULES_VERSION = '8';

/** Reads documents by rules about how this genre writes. */
export const rulesExtractor: Extractor = { id: 'rules', version: RULES_VERSION, extract: readOrReport };

/** What no rule foresaw becomes a warning on an empty record: one odd document never ends a batch. */
function readOrReport(document: ReadableDocument): ExtractionRecord {
  try {
    return extract(document);
  } catch (error) {
    if (error instanceof TooMuchToRead) throw error;
    return emptyRecord(document, error instanceof Error ? error.message : String(error));
  }
}

function extract(document: ReadableDocument): ExtractionRecord {
  holdTo('characters', document.range.end - document.range.start);
  const cleaned = clean(document.text, document.range);
  const reading = readingOf(cleaned);
  const sections = sectionsOf(reading);
  const people = readPeople(reading, sections);
  const { issuer, number } = identityOf(reading, sections);
  const hidden = maskedIdentity(reading, sections);
  const printed = hidden.number === null ? (number?.value ?? null) : normalNumber(hidden.number.value);
  const noSerial = hidden.number !== null && isMaskedSerial(hidden.number.value);
  const signs = signsOf(reading, sections, printed, people.parties.flatMap((party) => party.roles).join('，'));
  const kind = kindOf(signs);
  const stage = stageOf(signs);
  const operative = operativeOf(reading, sections);
  const date = documentDate(reading.text, sections);
  const facts: Facts = {
    reading,
    sections,
    kind,
    stage,
    people,
    operative,
    merits: merits(operative),
    date: date?.value ?? null,
    number: printed,
  };

  const court = issuer && isCourt(issuer.name) ? issuer : asBody(hidden.court);
  const ownBody = issuer && /检察院/.test(issuer.name) ? issuer : null;
  const procuratorate = ownBody ?? prosecutingBody(reading.text, people.agencies, sections.opening, kind.criminal);
  const deciding = decidingPart(facts);
  const verdict = kind.recognisers.sentences || kind.recognisers.charges === 'operative';
  const units = !verdict ? [] : verdictUnits(operative.words, operative.start, defendantsOf(people.parties));
  const commutation = kind.recognisers.commutation ? commutationOf(reading, sections, people.parties) : null;
  const extension = extensionOf(facts, commutation, units);
  const decided = uniqueOutcomes(kind.outcomes(deciding.words, deciding.start, stage));
  const outcomes = withJoinedClaims(withShortfall(decided, facts, extension.claims), facts);
  const names = outcomes.map((one) => one.outcome);
  // A decision without its operative part, cut off by its source, says nothing of how the case ended; notices have none by their form.
  const undecided = names.length === 0 && formOf(kind.id) !== 'notice' && kind.outcomes !== noOutcome && deciding.words.trim() === '';
  const at = (range: Range | null): Span[] => (range ? [reading.span(range.start, range.end)] : []);
  const record: Unassessed = {
    id: document.id,
    source: document.source,
    kind: publishedKind(kind, signs),
    court: court?.name ?? null,
    procuratorate: procuratorate?.name ?? null,
    number: noSerial ? null : printed,
    date: facts.date,
    outcomes: undecided ? [] : names.length > 0 ? names : ['other'],
    officials: officialsOf(reading, sections, court?.name ?? null, issuer?.name ?? null),
    parties: people.parties.map(({ name, roles, type, spans }) => ({ name, roles, type, spans })),
    principals: people.principals,
    representatives: people.representatives,
    relatedCases: relatedCasesOf(reading, sections, facts.number, kind),
    charges: chargesOf(facts, units, names),
    sentences: kind.recognisers.sentences ? sentencesOf(reading, units) : [],
    commutation,
    extension,
    spans: {
      kind: at(sections.heading.title ?? untitled(facts)),
      court: at(court),
      procuratorate: at(procuratorate),
      number: noSerial ? [] : at(hidden.number ?? number),
      date: at(date),
      outcomes: undecided
        ? []
        : names.length > 0
          ? outcomes.map((one) => at(one))
          : [at(decidingSentence(deciding) ?? sections.heading.title)],
    },
  };
  const told = { ...record, extension: { ...extension, incomplete: incompleteParts(record, kind, reading, sections) } };
  const assessed = assess(told, reading.text);
  return {
    ...told,
    ...assessed,
    uncertain: [...(noSerial ? markOf(hidden.number, at) : []), ...assessed.uncertain],
    secondReadings: [],
    warnings: [
      ...(cleaned.gaps.length > 0 ? [{ code: 'gaps', message: `${cleaned.gaps.length} unreadable places`, spans: cleaned.gaps }] : []),
      ...hiddenNames(record.officials),
    ],
  };
}

/** Officials whose names are hidden stay in the record as printed; a reader is told that they are nobody in particular. */
function hiddenNames(officials: ExtractionRecord['officials']): ReadingWarning[] {
  const hidden = officials.filter(({ name }) => isMasked(name));
  if (hidden.length === 0) return [];
  const message = `${hidden.length} 名司法人员姓名已隐去，不能识别为任何人 · ${hidden.length} names of officials are hidden and identify nobody`;
  return [{ code: 'masked-names', message, spans: hidden.flatMap(({ spans }) => spans) }];
}

/** A number without its serial is no value, but a person may know it. */
function markOf(number: Located | null, at: (range: Range) => Span[]): UncertainValue[] {
  if (number === null) return [];
  const spans = at(number);
  return [{ field: 'number', index: null, reason: 'masked', candidates: [{ value: normalNumber(number.value), spans }], spans }];
}

/** Notices decide without handing-over words: their whole body speaks. */
function decidingPart({ kind, merits: words, operative, sections, reading }: Facts): { words: string; start: number } {
  if (words.trim() !== '' || formOf(kind.id) !== 'notice') return { words, start: operative.start };
  const start = sections.heading.end;
  return { words: reading.text.slice(start, sections.tail.start), start };
}

/** A document without a title is known by its number, or by the words that hand over to what it decides. */
function untitled({ sections }: Facts): Range | null {
  const { heading, operative } = sections;
  if (heading.number) return heading.number;
  return operative.end > operative.start ? { start: Math.max(heading.end, operative.start - HANDING_OVER), end: operative.start } : null;
}

/** So many characters hold 裁定如下： and the like. */
const HANDING_OVER = 6;

/** Where an outcome that has no name of its own was decided. */
function decidingSentence({ words, start }: { words: string; start: number }): Range | null {
  const first = /[^\s、。；：][^。；\n]*/.exec(words);
  return first ? { start: start + first.index, end: start + first.index + first[0].length } : null;
}

function uniqueOutcomes(outcomes: readonly OutcomeRead[]): OutcomeRead[] {
  return outcomes.filter((one, index) => outcomes.findIndex((other) => other.outcome === one.outcome) === index);
}
