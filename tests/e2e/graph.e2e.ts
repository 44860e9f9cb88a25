import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reply } from '../../server/api/contract.ts';
import { describeInBrowser, focusedText, type Visit } from './support/browser.ts';

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

/** An official in a lead with more edges than one expansion brings. */
async function busyOfficial(visit: Visit): Promise<Reply<'GET /api/leads/:id'>['subjects'][number]> {
  const { leads } = await visit.ask('GET /api/leads', '/api/leads');
  for (const { id } of leads) {
    const { subjects } = await visit.ask('GET /api/leads/:id', `/api/leads/${id}`);
    for (const subject of subjects) {
      if (subject.kind !== 'official') continue;
      const { total, byEdgeKind } = await visit.ask('GET /api/nodes/:id/neighbours', `/api/nodes/${subject.node}/neighbours?limit=1`);
      if (total > 34 && (byEdgeKind['handled'] ?? 0) > 32) return subject;
    }
  }
  throw new Error('no lead of the demo names an official with more than 34 edges');
}

type Named = Reply<'GET /api/search'>['nodes'][number];

/** Two subjects of one lead with several paths between them. */
async function closePair(visit: Visit) {
  const { leads } = await visit.ask('GET /api/leads', '/api/leads');
  for (const { id: lead } of leads) {
    const { subjects } = await visit.ask('GET /api/leads/:id', `/api/leads/${lead}`);
    const [from, to] = subjects.filter(({ kind }) => kind === 'official' || kind === 'lawyer');
    if (from === undefined || to === undefined) continue;
    const { paths } = await visit.ask('GET /api/paths', `/api/paths?from=${from.node}&to=${to.node}`);
    if (paths.length > 1) return { lead, from, to };
  }
  throw new Error('no lead of the demo names two people with more than one path between them');
}

/** Two entities that only agencies join. */
async function pairJoinedByAgencies(visit: Visit): Promise<{ from: Named; to: Named }> {
  const find = async (q: string) => (await visit.ask('GET /api/search', `/api/search?q=${encodeURIComponent(q)}&limit=50`)).nodes;
  const [some, others] = [await find('王'), await find('高')];
  for (const from of some) {
    for (const to of others) {
      const question = `/api/paths?from=${from.id}&to=${to.id}`;
      if ((await visit.ask('GET /api/paths', question)).paths.length > 0) continue;
      if ((await visit.ask('GET /api/paths', `${question}&avoid=none`)).paths.length > 0) return { from, to };
    }
  }
  throw new Error('the demo has no two entities that only agencies join');
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

  it('finds a person, expands by kind with counts and a cap, hides and takes back', async () => {
    const official = await busyOfficial(visit);
    const totals = await visit.ask('GET /api/nodes/:id/neighbours', `/api/nodes/${official.node}/neighbours?limit=1`);
    const page = await visit.open('/graph');
    await page.getByText('从一个人、单位或案件开始').waitFor();
    await page.getByLabel('加入人员、单位或案件').fill(official.name);
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: official.agency ?? '' })
      .first()
      .click();
    await page.locator(`[data-node="${official.node}"]`).waitFor();
    await page.locator('.expand-menu li').first().waitFor();
    const before = await counts(page);
    expect(before.edges).toBe(30);
    for (const [kind, total] of Object.entries(totals.byEdgeKind)) {
      expect(await page.locator(`[data-edge-kind="${kind}"]`).textContent()).toContain(`/ ${total}`);
    }
    await page.locator('[data-edge-kind="handled"] button').click();
    const handled = totals.byEdgeKind['handled'] ?? 0;
    await page.getByText(new RegExp(`已显示 ${Math.min(handled, 60)} / ${handled}`)).waitFor();
    const all = await counts(page);
    expect(all.edges).toBeGreaterThan(before.edges);
    await page.keyboard.press('h');
    await page.getByText('已隐藏').waitFor();
    await page.locator('.graph-tools').getByText('撤销 3').waitFor();
    await page.keyboard.press('u');
    await page.getByText('已隐藏').waitFor({ state: 'detached' });
    expect(await counts(page)).toEqual(all);
    await page.keyboard.press('u');
    await expect.poll(() => counts(page)).toEqual(before);
    await page.keyboard.press('j');
    await page.locator('[data-node]').waitFor();
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

  it('opens an edge by its address alone, with both ends', async () => {
    const { leads } = await visit.ask('GET /api/leads', '/api/leads');
    const graph = await visit.ask('GET /api/leads/:id/graph', `/api/leads/${leads[0]?.id}/graph`);
    const edge = graph.edges[0];
    const page = await visit.open(`/graph?edge=${edge?.id}`);
    await page.locator(`[data-edge="${edge?.id}"]`).waitFor();
    expect(await counts(page)).toEqual({ nodes: 2, edges: 1 });
  });

  it('says what to do when the lead is gone', async () => {
    visit.expectErrors(/404/);
    const page = await visit.open('/graph?lead=0123456789abcdef');
    await page.getByRole('alert').getByRole('link', { name: '回到线索' }).waitFor();
  });

  it('finds the shortest paths from the selected node to a second one, lists, lights and takes them back', async () => {
    const { lead, from, to } = await closePair(visit);
    const found = await visit.ask('GET /api/paths', `/api/paths?from=${from.node}&to=${to.node}`);
    const nameOf = new Map(found.nodes.map((node) => [node.id, node.label]));
    const sequences = [...new Map(found.paths.map((path) => [path.nodes.join(), path.nodes])).values()];
    const page = await visit.open(`/graph?lead=${lead}&node=${from.node}&view=table`);
    await page.locator(`[data-node="${from.node}"]`).waitFor();
    const before = await counts(page);
    await page.keyboard.press('p');
    await page.locator('[data-part="path-start"]').getByText(from.name).waitFor();
    await page.locator('[data-part="scene-table"]').getByRole('button', { name: to.name }).first().click();
    await page.waitForURL(new RegExp(`from=${from.node}.*to=${to.node}`));
    await page.locator('[data-path]').first().waitFor();
    expect(await page.locator('[data-path]').count()).toBe(sequences.length);
    expect(await page.locator('[data-path="1"] .path-node').allTextContents()).toEqual(
      sequences[0]?.map((id) => expect.stringContaining(nameOf.get(id) ?? '')),
    );
    const all = await counts(page);
    expect(all.nodes).toBeGreaterThan(before.nodes);
    const marked = page.locator('[data-part="scene-table"] table').first().locator('tr:has(.chip) button');
    const names = (await marked.allTextContents()).map((name) => name.trim());
    expect(names).toEqual(sequences[0]?.map((id) => nameOf.get(id)));
    await page.keyboard.press(']');
    await page.waitForURL(/[?&]path=2/);
    await page.locator('[data-path="2"][aria-current="true"] .path-edge').first().click();
    await page.locator('[data-edge]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.locator('.graph-canvas canvas').first().waitFor();
    await page.locator('[data-path="2"][aria-current="true"]').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => counts(page)).toEqual(before);
    await page.locator('[data-part="paths"]').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('from=');
  });

  it('takes the end of a path from the search box', async () => {
    const { from, to } = await closePair(visit);
    const page = await visit.open(`/graph?from=${from.node}`);
    await page.locator('[data-part="path-start"]').getByText(from.name).waitFor();
    expect((await counts(page)).nodes).toBe(1);
    await page.getByLabel('姓名、单位或案号').fill(to.name);
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: to.agency ?? to.firm ?? '' })
      .first()
      .click();
    await page.locator('[data-part="path-end"]').getByText(to.name).waitFor();
    await page.locator('[data-path="1"][aria-current="true"]').waitFor();
  });

  it('says that no path is short enough, and looks through agencies when asked', async () => {
    const { from, to } = await pairJoinedByAgencies(visit);
    const page = await visit.open(`/graph?from=${from.id}&to=${to.id}`);
    await page.getByText('6 步以内没有路径').waitFor();
    await page.locator('[data-part="path-start"]').getByText(from.label).waitFor();
    await page.locator('[data-part="path-end"]').getByText(to.label).waitFor();
    expect(await counts(page)).toEqual({ nodes: 2, edges: 0 });
    expect(await page.getByRole('switch').isChecked()).toBe(false);
    await page.getByRole('button', { name: '经过机关再找' }).click();
    await page.locator('[data-path="1"]').waitFor();
    expect(page.url()).toContain('through=agencies');
    expect(await page.getByRole('switch').isChecked()).toBe(true);
    await page.getByRole('switch').click();
    await page.getByText('6 步以内没有路径').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-part="paths"]').waitFor({ state: 'detached' });
  });
});
