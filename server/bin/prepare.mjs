#!/usr/bin/env node
// Before start: installs what is missing and builds what is older than its sources. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `见微需要 Node 20.19 或更新版本，当前 ${process.versions.node} · Node 20.19 or newer is needed, this is ${process.versions.node}\n`,
  );
  process.exit(1);
}

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
function newest(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
function run(command, args) {
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  if (done.status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')}: ${done.error?.message ?? `exit ${done.status}`}\n`);
    process.exit(1);
  }
}

const installed = modified(join(root, 'node_modules', '.package-lock.json'));
if (installed < modified(join(root, 'package-lock.json'))) {
  process.stderr.write('安装依赖… · installing dependencies …\n');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

const stamp = join(root, 'dist', '.built');
const sources = ['graph', 'nlp', 'ingestion', 'server', 'web', 'package-lock.json'].map((name) => newest(join(root, name)));
if (process.argv.includes('--force') || modified(stamp) < Math.max(...sources)) {
  process.stderr.write('构建… · building …\n');
  run(process.execPath, [join(root, 'server', 'bin', 'build.mjs')]);
  writeFileSync(stamp, '');
}
