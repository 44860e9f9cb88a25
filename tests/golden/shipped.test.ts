import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { QualityFigures } from '../../server/api/quality.ts';
import type { Call } from '../../server/http/door.ts';
import { getQuality } from '../../server/http/endpoints/quality.ts';
import { readBaseline, shortfalls } from './baseline.ts';
import { f1 } from './fields.ts';

const file = (...parts: string[]) => readFileSync(join(import.meta.dirname, ...parts), 'utf8');
const shippedText = file('..', '..', 'server', 'quality', 'figures.json');
const shipped = QualityFigures.parse(JSON.parse(shippedText));
const baseline = readBaseline();
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

import { aCasework } from '../support/a-casework.ts';

describe('the figures that ship with the program (npm run golden -- --update)', () => {
  it('agree with the committed baseline', () => {
    expect(shipped.documents).toBe(baseline.documents);
    expect(rounded(f1(shipped.total))).toBe(baseline.micro);
    for (const rows of ['fields', 'kinds', 'sources'] as const) {
      expect(Object.fromEntries(shipped[rows].map((row) => [row.name, rounded(f1(row))]))).toEqual(baseline[rows]);
    }
    const counts = Object.fromEntries(shipped.fields.map(({ name, found, missed, extra }) => [name, [found, missed, extra]]));
    const hashes = Object.entries(baseline.values).map(([field, by]) => [field, [by.found.length, by.missed.length, by.extra.length]]);
    expect(counts).toEqual(Object.fromEntries(hashes));
  });

  it('were measured with the reader that ships', () => {
    expect(shipped.reader).toEqual({ id: rulesExtractor.id, version: rulesExtractor.version });
  });

  it('are what the program answers with, beside the reader that runs', async () => {
    const store = await openStore('memory:');
    const context = { casework: aCasework({ store, extractor: rulesExtractor }) };
    const reply = await getQuality.answer({ context } as unknown as Call<'GET /api/quality'>);
    await store.close();
    expect(reply.loaded).toEqual({ documents: 0, incomplete: 0, parts: [] });
    expect(reply).toMatchObject({ figures: shipped, reader: { id: rulesExtractor.id, version: rulesExtractor.version } });
  });

  it('name nobody, nor does the baseline', () => {
    for (const text of [shippedText, file('baseline.json')]) {
      expect(text).not.toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/"[a-z]{3}-[a-z]?\d{3,}"/);
    }
    for (const states of Object.values(baseline.values)) {
      for (const hash of Object.values(states).flat()) expect(hash).toMatch(/^[0-9a-f]{12}$/);
    }
  });
});

describe('a run falls short', () => {
  it('not when nothing has changed', () => expect(shortfalls(baseline, baseline)).toEqual([]));
  it('when micro F1 falls by more than the noise', () => {
    expect(shortfalls({ ...baseline, micro: baseline.micro - 0.0019 }, baseline)).toEqual([]);
    expect(shortfalls({ ...baseline, micro: baseline.micro - 0.0021 }, baseline)).toHaveLength(1);
  });
  it('when a field or the spans lie below their aims', () => {
    expect(shortfalls({ ...baseline, fields: { ...baseline.fields, officials: 0.994 } }, baseline)).toEqual([
      expect.stringContaining('officials is 0.994'),
    ]);
    expect(shortfalls({ ...baseline, spans: 0.98 }, baseline)).toHaveLength(1);
  });
});
