import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { TextReader } from '../../../ingestion/readers/port.ts';
import { threadReader } from '../../../ingestion/readers/thread.ts';

/** A reading thread that dies of texts with `deadly` in them, of `crowded` ones unless they come alone, and never answers for `endless` ones. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', async ({ id, texts }) => {
  for (const { text } of texts) {
    if (text.includes('deadly') || (text.includes('crowded') && texts.length > 1)) {
      await new Promise((done) => setTimeout(done, 20));
      process.exit(3);
    }
    while (text.includes('endless'));
    for (let i = 0; i < 8 && text.includes('long'); i++) {
      await new Promise((done) => setTimeout(done, 200));
      parentPort.postMessage({ id, prepared: null });
    }
    parentPort.postMessage({ id, prepared: { hash: text, legal: true, parts: [], problem: null } });
  }
});`;

let reader: TextReader;
let started = 0;
afterEach(() => reader.close());

function aReader(patience?: number): TextReader {
  started = 0;
  const start = () => {
    started++;
    return new Worker(THREAD, { eval: true });
  };
  return threadReader({ start, ...(patience !== undefined && { patience }) });
}

const read = async (texts: readonly string[]) =>
  (await reader.read(texts.map((text, i) => ({ path: `${i}.txt`, text })))).map((prepared) => prepared.problem);

describe('a reading thread', () => {
  it('sets aside the one text that it dies of and reads all others', async () => {
    reader = aReader();
    const problems = await read(['a', 'b', 'deadly', 'c', 'd']);
    expect(problems.map((problem) => problem?.reason ?? null)).toEqual([null, null, 'reader-failed', null, null]);
    expect(await read(['e'])).toEqual([null]);
  });

  it('needs few threads for one deadly text, however many stand beside it', async () => {
    reader = aReader();
    const many = Array.from({ length: 190 }, (_, i) => (i === 97 ? 'deadly' : `t${i}`));
    const problems = await read(many);
    expect(problems.filter((problem) => problem !== null)).toHaveLength(1);
    expect(problems[97]).not.toBeNull();
    expect(started).toBeLessThanOrEqual(3);
  });

  it('reads a text that it only dies of beside others', async () => {
    reader = aReader();
    expect(await read(['a', 'crowded', 'b'])).toEqual([null, null, null]);
  });

  it('sets aside a text that it does not come back from, and waits for it once', async () => {
    reader = aReader(700);
    const [good, bad, other] = await read(['a', 'endless', 'b']);
    expect([good, other]).toEqual([null, null]);
    expect(bad?.detail).toContain('no answer');
    expect(started).toBe(2);
  });

  it('waits for a text as long as one document after the other is read', async () => {
    reader = aReader(700);
    expect(await read(['a', 'long', 'b'])).toEqual([null, null, null]);
    expect(started).toBe(1);
  });

  it('answers requests that overlap, each with its own texts', async () => {
    reader = aReader();
    const both = await Promise.all([read(['a', 'deadly']), read(['b']), read([]), read(['c', 'deadly', 'd'])]);
    const failed = both.map((problems) => problems.map((problem) => problem !== null));
    expect(failed).toEqual([[false, true], [false], [], [false, true, false]]);
  });
});
