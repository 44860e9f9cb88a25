import { join } from 'node:path';
import { betweennessOfParts, type Rows } from '../../../graph/analytics/network/betweenness.ts';
import { startThread } from '../../../server/entry.ts';
import type { Timed } from './contest.ts';

const ENTRY = { path: join(import.meta.dirname, 'betweenness-worker.ts'), fromSource: true };

/** Exact betweenness by threads that share the sources; the time is that of everything, their start included. */
export async function threadedBetweenness({ order, directed, out, into }: Rows, threads: number): Promise<Timed<Float64Array>> {
  const rows = { order, directed, out, into };
  const started = performance.now();
  const ranges = Array.from({ length: threads }, (_, i) => [i, i + 1].map((k) => Math.floor((order * k) / threads)));
  const parts = await Promise.all(ranges.map(([from, to]) => part(rows, from!, to!)));
  return { result: betweennessOfParts(rows, parts), milliseconds: performance.now() - started };
}

function part(rows: Rows, from: number, to: number): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const thread = startThread(ENTRY);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.postMessage({ rows, from, to });
  });
}
