import { describe, expect, it } from 'vitest';
import { byDocument, quoteIndex } from '../../web/pages/leads/gather.ts';

const aQuote = (document: string, start: number) => ({
  ...{ document, path: `${document}.txt`, start, end: start + 3, quote: '审判员' },
  shows: { zh: '审判员', en: 'judge' },
});

describe('the quotes of a card', () => {
  const quotes = [aQuote('a', 1), aQuote('b', 5), aQuote('a', 9)];

  it('stand by document, in order of first mention', () => {
    expect(byDocument(quotes).map((group) => [group.document, group.path, group.quotes.map((q) => q.start)])).toEqual([
      ['a', 'a.txt', [1, 9]],
      ['b', 'b.txt', [5]],
    ]);
  });

  it('are found by their place, and by nothing near it', () => {
    expect(quoteIndex(quotes, 'a', 9, 12)).toBe(2);
    expect(quoteIndex(quotes, 'a', 9, 13)).toBe(-1);
    expect(quoteIndex(quotes, null, 9, 12)).toBe(-1);
  });
});
