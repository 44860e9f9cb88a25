import { expect, it } from 'vitest';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';

describeInBrowser('quality', (visit) => {
  it('shows the shipped figures with their denominators', async () => {
    const { figures } = await visit.ask('GET /api/quality', '/api/quality');
    if (figures === null) throw new Error('the program ships no quality figures');
    const page = await visit.open('/leads');
    await page.getByRole('link', { name: '质量' }).click();
    await page.waitForURL(/\/quality$/);
    await page.locator('[data-part="fields"]').waitFor();
    for (const row of figures.fields) {
      const cells = await page.locator(`[data-field="${row.name}"] td`).allTextContents();
      expect(cells[1]?.replaceAll(',', ''), row.name).toBe(`${row.found} / ${row.found + row.missed}`);
    }
    expect(await page.locator('[data-column]').count()).toBe(figures.crossCheck?.columns.length ?? 0);
    expect(await page.locator('h1').textContent()).toContain(`${figures.documents} 份人工阅读的真实文书`);
  });

  it('fits wide and narrow windows in both languages', async () => {
    for (const size of [WIDE, NARROW]) {
      for (const language of ['zh', 'en']) {
        const page = await visit.open(`/quality?lang=${language}`, size);
        await page.locator('[data-part="fields"]').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${language} ${size.width}`).toBeLessThanOrEqual(size.width);
        const hidden = "[...document.querySelectorAll('.quality-scroll')].filter((one) => one.scrollWidth > one.clientWidth).length";
        expect(await page.evaluate(hidden), `tables cut off, ${language} ${size.width}`).toBe(0);
      }
    }
  });

  it('says what to do when the program ships no figures, and opens by its key', async () => {
    const page = await visit.open('/leads');
    await page.route('**/api/quality', (route) =>
      route.fulfill({ json: { figures: null, loaded: { documents: 0, incomplete: 0, parts: [] }, reader: { id: 'rules', version: '0' } } }),
    );
    await page.locator('.side footer').waitFor();
    await page.keyboard.press('6');
    await page.waitForURL(/\/quality$/);
    await page.getByText('此版本没有附带质量数字').waitFor();
    expect(await page.locator('.notice code').textContent()).toBe('npm run golden -- --update');
  });
});
