import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EndpointName, Reply } from '../../server/api/contract.ts';
import { loadDoubtfulJudgments } from './review-documents.ts';
import { describeInBrowser, focusedText, isInView, NARROW, WIDE } from './support/browser.ts';
import { type RunningServer, startServer } from './support/server.ts';

/** One doubtful judge each; every third a doubtful court, every fourth a doubtful date. */
const DOCUMENTS = 12;
const DOUBTS = 12 + 4 + 3;

describeInBrowser('review', (visit) => {
  let data: string;
  let server: RunningServer;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'jianwei-e2e-'));
    await loadDoubtfulJudgments(`file:${join(data, 'jianwei.db')}`, DOCUMENTS);
    server = await startServer(data, 'serve');
  });
  afterAll(async () => {
    await server?.stop();
    await rm(data, { recursive: true, force: true });
  });
  const open = async (path: string, size: { readonly width: number; readonly height: number } = WIDE): Promise<Page> => {
    const page = await visit.open('/review', size);
    await page.goto(server.address + path);
    return page;
  };
  const ask = async <N extends EndpointName>(_name: N, path: string): Promise<Reply<N>> =>
    (await (await fetch(server.address + path)).json()) as Reply<N>;
  const total = async (page: Page): Promise<number> =>
    Number.parseInt((await page.locator('[data-part="review-total"]').textContent()) ?? '', 10);
  const selected = (page: Page) => page.locator('.review-row[aria-current]').getAttribute('data-review');

  it('shows a doubtful value beside its place in the original', async () => {
    const page = await open('/review?field=officials');
    await page.locator('.review-row').first().waitFor();
    expect(await total(page)).toBe(DOCUMENTS);
    expect(await focusedText(page)).toContain('卓远帆');
    expect(await isInView(page, '[data-focus]')).toBe(true);
    expect(await page.locator('[data-part="review-panel"]').textContent()).toContain('可能是两个姓名连写');
    expect(await page.locator('.review-candidate').allTextContents()).toEqual(['1采用卓远帆', '2改为卓远、帆影', '3改为卓远']);
  });

  it('counts what each filter would give, and keeps the filters in the address', async () => {
    const page = await open('/review');
    await page.getByText(`待定 ${DOUBTS}`).waitFor();
    await page.getByLabel('要素').click();
    await page.getByTitle('日期 3').click();
    await page.waitForURL(/field=date/);
    await expect.poll(() => total(page)).toBe(3);
    await page.reload();
    await page.locator('.review-row').first().waitFor();
    expect(await page.locator('.review-row').count()).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => total(page)).toBe(DOUBTS);
  });

  it('is worked through by keys: next, take a candidate, reject, undo', async () => {
    const page = await open('/review?field=officials');
    await page.locator('.doc-text').waitFor();
    const first = await selected(page);
    await page.keyboard.press('j');
    await expect.poll(() => selected(page)).not.toBe(first);
    const second = await selected(page);
    await page.keyboard.press('k');
    await expect.poll(() => selected(page)).toBe(first);

    await page.keyboard.press('2');
    await expect.poll(() => total(page)).toBe(DOCUMENTS - 1);
    await expect.poll(() => selected(page)).toBe(second);
    expect((await ask('GET /api/search', '/api/search?q=帆影')).nodes).toHaveLength(1);
    await page.keyboard.press('x');
    await expect.poll(() => total(page)).toBe(DOCUMENTS - 2);

    await page.keyboard.press('u');
    await expect.poll(() => total(page)).toBe(DOCUMENTS - 1);
    await expect.poll(() => selected(page)).toBe(second);
    await page.keyboard.press('u');
    await expect.poll(() => total(page)).toBe(DOCUMENTS);
    expect((await ask('GET /api/search', '/api/search?q=帆影')).nodes).toEqual([]);
    expect((await ask('GET /api/review', '/api/review')).byState).toEqual({ decided: 0, undecided: DOUBTS });
  });

  it('takes a typed value, says what is wrong with one, and shows who decided', async () => {
    const page = await open('/review?field=date');
    await page.locator('.doc-text').waitFor();
    visit.expectErrors(/400/);
    await page.keyboard.press('e');
    const input = page.getByRole('textbox', { name: '正确的值' });
    await input.fill('去年四月');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('未能保存').waitFor();
    await input.fill('2021-04-10');
    await page.keyboard.press('Enter');
    await expect.poll(() => total(page)).toBe(2);
    await page.goto(`${server.address}/review?state=decided&field=date`);
    await page.locator('[data-part="review-decision"]').getByText('已改为 2021-04-10').waitFor();
    expect(await page.locator('[data-part="review-decision"]').textContent()).toContain('local');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('没有符合条件的值').waitFor();
  });

  it('is marked on the page of the document, which leads to where it is decided', async () => {
    const { values } = await ask('GET /api/review', '/api/review?field=officials&limit=1');
    const [value] = values;
    const page = await open(`/documents/${value?.document.id}`);
    await page.locator('.row-doubt').first().waitFor();
    await page.locator('.row-doubt').filter({ hasText: '可能是两个姓名连写' }).click();
    await page.waitForURL(new RegExp(`/review/${value?.document.id}.*value=${value?.id}`));
    await page.getByRole('button', { name: '采用 卓远帆' }).click();
    await expect.poll(async () => (await ask('GET /api/review', '/api/review')).byState.decided).toBe(1);
    await page.goto(`${server.address}/documents/${value?.document.id}`);
    await page.locator('.row-decided').filter({ hasText: '已采用' }).waitFor();
    await fetch(`${server.address}/api/review/decide`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: value?.document.id, field: value?.field, read: value?.read, verdict: 'open' }),
    });
  });

  it('fits a narrow window, and says in English what it says in Chinese', async () => {
    const page = await open('/review?lang=en', NARROW);
    await page.locator('.doc-text').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width);
    expect(await page.locator('[data-part="review-panel"]').textContent()).toMatch(/Not there/);
  });

  it('says what it is for where nothing waits', async () => {
    const page = await visit.open('/review');
    await page.locator('.review-row, .notice').first().waitFor();
    const { total: waiting } = await visit.ask('GET /api/review', '/api/review?state=undecided');
    if (waiting === 0) await page.getByText('没有需要复核的值').waitFor();
    else expect(await total(page)).toBe(waiting);
  });
});
