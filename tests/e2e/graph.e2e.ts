import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, focusedText } from './support/browser.ts';

/** Nodes and edges on the canvas as the toolbar counts them. */
async function counts(page: Page): Promise<{ nodes: number; edges: number }> {
  const text = (await page.locator('[data-part="graph-counts"]').textContent()) ?? '';
  const [nodes = 0, edges = 0] = [...text.replaceAll(',', '').matchAll(/\d+/g)].map((match) => Number(match[0]));
  return { nodes, edges };
}

/** Moves the pointer over the canvas until it lies on something, as an eye would. */
async function pointAtSomething(page: Page): Promise<void> {
  const box = await page.locator('.graph-canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  for (let row = 1; row < 24; row++) {
    for (let column = 1; column < 24; column++) {
      await page.mouse.move(box.x + (box.width * column) / 24, box.y + (box.height * row) / 24);
      if ((await page.locator('.graph-canvas.pointing').count()) > 0) return;
    }
  }
  throw new Error('nothing is drawn on the canvas');
}

describeInBrowser('graph', (visit) => {
  it('opens a lead as a canvas with its people ringed, and reacts to the pointer', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const graph = await visit.ask('GET /api/leads/:id/graph', `/api/leads/${leads[0]?.id}/graph`);
    const page = await visit.open(`/graph?lead=${leads[0]?.id}`);
    await page.locator('.graph-canvas canvas').first().waitFor();
    expect(await counts(page)).toEqual({ nodes: graph.nodes.length, edges: graph.edges.length });
    const legend = await page.locator('.graph-legend').textContent();
    expect(legend).toContain('司法人员');
    expect(legend).toContain('在线索中');
    await pointAtSomething(page);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(/[?&](node|edge)=/);
  });

  it('filters by the legend', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const graph = await visit.ask('GET /api/leads/:id/graph', `/api/leads/${leads[0]?.id}/graph`);
    const cases = graph.nodes.filter((node) => node.kind === 'case').length;
    const page = await visit.open(`/graph?lead=${leads[0]?.id}`);
    await page.locator('.graph-legend [data-kind="case"]').click();
    await page.locator('.graph-legend [data-kind="case"][aria-pressed="false"]').waitFor();
    await expect.poll(async () => (await counts(page)).nodes).toBe(graph.nodes.length - cases);
  });

  it('finds a person, expands by kind with counts, hides and takes back', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const lead = await visit.ask('GET /api/leads/:id', `/api/leads/${leads[0]?.id}`);
    const official = lead.subjects.find((subject) => subject.kind === 'official');
    const page = await visit.open('/graph');
    await page.getByText('从一个人、单位或案件开始').waitFor();
    await page.getByLabel('加入人员、单位或案件').fill(official?.name ?? '');
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: official?.agency ?? '' })
      .first()
      .click();
    await page.locator(`[data-node="${official?.node}"]`).waitFor();
    const neighbours = await visit.ask('GET /api/nodes/:id/neighbours', `/api/nodes/${official?.node}/neighbours?limit=1`);
    const before = await counts(page);
    expect(before.edges).toBeGreaterThan(0);
    expect(before.edges).toBeLessThanOrEqual(30);
    for (const [kind, total] of Object.entries(neighbours.byEdgeKind)) {
      expect(await page.locator(`[data-edge-kind="${kind}"]`).textContent()).toContain(`/ ${total}`);
    }
    await page.keyboard.press('j');
    await page.waitForURL(/node=/);
    const grown = page.locator('.expand-menu button').first();
    await page.locator('.expand-menu li').first().waitFor();
    if ((await grown.count()) > 0) {
      await grown.click();
      await expect.poll(async () => (await counts(page)).edges).toBeGreaterThan(before.edges);
    }
    const all = await counts(page);
    await page.keyboard.press('h');
    await page.getByText('已隐藏').waitFor();
    expect((await counts(page)).nodes).toBeLessThan(all.nodes);
    await page.keyboard.press('u');
    await page.getByText('已隐藏').waitFor({ state: 'detached' });
    expect(await counts(page)).toEqual(all);
  });

  it('shows the sentences behind an edge and opens their document at the place', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const graph = await visit.ask('GET /api/leads/:id/graph', `/api/leads/${leads[0]?.id}/graph`);
    const page = await visit.open(`/graph?lead=${leads[0]?.id}&view=table`);
    await page.locator('[data-part="scene-table"]').waitFor();
    await page.locator('[data-part="scene-table"] table').nth(1).getByRole('button').first().click();
    await page.locator('[data-edge]').waitFor();
    const edge = await page.locator('[data-edge]').getAttribute('data-edge');
    expect(graph.edges.map(({ id }) => id)).toContain(edge);
    const evidence = await visit.ask('GET /api/edges/:id/evidence', `/api/edges/${edge}/evidence`);
    expect(evidence.evidence.length).toBeGreaterThan(0);
    const quote = page.locator('.evidence-quote').first();
    expect(await quote.locator('mark').textContent()).toBe(evidence.evidence[0]?.quote);
    await quote.click();
    expect(await focusedText(page)).toBe(evidence.evidence[0]?.quote);
    await page.keyboard.press('Escape');
    await page.locator('.evidence-quote').first().waitFor();
    await page.keyboard.press('t');
    await page.locator('.graph-canvas').waitFor();
  });
});
