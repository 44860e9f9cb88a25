import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import type { JobQueue, JobRun } from '../../ingestion/queue/port.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { type AppServer, anAppServer } from '../support/app-server.ts';
import { SHORT_POLICY } from '../support/queued-jobs.ts';
import { describeInBrowser, NARROW } from './support/browser.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const mineNow = (app: AppServer) => mineStore(app.services.store, { asOf: '2024-01-01', fdr: 0.05, now: () => new Date() });

/** A run in the hands of the test: how far it is, and how it ends. */
interface HeldRun {
  readonly run: JobRun;
  complete(result: string): void;
  fail(error: Error): void;
}

describeInBrowser('runs', (visit) => {
  let app: AppServer;
  let workers: JobQueue;
  let began: (held: HeldRun) => void;
  let begun: Promise<HeldRun>;
  beforeAll(async () => {
    app = await anAppServer(() => new Date());
    await loadBatch({ ...app.services, paths: [ARCHIVE], name: '虚构省份', now: () => new Date(), base: join(ARCHIVE, '..') });
    await mineNow(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    workers = await openQueue(`embedded:${join(app.uploads, '..', 'queue.db')}`, { ...SHORT_POLICY, attempts: 1 });
    begun = new Promise((done) => {
      began = done;
    });
    await workers.work(async (_job, run) => {
      const ended = new Promise<string>((complete, fail) => {
        run.signal.addEventListener('abort', () => fail(run.signal.reason));
        began({ run, complete, fail });
      });
      return ended;
    });
  });
  afterEach(() => workers.close());

  async function open(size?: typeof NARROW): Promise<Page> {
    const page = await visit.open('/batches', size);
    await page.goto(`${app.base}/batches`);
    return page;
  }
  const box = (page: Page) => page.locator('.mining');
  const progressOf = (page: Page) => page.locator('[data-part="run-progress"]');
  const start = (page: Page) =>
    box(page)
      .getByRole('button', { name: /重新挖掘/ })
      .click();
  const lastRun = async () => (await app.services.store.results.lastRun())?.at;

  it('shows how far a run is, also on a page that is opened later, and what came of it', async () => {
    const page = await open();
    await start(page);
    const held = await begun;
    await held.run.progress(0.42);
    await progressOf(page).getByText('42%').waitFor();
    expect(await progressOf(page).textContent()).toContain('正在挖掘');
    expect(
      await box(page)
        .getByRole('button', { name: /重新挖掘/ })
        .count(),
    ).toBe(0);
    const later = await open(NARROW);
    await progressOf(later).getByText('42%').waitFor();
    const before = await box(later).locator('[data-part="run"]').textContent();
    held.complete((await mineNow(app)).id);
    for (const each of [page, later]) {
      await progressOf(each).waitFor({ state: 'detached' });
      await expect.poll(() => box(each).locator('[data-part="run"]').textContent()).not.toBe(before);
    }
  });

  it('stops a run from any page; the last leads stay, and it can be asked for again', async () => {
    const before = await lastRun();
    const page = await open();
    await box(page).locator('button:enabled').waitFor();
    await page.keyboard.press('m');
    await (await begun).run.progress(0.5);
    const later = await open();
    await progressOf(later).getByRole('button', { name: '停止' }).click();
    for (const each of [page, later]) await box(each).locator('[data-state="stopped"]').getByText('原有线索保留').waitFor();
    expect(await lastRun()).toBe(before);
    begun = new Promise((done) => {
      began = done;
    });
    await start(page);
    (await begun).complete((await mineNow(app)).id);
    await expect.poll(async () => (await app.queue.counts()).active).toBe(0);
    await progressOf(page).waitFor({ state: 'detached' });
    expect(await box(page).locator('[data-part="run-ended"]').count()).toBe(0);
    expect(await lastRun()).not.toBe(before);
  });

  it('says why a run failed, and that the leads are as before', async () => {
    const page = await open();
    await start(page);
    (await begun).fail(new AppError('no-space', '/data'));
    const ended = box(page).locator('[data-state="failed"]');
    await ended.waitFor();
    expect(await ended.textContent()).toMatch(/挖掘失败：磁盘空间不足（\/data）.*原有线索保留/su);
    await box(page)
      .getByRole('button', { name: /重新挖掘/ })
      .waitFor();
  });
});
