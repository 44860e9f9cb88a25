import type { LogisticRegressionClassifier } from 'natural/lib/natural/classifiers/index.js';
import { loadClassifiers } from './load-natural.ts';

/** From which stated probability on a task may speak, and what was measured there. */
export interface Threshold {
  readonly probability: number;
  /** Cross-validated guesses at or above it, on documents that the rules leave open. */
  readonly guesses: number;
  readonly right: number;
}

/** What was learnt for one question. Weights only: one list a value, one weight a word, in the order of `words`. */
export interface TaskModel {
  readonly values: readonly string[];
  readonly words: readonly string[];
  readonly weights: readonly (readonly number[])[];
  /** Null where it was nowhere measured to be right often enough: then nothing is guessed. */
  readonly speaks: Threshold | null;
}

/** A task as model.json has it: words and numbers in lists parted by spaces, so that a formatter leaves the file as it was trained. */
export interface StoredTask {
  readonly values: string;
  readonly words: string;
  readonly weights: readonly string[];
  readonly speaks: Threshold | null;
}

export function taskFrom({ values, words, weights, speaks }: StoredTask): TaskModel {
  return { values: values.split(' '), words: words.split(' '), weights: weights.map((row) => row.split(' ').map(Number)), speaks };
}

/** The value for all that is none of the others; it is learnt, so that a document of an unknown sort is not forced into a known one, and never guessed. */
export const NONE = 'none';

/**
 * A word that stands in every document. natural's logistic regression learns an intercept and drops it when it is asked
 * (apparatus: `theta.chomp(1)`); the weight of this word is that intercept.
 */
export const ALWAYS = '∎';

export interface Score {
  readonly value: string;
  /** The scores of one task add up to 1. */
  readonly probability: number;
}

const restored = new WeakMap<TaskModel, LogisticRegressionClassifier>();

/** natural's classifier with the weights of a model. */
function classifierOf(model: TaskModel): LogisticRegressionClassifier {
  const before = restored.get(model);
  if (before !== undefined) return before;
  const classifier = loadClassifiers().LogisticRegressionClassifier.restore({
    features: Object.fromEntries(model.words.map((word) => [word, 1])),
    classifier: { classifications: model.values, theta: model.weights.map((elements) => ({ elements })) },
  }) as LogisticRegressionClassifier;
  restored.set(model, classifier);
  return classifier;
}

/** The probability of every value for a document with these words, the likeliest first. */
export function scoresOf(model: TaskModel, words: readonly string[]): Score[] {
  const found = classifierOf(model).getClassifications([ALWAYS, ...new Set(words)]);
  const total = found.reduce((sum, { value }) => sum + value, 0);
  return found.map(({ label, value }) => ({ value: label, probability: total === 0 ? 0 : value / total }));
}
