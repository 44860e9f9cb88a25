import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../graph/indicators/index.ts';
import { PATTERN_NAMES, SEVERITY } from '../graph/leads/profile.ts';
import { CRIMES } from '../graph/model/crimes.ts';
import { FAMILIES } from '../graph/model/lead.ts';
import type { Bilingual } from '../graph/model/span.ts';

const ROOT = join(import.meta.dirname, '..');
const files = readdirSync(join(ROOT, 'graph/indicators'))
  .filter((f) => f.endsWith('.ts') && f !== 'index.ts' && f !== 'define.ts')
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
    for (const text of [indicator.title, indicator.why, ...indicator.nextSteps]) spoken(text);
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
    expect(indicator.innocent.length).toBeGreaterThan(0);
    for (const text of indicator.innocent) spoken(text);
  });

  it('belongs to a pattern that has a name', () => {
    expect(PATTERN_NAMES).toHaveProperty(indicator.pattern);
  });

  it('declares what it needs and finds nothing in nothing', () => {
    expect(indicator.needs.length).toBeGreaterThan(0);
    const nothing = { dossiers: [], matters: [], units: [], asOf: '2026-01-01', fdr: 0.1 };
    expect(indicator.evaluate(nothing)).toEqual({ findings: [], gaps: [], examined: 0 });
  });

  it('speaks of suspicion, never of guilt', () => {
    expect(JSON.stringify(indicator)).not.toMatch(/有罪认定|罪犯法官|guilty/u);
  });
});
