import type { ReviewField } from '../../graph/model/review.ts';
import table from './calibration.json' with { type: 'json' };
import type { Level } from './verdict.ts';

/** Of the values of a field that were read at a level, how many there were on the hand-read documents and how many were right. */
export interface Counted {
  readonly read: number;
  readonly right: number;
}
export type Calibration = Readonly<Partial<Record<ReviewField, Readonly<Partial<Record<Level, Counted>>>>>>;

const COUNTED: Calibration = table.fields;

/**
 * The confidence of a value: the share of right ones among those read at the same level, drawn towards the share of all fields at that
 * level with the weight of a few observations, so that few of them never make certainty.
 */
export function confidenceOf(field: ReviewField, level: Level): number {
  const { read, right } = COUNTED[field]?.[level] ?? { read: 0, right: 0 };
  // What was never seen on hand-read documents borrows from all fields at that level, with the weight of a few of them.
  const pool = POOLED[level];
  const prior = (pool.right + 0.5) / (pool.read + 1);
  return Math.floor(((right + PRIOR_WEIGHT * prior) / (read + PRIOR_WEIGHT)) * 1000) / 1000;
}

/** So many observations is what the pool of all fields counts beside those of one field. */
const PRIOR_WEIGHT = 4;

const POOLED: Readonly<Record<Level, Counted>> = {
  'borne-out': pooled('borne-out'),
  plain: pooled('plain'),
  doubtful: pooled('doubtful'),
};

function pooled(level: Level): Counted {
  return Object.values(COUNTED).reduce<Counted>(
    (sum, field) => ({ read: sum.read + (field[level]?.read ?? 0), right: sum.right + (field[level]?.right ?? 0) }),
    { read: 0, right: 0 },
  );
}
