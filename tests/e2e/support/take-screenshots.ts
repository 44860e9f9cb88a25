/** `npm run screenshots`: the pictures of the READMEs, of the fictional province as the built server shows it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PICTURES = join(ROOT, 'web', 'screenshots');
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
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const { leads } = (await (await fetch(`${base}/api/leads`)).json()) as { leads: { id: string; pattern: string }[] };
  const pair = leads.find((lead) => lead.pattern === 'judge-lawyer-pairing') ?? leads[0];
  await page.goto(`${base}/?lead=${pair?.id}`);
  await page.waitForTimeout(2500);
  const quote = page.locator('[data-quote], .quote, button.quote').first();
  if (await quote.count()) await quote.click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(PICTURES, 'leads.png') });
  await page.keyboard.press('g');
  await page.waitForTimeout(4000);
  await page.screenshot({ path: join(PICTURES, 'graph.png') });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
