/**
 * Gaps in publication. Courts count their cases: of a docket of which number 900 is seen there were at least 900, and how many more follows
 * from how densely the numbers seen lie (estimating the size of a series from its serial numbers, Ruggles & Brodie 1947). Published
 * decisions of 2023 are a third of those of 2020, and not the same third everywhere (research/anchors-2026-11.md C): where a court stops
 * to publish, who meets whom among the rest is a picture of what was published.
 */
import type { Coverage, CoverageSummary } from '../model/leads/coverage.ts';
import { compareText } from '../model/order.ts';

/**
 * Pairs of a docket are not compared where its public share is below this part of what the court shows of the class in its other years.
 * No floor of the share itself: a sample that is thin all over says nothing wrong, it only says less; a year that all but vanishes while
 * those beside it stand was chosen by somebody. The greatest share that the numbers allow is what is held against the floor.
 */
export const LEAST_OF_USUAL = 0.2;
/** Other years with numbers enough that it takes to tell what is usual. */
const FEWEST_YEARS = 2;
/** Where more documents of a court and year hide their number, those seen do not tell how many there are. */
const MOST_MASKED = 0.5;
/** How far the years lie that tell what is usual. */
const YEARS_AROUND = 5;
/** With fewer numbers the years beside tell more than the serials. */
const FEWEST_SERIALS = 5;
/** The highest number is taken as misread when it lies so many ordinary gaps above the next: a chance of e^-8. */
const FAR_GAPS = 8;
/** The true size lies above this with a chance of one in twenty. */
const ONE_SIDED = 0.05;

/** One case as its number tells. */
export interface Docketed {
  readonly court: string;
  readonly year: number;
  /** Class words with division; null where the number is masked or not printed. */
  readonly docket: string | null;
  readonly serial: number | null;
  /** Quarter of filing: four times the year plus 0..3; null where no day is printed. */
  readonly filed: number | null;
}

interface Docket {
  readonly court: string;
  readonly year: number;
  readonly docket: string;
  /** Ascending, each once. */
  readonly serials: readonly number[];
  readonly filed: ReadonlyMap<number, number>;
}

/** Dockets by court, year and class. */
export function coverageOf(cases: readonly Docketed[]): Coverage[] {
  const dockets = gather(cases);
  const masked = maskedShares(cases);
  const sizes = new Map([...dockets].map(([key, docket]) => [key, sizeOf(docket.serials)]));
  return [...dockets.values()]
    .sort((a, b) => compareText(a.court, b.court) || a.year - b.year || compareText(a.docket, b.docket))
    .map((docket) => {
      const share = masked.get(`${docket.court}|${docket.year}`) ?? 0;
      const own = sizes.get(keyOf(docket))!;
      const beside = [-1, 1].flatMap((step) => {
        const other = dockets.get(keyOf({ ...docket, year: docket.year + step }));
        return other !== undefined && other.serials.length >= FEWEST_SERIALS ? [sizes.get(keyOf(other))!] : [];
      });
      const expected = share > MOST_MASKED ? null : expectation(docket.serials, own, beside);
      const usual = expected === null ? null : usualShare(docket, dockets, sizes);
      return {
        ...{ court: docket.court, year: docket.year, docket: docket.docket, seen: docket.serials.length, expected, masked: share },
        thin: usual !== null && docket.serials.length / own.low < LEAST_OF_USUAL * usual,
        quarters: expected === null ? [] : quartersOf(docket, expected.cases),
      };
    });
}

function keyOf({ court, year, docket }: Pick<Docket, 'court' | 'year' | 'docket'>): string {
  return `${court}|${year}|${docket}`;
}

function gather(cases: readonly Docketed[]): Map<string, Docket> {
  const serials = new Map<string, { court: string; year: number; docket: string; filed: Map<number, number>; seen: Set<number> }>();
  for (const { court, year, docket, serial, filed } of cases) {
    if (docket === null || serial === null) continue;
    const key = keyOf({ court, year, docket });
    const known = serials.get(key) ?? { court, year, docket, filed: new Map(), seen: new Set() };
    known.seen.add(serial);
    if (filed !== null) known.filed.set(serial, filed);
    serials.set(key, known);
  }
  return new Map(
    [...serials].map(([key, { seen, ...docket }]) => [key, { ...docket, serials: withoutMisread([...seen].sort((a, b) => a - b)) }]),
  );
}

/** One number far above all others is a slip of a digit. */
function withoutMisread(serials: readonly number[]): readonly number[] {
  const [last, next] = [serials.at(-1) ?? 0, serials.at(-2) ?? 0];
  if (serials.length <= FEWEST_SERIALS) return serials;
  return last - next > (FAR_GAPS * next) / (serials.length - 1) ? serials.slice(0, -1) : serials;
}

function maskedShares(cases: readonly Docketed[]): Map<string, number> {
  const counts = new Map<string, { all: number; hidden: number }>();
  for (const { court, year, serial } of cases) {
    const count = counts.get(`${court}|${year}`) ?? { all: 0, hidden: 0 };
    count.all++;
    if (serial === null) count.hidden++;
    counts.set(`${court}|${year}`, count);
  }
  return new Map([...counts].map(([key, { all, hidden }]) => [key, hidden / all]));
}

interface Size {
  readonly cases: number;
  readonly low: number;
  readonly high: number;
}

/** Of k numbers up to m: m + m/k - 1 without bias; P(all ≤ m | N) = (m/N)^k bounds N from above, m itself from below. */
function sizeOf(serials: readonly number[]): Size {
  const [k, m] = [serials.length, serials.at(-1) ?? 0];
  return { cases: Math.round(m + m / k - 1), low: m, high: Math.ceil(m / ONE_SIDED ** (1 / k)) };
}

function expectation(serials: readonly number[], own: Size, beside: readonly Size[]): NonNullable<Coverage['expected']> {
  if (serials.length >= FEWEST_SERIALS || beside.length === 0) return { ...own, from: 'serials' };
  const mean = Math.round(beside.reduce((sum, size) => sum + size.cases, 0) / beside.length);
  return {
    cases: Math.max(own.low, mean),
    low: own.low,
    high: Math.max(own.low, ...beside.map((size) => size.high)),
    from: 'neighbours',
  };
}

/** Middle share over the other years of the court and class; null where there are too few. */
function usualShare(docket: Docket, dockets: ReadonlyMap<string, Docket>, sizes: ReadonlyMap<string, Size>): number | null {
  const shares: number[] = [];
  for (let year = docket.year - YEARS_AROUND; year <= docket.year + YEARS_AROUND; year++) {
    const key = keyOf({ ...docket, year });
    const other = dockets.get(key);
    if (year !== docket.year && other !== undefined && other.serials.length >= FEWEST_SERIALS)
      shares.push(other.serials.length / sizes.get(key)!.cases);
  }
  return shares.length < FEWEST_YEARS ? null : shares.sort((a, b) => a - b)[shares.length >> 1]!;
}

/** Numbers are given in the order of filing: between the last of one quarter and the first of the next lies the border of the two. */
function quartersOf({ serials, filed, year }: Docket, size: number): Coverage['quarters'] {
  const known = serials.flatMap((serial) => {
    const quarter = filed.get(serial);
    return quarter === undefined || Math.floor(quarter / 4) !== year ? [] : [{ serial, quarter }];
  });
  const quarters = [0, 1, 2, 3].map((q) => 4 * year + q);
  if (quarters.some((q) => known.every((k) => k.quarter !== q))) return [];
  const borders = quarters.slice(0, -1).map((q) => {
    const before = Math.max(...known.filter((k) => k.quarter <= q).map((k) => k.serial));
    const after = Math.min(...known.filter((k) => k.quarter > q).map((k) => k.serial));
    return (before + after) / 2;
  });
  const edges = [0, ...borders, size];
  return quarters.map((quarter, i) => ({
    quarter,
    seen: known.filter((k) => k.quarter === quarter).length,
    expected: Math.max(0, Math.round(edges[i + 1]! - edges[i]!)),
  }));
}

/** For readers: `most` dockets, those that are not compared first, then those with the smallest share. */
export function summarise(coverage: readonly Coverage[], most: number): CoverageSummary {
  const told = coverage.filter((c) => c.expected !== null);
  return {
    dockets: coverage.length,
    thin: coverage.filter((c) => c.thin).length,
    open: coverage.length - told.length,
    worst: [...told].sort((a, b) => Number(b.thin) - Number(a.thin) || shareOf(a) - shareOf(b) || missing(b) - missing(a)).slice(0, most),
  };
}

function shareOf({ seen, expected }: Coverage): number {
  return expected === null ? 1 : seen / Math.max(1, expected.cases);
}

function missing({ seen, expected }: Coverage): number {
  return expected === null ? 0 : expected.cases - seen;
}
