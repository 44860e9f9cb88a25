import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './support/browser.ts';
import { type RunningServer, runCommand, startServer } from './support/server.ts';
import { leaveStuckBatch, type StuckBatch } from './support/stuck-batch.ts';

/** A judgment in authentic form about invented people; `number` makes each of them another document. */
function judgment(number: number): string {
  return [
    '青禾县人民法院',
    '民 事 判 决 书',
    `（2021）云9901民初${number}号`,
    '原告：青禾云岫农资有限公司。',
    '法定代表人：展翼，经理。',
    '被告：木闻，男，1980年1月2日出生，住青禾县。',
    `原告青禾云岫农资有限公司与被告木闻买卖合同纠纷一案，本院于2021年3月${(number % 20) + 1}日立案后，依法适用简易程序公开开庭进行了审理。本案现已审理终结。`,
    '本院认为，被告应当支付货款。依照《中华人民共和国民法典》第六百二十六条之规定，判决如下：',
    `被告木闻于本判决生效之日起十日内支付原告货款${number}元。`,
    '审判员　　言午',
    '二〇二一年四月九日',
    '书记员　　水目',
  ].join('\n');
}

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** A figure of the receipt on show. */
async function figure(page: Page, part: string): Promise<number> {
  return Number((await page.locator(`[data-figure="${part}"] b`).textContent())?.replaceAll(',', ''));
}

describeInBrowser('batches', (visit) => {
  it('loads chosen files, follows the progress, and ends with a receipt that adds up and reasons', async () => {
    const page = await visit.open('/batches');
    await page.getByRole('button', { name: '选择文件', exact: false }).first().waitFor();
    await page
      .locator('[data-part="files"]')
      .setInputFiles([
        file('a.txt', judgment(7101)),
        file('b.txt', judgment(7102)),
        file('copy-of-a.txt', judgment(7101)),
        file('empty.txt', ''),
        file('broken.zip', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9])),
      ]);
    await page.waitForURL(/\/batches\/.+/);
    await page.locator('.batch-head[data-state="finished"]').waitFor();
    const [received, loaded, duplicate, skipped, failed] = await Promise.all(
      ['in', 'loaded', 'duplicate', 'skipped', 'failed'].map((part) => figure(page, part)),
    );
    expect(received).toBe(5);
    expect(loaded).toBe(2);
    expect(duplicate).toBe(1);
    expect((loaded ?? 0) + (duplicate ?? 0) + (skipped ?? 0) + (failed ?? 0)).toBe(received);
    const broken = page.locator('.outcome-table tr').filter({ hasText: 'broken.zip' });
    const cells = await broken.locator('td').allTextContents();
    expect(cells[1]).toMatch(/失败|跳过/);
    expect(cells[2]).toMatch(/\p{Script=Han}{3}/u);
    expect(cells[3]).toMatch(/\p{Script=Han}{3}/u);
    expect(await page.locator('.history a').first().textContent()).toContain('a.txt');
  });

  it('says that new documents are not in the leads yet, mines again and shows what came out', async () => {
    const page = await visit.open('/batches');
    const files = [file('c.txt', judgment(7103)), file('d.txt', judgment(7104))];
    await page.locator('[data-part="files"]').setInputFiles(files);
    await page.waitForURL(/\/batches\/.+/);
    await page.locator('.batch-head[data-state="finished"]').waitFor();
    await page.locator('.mining .warning').waitFor();
    await page.getByRole('link', { name: /^线索/ }).first().click();
    await page.locator('.partial').waitFor();
    await page.locator('.partial').getByRole('link').click();
    const before = (await visit.ask('GET /api/status', '/api/status')).run?.at;
    await page.getByRole('button', { name: /重新挖掘/ }).click();
    await expect.poll(async () => (await visit.ask('GET /api/status', '/api/status')).run?.at, { timeout: 60_000 }).not.toBe(before);
    await page.locator('.mining .warning').waitFor({ state: 'detached' });
    const { run } = await visit.ask('GET /api/status', '/api/status');
    expect(await page.locator('[data-part="run"]').textContent()).toContain(`${run?.documents.toLocaleString('zh-CN')} 份文书`);
  });
});

describeInBrowser('batches that other processes load', (visit) => {
  let data = '';
  let stuck: StuckBatch;
  let server: RunningServer;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'jianwei-e2e-'));
    stuck = await leaveStuckBatch(data, '待挂载的卷宗', { 'e.txt': judgment(7105), 'f.txt': judgment(7106) });
    server = await startServer(data, 'serve');
  });
  afterAll(async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  });
  const open = async (): Promise<Page> => {
    const page = await visit.open('/batches');
    await page.goto(`${server.address}/batches`);
    return page;
  };

  it('says why parts have failed for good, and goes on after they are retried', async () => {
    const page = await open();
    await page.locator('.batch-head[data-state="stuck"]').waitFor();
    const notice = page.locator('[data-part="failed-parts"]');
    expect(await notice.locator('h2').textContent()).toBe('1 个部分未能导入');
    const [reason, detail, parts, attempts] = await notice.locator('tbody td').allTextContents();
    expect(reason).toBe('文件无法读取');
    expect(detail).toContain('e.txt');
    expect(parts).toBe('1');
    expect(attempts).toBe('1 次');
    expect(await page.locator('[data-jobs="failed"]').textContent()).toBe('失败 1');
    expect(await page.locator('.history').textContent()).toContain('有部分失败');
    await stuck.mend();
    await page.keyboard.press('r');
    await page.locator('.batch-head[data-state="finished"]').waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(await figure(page, 'in')).toBe(2);
    expect(await figure(page, 'loaded')).toBe(2);
    await expect.poll(() => page.locator('[data-jobs="failed"]').textContent()).toBe('失败 0');
  });

  it('shows a batch that the command line loads, without being asked again', async () => {
    const page = await open();
    await page.locator('.batch-head').waitFor();
    const folder = join(data, 'by-command');
    await mkdir(folder);
    for (let number = 7200; number < 7230; number++) await writeFile(join(folder, `${number}.txt`), judgment(number));
    await runCommand(data, ['load', folder, '--batch', '命令行卷宗']);
    await page.locator('.batch-head[data-state="finished"] h1').filter({ hasText: '命令行卷宗' }).waitFor();
    expect(await figure(page, 'in')).toBe(30);
    expect(await page.locator('.history a').first().textContent()).toContain('命令行卷宗');
  });
});
