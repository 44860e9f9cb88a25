import { expect, it } from 'vitest';
import { describeInBrowser, focusedText, isInView, NARROW } from './support/browser.ts';

describeInBrowser('leads', (visit) => {
  it('shows the ranked list with tiers in shape and word, and the first card beside it', async () => {
    const reply = await visit.ask('GET /api/leads', '/api/leads');
    expect(reply.leads.length).toBeGreaterThan(2);
    const page = await visit.open('/');
    await page.locator('.lead-row').first().waitFor();
    const shown = await page.locator('.lead-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lead')));
    expect(shown).toEqual(reply.leads.map((lead) => lead.id));
    const first = page.locator('.lead-row').first();
    expect(await first.textContent()).toContain(reply.leads[0]?.claim.zh);
    expect(await first.locator('.tier').textContent()).toMatch(/[▲◆●○][红黄蓝灰]/u);
    await page.locator('.card h1').waitFor();
    expect(await page.locator('.card h1').textContent()).toBe(reply.leads[0]?.claim.zh);
    expect(await page.locator('.card-note').textContent()).toContain('不是对任何人的结论');
  });

  it('gives every lead its evidence, innocent readings, law and next steps', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const page = await visit.open('/leads');
    for (const { id } of leads.slice(0, 5)) {
      const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${id}`);
      await page.locator(`[data-lead="${id}"]`).click();
      const card = page.locator(`[data-lead-card="${id}"]`);
      await card.waitFor();
      const text = (await card.textContent()) ?? '';
      expect(text).toContain(lead.tierReason.zh);
      for (const fact of lead.facts) expect(text).toContain(fact.label.zh);
      for (const finding of lead.findings) {
        expect(text).toContain(finding.claim.zh);
        for (const reading of finding.innocent) expect(text).toContain(reading.text.zh);
        for (const law of finding.law) expect(text).toContain(law.article);
        for (const step of finding.nextSteps) expect(text).toContain(step.zh);
        for (const clear of finding.clears) expect(text).toContain(clear.zh);
        for (const detail of finding.details) expect(text).toContain(detail.title.zh);
      }
      expect(await card.locator('.evidence li').count()).toBe(lead.contributions.length + 1);
    }
  });

  it('adds the evidence up before the reader’s eyes, and names the ten cases that move it', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const pair = leads.find(({ indicators }) => indicators.some(({ id }) => id === 'S01'));
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${pair?.id}`);
    const page = await visit.open(`/leads/${pair?.id}`);
    await page.locator('.evidence-total').waitFor();
    const printed = await page.locator('.evidence li .num:not(.muted)').allTextContents();
    const [total, ...steps] = printed.map((text) => Math.round(10 * Number(text.replace('−', '-')))).reverse();
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(total);
    expect(lead.movers.length).toBeGreaterThan(10);
    expect(await page.locator('.case-table tbody tr').count()).toBe(10);
    await page
      .getByRole('button', { name: /^另有 \d+ 件$/u })
      .first()
      .click();
    expect(await page.locator('.case-table tbody tr').count()).toBeGreaterThanOrEqual(lead.movers.length);
    expect(await page.locator('.strip span').count()).toBeGreaterThan(3);
    expect(await page.locator('.card').textContent()).not.toMatch(/后验|线索 q/u);
  });

  it('opens a quote in its document at the highlighted place, character for character', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const page = await visit.open(`/leads/${lead.id}`);
    const quotes = page.locator('.finding .quote');
    await quotes.first().waitFor();
    const several = Math.min(4, await quotes.count());
    expect(several).toBeGreaterThan(0);
    for (let index = 0; index < several; index++) {
      const quote = quotes.nth(index);
      const text = await quote.locator('q').textContent();
      await quote.click();
      await page.locator('.finding .quote').nth(index).and(page.locator('[aria-pressed="true"]')).waitFor();
      await expect.poll(() => focusedText(page)).toBe(text);
      expect(await isInView(page, '[data-focus]')).toBe(true);
    }
  });

  it('keeps the open quote in the address', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const quote = lead.findings.flatMap((finding) => finding.evidence)[1] ?? lead.findings[0]?.evidence[0];
    const page = await visit.open(`/leads/${lead.id}?doc=${quote?.document}&start=${quote?.start}&end=${quote?.end}`);
    expect(await focusedText(page)).toBe(quote?.quote);
  });

  it('filters by tier and text, and says when nothing matches', async () => {
    const { byTier, leads } = await visit.ask('GET /api/leads', '/api/leads');
    const tier = leads[0]?.tier ?? 'red';
    const page = await visit.open('/leads');
    await page.locator(`[data-tier="${tier}"]`).click();
    await page.waitForURL(new RegExp(`tier=${tier}`));
    await expect.poll(() => page.locator('.lead-row').count()).toBe(byTier[tier]);
    await page.getByLabel('在线索中查找').fill('没有这样的线索');
    await page.getByText('没有符合条件的线索').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => page.locator('.lead-row').count()).toBe(leads.length);
  });

  it('moves with J and K, opens with Enter, goes back with Esc and to the graph with G', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const page = await visit.open('/leads');
    await page.locator('.card h1').waitFor();
    await page.keyboard.press('j');
    await page.locator(`[data-lead-card="${leads[1]?.id}"]`).waitFor();
    expect(page.url()).toContain(`/leads/${leads[1]?.id}`);
    await page.keyboard.press('k');
    await page.locator(`[data-lead-card="${leads[0]?.id}"]`).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.leads-page.full').waitFor();
    expect(await page.locator('.lead-list').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.lead-list').waitFor();
    await page.keyboard.press('g');
    await page.waitForURL(/\/graph\?lead=/);
    await page.goBack();
    await page.locator('.lead-list').waitFor();
  });

  it('makes the original a drawer on a narrow window and leaves the card readable', async () => {
    const page = await visit.open('/leads', NARROW);
    await page.locator('.finding .quote').first().click();
    await page.locator('.ant-drawer [data-focus]').first().waitFor();
    // The quote that was pressed stays in sight beside its original.
    const [drawer, quote] = [
      await page.locator('.ant-drawer-section').boundingBox(),
      await page.locator('.quote[aria-pressed="true"]').boundingBox(),
    ];
    expect(quote?.x ?? 0).toBeGreaterThanOrEqual((drawer?.x ?? 0) + (drawer?.width ?? NARROW.width));
    await page.keyboard.press('Escape');
    await page.locator('.ant-drawer [data-focus]').waitFor({ state: 'detached' });
  });

  it('says what to do when a lead is gone', async () => {
    visit.expectErrors(/404/);
    const page = await visit.open('/leads/0123456789abcdef');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('未找到');
  });

  it('prints the report without the frame, with every finding open', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const several = leads.find((lead) => lead.indicators.reduce((sum, indicator) => sum + indicator.count, 0) > 2);
    const page = await visit.open(`/leads/${several?.id}`);
    const folded = page.locator('.finding:not([open]) .finding-body').first();
    await folded.waitFor({ state: 'attached' });
    expect(await folded.evaluate((body) => body.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.top', '.side', '.lead-list', '.card-actions']) expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator('.card h1').isVisible()).toBe(true);
    expect(await folded.evaluate((body) => body.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  });
});
