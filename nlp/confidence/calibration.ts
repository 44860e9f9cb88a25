import type { ReviewField } from '../../graph/model/record/review.ts';
import table from './calibration.json' with { type: 'json' };
import type { Level } from './verdict.ts';

/** Of the values of a field that were read at a level, how many there were and how many were right. */
export interface Counted {
  readonly read: number;
  readonly right: number;
}
export type Counts = Readonly<Partial<Record<ReviewField, Readonly<Partial<Record<Level, Counted>>>>>>;

/**
 * Two counts of the same thing. `fields`: on hand-read documents of the sources that the rules were written on. `firstSight`: on documents
 * of sources that the reader had never seen when it read them, before anything was mended for them.
 */
export interface Calibration {
  readonly fields: Counts;
  readonly firstSight: Counts;
}

/** So many observations is what the pool of all fields counts beside those of one field. */
const PRIOR_WEIGHT = 4;

/**
 * The confidence of a value: the share of right ones among those read at the same level, drawn towards the share of all fields at that
 * level with the weight of a few observations, so that few of them never make certainty. Of the two counts the lower one is stated:
 * a document of a new source is read no better than such documents were read at first sight.
 */
export function confidenceOf(field: ReviewField, level: Level, calibration: Calibration = table): number {
  return Math.min(shareOf(calibration.fields, field, level), shareOf(calibration.firstSight, field, level));
}

function shareOf(counts: Counts, field: ReviewField, level: Level): number {
  const { read, right } = counts[field]?.[level] ?? { read: 0, right: 0 };
  const pool = pooled(counts, level);
  const prior = (pool.right + 0.5) / (pool.read + 1);
  return Math.floor(((right + PRIOR_WEIGHT * prior) / (read + PRIOR_WEIGHT)) * 1000) / 1000;
}

const POOLS = new WeakMap<Counts, Readonly<Record<Level, Counted>>>();

/** All fields at a level together, added up once for each table. */
function pooled(counts: Counts, level: Level): Counted {
  let pools = POOLS.get(counts);
  if (pools === undefined) {
    const pool = (at: Level): Counted =>
      Object.values(counts).reduce<Counted>(
        (sum, field) => ({ read: sum.read + (field[at]?.read ?? 0), right: sum.right + (field[at]?.right ?? 0) }),
        { read: 0, right: 0 },
      );
    pools = { 'borne-out': pool('borne-out'), plain: pool('plain'), doubtful: pool('doubtful') };
    POOLS.set(counts, pools);
  }
  return pools[level];
}
