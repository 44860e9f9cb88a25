import { describe, expect, it } from 'vitest';
import type { OfficialRole } from '../../graph/model/glossary.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { aRecord, UNSTATED } from './an-invented-reading.ts';
import { compareCause } from './compare-cause.ts';
import { compareClerk, compareCourt, compareDate, compareJudge, compareNumber } from './compare-cells.ts';
import { agreement, columnFigures, compareRow, judgedJoined } from './joined.ts';

const TEXT =
  '云川省青河县人民法院、民事判决书。原告岑默与被告卓远帆健康权纠纷一案。判决如下:驳回。审判员温书岚、二〇二一年三月九日、书记员涂林、速录员白川';

function signed(...officials: readonly (readonly [string, OfficialRole])[]): ExtractionRecord {
  return aRecord({ officials: officials.map(([name, role]) => ({ name, role, agency: null, spans: [] })) });
}

const withCauses = (...causes: readonly string[]): ExtractionRecord => {
  const record = aRecord({ kind: 'civil-judgment' });
  return { ...record, extension: { ...record.extension, causes: causes.map((value) => ({ value, spans: [] })) } };
};

describe('a cell of the joined table', () => {
  it('of the judge agrees with a presiding or the only judge, marks aside', () => {
    expect(compareJudge('温书岚', signed(['温书岚', 'presiding-judge'], ['祁野', 'judge']), TEXT).class).toBe('same');
    expect(compareJudge('温书岚', signed(['温书岚', 'judge'], ['涂林', 'clerk']), TEXT).class).toBe('sole-judge');
    expect(compareJudge('（温书岚）', signed(['温书岚', 'judge']), TEXT).class).toBe('marks-in-cell');
    expect(compareJudge('温书岚&#xB;', signed(['温书岚', 'judge']), TEXT).class).toBe('marks-in-cell');
  });

  it('of the judge is right against us only when the document prints it behind a role word', () => {
    expect(compareJudge('温书岚', signed(), TEXT).class).toBe('not-read');
    expect(compareJudge('温书岚', signed(['祁野', 'presiding-judge']), TEXT).class).toBe('read-otherwise');
    expect(compareJudge('涂林', signed(['温书岚', 'judge']), TEXT).class).toBe('not-printed');
  });

  it('of the clerk may glue two names, carry marks or leave the stenographer out', () => {
    const two = signed(['涂林', 'clerk'], ['白川', 'clerk']);
    expect(compareClerk('涂林白川', two, TEXT).class).toBe('clerks-in-one-cell');
    expect(compareClerk('涂林（兼）、白川', two, TEXT).class).toBe('clerks-in-one-cell');
    expect(compareClerk('涂林1', signed(['涂林', 'clerk']), TEXT).class).toBe('marks-in-cell');
    expect(compareClerk('涂林', two, TEXT).class).toBe('stenographer-left-out');
    expect(compareClerk('白川', signed(['白川', 'clerk'], ['涂林', 'clerk']), TEXT).class).toBe('read-otherwise');
    const sent = { name: '蓝鹊', role: 'clerk' as const, agency: '青河县人民检察院', spans: [] };
    expect(compareClerk('涂林', aRecord({ officials: [sent, ...signed(['涂林', 'clerk']).officials] }), TEXT).class).toBe('same');
    expect(compareClerk('涂林', signed(), TEXT).class).toBe('not-read');
    expect(compareClerk('麦冬', signed(['涂林', 'clerk']), TEXT).class).toBe('not-printed');
  });

  it('of the court is measured at the court line', () => {
    const court = (ours: string | null) => aRecord({ court: ours });
    expect(compareCourt('青河县人民法院', court('云川省青河县人民法院'), TEXT).class).toBe('court-shorter-in-cell');
    expect(compareCourt('云川省青河县人民法院', court('青河县人民法院'), TEXT).class).toBe('court-longer-in-cell');
    expect(compareCourt('云川省青河县人民法院', court('川省青河县人民法院'), TEXT).class).toBe('document-damaged');
    expect(compareCourt('云川省白石市人民法院', court('云川省青河县人民法院'), TEXT).class).toBe('not-printed');
    expect(compareCourt('云川省青河县人民法院', court(null), TEXT).class).toBe('not-read');
    expect(compareCourt('云川省青河县人民法院', court('云川省白石市人民法院'), TEXT).class).toBe('read-otherwise');
  });

  it('of the number is right only when the document prints it', () => {
    const numbered = (number: string | null) => aRecord({ number });
    const text = '云川省青河县人民法院、（2021）云8101民初5号、之一。';
    expect(compareNumber('（2021）云8101民初5号', numbered('(2021)云8101民初5号'), text).class).toBe('same');
    expect(compareNumber('（2021）云8101民初5号', numbered(null), text).class).toBe('not-read');
    expect(compareNumber('（2021）云8101民初5号', numbered('(2021)云8101民初6号'), text).class).toBe('read-otherwise');
    expect(compareNumber('（2021）云8101民初05号', numbered('(2021)云8101民初5号'), text).class).toBe('not-printed');
  });

  it('of the date is right only when the signatures print it', () => {
    const dated = (date: string | null, number: string | null = null) => aRecord({ date, number });
    expect(compareDate('2021年03月09日', dated('2021-03-09'), TEXT).class).toBe('same');
    expect(compareDate('2021年03月19日', dated('2021-03-09'), TEXT).class).toBe('not-printed');
    expect(compareDate('2021年03月09日', dated(null), TEXT).class).toBe('not-read');
    expect(compareDate('2021年03月09日', dated('2020-03-09'), TEXT).class).toBe('read-otherwise');
    expect(compareDate('2001年03月09日', dated(null, '(2021)云8101民初1号'), TEXT).class).toBe('year-before-case');
    expect(compareDate('2021年03月01日', dated(null), '判决如下:驳回。二〇二一年三月××日').class).toBe('day-masked');
    expect(compareDate('2021年03月09日', dated(null), '判决如下:驳回。二〇二〇二一年三月九日').class).toBe('document-damaged');
  });

  it('of the cause may give another ending or the heading of what the document names', () => {
    expect(compareCause('生命权、健康权、身体权纠纷', withCauses('健康权纠纷'), TEXT).class).toBe('heading-of-list');
    expect(compareCause('健康权', withCauses('健康权纠纷'), TEXT).class).toBe('ending-differs');
    expect(compareCause('走私、贩卖、运输、制造毒品', withCauses('贩卖毒品罪'), TEXT).class).toBe('heading-of-list');
    expect(compareCause('走私、贩卖、运输、制造毒品', withCauses('盗窃罪'), TEXT).class).toBe('not-printed');
  });

  it('of the cause may be one of several that the document joins, or printed rightly where the document is not', () => {
    const joined = TEXT.replace('健康权', '健康权、教育机构责任');
    expect(compareCause('教育机构责任纠纷', withCauses('健康权、教育机构责任纠纷'), joined).class).toBe('one-of-several');
    expect(compareCause('教育机构责任纠纷', withCauses('卓远帆、教育机构责任纠纷'), joined).class).toBe('words-too-many');
    const misprint = TEXT.replace('健康权', '生命权、健库权');
    expect(compareCause('生命权、健康权纠纷', withCauses('生命权、健库权纠纷'), misprint).class).toBe('document-damaged');
    expect(compareCause('生命权、健康权纠纷', withCauses('生命权、健库权纠纷'), TEXT).class).not.toBe('document-damaged');
  });

  it('of the cause shows what we read too long, too short or not at all', () => {
    expect(compareCause('健康权纠纷', withCauses('被告卓远帆健康权纠纷'), TEXT).class).toBe('words-too-many');
    expect(compareCause('健康权纠纷', withCauses(), TEXT).class).toBe('not-read');
    expect(compareCause('健康权纠纷', withCauses('合同纠纷'), TEXT).class).toBe('read-otherwise');
    const both = TEXT.replace('健康权', '生命权、健康权');
    expect(compareCause('生命权、健康权纠纷', withCauses('健康权纠纷'), both).class).toBe('words-missing');
    expect(compareCause('生命权、健康权纠纷', withCauses('健康权纠纷'), `${TEXT}。生命权、健康权受法律保护，不服。`).class).toBe(
      'heading-of-list',
    );
    const shop = TEXT.replace('健康权', '网络购物合同');
    expect(compareCause('网络购物合同纠纷', withCauses('合同纠纷'), shop).class).toBe('words-missing');
    expect(compareCause('买卖合同纠纷', withCauses('网络购物合同纠纷'), shop).class).toBe('not-printed');
    expect(compareCause('治安管理(治安)', { ...withCauses('行政处罚'), kind: 'admin-judgment' }, TEXT).class).toBe('administrative-field');
  });
});

describe('figures of the joined table', () => {
  const row = { id: 'inv-001', judge: '温书岚', clerk: '', cause: '', court: '云川省白石市人民法院', number: '', date: '2021年03月09日' };
  const record = { ...signed(['温书岚', 'judge']), court: '云川省青河县人民法院' };
  const comparisons = compareRow(row, record, TEXT);

  it('count what says something, and share only where the column is right', () => {
    expect(columnFigures(comparisons).map(({ column, compared }) => [column, compared])).toEqual([
      ['judge', 1],
      ['clerk', 0],
      ['cause', 0],
      ['court', 1],
      ['number', 0],
      ['date', 1],
    ]);
    const shares = Object.fromEntries(columnFigures(comparisons).map(({ column, verdicts }) => [column, agreement(verdicts)]));
    expect(shares).toEqual({ judge: 1, clerk: 1, cause: 1, court: 1, number: 1, date: 0 });
  });

  it('judge the confidence only where the column is right', () => {
    const confidence = { ...UNSTATED, officials: [0.97], court: 0.9 };
    expect(judgedJoined(compareRow(row, { ...record, confidence }, TEXT))).toEqual([{ stated: 0.97, right: true }]);
  });
});
