import { describe, expect, it } from 'vitest';
import { clean } from '../../../nlp/text/clean.ts';
import { indexInCleaned, spanInOriginal } from '../../../nlp/text/offsets.ts';

function original(text: string, part: string): string {
  const cleaned = clean(text);
  const start = cleaned.text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = spanInOriginal(cleaned, start, start + part.length);
  return text.slice(span.start, span.end);
}

describe('spanInOriginal', () => {
  it('covers what was dropped inside a span and nothing that was dropped around it', () => {
    const text = '审　判　长　　林　　海\n审　判　员　　赵明远';
    expect(original(text, '林海')).toBe('林　　海');
    expect(original(text, '审判长')).toBe('审　判　长');
    expect(original(text, '赵明远')).toBe('赵明远');
  });

  it('covers the whole of a decoded entity', () => {
    expect(original('他说&ldquo;好&rdquo;。', '“好”')).toBe('&ldquo;好&rdquo;');
    expect(original('他说&amp;ldquo;好&amp;rdquo;。', '好')).toBe('好');
  });

  it('leaves out an inserted line break at either end', () => {
    const text = '本裁定送达后即发生法律效力。审判长林海审判员赵明远二〇一七年三月十三日书记员周小雨';
    expect(original(text, '\n审判员赵明远\n')).toBe('审判员赵明远');
  });

  it('gives an empty span for an empty range', () => {
    const cleaned = clean('甲　乙');
    expect(spanInOriginal(cleaned, 1, 1)).toEqual({ start: cleaned.from[1], end: cleaned.from[1] });
  });

  it('finds an original offset again', () => {
    const text = '审　判　长　　林　　海';
    const cleaned = clean(text);
    expect(cleaned.text[indexInCleaned(cleaned, text.indexOf('海'))]).toBe('海');
    expect(indexInCleaned(cleaned, text.length)).toBe(cleaned.text.length);
  });

  it('counts from the beginning of the source, not of the range', () => {
    const text = '前一份文书。\n审　判　员　　林　海';
    const cleaned = clean(text, { start: 7, end: text.length });
    const start = cleaned.text.indexOf('林海');
    const span = spanInOriginal(cleaned, start, start + 2);
    expect(text.slice(span.start, span.end)).toBe('林　海');
  });
});
