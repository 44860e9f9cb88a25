import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, hitsOf, holdsRuns, searchedRuns, searchNotes } from '../../../graph/model/documents/search-text.ts';

describe('what a search looks for', () => {
  it('is every run of letters and digits once, without words that are meant as operators', () => {
    expect(searchedRuns('祁石 (2021)河9901民初46号 祁石')).toEqual(['祁石', '2021', '河9901民初46号']);
    expect(searchedRuns('祁石 AND 闻笛 OR NOT 温如玉')).toEqual(['祁石', '闻笛', '温如玉']);
    expect(searchedRuns('BRANDY and Sons')).toEqual(['brandy', 'and', 'sons']);
    expect(searchedRuns('OR')).toEqual(['or']);
    expect(searchedRuns('，。“”')).toEqual([]);
  });

  it('is found at its places, in either case, and every place is one', () => {
    const text = '𠮷川诉Abc公司，abc公司诉𠮷川';
    const hits = hitsOf(text, searchedRuns('ABC 𠮷川'));
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['𠮷川', 'Abc', 'abc', '𠮷川']);
    expect(hitsOf('张三李四', ['张三', '三李'])).toEqual([{ start: 0, end: 3 }]);
  });

  it('keeps every place when letters are made small', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (before, wanted) => {
        expect(foldCase(before)).toHaveLength(before.length);
        const runs = searchedRuns(wanted);
        const text = `${before} ${wanted} ${before}`;
        expect(holdsRuns(text, runs)).toBe(true);
        if (runs.length > 0)
          expect(hitsOf(text, runs).some(({ start, end }) => start > before.length && end <= before.length + 1 + wanted.length)).toBe(true);
      }),
    );
    expect(foldCase('İABC')).toBe('İabc');
  });
});

describe('what is told about a search', () => {
  const codes = (text: string) => searchNotes(text).map(({ code }) => code);

  it.each([
    ['"祁石 闻笛"', 'quotes'],
    ['“祁石 闻笛”', 'quotes'],
    ['祁石 AND 闻笛', 'and'],
    ['祁石 && 闻笛', 'and'],
    ['祁石 OR 闻笛', 'or'],
    ['祁石|闻笛', 'or'],
    ['祁石 NOT 闻笛', 'not'],
    ['祁石 -闻笛', 'not'],
    ['－闻笛', 'not'],
    ['祁石 +闻笛', 'plus'],
    ['祁石 NEAR 闻笛', 'near'],
    ['祁*', 'wildcard'],
    ['祁?石', 'wildcard'],
    ['祁石~2', 'fuzzy'],
    ['court:清河', 'field'],
    ['/祁.石/', 'pattern'],
    ['，。', 'nothing'],
  ])('%s', (text, code) => {
    expect(codes(text)).toContain(code);
    const [note] = searchNotes(text);
    expect(note?.say.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(note?.say.en).toMatch(/[a-z]/);
  });

  it.each([
    '(2021)河9901民初46号',
    '（2021）河9901民初46号之一',
    '民初46号-2',
    '祁石 闻笛',
    '2021-05-07',
    'AT&T公司',
    '何时立案?',
    '某某·买买提',
    'oranges and Co.',
    '案号：46号',
    'https://example.org',
    '',
  ])('nothing for %s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
