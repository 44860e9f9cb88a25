/**
 * Whether some of one person's graded results lie apart from all others of his: a share of them shifted, where innocents have one level
 * with the spread that everybody has. A mild judge has another level; a judge who spares a few has two.
 */
import { logSumExp } from './bayes-factor.ts';

/** Shares that may be shifted, and by how many standard deviations, each as likely. */
const SHARES = [0.1, 0.2, 0.35, 0.5] as const;
const SHIFTS = [1.3, 1.8, 2.4, 3] as const;
/** Levels of innocents, on a grid: most near zero (lead-science.md 3.1, judges' .4 in log odds), one in five far off. */
const LEVELS = Array.from({ length: 51 }, (_, i) => -2.5 + i / 10);
const NEAR = { scatter: 0.3, share: 0.8 };
const FAR = { scatter: 1, share: 0.2 };
/** The spread that everybody has is read off the others: kernel density, with a floor for what was never seen. */
const BANDWIDTH = 0.3;
/** Beyond so many bandwidths the kernel is nothing. */
const KERNEL = 4;
const WIDTH = KERNEL * BANDWIDTH;
const STEP = 0.1;
const REACH = 6;
const FLOOR = 0.02;
const FLOOR_SCATTER = 2;

export interface SelectedShift {
  /** Natural log of the Bayes factor for two levels against one. */
  readonly logBayesFactor: number;
  /** From here on a result is more likely one of the shifted ones; infinite where none is. */
  readonly from: number;
}

/** `own` and `others` in standard deviations from like cases; `others` each from the level of its own person. */
export function selectedShift(own: readonly number[], others: readonly number[]): SelectedShift {
  const density = densityOf(others);
  const logAt = (level: number, share: number, shift: number): number =>
    own.reduce((sum, x) => sum + Math.log((1 - share) * density(x - level) + share * density(x - level - shift)), 0);
  const priors = LEVELS.map((level) => Math.log(normalAt(level, NEAR) + normalAt(level, FAR)));
  const all = logSumExp(priors);
  const one = logSumExp(LEVELS.map((level, i) => priors[i]! - all + logAt(level, 0, 0)));
  const terms: number[] = [];
  let best = { log: Number.NEGATIVE_INFINITY, level: 0, share: 0, shift: 0 };
  for (const share of SHARES) {
    for (const shift of SHIFTS) {
      for (const [i, level] of LEVELS.entries()) {
        const log = priors[i]! - all + logAt(level, share, shift);
        terms.push(log);
        if (log > best.log) best = { log, level, share, shift };
      }
    }
  }
  const two = logSumExp(terms) - Math.log(SHARES.length * SHIFTS.length);
  return { logBayesFactor: two - one, from: crossing(best, density) };
}

function normalAt(x: number, { scatter, share }: typeof NEAR): number {
  return (share * Math.exp(-0.5 * (x / scatter) ** 2)) / scatter;
}

/** Where the shifted results become the likelier, above the level. */
function crossing(
  { level, share, shift }: { readonly level: number; readonly share: number; readonly shift: number },
  density: (x: number) => number,
): number {
  for (let x = 0; x <= REACH; x += STEP) if (share * density(x - shift) >= (1 - share) * density(x)) return level + x;
  return Number.POSITIVE_INFINITY;
}

function densityOf(values: readonly number[]): (x: number) => number {
  const bins = new Float64Array(Math.round((2 * REACH) / STEP) + 1);
  for (const value of values) {
    const first = Math.max(0, Math.floor((value - WIDTH + REACH) / STEP));
    const last = Math.min(bins.length - 1, Math.ceil((value + WIDTH + REACH) / STEP));
    for (let i = first; i <= last; i++) {
      const z = (-REACH + i * STEP - value) / BANDWIDTH;
      if (Math.abs(z) < KERNEL) bins[i]! += Math.exp(-0.5 * z * z) / (BANDWIDTH * Math.sqrt(2 * Math.PI) * values.length);
    }
  }
  const floor = (x: number): number => Math.exp(-0.5 * (x / FLOOR_SCATTER) ** 2) / (FLOOR_SCATTER * Math.sqrt(2 * Math.PI));
  return (x) => {
    const at = Math.max(0, Math.min(bins.length - 1, Math.round((x + REACH) / STEP)));
    return (1 - FLOOR) * bins[at]! + FLOOR * floor(x);
  };
}
