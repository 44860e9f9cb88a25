/** Batches that ask a model about what the rules left open, over the real protocol. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { AppError } from '../../graph/model/errors.ts';
import type { SilenceReason } from '../../graph/model/record/second-reading.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { secondedReader } from '../../ingestion/readers/seconded.ts';
import type { ChatModel } from '../../nlp/llm/chat-model.ts';
import { givingUp } from '../../nlp/llm/giving-up.ts';
import { endpointModel } from '../../nlp/llm/openai.ts';
import { folderMemory, remembering } from '../../nlp/llm/remembering.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { languageModelReader } from '../../nlp/second-reader/language-model-reader.ts';
import { type ChatBody, type ChatEndpoint, type ChatReply, chatEndpoint } from '../support/chat-endpoint.ts';
import { A_LETTER } from '../support/second-reading.ts';

const LETTERS = 6;
const COURT = '云川省白石市中级人民法院';
const LETTER = A_LETTER.replace('青河县人民法院', COURT);
const GOOD = JSON.stringify({
  court: { value: COURT, quote: `到${COURT}起诉` },
  officials: [{ name: '陶令仪', role: '审判员', quote: '审判员陶令仪于' }],
});

let folder: string;
let endpoint: ChatEndpoint | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-seconded-'));
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < LETTERS; i++) writeFileSync(join(folder, 'in', `letter-${i}.txt`), `${LETTER}\n（第${i + 1}份）\n`);
});
afterEach(async () => {
  await endpoint?.close();
  endpoint = null;
  rmSync(folder, { recursive: true, force: true });
});

async function load(
  model: ChatModel | null,
  { tokens = 1_000_000, signal }: { tokens?: number; signal?: AbortSignal } = {},
): Promise<Store> {
  const store = await openStore('memory:');
  const others = model === null ? [] : [languageModelReader({ model, masking: false, tokensOfABatch: tokens })];
  const batch = await loadBatch({
    ...{ store, name: 'letters', paths: [join(folder, 'in')], base: join(folder, 'in'), now: () => new Date('2024-01-01T00:00:00Z') },
    blobs: folderBlobs(join(folder, 'blobs')),
    reader: secondedReader(inlineReader(rulesExtractor), others),
    ...(signal && { signal }),
  });
  expect(batch.receipt).toMatchObject({ in: LETTERS, loaded: LETTERS });
  return store;
}

async function modelThat(reply: (body: ChatBody, number: number) => ChatReply, patience = 20_000): Promise<ChatModel> {
  endpoint = await chatEndpoint(reply);
  return endpointModel({ url: endpoint.url, key: '', model: 'small', patience });
}

async function silences(store: Store): Promise<(SilenceReason | null | undefined)[]> {
  const found: (SilenceReason | null | undefined)[] = [];
  for await (const { document } of store.documents.all()) found.push(document.record.secondReadings[0]?.silence);
  return found;
}

async function nodesOf(store: Store): Promise<unknown[]> {
  const nodes: unknown[] = [];
  for await (const node of store.graph.allNodes()) nodes.push(node);
  for await (const edge of store.graph.allEdges()) nodes.push(edge);
  return nodes;
}

describe('a batch with a language model', () => {
  it('has the same graph as without, and its proposals wait for a person', async () => {
    const without = await load(null);
    const store = await load(await modelThat(() => ({ say: GOOD })));
    expect(await nodesOf(store)).toEqual(await nodesOf(without));
    expect(await store.documents.list({ offset: 0, limit: 50 })).toEqual(await without.documents.list({ offset: 0, limit: 50 }));
    const { byReason } = await store.review.list({ offset: 0, limit: 50 });
    expect(byReason['read-by-model']).toBe(2 * LETTERS);
    expect(await store.check()).toEqual([]);
  });

  it('brings a proposal into the graph when a person confirms it, and out again when he takes it back', async () => {
    const store = await load(await modelThat(() => ({ say: GOOD })));
    const before = await nodesOf(store);
    const { entries } = await store.review.list({ field: 'court', offset: 0, limit: 1 });
    const { document, read } = entries[0]!;
    const decision = { document: document.id, field: 'court', read, value: null, by: 'a', note: '' } as const;
    await store.review.decide({ ...decision, verdict: 'confirmed', at: '2024-01-02T00:00:00Z' }, documentGraph);
    const labels = ((await nodesOf(store)) as { label?: string }[]).map(({ label }) => label);
    expect(labels).toContain(COURT);
    expect((await store.documents.document(document.id))?.court).toBe(COURT);
    await store.review.decide({ ...decision, verdict: 'open', at: '2024-01-03T00:00:00Z' }, documentGraph);
    expect(await nodesOf(store)).toEqual(before);
    expect((await store.documents.document(document.id))?.court).toBeNull();
  });

  it('ends although the service is silent', async () => {
    const model = givingUp(await modelThat(() => 'silence', 100), () => 0);
    const store = await load(model);
    expect(await silences(store)).toEqual(Array.from({ length: LETTERS }, () => 'unavailable'));
  });

  it('ends although the service answers nonsense', async () => {
    const store = await load(await modelThat((_body, number) => (number % 2 === 0 ? { say: '```' } : { raw: '<html>' })));
    expect(await silences(store)).toEqual(Array.from({ length: LETTERS }, () => 'answer-unusable'));
  });

  it.each([
    [
      'lies',
      JSON.stringify({
        court: { value: '最高人民法院', quote: '最高人民法院提审' },
        officials: [{ name: '季长风', role: '审判长', quote: '审判长季长风' }],
      }),
    ],
    [
      'takes orders',
      JSON.stringify({
        officials: [{ name: '白露', role: '审判员', quote: '书记员白露记录' }],
        uncertain: [],
        confidence: { court: 1 },
        id: '../x',
      }),
    ],
    [
      'sends code',
      '{"__proto__":{"court":{"value":"x","quote":"x"}},"constructor":{"prototype":{}},"court":{"value":"<script>","quote":"<script>"}}',
    ],
  ])('takes nothing from a service that %s', async (_what, answer) => {
    const without = await load(null);
    const store = await load(await modelThat(() => ({ say: answer })));
    expect(await nodesOf(store)).toEqual(await nodesOf(without));
    expect((await store.review.list({ offset: 0, limit: 50 })).byReason['read-by-model'] ?? 0).toBe(0);
    for await (const { document } of store.documents.all()) {
      expect(Object.values(document.record.secondReadings[0]?.dropped ?? {}).reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    }
  });

  it('keeps to its allowance', async () => {
    const store = await load(await modelThat(() => ({ say: GOOD })), { tokens: 0 });
    expect(endpoint?.requests).toEqual([]);
    expect(await silences(store)).toEqual(Array.from({ length: LETTERS }, () => 'budget-spent'));
  });

  it('does not ask twice what has been answered', async () => {
    const model = remembering(await modelThat(() => ({ say: GOOD })), folderMemory(join(folder, 'answers')));
    await load(model);
    const asked = endpoint?.requests.length;
    const again = await load(model);
    expect(endpoint?.requests.length).toBe(asked);
    expect((await again.review.list({ offset: 0, limit: 1 })).byReason['read-by-model']).toBe(2 * LETTERS);
  });
});

describe('a service that does not answer', () => {
  it('is left alone for a minute after three questions, and then asked again', async () => {
    let now = 0;
    let asked = 0;
    const gone: ChatModel = {
      id: 'gone',
      async ask() {
        asked++;
        throw new AppError('model-unavailable', 'gone');
      },
    };
    const model = givingUp(gone, () => now);
    const request = { instructions: '', material: '', shape: { name: '', schema: {} }, longestAnswer: 1 };
    for (let i = 0; i < 10; i++) await expect(model.ask(request)).rejects.toMatchObject({ code: 'model-unavailable' });
    expect(asked).toBe(3);
    now = 61_000;
    await expect(model.ask(request)).rejects.toThrow();
    expect(asked).toBe(4);
  });
});
