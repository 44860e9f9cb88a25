import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, placeIn } from '../../../nlp/ask/passage.ts';
import { anAskedDocument, JUDGMENT } from './an-asked-document.ts';

describe('passages', () => {
  it('quote the original exactly and leave nothing of it out', () => {
    const passages = passagesOf(anAskedDocument(JUDGMENT));
    for (const { span, quote } of passages) expect(quote).toBe(JUDGMENT.slice(span.start, span.end));
    const solid = (text: string) => text.replace(/\s/g, '');
    expect(solid(passages.map(({ quote }) => quote).join(''))).toBe(solid(JUDGMENT));
  });

  it('keep a sentence whole, join short lines and stay readable', () => {
    const passages = passagesOf(anAskedDocument(JUDGMENT));
    expect(passages.some(({ text }) => text.startsWith('被告人卓远帆犯诈骗罪') && text.endsWith('五千元。'))).toBe(true);
    expect(passages.some(({ text }) => text.includes('陆秉和') && text.includes('尹小满'))).toBe(true);
    for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(200);
  });

  it('lead words back to their place, whatever the source looks like', () => {
    const piece = fc.constantFrom(
      '被告人卓远帆',
      '，',
      '。',
      '\n',
      ' ',
      '&nbsp;',
      '<p>',
      '２０１９年',
      '诈骗罪',
      '（',
      '）',
      '某',
      '\u200b',
      'A',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const source = pieces.join('');
        for (const passage of passagesOf(anAskedDocument(source))) {
          expect(passage.quote).toBe(source.slice(passage.span.start, passage.span.end));
          const start = from % passage.text.length;
          const { span, quote } = placeIn(passage, start, start + (length % passage.text.length));
          expect(quote).toBe(source.slice(span.start, span.end));
          expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
          expect(span.end).toBeLessThanOrEqual(passage.span.end);
        }
      }),
    );
  });

  it('are none where a document says nothing', () => {
    expect(passagesOf(anAskedDocument(' \n \n'))).toEqual([]);
  });
});
