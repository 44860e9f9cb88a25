import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS, type Reply } from '../../server/api/contract.ts';
import { compose, type Services } from '../../server/casework/compose.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { aCasework } from '../support/a-casework.ts';
import { anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

const judge = anUncertainDocument({
  ...{ judges: ['卓远帆曲径'], sentenced: ['岑默'] },
  doubts: [
    { field: 'officials', reason: 'two-names', others: ['卓远帆、曲径'] },
    { field: 'date', reason: 'date-too-late' },
    { field: 'sentences', reason: 'outside-law' },
  ],
});
let data: string;
let services: Services;
let server: Server;
let base: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianwei-review-'));
  services = await compose(readConfig({ JIANWEI_DATA: data }));
  await services.store.commit(writeOfDocuments([judge]));
  const metrics = serviceMetrics();
  const log = serviceLog({ level: 'silent', role: 'serve' });
  const now = () => new Date('2024-05-06T07:08:09Z');
  server = createServer(createApp({ casework: aCasework(services, { now }), log, metrics, now, uploads: join(data, 'uploads') }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.close();
  rmSync(data, { recursive: true, force: true });
});

async function review(query = ''): Promise<Reply<'GET /api/review'>> {
  const response = await fetch(`${base}/api/review${query}`);
  expect(response.status).toBe(200);
  return ENDPOINTS['GET /api/review'].reply.parse(await response.json());
}

const NAME = { document: judge.document.id, field: 'officials', read: '卓远帆曲径' };

function decide(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  return fetch(`${base}/api/review/decide`, { ...init, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

async function refusal(body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await decide(body, headers);
  return [response.status, ((await response.json()) as { code: string }).code];
}

describe('the review API', () => {
  it('lists doubtful values with their candidates, counts and document', async () => {
    const { total, values, byField, byState } = await review();
    expect([total, byField, byState]).toEqual([3, { officials: 1, date: 1, sentences: 1 }, { decided: 0, undecided: 3 }]);
    const official = values.find(({ field }) => field === 'officials');
    expect(official).toMatchObject({ read: '卓远帆曲径', reason: 'two-names', replaceable: true, decision: null });
    expect(official?.document).toMatchObject({ id: judge.document.id, number: judge.document.number });
    expect(official?.candidates.map(({ value }) => value)).toEqual(['卓远帆曲径', '卓远帆、曲径']);
    const { start, end } = official!.candidates[0]!.spans[0]!;
    expect(judge.text.content.slice(start, end)).toBe('卓远帆曲径');
    expect((await review('?field=date&state=undecided')).values.map(({ field }) => field)).toEqual(['date']);
    expect((await review('?limit=1&offset=1')).values).toEqual(values.slice(1, 2));
    expect((await fetch(`${base}/api/review?field=nothing`)).status).toBe(400);
  });

  it('keeps a decision with its person and time, changes the graph, and takes it back', async () => {
    const reply = await decide({ ...NAME, verdict: 'replaced', value: ' 卓远帆、曲径 ', note: ' 两人连写 ' });
    const value = ENDPOINTS['POST /api/review/decide'].reply.parse(await reply.json());
    const decision = { verdict: 'replaced', value: '卓远帆、曲径', by: 'local', at: '2024-05-06T07:08:09.000Z', note: '两人连写' };
    expect(value.decision).toEqual(decision);
    expect((await services.store.graph.search('曲径', { limit: 5 })).map(({ label }) => label)).toEqual(['曲径']);
    expect((await review('?state=decided')).values.map(({ read }) => read)).toEqual(['卓远帆曲径']);
    const undone = await decide({ ...NAME, verdict: 'open' });
    expect(ENDPOINTS['POST /api/review/decide'].reply.parse(await undone.json()).decision).toBeNull();
    expect(await services.store.graph.search('曲径', { limit: 5 })).toEqual([]);
  });

  it('refuses what does not fit, with a code for each reason', async () => {
    expect(await refusal({ ...NAME, verdict: 'guilty' })).toEqual([400, 'invalid-input']);
    expect(await refusal({ ...NAME, verdict: 'replaced' })).toEqual([400, 'invalid-input']);
    expect(await refusal({ ...NAME, verdict: 'confirmed', value: '曲径' })).toEqual([400, 'invalid-input']);
    expect(await refusal({ ...NAME, field: 'date', read: '2021-05-06', verdict: 'replaced', value: '五月' })).toEqual([
      400,
      'invalid-input',
    ]);
    expect(await refusal({ ...NAME, field: 'sentences', read: '岑默', verdict: 'replaced', value: '曲径' })).toEqual([
      400,
      'invalid-input',
    ]);
    expect(await refusal({ ...NAME, read: '曲径', verdict: 'confirmed' })).toEqual([404, 'not-found']);
    expect(await refusal({ ...NAME, document: 'none', verdict: 'confirmed' })).toEqual([404, 'not-found']);
    expect(await refusal('{"document":')).toEqual([400, 'invalid-input']);
    expect(await refusal({ ...NAME, verdict: 'confirmed' }, { 'content-type': 'text/plain' })).toEqual([400, 'invalid-input']);
    expect(await refusal({ ...NAME, verdict: 'confirmed' }, { origin: 'http://elsewhere.example' })).toEqual([400, 'invalid-input']);
    expect(await services.store.review.decisionsOf(judge.document.id)).toEqual([]);
  });

  it('describes the body of a decision', async () => {
    const description = (await (await fetch(`${base}/api/openapi.json`)).json()) as {
      paths: Record<string, { post?: { requestBody?: unknown } }>;
    };
    expect(JSON.stringify(description.paths['/api/review/decide']?.post?.requestBody)).toContain('"verdict"');
    expect(description.paths['/api/runs']?.post?.requestBody).toBeUndefined();
  });
});
