import { hasMotif, type Motif, type TimedEvent } from './motifs.ts';
import { seededRandom } from './seeded-random.ts';

export interface MotifChanceOptions {
  /** Events of one stratum change times with each other. */
  readonly stratum: (event: TimedEvent, caseNumber: number) => string;
  /** Default 999: the least p is then 0.001. */
  readonly rounds?: number;
  readonly seed?: number;
}

export interface MotifChance {
  /** Cases that the motif fits. */
  readonly observed: number;
  /** The same, on average over the shuffled times. */
  readonly expected: number;
  /** Chance of as many or more when times are exchangeable within strata; one-sided, never 0 (Phipson and Smyth 2010). */
  readonly p: number;
}

/**
 * Whether a motif fits more cases than its events would by chance of timing. Times change places among the events of a stratum, over all
 * cases; kinds and actors stay where they are. A case counts once, however often the motif fits it.
 *
 * The answer is as good as the strata: within one, an honest event might have had the time of any other. Give times since the beginning of
 * the case, not dates, and let the kind of event, the court and the kind of procedure be part of the stratum, or the order that the law
 * itself prescribes is found in every case. The same cases, seed and options give the same p.
 */
export function motifChance(
  cases: readonly (readonly TimedEvent[])[],
  motif: Motif,
  { stratum, rounds = 999, seed = 1 }: MotifChanceOptions,
): MotifChance {
  const random = seededRandom(seed);
  const events = cases.flat();
  const times = Float64Array.from(events, (event) => event.time);
  const strata = members(cases, stratum);
  const firsts = firstPlaces(cases);
  const count = (): number => cases.filter((given, i) => hasMotif(retimed(given, times, firsts[i]!), motif)).length;
  const observed = count();
  let [asMany, sum] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    for (const places of strata) shuffleAmong(times, places, random);
    const fitted = count();
    sum += fitted;
    if (fitted >= observed) asMany++;
  }
  return { observed, expected: rounds === 0 ? observed : sum / rounds, p: (1 + asMany) / (1 + rounds) };
}

const retimed = (events: readonly TimedEvent[], times: Float64Array, from: number): TimedEvent[] =>
  events.map(({ kind, actor }, i) => ({ kind, actor, time: times[from + i]! }));

/** Where the events of each case begin in the list of all. */
function firstPlaces(cases: readonly (readonly TimedEvent[])[]): number[] {
  let at = 0;
  return cases.map(({ length }) => {
    at += length;
    return at - length;
  });
}

/** Places of the events of each stratum in the list of all. */
function members(cases: readonly (readonly TimedEvent[])[], stratum: MotifChanceOptions['stratum']): number[][] {
  const strata = new Map<string, number[]>();
  let at = 0;
  for (const [number, events] of cases.entries()) {
    for (const event of events) {
      const key = stratum(event, number);
      const places = strata.get(key);
      if (places) places.push(at++);
      else strata.set(key, [at++]);
    }
  }
  return [...strata.values()];
}

/** Fisher and Yates on some places of a column. */
function shuffleAmong(values: Float64Array, places: readonly number[], random: () => number): void {
  for (let i = places.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [places[i]!, places[j]!];
    const kept = values[a]!;
    values[a] = values[b]!;
    values[b] = kept;
  }
}
