import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Lead } from '../../graph/model/leads/lead.ts';
import type { LeadChange } from '../../graph/model/leads/lead-change.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { type AppServer, anAppServer } from '../support/app-server.ts';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const now = () => new Date('2024-05-06T07:08:09Z');

const changeOf = ({ id, tier, claim }: Lead, over: Partial<LeadChange>): LeadChange => ({
  ...{ lead: id, kind: 'changed', parts: [], tier: { before: tier, after: tier }, claim, findings: { gained: 0, lost: 0 }, into: null },
  ...over,
});

describeInBrowser('changes of leads', (visit) => {
  let app: AppServer;
  beforeAll(async () => {
    app = await anAppServer(now);
    await loadBatch({ ...app.services, paths: [ARCHIVE], name: '虚构省份', now, base: join(ARCHIVE, '..') });
    await mineStore(app.services.store, { asOf: '2024-05-06', fdr: 0.05, now });
  });
  afterAll(() => app.close());

  /** Another run, which finds the first lead for the first time, the second one otherwise, and the last two not any more. */
  async function mineOtherwise(): Promise<readonly Lead[]> {
    const { results } = app.services.store;
    const run = await results.lastRun();
    const { leads } = await results.leads({ offset: 0, limit: 1000 });
    const [first, second] = leads as [Lead, Lead];
    const [joined, gone] = leads.slice(-2) as [Lead, Lead];
    const changes: LeadChange[] = [
      changeOf(first, { kind: 'new', tier: { before: null, after: first.tier } }),
      changeOf(second, { parts: ['findings', 'tier'], tier: { before: 'blue', after: second.tier }, findings: { gained: 2, lost: 0 } }),
      changeOf(joined, { kind: 'vanished', tier: { before: joined.tier, after: null }, into: first.id }),
      changeOf(gone, { kind: 'vanished', tier: { before: gone.tier, after: null } }),
    ];
    await results.save({ ...run!, id: 'another', at: '2024-05-07T00:00:00.000Z' }, leads.slice(0, -2), { changes });
    return [first, second, joined, gone];
  }
  const open = (path: string, size?: typeof NARROW | typeof WIDE): Promise<Page> => visit.open(app.base + path, size);
  const bar = (page: Page) => page.locator('.lead-changes');
  const rows = (page: Page) => page.locator('.lead-row');

  it('are not told of the first run, to which every lead is new', async () => {
    const page = await open('/leads');
    await rows(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect([await bar(page).count(), await page.locator('.lead-change').count()]).toEqual([0, 0]);
  });

  it('are counted above the list, tagged on their rows, each a filter in the address; what is gone is named', async () => {
    const [first, second, joined, gone] = (await mineOtherwise()) as [Lead, Lead, Lead, Lead];
    for (const size of [WIDE, NARROW]) {
      const page = await open('/leads', size);
      await bar(page).waitFor();
      expect(await bar(page).textContent()).toBe('较上次新增 1有变化 1消失 2');
      expect(await page.locator('.lead-change').allTextContents()).toEqual(['新', '变']);
      for (const [kind, lead] of [
        ['new', first],
        ['changed', second],
      ] as const) {
        await bar(page).locator(`[data-change="${kind}"]`).click();
        await page.waitForURL(new RegExp(`change=${kind}`));
        await expect.poll(() => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-lead')))).toEqual([lead.id]);
      }
      expect(await page.locator('.lead-change').getAttribute('title')).toMatch(/^级别由蓝变为.；发现增 2 项、减 0 项$/u);
      await bar(page).locator('[data-change="vanished"]').click();
      const vanished = page.locator('.lead-vanished');
      await vanished.first().waitFor();
      expect(await vanished.locator('.lead-row-claim').allTextContents()).toEqual([joined.claim.zh, gone.claim.zh]);
      expect(await vanished.nth(1).locator('.tier').textContent()).toMatch(/[▲◆●○][红黄蓝灰]/u);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
      await vanished.first().getByRole('link').click();
      await page.locator(`[data-lead-card="${first.id}"]`).waitFor();
      expect(page.url()).not.toContain('change=');
    }
  });

  it('are counted beside the run that made them, and lead to the list', async () => {
    const page = await open('/batches');
    const said = page.locator('[data-part="run-changes"]');
    await said.waitFor();
    await said.getByRole('link', { name: '消失 2' }).click();
    await page.waitForURL(/\/leads\?change=vanished/);
    await page.keyboard.press('Escape');
    await rows(page).first().waitFor();
    expect(page.url()).not.toContain('change=');
  });
});
