import { AppError } from '../../graph/model/errors.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { DropReason, SecondReading, SilenceReason } from '../../graph/model/record/second-reading.ts';
import type { ReadableDocument } from '../extractor.ts';
import type { ChatModel, ChatRequest, TokenCount } from '../llm/chat-model.ts';
import { Allowance, mostTokens } from './allowance.ts';
import { type Answer, answerOf } from './answer.ts';
import { ground } from './ground.ts';
import { GroundedText } from './grounded-text.ts';
import { mask, namesOf } from './mask.ts';
import { mergeProposals } from './merge.ts';
import { type AskedField, openFields } from './open-fields.ts';
import type { ReadingScope, SecondReader } from './port.ts';
import type { Proposal } from './proposal.ts';
import { QUESTION_VERSION, questionOn } from './question.ts';

export interface LanguageModelReaderOptions {
  readonly model: ChatModel;
  /** Hide names before the text is sent. */
  readonly masking: boolean;
  /** Tokens that one batch may cost; whatever is asked outside a batch is one batch. */
  readonly tokensOfABatch: number;
}

/** Documents that are read outside a batch share one allowance. */
const NO_BATCH = '';
/** A second question is asked when the first answer made no sense; a third would not help. */
const QUESTIONS = 2;

/** Asks a language model for what the rules left open. Every value that it gives is held against the text. */
export function languageModelReader({ model, masking, tokensOfABatch }: LanguageModelReaderOptions): SecondReader {
  const allowance = new Allowance(tokensOfABatch);

  const ask = async (request: ChatRequest, { batch = NO_BATCH, signal }: ReadingScope) => {
    const reserved = mostTokens(request.instructions + request.material + JSON.stringify(request.shape)) + request.longestAnswer;
    if (!allowance.reserve(batch, reserved)) return null;
    let used = 0;
    try {
      const answer = await model.ask(request, signal);
      used = answer.remembered ? 0 : answer.tokens.prompt + answer.tokens.completion;
      return answer;
    } catch (error) {
      // What an unusable answer has cost is not told: the worst is assumed.
      used = error instanceof AppError && error.code === 'model-answer' ? reserved : 0;
      throw error;
    } finally {
      allowance.settle(batch, reserved, used);
    }
  };

  return {
    name: 'language-model',
    isOpen: (_document, record) => openFields(record).length > 0,
    async read(document, record, scope = {}) {
      const fields = openFields(record);
      if (fields.length === 0) return record;
      const text = new GroundedText(document);
      const shown = masking ? mask(text.shown, namesOf(record)) : null;
      const tokens: TokenCount[] = [];
      const silent = (silence: SilenceReason): ExtractionRecord =>
        withReading(record, {
          ...NOTHING,
          reader: 'language-model',
          model: model.id,
          version: QUESTION_VERSION,
          asked: fields,
          silence,
          tokens: sum(tokens),
        });
      for (let asked = 0; asked < QUESTIONS; asked++) {
        try {
          const answer = await ask(questionOn(shown?.text ?? text.shown, fields, asked > 0), scope);
          if (answer === null) return silent('budget-spent');
          if (!answer.remembered) tokens.push(answer.tokens);
          const said = answerOf(shown ? shown.unmask(answer.text) : answer.text, fields);
          return withValues(record, fields, said, text, { model: model.id, tokens: sum(tokens) });
        } catch (error) {
          if (scope.signal?.aborted) return silent('stopped');
          if (!(error instanceof AppError) || error.code !== 'model-answer') return silent('unavailable');
        }
      }
      return silent('answer-unusable');
    },
  };
}

/** What would be sent about a document, word for word; null where nothing is open in its record. */
export function previewOf(document: ReadableDocument, record: ExtractionRecord, masking: boolean): ChatRequest | null {
  const fields = openFields(record);
  if (fields.length === 0) return null;
  const { shown } = new GroundedText(document);
  return questionOn(masking ? mask(shown, namesOf(record)).text : shown, fields);
}

const NOTHING = { filled: 0, agreed: 0, differed: 0, dropped: {}, guessedCause: null } as const;

function withValues(
  record: ExtractionRecord,
  fields: readonly AskedField[],
  { values, malformed, notAsked }: Answer,
  text: GroundedText,
  { model, tokens }: { readonly model: string; readonly tokens: TokenCount },
): ExtractionRecord {
  const dropped = new Map<DropReason, number>();
  const drop = (reason: DropReason, times: number): void => {
    if (times > 0) dropped.set(reason, (dropped.get(reason) ?? 0) + times);
  };
  const proposals: Proposal[] = [];
  for (const value of values) {
    const grounded = ground(value, text);
    if ('drop' in grounded) drop(grounded.drop, 1);
    else proposals.push(grounded.proposal);
  }
  const { record: merged, filled, agreed, differed, notAsked: elsewhere } = mergeProposals(record, fields, proposals, 'language-model');
  drop('malformed', malformed);
  drop('not-asked', notAsked + elsewhere);
  return withReading(merged, {
    ...NOTHING,
    ...{ reader: 'language-model', model, version: QUESTION_VERSION, asked: fields },
    ...{ filled, agreed, differed, dropped: Object.fromEntries(dropped), silence: null, tokens },
  });
}

function withReading(record: ExtractionRecord, reading: SecondReading): ExtractionRecord {
  return { ...record, secondReadings: [...record.secondReadings, reading] };
}

function sum(counts: readonly TokenCount[]): TokenCount {
  return counts.reduce((a, b) => ({ prompt: a.prompt + b.prompt, completion: a.completion + b.completion }), { prompt: 0, completion: 0 });
}
