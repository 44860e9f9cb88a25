import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJudgment } from '../support/a-judgment.ts';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';
import { type RunningServer, runCommand, startServer } from './support/server.ts';

const EAST = { JIANWEI_TENANT: 'east' };
const NUMBER = '(2021)河9901刑初1号';

describeInBrowser('units', (visit) => {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-units-'));
  let east: RunningServer;
  let root: RunningServer;
  beforeAll(async () => {
    const file = join(data, 'paper.txt');
    writeFileSync(file, aJudgment(1, '闻笛'));
    await runCommand(data, ['tenants', 'east', '东区人民检察院']);
    await runCommand(data, ['load', file], EAST);
    [east, root] = [await startServer(data, 'serve', EAST), await startServer(data, 'serve')];
  }, 120_000);
  afterAll(async () => {
    await Promise.all([east.stop(), root.stop()]);
    rmSync(data, { recursive: true, force: true });
  });

  it('are named on their pages, and show nothing of one another', async () => {
    for (const size of [WIDE, NARROW]) {
      const own = await visit.open(`${east.address}/documents`, size);
      await own.locator('.document-row').first().waitFor();
      expect(await own.locator('[data-part="unit"]').textContent()).toBe('东区人民检察院');
      expect(await own.locator('.document-row').count()).toBe(1);
      const other = await visit.open(`${root.address}/documents`, size);
      await other.locator('nav.side footer').waitFor();
      expect(await other.locator('[data-part="unit"]').count()).toBe(0);
      expect(await other.locator('.document-row').count()).toBe(0);
    }
  });

  it('open what was erased with word of it, and the address of another unit with none', async () => {
    visit.expectErrors(/404|410/);
    const page = await visit.open(`${east.address}/documents`);
    const id = (await page.locator('[data-document]').first().getAttribute('data-document')) ?? '';
    const elsewhere = await visit.open(`${root.address}/documents/${id}`);
    await elsewhere.getByRole('alert').getByText('未找到').waitFor();
    const ground = ['--reason', '未成年人犯罪记录封存', '--authority', '刑事诉讼法第二百八十六条'];
    const asked = await runCommand(data, ['erase', 'request', '--number', NUMBER, ...ground, '--by', '书令仪'], EAST);
    const [request = ''] = /[0-9a-f]{8}(?=：)/.exec(asked) ?? [];
    await runCommand(data, ['erase', 'approve', request, '--by', '陆珩'], EAST);
    const gone = await visit.open(`${east.address}/documents/${id}`);
    await gone.getByRole('alert').getByText('已依法删除').first().waitFor();
    expect(await gone.locator('body').textContent()).not.toContain('闻笛');
    expect(await gone.getByRole('button', { name: '重试' }).count()).toBe(0);
    const search = await visit.open(`${east.address}/documents?q=${encodeURIComponent('盗窃')}`);
    await search.locator('nav.side footer').waitFor();
    expect(await search.locator('.document-row').count()).toBe(0);
  });
});
