import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidValue } from '../../../nlp/second-reader/answer.ts';
import { ground } from '../../../nlp/second-reader/ground.ts';
import { GroundedText } from '../../../nlp/second-reader/grounded-text.ts';
import { placesIn, writtenValue } from '../../../nlp/second-reader/proposal.ts';
import { aDocument } from '../../support/second-reading.ts';

const TEXT = `云川省青河县人民法院
民事判决书
（2019）云8201民初77号之一
原告 宁 采 荷，女，住青河县。
被告季长风。
被告人岑默犯合同诈骗罪。
审判长　　陶令仪
代理审判员王芳华
书记员白露
二〇一九年三月五日`;

function said(field: string, value: object, text = TEXT) {
  return ground({ field, said: value } as SaidValue, new GroundedText(aDocument(text)));
}

/** What a grounded value is, with the words of its places; the reason where it was dropped. */
function shown(field: string, value: object, text = TEXT) {
  const grounded = said(field, value, text);
  if ('drop' in grounded) return grounded.drop;
  const { proposal } = grounded;
  return { value: writtenValue(proposal), words: placesIn(proposal).map(({ start, end }) => text.slice(start, end)) };
}

describe('what a model says is held against the text', () => {
  it('places a value where the quoted sentence has it', () => {
    expect(shown('court', { value: '云川省青河县人民法院', quote: '云川省青河县人民法院' })).toEqual({
      value: '云川省青河县人民法院',
      words: ['云川省青河县人民法院'],
    });
    expect(shown('officials', { name: '白露', role: '书记员', quote: '书记员白露' })).toEqual({ value: '白露', words: ['书记员白露'] });
  });

  it('knows words again behind spaces, breaks and other brackets, and writes them as records do', () => {
    expect(shown('parties', { name: '宁采荷', role: '原告', quote: '原告宁采荷，女' })).toEqual({
      value: '宁采荷',
      words: ['原告 宁 采 荷'],
    });
    expect(shown('number', { value: '(2019)云8201民初77号之一', quote: '〔2019〕云8201民初77号之一' })).toMatchObject({
      value: '(2019)云8201民初77号之一',
    });
    expect(shown('officials', { name: '陶令仪', role: '审判长', quote: '审判长陶令仪 代理审判员王芳华' })).toMatchObject({
      value: '陶令仪',
    });
  });

  it('reads a day in whatever figures the text has', () => {
    expect(shown('date', { value: '2019-03-05', quote: '书记员白露二〇一九年三月五日' })).toEqual({
      value: '2019-03-05',
      words: ['二〇一九年三月五日'],
    });
    expect(shown('date', { value: '2019年3月6日', quote: '二〇一九年三月五日' })).toBe('not-in-text');
    expect(shown('date', { value: '三月', quote: '二〇一九年三月五日' })).toBe('not-a-value');
  });

  it.each([
    ['a sentence that does not stand there', 'court', { value: '云川省青河县人民法院', quote: '云川省青河县人民法院认为' }, 'not-in-text'],
    ['a value that its sentence does not hold', 'court', { value: '青河县人民法院', quote: '书记员白露' }, 'not-in-text'],
    ['a court cut short', 'court', { value: '河县人民法院', quote: '云川省青河县人民法院' }, 'not-in-text'],
    ['a number without its suffix', 'number', { value: '（2019）云8201民初77号', quote: '（2019）云8201民初77号之一' }, 'not-in-text'],
    ['what is no number', 'number', { value: '民事判决书', quote: '民事判决书' }, 'not-a-value'],
    ['a clerk said to be a judge', 'officials', { name: '白露', role: '审判员', quote: '书记员白露' }, 'role-not-shown'],
    ['an acting judge said to be a judge', 'officials', { name: '王芳华', role: '审判员', quote: '代理审判员王芳华' }, 'role-not-shown'],
    ['a name cut short', 'officials', { name: '王芳', role: '代理审判员', quote: '代理审判员王芳华' }, 'not-in-text'],
    ['a role that nobody signs with', 'officials', { name: '白露', role: '院长', quote: '书记员白露' }, 'not-a-value'],
    ['a defendant said to be a plaintiff', 'parties', { name: '季长风', role: '原告', quote: '被告季长风' }, 'role-not-shown'],
    ['a crime cut short', 'charges', { defendant: '岑默', crime: '诈骗罪', quote: '被告人岑默犯合同诈骗罪' }, 'not-in-text'],
    ['what is no crime', 'charges', { defendant: '岑默', crime: '坏人罪', quote: '被告人岑默犯合同诈骗罪' }, 'not-a-value'],
    ['a kind that nobody knows', 'kind', { value: '认罪书', quote: '民事判决书' }, 'not-a-value'],
    ['a kind of another form', 'kind', { value: '民事裁定书', quote: '民事判决书' }, 'not-in-text'],
  ])('drops %s', (_what, field, value, reason) => {
    expect(shown(field, value)).toBe(reason);
  });

  it('takes a whole crime with its defendant', () => {
    expect(shown('charges', { defendant: '岑默', crime: '合同诈骗罪', quote: '被告人岑默犯合同诈骗罪' })).toEqual({
      value: '合同诈骗罪',
      words: ['岑默', '合同诈骗罪'],
    });
  });

  it('never gives a value whose place does not show it', () => {
    const words = fc.constantFrom(
      '云川省青河县人民法院',
      '白露',
      '陶令仪',
      '王芳',
      '季长风',
      '审判长',
      '书记员',
      '原告',
      '2019年3月5日',
      '青',
      '号',
      '之一',
      '合同诈骗罪',
      '民事判决书',
      '',
    );
    const field = fc.constantFrom('court', 'procuratorate', 'number', 'date', 'kind', 'officials', 'parties', 'charges');
    const text = new GroundedText(aDocument(TEXT));
    fc.assert(
      fc.property(field, words, words, fc.array(words, { maxLength: 4 }), (name, a, b, quoted) => {
        const quote = quoted.join('');
        const grounded = ground(
          { field: name, said: { value: a, name: a, defendant: a, role: b, crime: b, quote } } as unknown as SaidValue,
          text,
        );
        if ('drop' in grounded) return;
        const places = placesIn(grounded.proposal);
        expect(places.length).toBeGreaterThan(0);
        const original = places.map(({ start, end }) => TEXT.slice(start, end).replace(/\s/g, '')).join('');
        // The words themselves, or for a day and a kind the words that mean it.
        expect(original.includes(a) || name === 'date' || name === 'kind').toBe(true);
      }),
    );
  });
});
