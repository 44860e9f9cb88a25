import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memory, runCommand } from './process.ts';

/** Loads the real corpus end to end, store included, and mines it, each as a process of its own. */
export async function benchLoad(corpus: string): Promise<[string, string][]> {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-bench-'));
  const env = { JIANWEI_DATA: data, JIANWEI_LANGUAGE: 'en' };
  try {
    const load = await runCommand(['load', corpus], env);
    const documents = Number(/(\d+) documents/.exec(load.stdout)?.[1] ?? 0);
    const mine = await runCommand(['mine'], env);
    return [
      [
        'load real corpus',
        `${documents} documents in ${load.seconds.toFixed(1)} s = ${(documents / load.seconds).toFixed(0)}/s${memory(load)}`,
      ],
      ['mine real corpus', `${mine.seconds.toFixed(1)} s${memory(mine)}`],
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
