import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEVERITY } from '../graph/conduct/profile.ts';
import { INDICATORS } from '../graph/indicators/index.ts';
import { CRIMES } from '../graph/model/leads/crimes.ts';
import { FAMILIES } from '../graph/model/leads/lead.ts';
import type { Bilingual } from '../graph/model/span.ts';
import { emptyInputs } from './support/inputs.ts';

const ROOT = join(import.meta.dirname, '..');
const files = readdirSync(join(ROOT, 'graph/indicators'))
  .filter((f) => /^[hsn]\d\d/u.test(f))
  .map((f) => f.replace(/\.ts$/u, ''));
const idOf = (file: string): string => file.slice(0, 3).toUpperCase();

const spoken = (text: Bilingual): void => {
  expect(text.zh.trim()).toMatch(/\p{Script=Han}/u);
  expect(text.en.trim()).toMatch(/[a-z]/iu);
};

describe('the registry of indicators', () => {
  it('lists every indicator file once, by id', () => {
    expect(INDICATORS.map((i) => i.id)).toEqual(files.map(idOf).sort());
  });

  it.each(files)('%s has a test of its own and is named after what it surfaces', (file) => {
    expect(file).toMatch(/^[hsn]\d\d(?:-[a-z]+)+$/u);
    expect(existsSync(join(ROOT, 'tests/graph/indicators', `${file}.test.ts`))).toBe(true);
  });
});

describe.each(INDICATORS)('$id', (indicator) => {
  it('says what it is, in both languages', () => {
    expect(indicator.id[0]).toBe(indicator.class);
    expect(indicator.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(Object.keys(FAMILIES)).toContain(indicator.family);
    for (const text of [indicator.title, indicator.why, ...indicator.nextSteps, ...indicator.clears]) spoken(text);
  });

  it('names its law and crimes that exist and carry a severity', () => {
    expect(indicator.law.length).toBeGreaterThan(0);
    for (const { article, says, from } of indicator.law) {
      expect(article).not.toBe('');
      spoken(says);
      if (from !== null) expect(from).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
    for (const crime of indicator.crimes) {
      expect(CRIMES).toHaveProperty(crime);
      expect(SEVERITY[crime]).toBeGreaterThan(0);
    }
  });

  it('names harmless explanations to be ruled out', () => {
    expect(Object.keys(indicator.readings).length).toBeGreaterThan(0);
    for (const { text, paper } of Object.values(indicator.readings))
      for (const words of paper === null ? [text] : [text, paper]) spoken(words);
  });

  it('declares relations where it weighs pairs, and nowhere else', () => {
    expect((indicator.relations ?? []).length > 0).toBe(indicator.needs.includes('pairs'));
  });

  it('belongs to a pattern that one indicator names', () => {
    const named = INDICATORS.filter((i) => i.pattern === indicator.pattern).flatMap((i) => i.patternName ?? []);
    expect(named).toHaveLength(1);
    spoken(named[0]!);
  });

  it('declares what it needs and finds nothing in nothing', () => {
    expect(indicator.needs.length).toBeGreaterThan(0);
    const nothing = emptyInputs();
    expect(indicator.evaluate(nothing)).toEqual({ findings: [], gaps: [], examined: 0 });
  });

  it('speaks of suspicion, never of guilt', () => {
    expect(JSON.stringify(indicator)).not.toMatch(/有罪认定|罪犯法官|guilty/u);
  });
});
