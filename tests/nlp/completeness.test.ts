import { describe, expect, it } from 'vitest';
import { effectiveRecord } from '../../graph/assembly/review/effective-record.ts';
import { verdictsOf } from '../../nlp/confidence/assess.ts';
import { KIND_RULES } from '../../nlp/kinds/index.ts';
import { readText } from './rules/a-document.ts';

const HEADING = '河湾市青石区人民法院\n刑事判决书\n（2021）苏9905刑初21号\n';
const CASE =
  '公诉机关河湾市青石区人民检察院。\n被告人顾川，男，1986年3月2日出生，汉族，务工。\n河湾市青石区人民检察院指控被告人顾川犯盗窃罪，向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n经审理查明，被告人顾川窃得手机一部。\n本院认为，被告人顾川的行为已构成盗窃罪。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：\n';
const VERDICT = '被告人顾川犯盗窃罪，判处有期徒刑六个月，并处罚金人民币一千元。\n';
const TAIL = '审判长纪长河\n审判员叶青\n二〇二一年四月二十六日\n书记员白川';
const missing = (text: string) => readText(text).extension.incomplete.map(({ part, reason }) => [part, reason]);

describe('what a document of its kind always has', () => {
  it('is not missed where it stands', () => {
    expect(missing(HEADING + CASE + VERDICT + TAIL)).toEqual([]);
  });

  it('is cut off with its end', () => {
    const cut = CASE.slice(0, CASE.indexOf('依照'));
    expect(missing(HEADING + cut)).toEqual([
      ['date', 'cut-off'],
      ['signers', 'cut-off'],
      ['operative', 'cut-off'],
    ]);
    expect(readText(HEADING + cut)).toMatchObject({ outcomes: [], charges: [], sentences: [] });
  });

  it.each([
    ['number', '（2021）苏9905刑初21号', '（2021）苏9905刑初××号'],
    ['date', '二〇二一年四月二十六日', '二〇二一年四月××日'],
  ])('is masked: %s', (part, printed, masked) => {
    expect(missing((HEADING + CASE + VERDICT + TAIL).replace(printed, masked))).toContainEqual([part, 'masked']);
  });

  it('is a sentence for each conviction', () => {
    const odd = '被告人顾川犯盗窃罪，判处另行确定。\n';
    expect(missing(HEADING + CASE + odd + TAIL)).toContainEqual(['sentence', 'not-read']);
  });

  it('is nothing for papers without a form', () => {
    expect(missing('尊敬的领导：\n我反映一件事情，请予以处理。\n反映人：白川')).toEqual([]);
  });

  it('is stated by each kind', () => {
    expect(KIND_RULES.filter((kind) => !Array.isArray(kind.always)).map((kind) => kind.id)).toEqual([]);
    expect(KIND_RULES.filter((kind) => kind.always.length > 0).length).toBeGreaterThan(20);
  });
});

describe('an incomplete document', () => {
  const whole = readText(HEADING + CASE + VERDICT + TAIL);
  const cut = readText(HEADING + CASE.slice(0, CASE.indexOf('依照')));

  it('makes what leans on the missing part less sure', () => {
    expect(cut.parties.map(({ name }) => name)).toEqual(whole.parties.map(({ name }) => name));
    const text = HEADING + CASE + VERDICT;
    const level = (record: typeof whole, field: 'parties' | 'kind' | 'number') => verdictsOf(record, text)[field][0]?.level;
    expect([level(whole, 'parties'), level(cut, 'parties')]).toEqual(['borne-out', 'plain']);
    expect([level(whole, 'kind'), level(cut, 'kind')]).toEqual(['borne-out', 'plain']);
    expect([level(whole, 'number'), level(cut, 'number')]).toEqual(['borne-out', 'plain']);
  });

  it('asks a person for what seems to be printed and was not read, and takes it as given', () => {
    const odd = readText((HEADING + CASE + VERDICT + TAIL).replace('二〇二一年四月二十六日', '二〇二一年四月卅六三日'));
    expect(odd.date).toBeNull();
    const asked = odd.uncertain.filter(({ reason }) => reason === 'not-read');
    expect(asked.map(({ field, candidates }) => [field, candidates[0]?.value])).toEqual([['date', '']]);
    const text = (HEADING + CASE + VERDICT + TAIL).replace('二〇二一年四月二十六日', '二〇二一年四月卅六三日');
    expect(asked[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['二〇二一年四月卅六三日']);
    const decision = { document: 'd', field: 'date' as const, read: '', by: 'local', at: '2024-01-01T00:00:00Z', note: '' };
    expect(effectiveRecord(odd, []).date).toBeNull();
    expect(effectiveRecord(odd, [{ ...decision, verdict: 'replaced', value: '2021-04-26' }]).date).toBe('2021-04-26');
    expect(effectiveRecord(odd, [{ ...decision, verdict: 'confirmed', value: null }]).date).toBeNull();
  });
});
