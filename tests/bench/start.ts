import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memory, runCommand } from './process.ts';

const READY = /http:\/\/127\.0\.0\.1:\d+/;

/** First and second start of the demo, from the command to the page address. */
export async function benchStart(): Promise<[string, string][]> {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-bench-'));
  const env = { JIANWEI_DATA: data, PORT: '0' };
  try {
    const first = await runCommand(['demo'], env, { until: READY });
    const second = await runCommand(['demo'], env, { until: READY });
    return [
      ['first start (load, mine, serve)', `${first.seconds.toFixed(1)} s${memory(first)}`],
      ['second start', `${second.seconds.toFixed(2)} s${memory(second)}`],
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
