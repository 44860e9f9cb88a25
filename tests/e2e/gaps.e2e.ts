import { expect, it } from 'vitest';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';

describeInBrowser('what could not be told', (visit) => {
  it('stands beside the record of its document, with the paper that would tell it', async () => {
    const { gaps } = await visit.ask('GET /api/gaps', '/api/gaps?limit=1');
    const [{ document }] = gaps as [(typeof gaps)[number]];
    const own = await visit.ask('GET /api/gaps', `/api/gaps?document=${document.id}&limit=500`);
    for (const language of ['zh', 'en'] as const) {
      const page = await visit.open(`/documents/${document.id}?lang=${language}`);
      const part = page.locator('[data-part="document-gaps"]');
      await part.waitFor();
      const text = (await part.textContent()) ?? '';
      for (const { missing, indicator } of own.gaps) {
        expect(text).toContain(indicator.id);
        for (const { fact, paper, holder } of missing)
          for (const words of [fact, paper, holder]) if (words !== null) expect(text).toContain(words[language]);
      }
      expect(await part.locator('details').count()).toBe((await part.locator('li').count()) > 3 ? 1 : 0);
    }
  });

  it('is counted by indicator and by paper on the quality page, and each count leads to its documents', async () => {
    const all = await visit.ask('GET /api/gaps', '/api/gaps?limit=1');
    const [{ indicator, count }] = all.byIndicator as [(typeof all.byIndicator)[number]];
    for (const size of [WIDE, NARROW]) {
      const page = await visit.open('/quality', size);
      const part = page.locator('[data-part="papers-to-pull"]');
      await part.waitFor();
      expect(await part.locator('tbody tr').count()).toBe(all.byPaper.length);
      expect(await part.locator('tbody tr').first().textContent()).toContain(all.byPaper[0]?.paper?.zh);
      await page.locator('[data-part="run-numbers"]').getByRole('link').first().waitFor();
      await page
        .locator('[data-part="run-numbers"] tr', { hasText: indicator })
        .getByRole('link', { name: String(count), exact: true })
        .click();
      await page.waitForURL(new RegExp(`gaps=${indicator}`));
      const link = part.locator('a').first();
      await link.waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
      if (size === WIDE) {
        await link.click();
        await page.locator('[data-part="document-gaps"]').waitFor();
      }
    }
  });
});
