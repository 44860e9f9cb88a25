import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { askLead, type LeadAnswer } from '../../server/ask/ask-lead.ts';
import { compose, type Services } from '../../server/casework/compose.ts';
import { readConfig } from '../../server/config.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { ANSWERABLE, UNANSWERABLE } from '../nlp/ask/province-questions.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const now = () => new Date('2024-01-01T00:00:00Z');
let data: string;
let services: Services;
let leads: readonly Lead[];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianwei-ask-province-'));
  services = await compose(readConfig({ JIANWEI_DATA: data }));
  await loadBatch({ ...services, paths: [ARCHIVE], name: 'province', now, base: join(ARCHIVE, '..') });
  await mineStore(services.store, { asOf: '2024-01-01', fdr: 0.05, now });
  leads = (await services.store.results.leads({ offset: 0, limit: 1000 })).leads;
}, 120_000);
afterAll(async () => {
  await services.close();
  rmSync(data, { recursive: true, force: true });
});

async function ask(leadWithCase: string, question: string): Promise<LeadAnswer> {
  const lead = leads.find(({ cases }) => cases.includes(leadWithCase));
  expect(lead, leadWithCase).toBeDefined();
  return askLead({ store: services.store, model: null, masking: false }, lead!, question);
}

describe('questions about the fictional province, without a model', () => {
  it('are answered with the right passage on top or close to it', async () => {
    const places: number[] = [];
    const refused: string[] = [];
    for (const [lead, question, words] of ANSWERABLE) {
      const { found, passages } = await ask(lead, question);
      const plain = passages.map(({ quote }) => quote.replace(/\s/g, ''));
      places.push(plain.findIndex((quote) => words.every((word) => quote.includes(word))));
      if (!found) refused.push(question);
    }
    const within = (most: number) => places.filter((place) => place >= 0 && place < most).length;
    process.stderr.write(`ask: ${within(1)} first, ${within(3)} in the first three, ${refused.length} refused, of ${ANSWERABLE.length}\n`);
    expect(within(1)).toBeGreaterThanOrEqual(32);
    expect(within(3)).toBeGreaterThanOrEqual(38);
    expect(refused.length).toBeLessThanOrEqual(5);
  });

  it('are refused where the documents do not say it', async () => {
    const answered: string[] = [];
    for (const [lead, question] of UNANSWERABLE) if ((await ask(lead, question)).found) answered.push(question);
    expect(answered).toEqual([]);
  });

  it('are answered alike the second time', async () => {
    const [lead, question] = ANSWERABLE[0]!;
    expect(await ask(lead, question)).toEqual(await ask(lead, question));
  });
});
