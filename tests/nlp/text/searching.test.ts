import { describe, expect, it } from 'vitest';
import { remembered } from '../../../graph/model/remembered.ts';
import { codesOf, lastMark } from '../../../nlp/text/codes.ts';
import { LastBefore } from '../../../nlp/text/last-before.ts';
import { matchesOf, upTo } from '../../../nlp/text/matches.ts';

describe('matchesOf', () => {
  it('finds every match from the beginning, wherever the pattern was used before', () => {
    const pattern = /岑./g;
    pattern.lastIndex = 3;
    expect(matchesOf(pattern, '岑默与岑霜').map((match) => [match.index, match[0]])).toEqual([
      [0, '岑默'],
      [3, '岑霜'],
    ]);
  });

  it('goes on behind a match without characters', () => {
    expect(matchesOf(/(?=默)/g, '默岑默').map((match) => match.index)).toEqual([0, 2]);
  });

  it('may be used with the same pattern while its matches are looked at', () => {
    const pattern = /默/g;
    const places = matchesOf(pattern, '默岑默').map((match) => match.index + matchesOf(pattern, '默').length);
    expect(places).toEqual([1, 3]);
  });
});

describe('upTo', () => {
  it('keeps the text as far as a match that begins before the end can reach', () => {
    const text = '甲'.repeat(1000);
    expect(upTo(text, 2000)).toBe(text);
    expect(upTo(text, 100).length).toBe(400);
  });
});

describe('LastBefore', () => {
  it('tells the last occurrence that ends at or before each place', () => {
    const text = '撤销甲，撤销乙';
    const last = new LastBefore(text, '撤销');
    expect([0, 1, 2, 5, 6, 7].map((place) => last.at(place))).toEqual([-1, -1, 0, 0, 4, 4]);
  });
});

describe('lastMark', () => {
  const STOPS = codesOf('。\n');

  it('finds the last mark at or before a place', () => {
    expect(lastMark('甲。乙\n丙', STOPS, 4, 0)).toBe(3);
    expect(lastMark('甲。乙\n丙', STOPS, 2, 0)).toBe(1);
  });

  it('stops at the floor', () => {
    expect(lastMark('甲。乙丙', STOPS, 3, 2)).toBe(1);
    expect(lastMark('甲乙', STOPS, 1, 0)).toBe(-1);
  });
});

describe('remembered', () => {
  it('works each text out once, answers of null too, until there are too many', () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text === '' ? null : text.length;
    }, 2);
    expect([length('甲'), length('甲'), length(''), length('')]).toEqual([1, 1, null, null]);
    expect(asked).toEqual(['甲', '']);
    length('乙丙');
    expect([length('甲'), asked.length]).toEqual([1, 4]);
  });
});
