import { AppError, asAppError, type ErrorCode } from '../../graph/model/errors.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import type { Span } from '../../graph/model/span.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { type CheckedAnswer, checkedAnswer } from '../../nlp/ask/checked-answer.ts';
import { modelQuestion, passagesThatFit } from '../../nlp/ask/model-question.ts';
import { LONGEST_QUESTION } from '../../nlp/ask/question.ts';
import { type SearchResult, search } from '../../nlp/ask/search.ts';
import type { ChatModel, TokenCount } from '../../nlp/llm/chat-model.ts';
import { type KnownNames, mask } from '../../nlp/second-reader/mask.ts';
import { documentsOfLead, type LeadDocument } from './lead-documents.ts';

/** A place in a document of the lead; `quote` is exactly its source text at [start, end). */
export interface AnswerQuote extends Span {
  readonly document: string;
  readonly path: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly quote: string;
}

/** An answer about one lead. It is read and forgotten: nothing of it is stored, and no part of it is evidence. */
export interface LeadAnswer {
  /** passages: the documents' own words alone. model: sentences of a model, each with the words it rests on. */
  readonly mode: 'passages' | 'model';
  /** False: the documents of the lead do not say it. */
  readonly found: boolean;
  /** Names, case numbers, dates and sums of the question that stand in none of the documents. */
  readonly missing: readonly string[];
  readonly sentences: readonly { readonly text: string; readonly quotes: readonly AnswerQuote[] }[];
  /** The nearest places in the documents, best first. */
  readonly passages: readonly AnswerQuote[];
  readonly documents: { readonly searched: number; readonly left: number };
  /** The model that was asked; null where none is set. */
  readonly model: {
    readonly id: string;
    readonly tokens: TokenCount | null;
    /** What it said that is not shown: sentences that go beyond their quotes, quotes that stand in no document. */
    readonly dropped: { readonly sentences: number; readonly quotes: number };
    /** Why its answer could not be used; null where it could. */
    readonly failed: Extract<ErrorCode, 'model-unavailable' | 'model-answer'> | null;
  } | null;
}

interface Asking {
  readonly store: Store;
  readonly model: ChatModel | null;
  /** Hide names before anything is sent to the model. */
  readonly masking: boolean;
}

/**
 * Answers a question out of the documents of one lead.
 * @throws AppError invalid-input for a question that is empty or too long; the reason of `signal` when the asker has gone
 */
export async function askLead({ store, model, masking }: Asking, lead: Lead, question: string, signal?: AbortSignal): Promise<LeadAnswer> {
  const asked = question.trim();
  if (asked === '' || asked.length > LONGEST_QUESTION) throw new AppError('invalid-input', `question: 1–${LONGEST_QUESTION}`);
  const { documents, left, names } = await documentsOfLead(store, lead);
  const result = search(asked, documents, [...names.persons, ...names.organisations]);
  const quoteOf = quoting(documents);
  const plain = {
    missing: result.missing,
    passages: result.best.map(({ document, span, quote }) => quoteOf(document, span, quote)),
    documents: { searched: documents.length, left },
  };
  // A model is asked neither about what is not there nor without anything to read.
  if (model === null || result.missing.length > 0 || result.ranked.length === 0)
    return { mode: 'passages', found: result.found, sentences: [], ...plain, model: null };
  const answer = await modelAnswer(model, asked, result, masking ? names : null, signal);
  if ('failed' in answer) {
    const failure = { id: model.id, tokens: null, dropped: { sentences: 0, quotes: 0 }, failed: answer.failed };
    return { mode: 'passages', found: result.found, sentences: [], ...plain, model: failure };
  }
  const sentences = answer.sentences.map(({ text, quotes }) => ({
    text,
    quotes: quotes.map(({ passage, span, quote }) => quoteOf(passage.document, span, quote)),
  }));
  const { tokens, dropped } = answer;
  return { mode: 'model', found: sentences.length > 0, sentences, ...plain, model: { id: model.id, tokens, dropped, failed: null } };
}

type ModelOutcome =
  | (CheckedAnswer & { readonly tokens: TokenCount })
  | { readonly failed: Extract<ErrorCode, 'model-unavailable' | 'model-answer'> };

/** Asks the model; the answer is checked with the names put back. `names`: what has to be hidden from it, null where nothing has. */
async function modelAnswer(
  model: ChatModel,
  question: string,
  { ranked, library }: SearchResult,
  names: KnownNames | null,
  signal: AbortSignal | undefined,
): Promise<ModelOutcome> {
  const passages = passagesThatFit(ranked);
  const request = modelQuestion(question, passages);
  const masked = names && mask(request.material, names);
  try {
    const { text, tokens } = await model.ask(masked ? { ...request, material: masked.text } : request, signal);
    return { ...checkedAnswer(masked ? masked.unmask(text) : text, question, passages, library.names), tokens };
  } catch (error) {
    const { code } = asAppError(error);
    if (code === 'model-unavailable' || code === 'model-answer') return { failed: code };
    throw error;
  }
}

function quoting(documents: readonly LeadDocument[]) {
  const stored = new Map(documents.map((document) => [document.id, document.stored]));
  return (id: string, { start, end }: Span, quote: string): AnswerQuote => {
    const { path, number, date } = stored.get(id)!;
    return { document: id, path, number, date, start, end, quote };
  };
}
