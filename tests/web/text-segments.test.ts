import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../web/parts/line-layout.ts';
import { segmentsOf } from '../../web/parts/text-segments.ts';

const LENGTH = 60;
const span = fc
  .tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 0, max: LENGTH }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => end > start);

describe('segmentsOf', () => {
  it('covers the range without gap or overlap, and marks exactly what a span covers', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.option(span), fc.array(span, { maxLength: 3 }), (marks, focus, cited) => {
        const segments = segmentsOf(0, LENGTH, { marks, focus, cited });
        expect(segments[0]?.start).toBe(0);
        expect(segments[segments.length - 1]?.end).toBe(LENGTH);
        for (const [index, segment] of segments.entries()) {
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
          for (let at = segment.start; at < segment.end; at++) {
            const inside = (one: { start: number; end: number }) => at >= one.start && at < one.end;
            expect([...segment.marks].sort()).toEqual(marks.flatMap((mark, number) => (inside(mark) ? [number] : [])).sort());
            expect(segment.focused).toBe(focus !== null && inside(focus));
            expect(segment.cited).toBe(cited.some(inside));
          }
        }
      }),
    );
  });

  it('names the innermost mark first', () => {
    const marks = [
      { start: 0, end: 10 },
      { start: 2, end: 4 },
    ];
    expect(segmentsOf(2, 4, { marks, focus: null, cited: [] })[0]?.marks).toEqual([1, 0]);
  });
});

describe('linesOf', () => {
  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', '原', '告', '。', ' ', '　') }), (text) => {
        const lines = linesOf(text);
        expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
      }),
    );
  });

  it('stands titles in the middle, number and signature to the right', () => {
    const text =
      '青禾县人民法院\n民 事 判 决 书\n（2021）云9901民初12号\n原告：甲公司。\n本院认为，请求有据。\n审判员　言　午\n二〇二一年三月四日\n书记员　木　子';
    expect(linesOf(text).map((line) => line.layout)).toEqual(['title', 'title', 'right', 'body', 'body', 'right', 'right', 'right']);
  });
});
