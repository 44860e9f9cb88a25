import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  aimsMet,
  f1Of,
  formatChange,
  formatShare,
  intervalOf,
  precisionOf,
  type QualityColumn,
  type QualityRow,
  recallOf,
} from '../../web/pages/quality/figures.ts';
import { QUALITY_CLASSES, QUALITY_FIELDS } from '../../web/text/quality.ts';
import { CLASSES } from '../golden/comparison.ts';
import { FIELDS } from '../golden/fields.ts';

const row = (over: Partial<QualityRow> = {}): QualityRow => ({
  name: 'court',
  found: 8,
  missed: 2,
  extra: 0,
  aim: null,
  before: null,
  ...over,
});
const column = (agrees: number, oursWrong: number, columnWrong = 0): QualityColumn => ({
  column: 'court',
  compared: agrees + oursWrong + columnWrong,
  agrees,
  oursWrong,
  columnWrong,
  open: 0,
  aim: 0.99,
  classes: [],
});

describe('shares of a row', () => {
  it('follow from its counts, and are unknown where nothing was counted', () => {
    expect([recallOf(row()), precisionOf(row()), f1Of(row())]).toEqual([0.8, 1, 16 / 18]);
    expect(precisionOf(row({ extra: 8 }))).toBe(0.5);
    const nothing = row({ found: 0, missed: 0 });
    expect([recallOf(nothing), precisionOf(nothing), f1Of(nothing)]).toEqual([null, null, null]);
  });

  it('reach an aim or not; rows without one are not counted', () => {
    expect(aimsMet([row({ aim: 0.8 }), row({ aim: 0.9 }), row()])).toEqual({ met: 1, all: 2 });
  });
});

describe('interval of a share', () => {
  it('says how little few values say', () => {
    const few = intervalOf(21, 21);
    const many = intervalOf(2100, 2100);
    expect(few?.low).toBeCloseTo(0.845, 3);
    expect(few?.high).toBeCloseTo(1, 9);
    expect(many?.low).toBeGreaterThan(0.998);
    expect(intervalOf(0, 10)?.low).toBeCloseTo(0, 9);
    expect(intervalOf(0, 0)).toBeNull();
  });
});

describe('printed shares', () => {
  it('are 100% only for all, and never rounded up to it', () => {
    expect(formatShare(1)).toBe('100%');
    expect(formatShare(0.9999)).toBe('99.9%');
    expect(formatShare(0.29)).toBe('29%');
    expect(formatShare(0)).toBe('0%');
    expect(formatShare(null)).toBe('—');
  });

  it('change by percentage points with the true minus', () => {
    expect(formatChange(0.9991, 0.998)).toBe('+0.11');
    expect(formatChange(0.97, 0.98)).toBe('−1');
    expect(formatChange(0.5, 0.5)).toBe('0');
    expect(formatChange(0.5, null)).toBe('—');
  });
});

describe('agreement with the table', () => {
  it('counts over columns where the table is right', () => {
    expect(agreementOf([column(90, 10, 50), column(100, 0)])).toEqual({ agrees: 190, right: 200 });
    expect(agreementOf([])).toEqual({ agrees: 0, right: 0 });
  });
});

describe('words of the page', () => {
  it('name every measured field and every kind of difference', () => {
    expect(Object.keys(QUALITY_FIELDS).sort()).toEqual(Object.keys(FIELDS).sort());
    expect(Object.keys(QUALITY_CLASSES).sort()).toEqual(Object.keys(CLASSES).sort());
  });
});
