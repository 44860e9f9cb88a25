import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadBatch } from '../../ingestion/batch.ts';
import type { Reply } from '../../server/api/contract.ts';
import { mineStore } from '../../server/mining.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { type AppServer, anAppServer } from '../support/app-server.ts';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');

describeInBrowser('changes of leads', (visit) => {
  let app: AppServer;
  /** The leads as they stand on a day: what came later is not looked at. */
  const mineAt = (asOf: string) =>
    mineStore(app.services.store, { asOf, fdr: 0.05, now: () => new Date('2024-05-06T07:08:09Z'), standing: true });
  beforeAll(async () => {
    app = await anAppServer(() => new Date('2024-05-06T07:08:09Z'));
    await loadBatch({ ...app.services, paths: [ARCHIVE], name: '虚构省份', now: () => new Date(), base: join(ARCHIVE, '..') });
  });
  afterAll(() => app.close());

  const changes = async (): Promise<Reply<'GET /api/leads/changes'>> =>
    (await (await fetch(`${app.base}/api/leads/changes?limit=500`)).json()) as Reply<'GET /api/leads/changes'>;
  const open = (path: string, size?: typeof NARROW): Promise<Page> => visit.open(app.base + path, size);
  const bar = (page: Page) => page.locator('.lead-changes');

  it('are not told of the first run, to which every lead is new', async () => {
    await mineAt('2021-06-30');
    expect(await changes()).toMatchObject({ compared: false, byKind: { changed: 0, vanished: 0 } });
    const page = await open('/leads');
    await page.locator('.lead-row').first().waitFor();
    expect([await bar(page).count(), await page.locator('.lead-change').count()]).toEqual([0, 0]);
  });

  it('are counted above the list, tagged on their rows, and each is a filter in the address', async () => {
    await mineAt('2024-01-01');
    const { byKind, changes: all } = await changes();
    expect(byKind.new).toBeGreaterThan(0);
    expect(byKind.changed).toBeGreaterThan(0);
    for (const size of [WIDE, NARROW]) {
      const page = await open('/leads', size);
      await bar(page).waitFor();
      expect(await bar(page).textContent()).toBe(`较上次新增 ${byKind.new}有变化 ${byKind.changed}消失 ${byKind.vanished}`);
      for (const kind of ['new', 'changed'] as const) {
        await bar(page).locator(`[data-change="${kind}"]`).click();
        await page.waitForURL(new RegExp(`change=${kind}`));
        const ids = all.filter((change) => change.kind === kind).map(({ lead }) => lead);
        await expect.poll(() => page.locator('[data-part="lead-total"]').textContent()).toContain(`${ids.length} 条`);
        const rows = page.locator('.lead-row');
        await expect
          .poll(async () => (await rows.count()) > 0 && ids.includes((await rows.first().getAttribute('data-lead')) ?? ''))
          .toBe(true);
        expect(await rows.locator('.lead-change').count()).toBe(await rows.count());
        expect(await rows.locator(`.lead-change[data-change="${kind}"]`).first().getAttribute('title')).not.toBe('');
      }
      await bar(page).locator('[data-change="changed"]').click();
      await expect.poll(() => page.url()).not.toContain('change=');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    }
  });

  it('name the leads that are gone, with what they claimed and their last tier', async () => {
    await mineAt('2021-06-30');
    const gone = (await changes()).changes.filter(({ kind }) => kind === 'vanished');
    expect(gone.length).toBeGreaterThan(0);
    const page = await open('/leads?change=vanished');
    const rows = page.locator('.lead-vanished');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(Math.min(50, gone.length));
    expect(await rows.first().locator('.lead-row-claim').textContent()).toBe(gone[0]?.claim.zh);
    expect(await rows.first().locator('.tier').textContent()).toMatch(/[▲◆●○][红黄蓝灰]/u);
    await page.getByText('消失不等于澄清').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.lead-row').first().waitFor();
  });

  it('are counted beside the run that made them, and lead to the list', async () => {
    const { byKind } = await changes();
    const page = await open('/batches');
    const said = page.locator('[data-part="run-changes"]');
    await said.waitFor();
    expect(await said.textContent()).toContain(`消失 ${byKind.vanished}`);
    await said.getByRole('link', { name: `消失 ${byKind.vanished}` }).click();
    await page.waitForURL(/\/leads\?change=vanished/);
    await page.locator('.lead-vanished').first().waitFor();
  });
});
