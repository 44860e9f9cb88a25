import { describe, expect, it } from 'vitest';
import { AppError } from '../../../graph/model/errors.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { languageModelReader, previewOf } from '../../../nlp/second-reader/language-model-reader.ts';
import { A_LETTER, aDocument, aModel, readByRules } from '../../support/second-reading.ts';

const COURT = { value: '青河县人民法院', quote: '到青河县人民法院起诉' };
const JUDGE = { name: '陶令仪', role: '审判员', quote: '审判员陶令仪于2019年3月5日作出判决' };
const GOOD = { kind: null, court: COURT, number: null, date: null, officials: [JUDGE] };
const PLENTY = 1_000_000;
const COST = 120;

async function read(
  model: ReturnType<typeof aModel>,
  {
    text = A_LETTER,
    masking = false,
    tokens = PLENTY,
    signal,
  }: { text?: string; masking?: boolean; tokens?: number; signal?: AbortSignal } = {},
): Promise<ExtractionRecord> {
  const reader = languageModelReader({ model, masking, tokensOfABatch: tokens });
  return reader.read(aDocument(text), readByRules(text), { batch: 'b', ...(signal && { signal }) });
}

describe('a language model as second reader', () => {
  it('is asked for what the rules left open and for nothing else', async () => {
    const model = aModel(GOOD);
    const record = await read(model);
    expect(Object.keys(model.requests[0]!.shape.schema['properties'] as object)).toEqual(record.secondReadings[0]?.asked);
    expect(record.secondReadings[0]).toMatchObject({
      reader: 'language-model',
      model: 'small',
      filled: 2,
      dropped: {},
      silence: null,
      tokens: { prompt: 100, completion: 20 },
    });
    expect(record.uncertain.filter(({ reason }) => reason === 'read-by-model').map(({ field }) => field)).toEqual(['court', 'officials']);
  });

  it('is not asked about a document in which nothing is open', async () => {
    const whole = `云川省青河县人民法院\n民事判决书\n（2019）云8201民初77号\n原告宁采荷，女。\n被告季长风，男。\n本院认为，原告的请求成立。判决如下：\n驳回原告宁采荷的诉讼请求。\n审判长　陶令仪\n书记员　白露\n二〇一九年三月五日`;
    const model = aModel(GOOD);
    const record = readByRules(whole);
    expect(await read(model, { text: whole })).toEqual(record);
    expect(model.requests).toEqual([]);
    expect(previewOf(aDocument(whole), record, false)).toBeNull();
  });

  it('counts what it invents and drops it', async () => {
    const record = await read(
      aModel({
        ...GOOD,
        court: { value: '白石市中级人民法院', quote: '白石市中级人民法院认为' },
        officials: [{ ...JUDGE, role: '书记员' }, JUDGE],
        verdict: '有罪',
      }),
    );
    expect(record.court).toBeNull();
    expect(record.officials.map(({ name, role }) => `${role} ${name}`)).toEqual(['judge 陶令仪']);
    expect(record.secondReadings[0]?.dropped).toEqual({ 'not-in-text': 1, 'role-not-shown': 1, 'not-asked': 1 });
  });

  it('is asked once more after an answer of no use, and then no more', async () => {
    const second = aModel('我不能回答', GOOD);
    expect((await read(second)).secondReadings[0]).toMatchObject({ filled: 2, tokens: { prompt: 200, completion: 40 } });
    const never = aModel('我不能回答');
    expect((await read(never)).secondReadings[0]).toMatchObject({ silence: 'answer-unusable', filled: 0 });
    expect(never.requests).toHaveLength(2);
  });

  it('leaves the record as the rules read it when it does not answer', async () => {
    const { secondReadings, ...record } = await read(aModel(new AppError('model-unavailable', 'gone')));
    const { secondReadings: _none, ...byRules } = readByRules(A_LETTER);
    expect(record).toEqual(byRules);
    expect(secondReadings).toMatchObject([{ silence: 'unavailable' }]);
  });

  it('is not asked when it is told to stop', async () => {
    const model = aModel(GOOD);
    expect((await read(model, { signal: AbortSignal.abort() })).secondReadings[0]?.silence).toBe('stopped');
    expect(model.requests).toEqual([]);
  });

  it('spends no more on a batch than it is allowed', async () => {
    const model = aModel(GOOD);
    const reader = languageModelReader({ model, masking: false, tokensOfABatch: 6_000 });
    const record = readByRules(A_LETTER);
    const all = await Promise.all(Array.from({ length: 60 }, () => reader.read(aDocument(A_LETTER), record, { batch: 'b' })));
    const asked = all.filter(({ secondReadings }) => secondReadings[0]?.silence === null).length;
    expect(asked).toBe(model.requests.length);
    expect(asked * COST).toBeLessThanOrEqual(6_000);
    expect(all.filter(({ secondReadings }) => secondReadings[0]?.silence === 'budget-spent')).toHaveLength(60 - asked);
    expect((await reader.read(aDocument(A_LETTER), record, { batch: 'another' })).secondReadings[0]?.silence).toBeNull();
  });

  it('sees no names when they are masked, and its answer is read with the names back', async () => {
    const model = aModel(({ material }) => {
      const judge = /审判员(〔人\d+〕)于/.exec(material)?.[1];
      return JSON.stringify({ ...GOOD, officials: [{ name: judge, role: '审判员', quote: `审判员${judge}于2019年3月5日作出判决` }] });
    });
    const record = await read(model, { masking: true });
    for (const name of ['宁采荷', '季长风', '陶令仪', '白露']) expect(model.requests[0]!.material).not.toContain(name);
    expect(record.officials.map(({ name }) => name)).toEqual(['陶令仪']);
  });

  it('shows beforehand what it would send', async () => {
    const model = aModel(GOOD);
    await read(model);
    expect(previewOf(aDocument(A_LETTER), readByRules(A_LETTER), false)).toEqual(model.requests[0]);
  });
});
