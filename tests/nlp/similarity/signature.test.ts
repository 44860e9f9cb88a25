import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Likeness, resemblance, sharedParticulars } from '../../../graph/model/documents/likeness.ts';
import { signatureOf } from '../../../nlp/similarity/min-hash.ts';
import { SHINGLE, shinglesOf } from '../../../nlp/similarity/shingles.ts';

const letters = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));
/** Text of invented words, long enough to be told apart. */
const text = fc
  .array(fc.integer({ min: 0x4e00, max: 0x4fff }), { minLength: 300, maxLength: 900 })
  .map((codes) => String.fromCharCode(...codes));
const signature = (words: string): Uint32Array => signatureOf(shinglesOf(letters(words)));

/** The share of shingles that two texts have in common, counted one by one. */
function jaccard(a: string, b: string): number {
  const all = (words: string) => new Set(Array.from({ length: words.length - SHINGLE + 1 }, (_, i) => words.slice(i, i + SHINGLE)));
  const [x, y] = [all(a), all(b)];
  const common = [...x].filter((one) => y.has(one)).length;
  return common / (x.size + y.size - common);
}

describe('a signature', () => {
  it('is that of the set of shingles: their order does not matter', () => {
    fc.assert(
      fc.property(text, (words) => {
        const shingles = shinglesOf(letters(words));
        expect(signatureOf(shingles.slice().reverse())).toEqual(signatureOf(shingles));
      }),
      { numRuns: 30 },
    );
  });

  it('estimates the share of shingles in common', () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const other = a.slice(0, Math.floor(a.length * share)) + b;
        // 64 bins: a standard error of at most .0625; five of them.
        expect(Math.abs((resemblance(signature(a), signature(other)) ?? 0) - jaccard(a, other))).toBeLessThan(0.32);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('says nothing of a text that is too short', () => {
    expect(resemblance(signature('太短的文字'), signature('太短的文字'))).toBeNull();
  });

  it('rolls over the text: a shingle does not depend on what stands before it', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect([...shinglesOf(letters(a + b))].slice(a.length)).toEqual([...shinglesOf(letters(b))]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a likeness', () => {
  const numbers = (most: number) =>
    fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: most }).map((list) => Uint32Array.from(list).sort());
  const bins = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 64, maxLength: 64 }).map((list) => Uint32Array.from(list));
  const likeness: fc.Arbitrary<Likeness> = fc.record({
    content: bins,
    template: bins,
    facts: bins,
    particulars: numbers(48),
    letters: fc.nat(100_000),
  });

  it('shares its particulars with another as the other with it', () => {
    fc.assert(
      fc.property(likeness, likeness, (a, b) => {
        expect(sharedParticulars(a, b)).toEqual(sharedParticulars(b, a));
        const { shared, of } = sharedParticulars(a, a);
        expect(shared).toBe(of);
      }),
    );
  });
});
