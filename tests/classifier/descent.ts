/**
 * Weights of logistic regression, one list a value with the intercept last: what natural's LogisticRegressionClassifier classifies with.
 * Its own training is not used: on dense matrices of the package sylvester one fold of this corpus with 200 words takes 107 s, it goes
 * on from weights that a too large step has thrown away, and it drops the intercept at the end. Here a row is the list of
 * its columns that are 1, a step that raises the cost is taken back and halved, and the intercept stays.
 */
export function descend(
  rows: readonly Uint32Array[],
  columns: number,
  labels: readonly string[],
  values: readonly string[],
): Float64Array[] {
  return values.map((value) =>
    descendOne(
      rows,
      columns,
      Uint8Array.from(labels, (label) => (label === value ? 1 : 0)),
    ),
  );
}

const MOST_STEPS = 250;
const LEAST_GAIN = 1e-6;
/** Keeps weights of words that part the training documents completely from growing for ever. */
const SHRINK = 1e-4;

/** Mean logistic loss with its shrinking term; fills `guessed`. */
function costOf(rows: readonly Uint32Array[], wanted: Uint8Array, theta: Float64Array, guessed: Float64Array): number {
  const intercept = theta[theta.length - 1]!;
  let sum = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    let z = intercept;
    for (let at = 0; at < row.length; at++) z += theta[row[at]!]!;
    guessed[index] = 1 / (1 + Math.exp(-z));
    sum += Math.log1p(Math.exp(-Math.abs(z))) + (wanted[index] === 1 ? Math.max(-z, 0) : Math.max(z, 0));
  }
  let size = 0;
  for (const weight of theta) size += weight * weight;
  return sum / rows.length + (SHRINK / 2) * size;
}

function descendOne(rows: readonly Uint32Array[], columns: number, wanted: Uint8Array): Float64Array {
  const guessed = new Float64Array(rows.length);
  let theta = new Float64Array(columns + 1);
  let cost = costOf(rows, wanted, theta, guessed);
  let rate = 1;
  for (let count = 0; count < MOST_STEPS; count++) {
    const slope = theta.map((weight) => weight * SHRINK);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]!;
      const error = (guessed[index]! - wanted[index]!) / rows.length;
      slope[columns]! += error;
      for (let at = 0; at < row.length; at++) slope[row[at]!]! += error;
    }
    let next = theta;
    let lower = Number.POSITIVE_INFINITY;
    for (; rate > 1e-6; rate /= 2) {
      next = theta.map((weight, column) => weight - rate * slope[column]!);
      lower = costOf(rows, wanted, next, guessed);
      if (lower < cost) break;
    }
    if (!(cost - lower > LEAST_GAIN)) break;
    [theta, cost, rate] = [next, lower, rate * 1.3];
  }
  return theta;
}
