import { expect, it } from 'vitest';
import { describeInBrowser, focusedText, isInView, NARROW } from './support/browser.ts';

describeInBrowser('documents', (visit) => {
  it('shows the original character for character, with marks, beside its record', async () => {
    const { documents } = await visit.ask('GET /api/documents', '/api/documents?limit=1');
    const reply = await visit.ask('GET /api/documents/:id', `/api/documents/${documents[0]?.id}`);
    const page = await visit.open(`/documents/${reply.id}`);
    await page.locator('.doc-text').waitFor();
    expect(await page.locator('.doc-text').textContent()).toBe(reply.text);
    expect(await page.locator('.mention').count()).toBeGreaterThan(3);
    expect(await page.locator('.record').textContent()).toContain(reply.number ?? reply.path);
  });

  it('leads from a row of the record to its place and from a mark to its row', async () => {
    const { documents } = await visit.ask('GET /api/documents', '/api/documents?kind=civil-judgment&limit=1');
    const reply = await visit.ask('GET /api/documents/:id', `/api/documents/${documents[0]?.id}`);
    const page = await visit.open(`/documents/${reply.id}`);
    const number = page.locator('.record tr').filter({ hasText: '案号' }).getByRole('button').first();
    await number.click();
    expect((await focusedText(page)).replace(/\s/g, '').length).toBeGreaterThan(6);
    expect(await isInView(page, '[data-focus]')).toBe(true);
    expect(page.url()).toMatch(/start=\d+/);
    await page.locator('.doc-text .mention-official').last().click();
    await page.locator('.record tr[aria-selected="true"]').waitFor();
    const row = page.locator('.record section').filter({ has: page.locator('tr[aria-selected="true"]') });
    expect(await row.locator('h2').textContent()).toBe('司法人员');
  });

  it('finds documents by number and filters by kind', async () => {
    const { byKind, documents, total } = await visit.ask('GET /api/documents', '/api/documents?limit=50');
    expect(total).toBeGreaterThan(500);
    const wanted = documents[3];
    const page = await visit.open('/documents');
    await page.locator('.document-row').first().waitFor();
    await page.getByLabel('案号、法院、正文').fill(wanted?.number ?? '');
    await page.waitForURL(/q=/);
    await page.locator(`[data-document="${wanted?.id}"]`).waitFor();
    const kind = Object.keys(byKind)[0] ?? '';
    const filtered = await visit.open(`/documents?kind=${kind}`);
    await filtered
      .getByText(`${(byKind[kind] ?? 0).toLocaleString('zh-CN')} 份`)
      .first()
      .waitFor();
  });

  it('opens at the hit of a search with all hits lit, and goes from hit to hit', async () => {
    const { documents } = await visit.ask('GET /api/documents', '/api/documents?kind=civil-judgment&limit=1');
    const reply = await visit.ask('GET /api/documents/:id', `/api/documents/${documents[0]?.id}`);
    const words = [reply.number ?? '', '本院认为'];
    const page = await visit.open('/batches');
    await page.locator('.box').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(`${words.join(' AND ')} `);
    const choice = page.locator('.ant-select-item-option').filter({ has: page.locator('mark').filter({ hasText: '本院认为' }) });
    await choice.first().waitFor();
    await page.locator('.ant-select-dropdown .search-notes').getByText('AND 已略去').waitFor();
    await choice.first().click();
    await page.waitForURL(new RegExp(`/documents/${reply.id}\\?.*start=\\d+`));
    await page.locator('.doc-text mark.focus').first().waitFor();
    expect(await isInView(page, '[data-focus]')).toBe(true);
    const lit = await page.locator('.doc-text mark').allTextContents();
    expect(lit.join('')).toContain('本院认为');
    const first = await focusedText(page);
    const address = page.url();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.href !== address);
    expect(await isInView(page, '[data-focus]')).toBe(true);
    expect(first).not.toBe('');
    await page
      .locator('[data-part="hits"]')
      .getByText(/第 \d+ 处，共 \d+ 处/)
      .waitFor();
  });

  it('says that a search has operators which it does not know', async () => {
    const page = await visit.open(`/documents?q=${encodeURIComponent('判决 -裁定')}`);
    await page.locator('.search-notes').getByText('不支持排除').waitFor();
    await page.goto(new URL(`/leads?q=${encodeURIComponent('"判决" OR 裁定')}&lang=en`, page.url()).href);
    await page.locator('.search-notes').getByText('Operators are not supported here').waitFor();
  });

  it('names the leads that cite the document', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads?limit=1');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const cited = lead.findings.flatMap((finding) => finding.evidence)[0]?.document;
    const page = await visit.open(`/documents/${cited}`, NARROW);
    await page.locator('.doc-text').waitFor();
    await page.keyboard.press('r');
    await page.locator('.record').getByText(lead.claim.zh).click();
    await page.locator(`[data-lead-card="${lead.id}"]`).waitFor();
  });

  it('moves through the list with J and K', async () => {
    const { documents } = await visit.ask('GET /api/documents', '/api/documents?limit=3');
    const page = await visit.open('/documents');
    await page.locator('.document-row').first().waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(new RegExp(`/documents/${documents[0]?.id}`));
    await page.keyboard.press('j');
    await page.waitForURL(new RegExp(`/documents/${documents[1]?.id}`));
    await page.keyboard.press('k');
    await page.waitForURL(new RegExp(`/documents/${documents[0]?.id}`));
  });
});
