import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { Span } from '../../graph/model/span.ts';
import type { Range } from '../text/range.ts';
import { type Body, bodyOf } from './body.ts';
import { lacksCause } from './leaves-open.ts';
import trained from './model.json' with { type: 'json' };
import { NONE, scoresOf, type TaskModel, taskFrom } from './model.ts';
import { type Word, wordsOf } from './words.ts';

/** A proposal to a person. */
export interface Guess {
  /** kind: a document kind of the glossary; cause: a cause of the court's list or a crime of the law. */
  readonly value: string;
  /** Stated probability; how often such guesses were right is in nlp/classifier/README.md. */
  readonly probability: number;
  /** Where the three words that weigh most for the value stand in the text, in the order of the text. */
  readonly spans: readonly Span[];
}

export interface Guesses {
  readonly kind: Guess | null;
  readonly cause: Guess | null;
}

const NOTHING: Guesses = { kind: null, cause: null };
const SHOWN_WORDS = 3;

/**
 * What a document probably is, where its rules have not read it: the kind where neither title nor number says it, the cause of a
 * case on the merits where no opening names it. `text` is the original text of one document, `record` what the rules
 * read of it; spans point into the text.
 *
 * A guess is a proposal to a person: it says so (`who decided` is the model until somebody has), goes to the review queue beside
 * what the rules read and never into the graph. It is made only from the probability on at which 95 of 100 such guesses were right
 * in cross-validation (`speaks` in model.json, with its counts); below, and for values that were too rare to be measured, it is null.
 *
 * Pure, synchronous, never throws for what a text contains. A sentence that says what the document shall be classified as has
 * no more say than its words. Segmenter and classifier are loaded at the first document that is open.
 */
export function classify(text: string, { extension }: Pick<ExtractionRecord, 'extension'>): Guesses {
  const body = bodyOf(text);
  const asks = { kind: !body.headed, cause: lacksCause(extension) };
  if ((!asks.kind && !asks.cause) || body.range.end === body.range.start) return NOTHING;
  const words = wordsIn(body);
  return {
    kind: asks.kind ? guess(task('kind'), words, body) : null,
    cause: asks.cause ? guess(task('cause'), words, body) : null,
  };
}

const opened = new Map<keyof typeof trained, TaskModel>();

function task(name: keyof typeof trained): TaskModel {
  const model = opened.get(name) ?? taskFrom(trained[name]);
  opened.set(name, model);
  return model;
}

function wordsIn({ reading, range }: Body): Word[] {
  return wordsOf(reading.text.slice(range.start, range.end));
}

function guess(model: TaskModel, words: readonly Word[], { reading, range }: Body): Guess | null {
  if (model.speaks === null) return null;
  const best = scoresOf(
    model,
    words.map(({ word }) => word),
  )[0];
  if (best === undefined || best.value === NONE || best.probability < model.speaks.probability) return null;
  const places = heaviest(model, best.value, words);
  if (places.length === 0) return null;
  const spans = places.map(({ start, end }) => reading.span(range.start + start, range.start + end));
  return { value: best.value, probability: Math.round(best.probability * 1000) / 1000, spans };
}

/** First places of the words that speak most for a value, in the order of the text. */
function heaviest(model: TaskModel, value: string, words: readonly Word[]): Range[] {
  const weights = model.weights[model.values.indexOf(value)] ?? [];
  const weightOf = new Map(model.words.map((word, index) => [word, weights[index] ?? 0]));
  const first = new Map<string, Word>();
  for (const word of words) if ((weightOf.get(word.word) ?? 0) > 0 && !first.has(word.word)) first.set(word.word, word);
  return [...first.values()]
    .sort((a, b) => weightOf.get(b.word)! - weightOf.get(a.word)! || a.start - b.start)
    .slice(0, SHOWN_WORDS)
    .sort((a, b) => a.start - b.start);
}
