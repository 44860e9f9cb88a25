import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { TextReader } from '../../../ingestion/readers/port.ts';
import { threadReader } from '../../../ingestion/readers/thread.ts';

/** A reading thread that dies of texts with `deadly` in them and never answers for those with `endless`. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, texts }) => {
  if (texts.some((t) => t.text.includes('deadly'))) process.exit(3);
  while (texts.some((t) => t.text.includes('endless')));
  parentPort.postMessage({ id, prepared: texts.map((t) => ({ hash: t.text, legal: true, parts: [], problem: null })) });
});`;

let reader: TextReader;
afterEach(() => reader.close());

const read = async (texts: readonly string[]) =>
  (await reader.read(texts.map((text, i) => ({ path: `${i}.txt`, text })))).map((prepared) => prepared.problem);

describe('a reading thread', () => {
  it('sets aside the one text that it dies of and reads all others', async () => {
    let started = 0;
    reader = threadReader({
      start: () => {
        started++;
        return new Worker(THREAD, { eval: true });
      },
    });
    const problems = await read(['a', 'b', 'deadly', 'c', 'd']);
    expect(problems.map((problem) => problem === null)).toEqual([true, true, false, true, true]);
    expect(started).toBeGreaterThan(1);
    expect(await read(['e'])).toEqual([null]);
  });

  it('sets aside a text that it does not come back from', async () => {
    reader = threadReader({ start: () => new Worker(THREAD, { eval: true }), patience: 700 });
    const [good, bad] = await read(['a', 'endless']);
    expect(good).toBeNull();
    expect(bad).toContain('no answer');
  });

  it('answers requests that overlap, each with its own texts', async () => {
    reader = threadReader({ start: () => new Worker(THREAD, { eval: true }) });
    const both = await Promise.all([read(['a', 'deadly']), read(['b']), read([])]);
    expect(both.map((problems) => problems.map((p) => p === null))).toEqual([[true, false], [true], []]);
  });
});
