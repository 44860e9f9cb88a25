import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figures, goldIsHere, measureGold, sharedFolder } from './measure.ts';

const here = goldIsHere();

describe(here ? 'gold records of real documents' : `gold records of real documents (skipped: none at ${sharedFolder()})`, () => {
  it.skipIf(!here)('are read as well as the committed baseline says', () => {
    const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')) as Figures;
    const { figures } = measureGold();
    expect(figures.documents).toBe(baseline.documents);
    expect(figures.micro).toBeGreaterThanOrEqual(baseline.micro - 0.002);
    expect(figures.fields['officials']).toBeGreaterThanOrEqual(0.97);
  });
});
