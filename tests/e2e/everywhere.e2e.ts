import { expect, it } from 'vitest';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';

describeInBrowser('every page', (visit) => {
  it('never scrolls sideways, wide or narrow', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads?limit=1');
    const { documents } = await visit.ask('GET /api/documents', '/api/documents?limit=1');
    const paths = [
      '/leads',
      `/leads/${leads[0]?.id}?full=1`,
      `/graph?lead=${leads[0]?.id}`,
      `/graph?lead=${leads[0]?.id}&view=table`,
      `/documents/${documents[0]?.id}`,
      '/batches',
      '/review',
      '/quality',
    ];
    for (const size of [WIDE, NARROW]) {
      const page = await visit.open('/', size);
      for (const path of [...paths, ...paths.map((one) => `${one}${one.includes('?') ? '&' : '?'}lang=en`)]) {
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
        // The counts of the navigation come with the content.
        await page.locator('.side footer').waitFor();
        await page.locator('.main .main').first().waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${path} at ${size.width}`).toBeLessThanOrEqual(size.width);
      }
    }
  });

  it('switches to English and back, in the address and for the next visit', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads?limit=1');
    const page = await visit.open('/leads');
    await page.locator('.card h1').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: '切换到英文' }).click();
    await page.waitForURL(/lang=en/);
    expect(await page.locator('.card h1').textContent()).toBe(leads[0]?.claim.en);
    expect(await page.locator('nav').textContent()).toContain('Leads');
    await page.getByRole('link', { name: /Documents/ }).click();
    await page.waitForURL(/\/documents\?lang=en/);
    await page.goto(new URL('/batches', page.url()).href);
    await page.getByText('Drop files or folders here').waitFor();
    await page.getByRole('button', { name: 'Switch to Chinese' }).click();
    await page.getByText('拖入文件或文件夹').waitFor();
  });

  it('searches from anywhere with a slash', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads?limit=1');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const name = lead.subjects[0]?.name ?? '';
    const page = await visit.open('/batches');
    await page.locator('.box').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.locator('.ant-select-item-option').first().waitFor();
    expect(await page.locator('.ant-select-item-option').first().textContent()).toContain(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/graph\?.*node=/);
    await page.locator('[data-node]').waitFor();
  });

  it('lists its shortcuts under ? and goes between pages with digits', async () => {
    const page = await visit.open('/leads');
    await page.locator('.card h1').waitFor();
    await page.keyboard.press('?');
    await page.getByText('展开为整页').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('展开为整页').waitFor({ state: 'hidden' });
    await page.keyboard.press('3');
    await page.waitForURL(/\/documents/);
    await page.keyboard.press('1');
    await page.waitForURL(/\/leads/);
  });

  it('says that an address belongs to no page', async () => {
    const page = await visit.open('/nowhere');
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到线索' }).click();
    await page.waitForURL(/\/leads/);
  });
});
