import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memory, runCommand } from './process.ts';
import { writeProvinces } from './provinces.ts';
import { checkoutOf } from './version.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Every lead there is. */
const ALL = '1000000';

/**
 * The same generated documents loaded and mined by another version and by this one, each as processes of its own with a store of its own.
 * `leads` is a digest of all lead lines: equal digests, equal leads.
 */
export async function benchBeside(version: string, documents: number): Promise<[string, string][]> {
  const other = checkoutOf(version);
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-beside-'));
  try {
    const input = join(folder, 'in');
    const rows: [string, string][] = [['generated', `${writeProvinces(input, documents)} documents`]];
    for (const [name, root] of [
      [version, other],
      ['this', ROOT],
    ] as const) {
      const env = { JIANWEI_DATA: join(folder, name), JIANWEI_LANGUAGE: 'en' };
      const load = await runCommand(['load', input], env, { root });
      const mine = await runCommand(['mine', '--as-of', '2024-01-01'], env, { root });
      const { stdout } = await runCommand(['leads', '--jsonl', '--top', ALL], env, { root });
      const count = stdout.split('\n').filter((line) => line !== '').length;
      rows.push([`${name}: load`, `${load.seconds.toFixed(1)} s${memory(load)}`]);
      rows.push([`${name}: mine`, `${mine.seconds.toFixed(1)} s${memory(mine)}`]);
      rows.push([`${name}: leads`, `${count}, ${createHash('sha256').update(stdout).digest('hex').slice(0, 12)}`]);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
