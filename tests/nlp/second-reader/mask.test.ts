import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../nlp/second-reader/mask.ts';

const NONE = { persons: [], organisations: [] };

describe('masking', () => {
  it('hides names that nobody has read before', () => {
    const { text } = mask('证人高照、贾见川出庭。审判员王芳华询问了林玉英，电话13800001111，身份证号110101199001011234。', NONE);
    for (const words of ['高照', '贾见川', '王芳华', '林玉英', '13800001111', '110101199001011234']) expect(text).not.toContain(words);
    expect(text).toContain('审判员〔人');
  });

  it('hides names that a record holds, also those of organisations and those in letters', () => {
    const { text } = mask('原告John Smith与青禾商贸有限公司签约', { persons: ['John Smith'], organisations: ['青禾商贸有限公司'] });
    expect(text).not.toMatch(/Smith|青禾/);
  });

  it('gives one person one mark, and no mark for a part of a longer name', () => {
    const { text } = mask('被告人欧阳青禾与证人欧阳青，欧阳青禾认罪', { persons: ['欧阳青禾', '欧阳青'], organisations: [] });
    const marks = [...text.matchAll(/〔人\d+〕/g)].map(([mark]) => mark);
    expect(marks[0]).toBe(marks[2]);
    expect(marks[0]).not.toBe(marks[1]);
  });

  it('finds the words again in an answer, in whatever brackets the model writes the marks', () => {
    const masked = mask('审判员王芳华', { persons: ['王芳华'], organisations: [] });
    const mark = /〔(人\d+)〕/.exec(masked.text)![1];
    expect(masked.unmask(`{"name":"〔${mark}〕","quote":"审判员[${mark}]"}`)).toBe('{"name":"王芳华","quote":"审判员王芳华"}');
    expect(masked.unmask('〔人99〕')).toBe('〔人99〕');
  });

  it('puts a name back so that the answer stays JSON, and everything back where nothing was changed', () => {
    const name = fc.stringMatching(/^[a-z"\\{}甲乙]{2,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.string(), (names, rest) => {
        const original = `${names.join('，')}。${rest}`;
        const masked = mask(original, { persons: names, organisations: [] });
        expect((JSON.parse(masked.unmask(JSON.stringify({ a: masked.text }))) as { a: string }).a).toBe(original);
      }),
    );
  });
});
