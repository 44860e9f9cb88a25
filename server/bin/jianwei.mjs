#!/usr/bin/env node
// The installed command: plain JavaScript that starts the build, or says how to make it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../dist/server/cli.js', import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  process.stderr.write('jianwei: 尚未构建，请先运行 npm run build · not built yet, run npm run build first\n');
  process.exit(1);
}
await import(built.href);
