import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../nlp/text/clean.ts';
import { spanInOriginal } from '../../../nlp/text/offsets.ts';

const pieces = fc.constantFrom(
  '江南省青河市中级人民法院',
  '刑 事 判 决 书',
  '（２０１６）江01刑初12号',
  '公诉机关江南省青河市人民检察院。',
  '被告人林某某，男，',
  '审　判　长　　林　　海',
  '代理审判员赵明远',
  '二〇一七年三月十三日',
  '书 记 员 周小雨',
  '。、',
  '、',
  'b',
  ' ',
  '\u3000',
  '\n',
  '\r\n',
  '&nbsp;',
  '&ldquo;',
  '?#xff0c;',
  '&1quo；',
  '\uFFFD\uFFFD\uFFFD',
  '\uE47E',
  '??',
  '/div&gt;',
  'p t”&gt;',
  '<br/>',
  '執(zhí)法',
  '檢察院對審判監督',
  '陳乾',
  '本院认为，',
  '判决如下：',
  '一、驳回上诉，维持原判。',
  '发布日期：2016-12-05 浏览：100次',
  '𠮷',
  'iPhone 6',
  '4604',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 60, unit: 'binary' }),
);

/** CJK Radicals Supplement: Unicode normalisation leaves these alone, cleaning gives the characters that they stand for. */
const RADICAL = /^[\u2E80-\u2EFF]$/;

describe('clean, for any text', () => {
  it('maps every character, in order, into the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: cleaned, from, to } = clean(original);
        expect(from.length).toBe(cleaned.length + 1);
        for (let i = 0; i < cleaned.length; i++) {
          expect(from[i]!).toBeLessThanOrEqual(to[i]!);
          expect(from[i]!).toBeLessThanOrEqual(from[i + 1]!);
          expect(to[i]!).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(to[i - 1]!).toBeLessThanOrEqual(to[i]!);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('invents nothing: a character that is not in its original range is a known substitution', () => {
    fc.assert(
      fc.property(text, (original) => {
        const cleaned = clean(original);
        if (cleaned.traditional) return;
        for (let i = 0; i < cleaned.text.length; i++) {
          const source = original.slice(cleaned.from[i], cleaned.to[i]);
          const character = cleaned.text[i]!;
          if (source === character || character === '\n' || character === ' ' || character === '\uFFFD') continue;
          expect(source === '' || source.normalize('NFKC').includes(character) || /[&?#]/.test(source) || RADICAL.test(source)).toBe(true);
          expect(source).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives spans that round-trip: their original text cleans to what they covered', () => {
    const words = ['林海', '周小雨', '赵明远', '审判长', '江南省青河市中级人民法院'];
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 3, maxLength: 40 }), (parts) => {
        const original = parts.join('');
        const cleaned = clean(original);
        for (const word of words) {
          for (let at = cleaned.text.indexOf(word); at >= 0; at = cleaned.text.indexOf(word, at + 1)) {
            const span = spanInOriginal(cleaned, at, at + word.length);
            expect(original.slice(span.start, span.end).replace(/&nbsp;|[\s\u3000、。]/g, '')).toContain(word[0]);
            expect(original[span.start]).toBe(word[0]);
            expect(original[span.end - 1]).toBe(word[word.length - 1]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has lines without empty ones or outer spaces, and no white space but space and line break', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: cleaned } = clean(original);
        if (cleaned === '') return;
        for (const line of cleaned.split('\n')) {
          expect(line).not.toBe('');
          expect(line).toBe(line.replace(/^ +| +$/g, ''));
          expect(line).not.toMatch(/[\t\r\u00a0\u3000\u200b\uE000-\uF8FF]/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('marks exactly the lost characters as gaps', () => {
    fc.assert(
      fc.property(text, (original) => {
        const cleaned = clean(original);
        const covered = new Set(cleaned.gaps.flatMap((gap) => Array.from({ length: gap.end - gap.start }, (_, i) => gap.start + i)));
        for (let i = 0; i < cleaned.text.length; i++) {
          if (cleaned.text[i] === '\uFFFD') expect(covered.has(cleaned.from[i]!)).toBe(true);
        }
        expect(cleaned.gaps.length > 0).toBe(cleaned.text.includes('\uFFFD'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('clean, for clean text', () => {
  // Each at most once: a text of one short line again and again looks like a page that was broken at its width, and is joined.
  const paragraphs = [
    '江南省青河市中级人民法院',
    '刑事判决书',
    '（2016）江01刑初12号',
    '公诉机关江南省青河市人民检察院。',
    '被告人林某某，男，1990年3月5日出生，汉族，无业。因涉嫌犯盗窃罪于2016年8月4日被羁押，同月18日被逮捕。',
    '辩护人周文，江南正言律师事务所律师。',
    '本院认为，被告人林某某以非法占有为目的，秘密窃取他人财物，其行为已构成盗窃罪。',
    '一、被告人林某某犯盗窃罪，判处有期徒刑一年六个月，并处罚金人民币三千元。',
    '审判长林海',
    '人民陪审员赵明远',
    '二〇一七年三月十三日',
    '书记员周小雨',
  ];

  it('is the identity', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs, { minLength: 1 }), (lines) => {
        const original = lines.join('\n');
        const cleaned = clean(original);
        expect(cleaned.text).toBe(original);
        expect([...cleaned.from]).toEqual(Array.from({ length: original.length + 1 }, (_, i) => i));
        expect(cleaned.gaps).toEqual([]);
      }),
    );
  });
});
