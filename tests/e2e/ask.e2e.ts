import { expect, it } from 'vitest';
import { describeInBrowser, focusedText, isInView, NARROW } from './support/browser.ts';

describeInBrowser('asking a lead', (visit) => {
  /** The first lead with a fine in its documents, and its page. */
  async function openLead(size?: typeof NARROW) {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads?pattern=probation-against-law');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const page = await visit.open(`/leads/${lead.id}`, size);
    const box = page.locator('.ask');
    await box.waitFor();
    const ask = async (question: string) => {
      await box.getByRole('textbox').fill(question);
      await box
        .getByRole('button', { name: '提 问' })
        .or(box.getByRole('button', { name: '提问' }))
        .click();
    };
    const defendant = lead.subjects.find((subject) => subject.role === '被告人')?.name ?? '';
    expect(defendant).not.toBe('');
    return { lead, page, box, ask, defendant };
  }

  it('answers with passages that open the highlighted original, and keeps the question out of the address', async () => {
    const { page, box, ask, defendant } = await openLead();
    await ask(`${defendant}被判处多少罚金？`);
    const quote = box.locator('.quote').first();
    await quote.waitFor();
    const text = await quote.locator('q').textContent();
    expect(text).toContain('罚金');
    expect(await box.textContent()).toMatch(/已查 \d+ 份文书/u);
    expect(await box.locator('.ask-model').count()).toBe(0);
    await quote.click();
    await box.locator('.quote[aria-pressed="true"]').waitFor();
    await expect.poll(() => focusedText(page)).toBe(text);
    expect(await isInView(page, '[data-focus]')).toBe(true);
    expect(decodeURIComponent(page.url())).not.toContain('罚金');
    const address = page.url();
    await page.goto(address);
    await expect.poll(() => focusedText(page)).toBe(text);
  });

  it('says that the documents do not say it, and whom they do not know', async () => {
    const { box, ask } = await openLead();
    await ask('方思齐被判处多少罚金？');
    await box.getByText('文书中没有').waitFor();
    expect(await box.textContent()).toContain('未出现：方思齐');
    await box.getByRole('button', { name: /清\s?除/u }).click();
    await expect.poll(() => box.getByText('文书中没有').count()).toBe(0);
    expect(await box.getByRole('textbox').inputValue()).toBe('');
  });

  it('forgets question and answer with the lead', async () => {
    const { page, box, ask, defendant } = await openLead();
    await ask(`${defendant}被判处多少罚金？`);
    await box.locator('.quote').first().waitFor();
    await page.locator('.lead-row:not([aria-current="true"])').last().click();
    await expect.poll(() => box.locator('.quote').count()).toBe(0);
    expect(await box.getByRole('textbox').inputValue()).toBe('');
  });

  it('shows what a model says apart, with its label, its quotes and what was left out', async () => {
    const { page, box, ask, defendant } = await openLead();
    await page.route('**/ask', async (route) => {
      const answer = (await (await route.fetch()).json()) as { passages: unknown[] };
      const sentences = [{ text: `${defendant}被判处罚金。`, quotes: answer.passages.slice(0, 1) }];
      const model = { id: 'test-model', tokens: { prompt: 812, completion: 64 }, dropped: { sentences: 1, quotes: 2 }, failed: null };
      await route.fulfill({ json: { ...answer, mode: 'model', sentences, model } });
    });
    await ask(`${defendant}被判处多少罚金？`);
    const said = box.locator('[data-part="model-text"]');
    await said.waitFor();
    expect(await said.textContent()).toContain('模型文字，非证据');
    expect(await said.textContent()).toContain('test-model');
    expect(await box.textContent()).toContain('1 句缺少原文支持，未显示');
    expect(await box.locator('.quote').count()).toBe(1);
    await said.locator('.quote').click();
    await expect.poll(() => focusedText(page)).toBe(await said.locator('q').textContent());
  });

  it('says why when the model is away, and when the server is', async () => {
    const { page, box, ask } = await openLead();
    visit.expectErrors(/503/);
    await page.route('**/ask', async (route) => {
      const answer = (await (await route.fetch()).json()) as object;
      const model = { id: 'test-model', tokens: null, dropped: { sentences: 0, quotes: 0 }, failed: 'model-unavailable' };
      await route.fulfill({ json: { ...answer, model } });
    });
    await ask('判处多少罚金？');
    await box.getByText('语言模型不可用，以下仅为原文检索结果。').waitFor();
    await page.unroute('**/ask');
    const problem = { code: 'store-unavailable', title: { zh: '存储不可用', en: 'The store is not available' }, detail: '' };
    await page.route('**/ask', (route) => route.fulfill({ status: 503, json: problem }));
    await ask('判处多少罚金？');
    await box.getByRole('alert').getByText('存储不可用').waitFor();
    await page.unroute('**/ask');
    await box.getByRole('button', { name: '重试' }).click();
    await box.locator('.quote').first().waitFor();
  });

  it('opens the original of an answer as a drawer on a narrow window', async () => {
    const { page, box, ask, defendant } = await openLead(NARROW);
    await ask(`${defendant}被判处多少罚金？`);
    await box.locator('.quote').first().click();
    await page.locator('.ant-drawer [data-focus]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ant-drawer [data-focus]').waitFor({ state: 'detached' });
  });
});
