import { describe, expect, it } from 'vitest';
import { effectiveRecord } from '../../../graph/assembly/review/effective-record.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { classifierReader } from '../../../nlp/second-reader/classifier-reader.ts';
import { aDocument } from '../../support/second-reading.ts';

const WHOLE = `云川省青河县人民法院\n民事判决书\n（2019）云8201民初77号\n原告宁采荷，女。\n被告季长风，男。\n原告宁采荷与被告季长风民间借贷纠纷一案，本院于2019年1月3日立案后，依法适用简易程序，公开开庭进行了审理。本案现已审理终结。\n原告宁采荷向本院提出诉讼请求：判令被告偿还借款10000元及利息。\n本院经审理认定事实如下：被告向原告借款10000元，出具借条，约定还款期限，到期未还。\n本院认为，合法的借贷关系受法律保护，被告应当偿还借款。依照《中华人民共和国合同法》第二百零六条规定，判决如下：\n被告季长风于本判决生效之日起十日内偿还原告宁采荷借款10000元。\n案件受理费50元，由被告季长风负担。\n如不服本判决，可在判决书送达之日起十五日内向本院递交上诉状。\n审判员　陶令仪\n二〇一九年三月五日\n书记员　白露`;
/** The same paper without what says what it is. */
const HEADLESS = WHOLE.split('\n').slice(3).join('\n');

const read = async (text: string, before = 0) => {
  const source = `${'前'.repeat(before)}${text}`;
  const document = { ...aDocument(source), range: { start: before, end: source.length } };
  const record = rulesExtractor.extract(document);
  return { source, record, open: classifierReader.isOpen(document, record), after: await classifierReader.read(document, record) };
};

describe('a trained classifier as second reader', () => {
  it('is not asked about a document that says what it is and what it is about', async () => {
    expect((await read(WHOLE)).open).toBe(false);
  });

  it('bears out what the rules inferred of a paper without a heading, and changes nothing', async () => {
    const { record, open, after } = await read(HEADLESS, 11);
    expect(open).toBe(true);
    expect(after.secondReadings).toMatchObject([
      { reader: 'classifier', model: 'natural', agreed: 1, silence: null, tokens: { prompt: 0, completion: 0 } },
    ]);
    const { secondReadings: _asked, ...rest } = after;
    const { secondReadings: _none, ...byRules } = record;
    expect(rest).toEqual(byRules);
  });

  it('proposes a kind to a person where the rules read none, with the words that speak for it', async () => {
    const text = `${'前'.repeat(5)}${HEADLESS}`;
    const document = { ...aDocument(text), range: { start: 5, end: text.length } };
    const inferred = rulesExtractor.extract(document);
    const unread = { ...inferred, kind: 'other' as const, extension: { ...inferred.extension, kind: 'other' as const } };
    const after = await classifierReader.read(document, unread);
    const [candidate] = after.uncertain.find(({ reason }) => reason === 'read-by-classifier')?.candidates ?? [];
    expect(candidate).toMatchObject({ value: 'civil-judgment', readBy: ['classifier'] });
    expect(candidate?.spans.map(({ start, end }) => text.slice(start, end))).not.toContain('');
    expect(candidate?.spans.length).toBeGreaterThan(0);
    expect(effectiveRecord(after, []).extension.kind).toBe('other');
  });

  it('puts a kind that the rules inferred to a person where it says another', async () => {
    const document = aDocument(HEADLESS);
    const inferred = rulesExtractor.extract(document);
    const wrong = {
      ...inferred,
      kind: 'court-decision' as const,
      extension: { ...inferred.extension, kind: 'court-decision' as const },
      uncertain: [],
    };
    const after = await classifierReader.read(document, wrong);
    const mark = after.uncertain.find(({ field }) => field === 'kind');
    expect(mark?.reason).toBe('kinds-compete');
    expect(mark?.candidates.map(({ value, readBy }) => [value, readBy ?? ['rules']])).toEqual([
      ['court-decision', ['rules']],
      ['civil-judgment', ['classifier']],
    ]);
    expect(after.extension.kind).toBe('court-decision');
  });
});
