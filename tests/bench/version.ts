import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** Commits of versions that were named before there were tags. */
const COMMITS: Readonly<Record<string, string>> = { '0.1.0': '5ceb893fe17a0efa3c2b4a0ebcb8a0a585e0a38d' };

/**
 * The checkout of another version, installed and built, in a folder of its own that later runs find again.
 * @param name a version, or whatever git takes for a commit
 * @throws Error when git does not know it
 */
export function checkoutOf(name: string): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--verify', `${COMMITS[name] ?? name}^{commit}`);
  const folder = join(tmpdir(), `jianwei-${commit.slice(0, 12)}`);
  if (!existsSync(join(folder, 'dist', '.built'))) {
    mkdirSync(folder, { recursive: true });
    const files = execFileSync('git', ['archive', '--format=tar', commit], { cwd: ROOT, maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: files });
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
    execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: ['ignore', 2, 2] });
  }
  return folder;
}
