/**
 * `npx tsx tests/hostile/run.ts [name…]`, by hand, after `npm run build`: loads hostile sources, each into a store of its own, and prints how
 * long that took, the peak of resident memory (Linux) and what the receipt says. Exit code 1 where one took more than 600 MB.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../bench/process.ts';
import { HOSTILE_SOURCES } from './sources.ts';

const MOST_MEGABYTES = 600;

const wanted = process.argv.slice(2);
for (const [name, make] of Object.entries(HOSTILE_SOURCES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-hostile-'));
  try {
    writeFileSync(join(folder, name), make());
    const environment = { JIANWEI_DATA: join(folder, 'data'), JIANWEI_LANGUAGE: 'en' };
    const { seconds, peakMegabytes, stdout } = await runCommand(['load', join(folder, name)], environment);
    const [, sums = 'no receipt'] = stdout.split('\n');
    process.stdout.write(
      `${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${String(Math.round(peakMegabytes ?? 0)).padStart(4)} MB  ${sums}\n`,
    );
    if ((peakMegabytes ?? 0) > MOST_MEGABYTES) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
