import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';
import { type RunningServer, runCommand, startServer } from './support/server.ts';

const EAST = { JIANWEI_TENANT: 'east' };
const NUMBER = '(2021)河9901刑初1号';
const PAPER = [
  '河湾县人民法院',
  '刑 事 判 决 书',
  '（2021）河9901刑初1号',
  '公诉机关河湾县人民检察院。',
  '被告人闻笛，男，2004年1月2日出生，汉族，住河湾县青石镇。',
  '河湾县人民检察院指控被告人闻笛犯盗窃罪，于2021年3月1日向本院提起公诉。本院依法公开开庭审理了本案。现已审理终结。',
  '被告人闻笛犯盗窃罪，判处有期徒刑十个月，并处罚金人民币二千元。',
  '审　判　长　　顾清和',
  '二〇二一年四月九日',
].join('\n');

describeInBrowser('units', (visit) => {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-units-'));
  let east: RunningServer;
  let root: RunningServer;
  beforeAll(async () => {
    const file = join(data, 'paper.txt');
    writeFileSync(file, PAPER);
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
