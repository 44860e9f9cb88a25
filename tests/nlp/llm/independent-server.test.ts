/**
 * The same protocol, spoken by a server that somebody else wrote: LiteLLM's proxy with answers of our own (its mock_response). It is a Python
 * package, so this runs only where its command is named: JIANWEI_LITELLM=/path/to/litellm.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EndpointOptions, endpointModel } from '../../../nlp/llm/openai.ts';
import { languageModelReader } from '../../../nlp/second-reader/language-model-reader.ts';
import { A_LETTER, aDocument, readByRules } from '../../support/second-reading.ts';

const command = process.env['JIANWEI_LITELLM'];
const ANSWER = JSON.stringify({ court: { value: '青河县人民法院', quote: '到青河县人民法院起诉' }, officials: [] });
const KEY = `sk-${randomUUID()}`;
const PATIENCE = 30_000;
const STARTING = 120_000;

describe.skipIf(!command)(command ? 'an independent server' : 'an independent server (skipped: JIANWEI_LITELLM names no command)', () => {
  let server: ChildProcess;
  let folder: string;
  let url: string;
  const model = (over: Partial<EndpointOptions> = {}) => endpointModel({ url, key: KEY, model: 'good', patience: PATIENCE, ...over });
  const question = {
    instructions: '摘录',
    material: '{}',
    shape: { name: 'excerpt', schema: { type: 'object', properties: {} } },
    longestAnswer: 50,
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-litellm-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}/v1`;
    const models = [
      ['good', ANSWER],
      ['fenced', `\`\`\`json\n${ANSWER}\n\`\`\``],
      ['limited', 'litellm.RateLimitError'],
    ].map(([name, mock_response]) => ({ model_name: name, litellm_params: { model: `openai/${name}`, api_key: 'none', mock_response } }));
    // JSON is YAML.
    writeFileSync(join(folder, 'config.yaml'), JSON.stringify({ model_list: models, general_settings: { master_key: KEY } }));
    server = spawn(command ?? '', ['--config', join(folder, 'config.yaml'), '--host', '127.0.0.1', '--port', String(port)], {
      stdio: 'ignore',
    });
    await untilItAnswers(`http://127.0.0.1:${port}/health/liveliness`);
  }, STARTING);
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers in one and in pieces', async () => {
    expect((await model().ask(question)).text).toBe(ANSWER);
    const inPieces = await model().ask({ ...question, inPieces: true });
    expect(inPieces.text).toBe(ANSWER);
    expect(inPieces.tokens.completion).toBeGreaterThan(0);
  });

  it.each(['good', 'fenced'])('reads a document with us: %s', async (name) => {
    const reader = languageModelReader({ model: model({ model: name }), masking: false, tokensOfABatch: 100_000 });
    const record = await reader.read(aDocument(A_LETTER), readByRules(A_LETTER));
    expect(record.secondReadings).toMatchObject([{ silence: null, filled: 1 }]);
  });

  it.each([
    ['a rate limit', { model: 'limited', patience: 5_000 }],
    ['a wrong key', { key: 'sk-wrong' }],
    ['an unknown model', { model: 'nobody' }],
  ])('is told apart as unavailable: %s', async (_what, over) => {
    await expect(model(over).ask(question)).rejects.toMatchObject({ code: 'model-unavailable' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilItAnswers(address: string): Promise<void> {
  for (;;) {
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
