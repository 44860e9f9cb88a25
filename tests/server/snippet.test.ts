import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchedRuns } from '../../graph/model/documents/search-text.ts';
import { snippetOf } from '../../server/http/present/snippet.ts';

const filler = (length: number): string => '证据经当庭质证'.repeat(Math.ceil(length / 7)).slice(0, length);
const litIn = ({ snippet, hits }: { snippet: string; hits: readonly { start: number; end: number }[] }) =>
  hits.map(({ start, end }) => snippet.slice(start, end));

describe('snippetOf', () => {
  it('shows the hit wherever it stands and in whichever case', () => {
    const shown = snippetOf(`${filler(500)}原告ABC\n  公司${filler(500)}`, searchedRuns('abc'));
    expect(litIn(shown)).toEqual(['ABC']);
    expect(shown.snippet).toContain('ABC 公司');
    expect(shown.snippet).toMatch(/^….*…$/);
    expect(shown.place).toEqual({ start: 502, end: 505 });
  });

  it('shows every word: near ones together, where they stand closest, far ones in pieces', () => {
    const near = snippetOf(`祁石${filler(300)}闻笛${filler(300)}闻笛诉祁石${filler(200)}`, searchedRuns('祁石 闻笛'));
    expect(litIn(near)).toEqual(['闻笛', '祁石']);
    expect(near.snippet.match(/…/g)).toHaveLength(2);
    const far = snippetOf(`祁石${filler(300)}闻笛${filler(300)}`, searchedRuns('闻笛 祁石'));
    expect(litIn(far)).toEqual(['祁石', '闻笛']);
    expect(far.snippet.match(/…/g)).toHaveLength(2);
    expect(far.snippet.length).toBeLessThan(160);
  });

  it('begins at the beginning where there is no hit', () => {
    expect(snippetOf('原告祁石', ['闻笛'])).toEqual({ snippet: '原告祁石', hits: [], place: null });
    expect(snippetOf('', ['闻笛']).snippet).toBe('');
  });

  it('cuts no character of two units', () => {
    const character = fc.constantFrom('𠮷', '石', ' ', '闻');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 120 }), fc.array(character, { maxLength: 120 }), (before, after) => {
        const shown = snippetOf(`${before.join('')}祁${after.join('')}`, ['祁']);
        expect(Buffer.from(shown.snippet).toString()).toBe(shown.snippet);
        expect(litIn(shown)).toEqual(['祁']);
      }),
    );
  });
});
