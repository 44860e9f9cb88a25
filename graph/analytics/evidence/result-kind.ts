/** How a result is told: ended well or not, or graded. The same model of court, official and counterpart explains both. */
import { type Cell, gradedCell, outcomeCell } from './cell.ts';

/** What a kind of result needs to know of an observation. */
interface Observed {
  readonly endedWell: boolean;
  readonly grade?: number;
  readonly quarter: number;
}

export interface ResultKind {
  /** What was observed, on the scale of `mean`. */
  valueOf(observed: Observed): number;
  /** Expectation of the value at what is predicted. */
  mean(predicted: number): number;
  /** What one observation tells of the prediction, as a precision. */
  precision(predicted: number): number;
  /** Variance of officials, and of counterparts, where it was measured, on the scale of what is predicted. */
  readonly usualVariance: number;
  /** The evidence of one observation; `gained` is false for those to whom a good end is bad. */
  cell(observed: Observed, predicted: number, gained: boolean): Cell;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Predicted as log odds; judges and lawyers scatter by .4 (lead-science.md 3.1). */
export const WON_OR_LOST: ResultKind = {
  valueOf: ({ endedWell }) => (endedWell ? 1 : 0),
  mean: sigmoid,
  precision: (predicted) => sigmoid(predicted) * (1 - sigmoid(predicted)),
  usualVariance: 0.16,
  cell({ endedWell, quarter }, predicted, gained) {
    const p = sigmoid(gained ? predicted : -predicted);
    return outcomeCell(Math.min(1 - 1e-6, Math.max(1e-6, p)), endedWell === gained, quarter);
  },
};

/** Predicted in standard deviations; a log odds of one is about .55 of them (π/√3), so that .4 becomes .22. */
export const GRADED: ResultKind = {
  valueOf: ({ grade = 0 }) => grade,
  mean: (predicted) => predicted,
  precision: () => 1,
  usualVariance: 0.05,
  cell({ grade = 0, quarter }, predicted, gained) {
    return gradedCell((gained ? 1 : -1) * (grade - predicted), 1, quarter);
  },
};
