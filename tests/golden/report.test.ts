import { describe, expect, it } from 'vitest';
import { readBaseline, shortfalls } from './baseline.ts';
import { goldIsHere, readGold, sharedFolder } from './gold.ts';
import { figuresOf, measure } from './measure.ts';
import { changesSince } from './values.ts';

const here = goldIsHere();

describe(here ? 'gold records of real documents' : `gold records of real documents (skipped: none at ${sharedFolder()})`, () => {
  it.skipIf(!here)('are read as well as the committed baseline says and as the aims ask', () => {
    const measurement = measure(readGold());
    const figures = figuresOf(measurement);
    const baseline = readBaseline();
    expect(figures.documents).toBe(baseline.documents);
    expect(shortfalls(figures, baseline)).toEqual([]);
    expect(changesSince(baseline.values, measurement.states).unknown).toBe(0);
  });
});
