import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBatch } from '../../ingestion/batch.ts';
import { ENDPOINTS, type EndpointName, type Reply } from '../../server/api/contract.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { compose, type Services } from '../../server/casework/compose.ts';
import { type Casework, openCasework } from '../../server/casework/gate.ts';
import { takeSample } from '../../server/casework/upkeep/sample.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { auditStore } from '../../server/mining/auditing.ts';
import { mineInProcess } from '../../server/mining/mine-job.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { aWorker, type Worker } from '../support/a-worker.ts';
import { reaches } from '../support/queued-jobs.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const now = () => new Date();
let data: string;
let services: Services;
let casework: Casework;
let worker: Worker;
let server: Server;
let base: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianwei-api-'));
  const config = readConfig({ JIANWEI_DATA: data });
  services = await compose(config);
  await loadBatch({ ...services, paths: [ARCHIVE], name: 'province', now, base: join(ARCHIVE, '..') });
  await mineStore(services.store, { asOf: '2024-01-01', fdr: 0.05, now });
  casework = openCasework(config, { open: async () => services });
  worker = aWorker(casework);
  server = createServer(
    createApp({
      casework,
      log: serviceLog({ level: 'silent', role: 'serve' }),
      metrics: serviceMetrics({ sample: () => casework.perform(LOCAL, takeSample, {}) }),
      now,
      uploads: join(data, 'uploads'),
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await worker.stop();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.close();
  rmSync(data, { recursive: true, force: true });
});

async function get<N extends EndpointName>(name: N, path: string): Promise<Reply<N>> {
  const response = await fetch(base + path);
  expect(
    response.status,
    `${path}: ${await response
      .clone()
      .text()
      .then((t) => t.slice(0, 200))}`,
  ).toBe(200);
  const body = await response.json();
  const reply = ENDPOINTS[name].reply.parse(body) as Reply<N>;
  // What the description does not know would be left out.
  expect(reply, path).toEqual(body);
  return reply;
}

describe('the API on the fictional province', () => {
  it('lists leads, and each opens with evidence that is in the text', async () => {
    const list = await get('GET /api/leads', '/api/leads?limit=500');
    expect(list.total).toBeGreaterThan(5);
    expect(list.leads.map((l) => l.rank)).toEqual(list.leads.map((_, i) => i + 1));
    expect(Object.values(list.byTier).reduce((a, b) => a + b, 0)).toBe(list.total);
    let quotes = 0;
    for (const summary of list.leads) {
      const lead = await get('GET /api/leads/:id', `/api/leads/${summary.id}`);
      expect(lead.findings.length).toBeGreaterThan(0);
      for (const finding of lead.findings) {
        expect(finding.innocent.length).toBeGreaterThan(0);
        expect(finding.law.length).toBeGreaterThan(0);
        for (const q of finding.evidence.slice(0, 4)) {
          const document = await get('GET /api/documents/:id', `/api/documents/${q.document}`);
          expect(document.text.slice(q.start - document.offset, q.end - document.offset)).toBe(q.quote);
          quotes++;
        }
      }
    }
    expect(quotes).toBeGreaterThan(20);
  });

  it('filters leads by tier and text, and counts what other filters would give', async () => {
    const all = await get('GET /api/leads', '/api/leads?limit=500');
    const [tier, count] = Object.entries(all.byTier)[0] as [string, number];
    const some = await get('GET /api/leads', `/api/leads?tier=${tier}&limit=500`);
    expect(some.total).toBe(count);
    expect(some.byTier).toEqual(all.byTier);
    expect((await get('GET /api/leads', '/api/leads?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA')).total).toBe(0);
    // Nothing stood before the first run: every lead is new.
    const changed = await get('GET /api/leads/changes', '/api/leads/changes?kind=new&limit=500');
    expect(changed.changes.map(({ lead }) => lead)).toEqual(all.leads.map(({ id }) => id));
    expect([changed.total, changed.compared, changed.byKind]).toEqual([all.total, false, { new: all.total, changed: 0, vanished: 0 }]);
    expect((await get('GET /api/leads', '/api/leads?change=new&limit=500')).total).toBe(all.total);
    expect((await get('GET /api/leads', '/api/leads?change=changed')).total).toBe(0);
  });

  it('tells what could not be told, of which document, and which paper in which office would tell it', async () => {
    const { run } = await get('GET /api/statistics', '/api/statistics');
    const all = await get('GET /api/gaps', '/api/gaps?limit=500');
    expect(all.total).toBeGreaterThan(10);
    expect(all.total).toBe(run!.outcomes.reduce((sum, { gaps }) => sum + gaps, 0));
    expect(Object.fromEntries(all.byIndicator.map(({ indicator, count }) => [indicator, count]))).toEqual(
      Object.fromEntries(run!.outcomes.filter(({ gaps }) => gaps > 0).map(({ indicator, gaps }) => [indicator, gaps])),
    );
    for (const { missing } of all.gaps) {
      expect(missing.length).toBeGreaterThan(0);
      for (const { fact, paper, holder } of missing) for (const words of [fact, paper!, holder!]) expect(words.en).toMatch(/^[a-z]/i);
    }
    const counts = all.byPaper.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));

    const [{ indicator, count }] = all.byIndicator as [(typeof all.byIndicator)[number]];
    const own = await get('GET /api/gaps', `/api/gaps?indicator=${indicator}&limit=2`);
    expect([own.total, own.gaps.length, own.byIndicator]).toEqual([count, Math.min(2, count), all.byIndicator]);
    const { document } = own.gaps[0]!;
    expect(await get('GET /api/documents/:id', `/api/documents/${document.id}`)).toMatchObject({
      path: document.path,
      number: document.number,
    });
    const ofDocument = await get('GET /api/gaps', `/api/gaps?document=${document.id}`);
    expect(ofDocument.gaps.map((gap) => gap.indicator.id)).toContain(indicator);
    expect(ofDocument.gaps.every((gap) => gap.document.id === document.id)).toBe(true);
    expect((await get('GET /api/gaps', '/api/gaps?document=none')).total).toBe(0);
  });

  it('finds two-character names and expands them with counts and a cap', async () => {
    const [lead] = (await get('GET /api/leads', '/api/leads')).leads;
    const card = await get('GET /api/leads/:id', `/api/leads/${lead!.id}`);
    const official = card.subjects.find((s) => s.kind === 'official')!;
    const found = await get('GET /api/search', `/api/search?q=${encodeURIComponent(official.name)}`);
    expect(found.nodes.map((n) => n.id)).toContain(official.node);
    const near = await get('GET /api/nodes/:id/neighbours', `/api/nodes/${official.node}/neighbours?limit=2`);
    expect(near.node.inLead).toBe(true);
    expect(near.edges).toHaveLength(2);
    expect(near.total).toBe(Object.values(near.byEdgeKind).reduce((a, b) => a + b, 0));
    const evidence = await get('GET /api/edges/:id/evidence', `/api/edges/${near.edges[0]!.id}/evidence`);
    expect(evidence.evidence.length).toBeGreaterThan(0);
    const graph = await get('GET /api/leads/:id/graph', `/api/leads/${lead!.id}/graph`);
    const ids = new Set(graph.nodes.map((n) => n.id));
    expect(graph.edges.length).toBeGreaterThan(0);
    expect(graph.edges.every((e) => ids.has(e.from) && ids.has(e.to))).toBe(true);
  });

  it('shows the hits of every word in the snippet and where they stand, and tells what is no operator', async () => {
    const [first] = (await get('GET /api/documents', '/api/documents?kind=civil-judgment&limit=1')).documents;
    const known = await get('GET /api/documents/:id', `/api/documents/${first!.id}`);
    const [front, back] = [known.text.slice(0, known.text.length / 2), known.text.slice(-60)].map(
      (text) => /[\u4e00-\u9fff]{4,}/.exec(text)![0],
    );
    const words = `${back} AND ${front} ${known.number}`;
    const found = await get('GET /api/search', `/api/search?q=${encodeURIComponent(words)}`);
    const shown = found.documents.find(({ id }) => id === first!.id)!;
    const lit = shown.hits.map(({ start, end }) => shown.snippet.slice(start, end));
    expect(lit).toEqual(expect.arrayContaining([front, back]));
    const { start, end } = shown.place!;
    expect(lit).toContain(known.text.slice(start - known.offset, end - known.offset));
    expect(found.notes).toMatchObject([{ code: 'and', say: { zh: expect.any(String), en: expect.any(String) } }]);
    expect((await get('GET /api/documents', `/api/documents?q=${encodeURIComponent('"判决" -裁定')}`)).notes.map((n) => n.code)).toEqual([
      'quotes',
      'not',
    ]);
    expect((await get('GET /api/leads', `/api/leads?q=${encodeURIComponent('判决 OR 裁定')}`)).notes.map((n) => n.code)).toEqual(['whole']);
    expect((await get('GET /api/leads', '/api/leads')).notes).toEqual([]);
  });

  it('takes only kinds that there are', async () => {
    expect((await get('GET /api/search', '/api/search?q=%E6%B3%95&kind=court')).nodes.every((n) => n.kind === 'court')).toBe(true);
    for (const kind of ['toString', 'constructor', 'nothing'])
      expect((await fetch(`${base}/api/search?q=%E6%B3%95&kind=${kind}`)).status).toBe(400);
    const { nodes } = await get('GET /api/search', '/api/search?q=%E6%B3%95&kind=court');
    const near = await get('GET /api/nodes/:id/neighbours', `/api/nodes/${nodes[0]!.id}/neighbours?kinds=toString`);
    expect(near.edges).toEqual([]);
  });

  it('finds the ways between two people, not through the agencies that join everybody', async () => {
    const [lead] = (await get('GET /api/leads', '/api/leads?tier=red')).leads;
    const graph = await get('GET /api/leads/:id/graph', `/api/leads/${lead!.id}/graph`);
    const [edge] = graph.edges;
    const near = await get('GET /api/paths', `/api/paths?from=${edge!.from}&to=${edge!.to}`);
    expect(near.paths[0]?.nodes).toEqual([edge!.from, edge!.to]);
    const people = graph.nodes.filter((n) => n.kind !== 'case' && n.kind !== 'decision');
    const far = await get('GET /api/paths', `/api/paths?from=${people[0]!.id}&to=${people.at(-1)!.id}&longest=8`);
    const kinds = new Map(far.nodes.map((n) => [n.id, n.kind]));
    for (const path of far.paths) {
      expect(path.edges).toHaveLength(path.nodes.length - 1);
      expect(path.nodes.slice(1, -1).map((id) => kinds.get(id))).not.toContain('court');
    }
    expect((await fetch(`${base}/api/paths?from=${people[0]!.id}&to=none`)).status).toBe(404);
  });

  it('answers what is wrong with a problem in two languages', async () => {
    const missing = await fetch(`${base}/api/leads/none`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
    expect(await missing.json()).toMatchObject({ code: 'not-found', title: { zh: '未找到', en: 'Not found' } });
    expect((await fetch(`${base}/api/leads?limit=-4`)).status).toBe(400);
    expect((await fetch(`${base}/api/search`)).status).toBe(400);
    expect((await fetch(`${base}/api/nothing`)).status).toBe(404);
    expect((await fetch(`${base}/api/runs`, { method: 'POST', headers: { origin: 'http://elsewhere.example' } })).status).toBe(400);
  });

  it('describes every endpoint', async () => {
    const description = (await (await fetch(`${base}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(description.openapi).toMatch(/^3\.1/);
    for (const name of Object.keys(ENDPOINTS)) {
      const [method, path] = name.split(' ') as [string, string];
      expect(description.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()], name).toBeDefined();
    }
  });

  it('loads dropped files, tells their progress and gives a receipt', async () => {
    const body = new FormData();
    const [first] = (await get('GET /api/documents', '/api/documents?limit=1')).documents;
    const known = await get('GET /api/documents/:id', `/api/documents/${first!.id}`);
    body.append('files', new Blob([known.text.replace('人民', '人 民')]), '卷一/判决书.txt');
    body.append('files', new Blob(['']), '空.txt');
    body.append('name', '测试批次');
    const response = await fetch(`${base}/api/batches`, { method: 'POST', body });
    expect(response.status).toBe(200);
    const batch = ENDPOINTS['POST /api/batches'].reply.parse(await response.json()) as Reply<'POST /api/batches'>;
    const events = await (await fetch(`${base}/api/batches/${batch.id}/events`)).text();
    expect(events).toContain('event: finished');
    const done = await get('GET /api/batches/:id', `/api/batches/${batch.id}`);
    expect(done).toMatchObject({
      name: '测试批次',
      state: 'finished',
      receipt: { in: 2, loaded: 0, duplicate: 1, skipped: 1, documents: 1 },
    });
    expect(done.failedParts).toEqual([]);
    expect(done.outcomes).toMatchObject([
      { path: '卷一/判决书.txt', outcome: 'duplicate', reason: 'same-document', detail: expect.stringMatching(/\S/) },
      { path: '空.txt', outcome: 'skipped', reason: 'empty' },
    ]);
    expect((await get('GET /api/queue', '/api/queue')).failed).toEqual([]);
    const posted = await fetch(`${base}/api/runs`, { method: 'POST' });
    expect(posted.status).toBe(202);
    const { id } = ENDPOINTS['POST /api/runs'].reply.parse(await posted.json()) as Reply<'POST /api/runs'>;
    await reaches(await services.queue(), id, 'completed');
    const { run } = await get('GET /api/runs/:id', `/api/runs/${id}`);
    expect(run?.documents).toBe(await services.store.documents.count());
    expect((await get('GET /api/status', '/api/status')).run?.documents).toBe(await services.store.documents.count());
  });

  it('leaves run and leads as they were when a run is aborted, and saves nothing of it', async () => {
    const { results } = services.store;
    const before = [await results.lastRun(), await results.leads({ offset: 0, limit: 500 })];
    const abort = new AbortController();
    // It is going on, and cannot save before its first word on progress is heard.
    const progress = async () => abort.abort(new Error('told to stop'));
    const run = { id: 'r', attempt: 1, signal: abort.signal, progress };
    const { store } = readConfig({ JIANWEI_DATA: data });
    await expect(mineInProcess({ ledger: store, store }, { kind: 'mine', asOf: '2020-01-01', fdr: 0.05 }, run)).rejects.toThrow(
      'told to stop',
    );
    expect([await results.lastRun(), await results.leads({ offset: 0, limit: 500 })]).toEqual(before);
  });

  it('tells what the statistics of the last run rest on, and of the last audit whether it is still of these documents', async () => {
    const { store } = services;
    const { audit: kept } = await auditStore(store, { copies: 1, seed: 1, now: () => new Date('2024-05-06T00:00:00Z') });
    const { run, audit, coverage } = await get('GET /api/statistics', '/api/statistics');
    expect(run!.outcomes.find((o) => o.indicator === 'S01')!.policy).toMatchObject({ leastUnits: expect.any(Number) });
    expect(run!.calibration!.relations['judge-lawyer']!.share).toBeGreaterThan(0);
    expect(audit).toMatchObject({ at: '2024-05-06T00:00:00.000Z', current: true });
    expect(audit!.relations.map((r) => r.relation)).toContain('judge-lawyer');
    await store.results.keepAudit(run!.id, { ...kept, inputDigest: 'of other documents' });
    expect((await get('GET /api/statistics', '/api/statistics')).audit).toMatchObject({ current: false });
    expect(coverage!.worst.length).toBeGreaterThan(0);
    for (const { seen, expected } of coverage!.worst) expect(seen).toBeLessThanOrEqual(expected!.cases);
  });

  it('counts what loaded documents lack, with its denominator', async () => {
    const { loaded } = await get('GET /api/quality', '/api/quality');
    const { documents } = await get('GET /api/status', '/api/status');
    expect(loaded.documents).toBe(documents);
    expect(loaded.incomplete).toBeLessThan(loaded.documents);
    expect(loaded.parts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(loaded.incomplete);
  });
});
