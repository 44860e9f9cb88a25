import { describe, expect, it } from 'vitest';
import { hitAt, hitsIn, nextHit } from '../../web/pages/documents/hits.ts';
import { litPieces } from '../../web/parts/lit-pieces.ts';

describe('hits in an open document', () => {
  const text = '祁石甲乙丙丁闻笛甲祁石';
  const hits = hitsIn(text, '祁石 闻笛');

  it('opens where the words stand closest together and lights all', () => {
    expect(hits.places.map(({ start, end }) => text.slice(start, end))).toEqual(['祁石', '闻笛', '祁石']);
    expect(hits.first).toEqual({ start: 6, end: 8 });
    expect(hitsIn(text, '闻笛 温如玉')).toEqual({ places: [{ start: 6, end: 8 }], first: { start: 6, end: 8 } });
    expect(hitsIn(text, '温如玉')).toEqual({ places: [], first: null });
    expect(hitsIn(text, '')).toEqual({ places: [], first: null });
  });

  it('goes on from the hit, or from any other place that is looked at, and round', () => {
    expect(hitAt(hits, { start: 6, end: 8 })).toBe(1);
    expect(hitAt(hits, { start: 3, end: 4 })).toBe(-1);
    const starts = (focus: { start: number; end: number } | null) => [1, -1].map((by) => nextHit(hits, focus, by as 1 | -1)?.start);
    expect(starts({ start: 6, end: 8 })).toEqual([9, 0]);
    expect(starts({ start: 9, end: 11 })).toEqual([0, 6]);
    expect(starts({ start: 3, end: 4 })).toEqual([6, 0]);
    expect(starts({ start: 8, end: 9 })).toEqual([9, 6]);
    expect(starts(null)).toEqual([0, 9]);
    expect(nextHit(hitsIn(text, '温如玉'), null, 1)).toBeNull();
  });
});

describe('litPieces', () => {
  it('keeps every hit and leaves out what is far from all', () => {
    const snippet = `…${'甲'.repeat(20)}祁石${'乙'.repeat(60)}闻笛丙…`;
    const at = (word: string) => ({ start: snippet.indexOf(word), end: snippet.indexOf(word) + word.length });
    const pieces = litPieces(snippet, [at('祁石'), at('闻笛')]);
    expect(pieces.filter(({ lit }) => lit).map(({ text }) => text)).toEqual(['祁石', '闻笛']);
    expect(pieces.map(({ text }) => text).join('')).toBe(`…${'甲'.repeat(6)}祁石${'乙'.repeat(14)}…${'乙'.repeat(6)}闻笛丙…`);
  });

  it('is the snippet itself where there is no hit', () => {
    expect(litPieces('原告', [])).toEqual([{ text: '原告', lit: false }]);
  });
});
