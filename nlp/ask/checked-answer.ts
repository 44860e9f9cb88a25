import type { z } from 'zod';
import { AppError } from '../../graph/model/errors.ts';
import { objectIn } from '../llm/object-in.ts';
import { isBorneOut, type Said } from './borne-out.ts';
import { ModelAnswer } from './model-question.ts';
import type { Passage } from './passage.ts';
import { type QuotedWords, quotedWords } from './quoted-words.ts';

export interface CheckedAnswer {
  /** Sentences whose quotes stand in the documents and that say nothing beyond them. */
  readonly sentences: readonly Said[];
  /** What the model said besides and nobody gets to see. */
  readonly dropped: { readonly sentences: number; readonly quotes: number };
}

/** More is no answer to one question. */
const MOST_SENTENCES = 12;
const LONGEST_SENTENCE = 400;
/** What moves a cursor or turns writing round has no place in a sentence. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * What of a model's answer may be shown. Whatever the texts before it asked for, the outcome is a list of sentences, each with quotes out of
 * `passages`, the ones it was given.
 * @throws AppError model-answer when the answer has not the shape that was asked for
 */
export function checkedAnswer(answer: string, question: string, passages: readonly Passage[], names: readonly string[]): CheckedAnswer {
  const given = shapedAnswer(answer);
  const sentences: Said[] = [];
  let lostQuotes = 0;
  for (const { text, quotes } of given.sentences.slice(0, MOST_SENTENCES)) {
    const found = quotes.map(({ passage, words }) => quoteIn(passages[passage - 1], words));
    const kept = once(found.filter((quote) => quote !== null));
    lostQuotes += found.filter((quote) => quote === null).length;
    const said = { text: text.trim(), quotes: kept };
    const printable = said.text !== '' && said.text.length <= LONGEST_SENTENCE && !UNPRINTABLE.test(said.text);
    if (kept.length > 0 && printable && isBorneOut(said, question, names)) sentences.push(said);
  }
  return { sentences, dropped: { sentences: given.sentences.length - sentences.length, quotes: lostQuotes } };
}

function quoteIn(passage: Passage | undefined, words: string): QuotedWords | null {
  return passage === undefined ? null : quotedWords(passage, words);
}

/** Two pieces of one clause are one quote. */
function once(quotes: readonly QuotedWords[]): QuotedWords[] {
  const found = new Map<string, QuotedWords>();
  for (const quote of quotes) {
    const key = `${quote.passage.document} ${quote.span.start} ${quote.span.end}`;
    const known = found.get(key);
    found.set(key, known === undefined ? quote : { ...quote, cutNegation: known.cutNegation && quote.cutNegation });
  }
  return [...found.values()];
}

function shapedAnswer(answer: string): z.output<typeof ModelAnswer> {
  const shaped = ModelAnswer.safeParse(objectIn(answer));
  if (!shaped.success) throw new AppError('model-answer', 'the answer has not the shape that was asked for');
  return shaped.data;
}
