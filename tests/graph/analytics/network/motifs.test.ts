import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { motifChance } from '../../../../graph/analytics/network/motif-chance.ts';
import { hasMotif, type Motif, motifMatches, type TimedEvent } from '../../../../graph/analytics/network/motifs.ts';
import { seededRandom } from '../../../../graph/analytics/network/seeded-random.ts';

const event = (time: number, kind: string, actor: string | null = null): TimedEvent => ({ time, kind, actor });

const kinds = fc.constantFrom('assign', 'hire', 'rule');
const events = fc.array(fc.record({ time: fc.nat(9), kind: kinds, actor: fc.constantFrom('p', 'q', null) }), { maxLength: 9 });
const letters = fc.constantFrom('A', 'B', undefined);
const motifs = fc.record({
  steps: fc.array(
    fc.tuple(kinds, letters).map(([kind, actor]) => (actor === undefined ? { kind } : { kind, actor })),
    { minLength: 1, maxLength: 3 },
  ),
  within: fc.nat(9),
});

/** The definition: tries every choice of events. */
function byDefinition(given: readonly TimedEvent[], { steps, within }: Motif): string[] {
  const choices = steps.reduce<number[][]>((chosen, _) => chosen.flatMap((c) => given.map((_, i) => [...c, i])), [[]]);
  const fits = (choice: readonly number[]): boolean => {
    const chosen = choice.map((i) => given[i]!);
    const inOrder = chosen.every((e, i) => e.kind === steps[i]!.kind && (i === 0 || e.time > chosen[i - 1]!.time));
    const inTime = chosen.at(-1)!.time - chosen[0]!.time <= within;
    const lettered = chosen.flatMap((e, i) => (steps[i]!.actor === undefined ? [] : [{ letter: steps[i]!.actor, actor: e.actor }]));
    const actorsFit = lettered.every((a) => a.actor !== null && lettered.every((b) => (a.letter === b.letter) === (a.actor === b.actor)));
    return inOrder && inTime && actorsFit;
  };
  return choices.filter(fits).map(String).sort();
}

describe('temporal motifs', () => {
  it('match every choice of events that fits', () => {
    fc.assert(
      fc.property(events, motifs, (given, motif) => {
        const { matches, cut } = motifMatches(given, motif);
        expect(cut).toBe(false);
        expect(matches.map(String).sort()).toEqual(byDefinition(given, motif));
        expect(hasMotif(given, motif)).toBe(matches.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('say when there are more than were asked for', () => {
    const given = [event(1, 'assign'), event(2, 'hire'), event(3, 'hire')];
    const motif = { steps: [{ kind: 'assign' }, { kind: 'hire' }], within: 5 };
    expect(motifMatches(given, motif, 1)).toEqual({ matches: [[0, 1]], cut: true });
    expect(motifMatches(given, motif, 2)).toEqual({
      matches: [
        [0, 1],
        [0, 2],
      ],
      cut: false,
    });
  });

  it('do not read an order into one day, nor an identity into an unknown actor', () => {
    const motif = { steps: [{ kind: 'assign' }, { kind: 'hire', actor: 'L' }], within: 30 };
    expect(hasMotif([event(4, 'assign'), event(4, 'hire', '甲')], motif)).toBe(false);
    expect(hasMotif([event(4, 'assign'), event(5, 'hire')], motif)).toBe(false);
    expect(hasMotif([event(4, 'assign'), event(5, 'hire', '甲')], motif)).toBe(true);
  });
});

describe('the chance of a motif', () => {
  const motif: Motif = { steps: [{ kind: 'assign' }, { kind: 'hire' }, { kind: 'rule' }], within: 20 };
  const options = { stratum: (e: TimedEvent) => e.kind, rounds: 199, seed: 5 };

  /** Cases in which a lawyer comes soon after the assignment or at any time, with a ruling at day 200 or soon after the lawyer. */
  const cases = (soon: number, all: number): TimedEvent[][] => {
    const random = seededRandom(17);
    const day = (most: number) => 1 + Math.floor(random() * most);
    return Array.from({ length: all }, (_, i) => {
      const assigned = day(150);
      const hired = i < soon ? assigned + day(5) : day(180);
      return [event(assigned, 'assign'), event(hired, 'hire'), event(i < soon ? hired + day(5) : 190 + day(10), 'rule')];
    });
  };

  it('is small where many cases have it that shuffled times would not have', () => {
    const planted = motifChance(cases(15, 60), motif, options);
    expect(planted.observed).toBeGreaterThanOrEqual(15);
    expect(planted.expected).toBeLessThan(planted.observed);
    expect(planted.p).toBe(1 / 200);
  });

  it('is not small where times fell by chance', () => {
    const honest = motifChance(cases(0, 60), motif, options);
    expect(honest.p).toBeGreaterThan(0.1);
  });

  it('is 1 where no time can change places, and the same for the same seed', () => {
    const alone = motifChance(cases(15, 60), motif, { ...options, stratum: (e, number) => `${e.kind} ${number}` });
    expect(alone).toEqual({ observed: alone.observed, expected: alone.observed, p: 1 });
    expect(motifChance(cases(15, 60), motif, options)).toEqual(motifChance(cases(15, 60), motif, options));
  });

  it('is spread evenly over honest worlds, so that a twentieth of them is below a twentieth', () => {
    let below = 0;
    for (let world = 0; world < 100; world++) {
      const random = seededRandom(1000 + world);
      const given = Array.from({ length: 12 }, () => ['assign', 'hire'].map((kind) => event(Math.floor(random() * 60), kind)));
      const short = { steps: motif.steps.slice(0, 2), within: 20 };
      if (motifChance(given, short, { ...options, rounds: 59, seed: world }).p <= 0.05) below++;
    }
    expect(below).toBeLessThanOrEqual(11);
  });
});
