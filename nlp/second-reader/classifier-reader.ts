import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { ReviewField } from '../../graph/model/record/review.ts';
import type { Span } from '../../graph/model/span.ts';
import { classify } from '../classifier/classify.ts';
import { leavesOpen } from '../classifier/leaves-open.ts';
import { mergeProposals } from './merge.ts';
import type { SecondReader } from './port.ts';

/** Changes with every training that changes what the classifier says. */
const VERSION = '1';

/**
 * Asks the trained classifier what a paper is that shows neither title nor number, and what a case is about that names no cause. It knows no
 * names and sends nothing anywhere. A kind that the rules only inferred, and that it contradicts, is put to a person with both.
 */
export const classifierReader: SecondReader = {
  name: 'classifier',
  isOpen: ({ text, range }, record) => leavesOpen(record, text.slice(range.start, range.end)),
  async read({ text, range }, record) {
    const guesses = classify(text.slice(range.start, range.end), record);
    const kind = guesses.kind && { ...guesses.kind, spans: shifted(guesses.kind.spans, range.start) };
    const cause = guesses.cause && { ...guesses.cause, spans: shifted(guesses.cause.spans, range.start) };
    if (kind === null && cause === null) return record;
    const proposals = kind === null ? [] : [{ field: 'kind' as const, value: kind.value, spans: kind.spans }];
    const doubted = kind === null || kind.value === record.extension.kind ? record : withDoubtedKind(record);
    const { record: merged, filled, agreed, differed, notAsked } = mergeProposals(doubted, ['kind'], proposals, 'classifier');
    const asked: readonly ReviewField[] = kind === null ? [] : ['kind'];
    const reading = {
      ...({ reader: 'classifier', model: 'natural', version: VERSION, asked, filled, differed } as const),
      // What the rules inferred without doubt, and the classifier says too, was not in question and is borne out.
      agreed: agreed + notAsked,
      ...{ dropped: {}, silence: null, tokens: { prompt: 0, completion: 0 }, guessedCause: cause },
    };
    return { ...merged, secondReadings: [...merged.secondReadings, reading] };
  },
};

/** The kind that the rules inferred, put to a person; one that they did not infer stays empty. */
function withDoubtedKind(record: ExtractionRecord): ExtractionRecord {
  const { kind } = record.extension;
  if (kind === 'other' || record.uncertain.some(({ field }) => field === 'kind')) return record;
  const spans = record.spans.kind;
  const mark = { field: 'kind', index: null, reason: 'kinds-compete', candidates: [{ value: kind, spans }], spans } as const;
  return { ...record, uncertain: [...record.uncertain, mark] };
}

function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
