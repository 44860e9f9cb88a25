/** `npm run screenshots`: the pictures of the READMEs, of the fictional province as the built server shows it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PICTURES = join(ROOT, 'web', 'screenshots');
/** Long enough for the graph to lie still. */
const SETTLED_MS = 4000;
const data = mkdtempSync(join(tmpdir(), 'jianwei-pictures-'));
const server = spawn(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), 'demo'], {
  env: { ...process.env, JIANWEI_DATA: data, PORT: '0' },
  stdio: ['ignore', 'pipe', 'ignore'],
});
const base = await new Promise<string>((resolve, reject) => {
  let out = '';
  server.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
    if (address) resolve(address);
  });
  server.once('exit', () => reject(new Error('the server ended')));
});
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(base);
  await page.locator('button.quote').first().click();
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(PICTURES, 'leads.png') });
  await page.keyboard.press('g');
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(PICTURES, 'graph.png') });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
