import { describe, expect, it } from 'vitest';
import { recordRows, rowAt } from '../../web/pages/documents/record-rows.ts';
import { termText } from '../../web/pages/documents/term-text.ts';

const at = (start: number, end: number) => [{ start, end }];
const record = {
  kind: 'criminal-judgment',
  court: '青禾县人民法院',
  number: '（2021）云9901刑初3号',
  date: '2021-03-04',
  outcomes: ['convicted'],
  officials: [{ name: '言午', role: 'judge', agency: '青禾县人民法院', spans: at(200, 210) }],
  parties: [{ name: '木子', roles: ['被告人'], type: 'person', spans: at(140, 142) }],
  sentences: [{ defendant: '木子', penalty: 'fixed-term', months: 42, probationMonths: 48, fineYuan: 12000, spans: at(180, 195) }],
  spans: { kind: at(108, 113), court: at(100, 107), procuratorate: [], number: at(114, 128), date: at(211, 220), outcomes: [at(180, 199)] },
};

describe('recordRows', () => {
  it('says values in both languages at their places in the shown text', () => {
    const rows = recordRows(record, 100);
    const judge = rows.find((row) => row.value.zh.includes('言午'));
    expect(judge?.label).toEqual({ zh: '审判员', en: 'judge' });
    expect(judge?.spans).toEqual([{ start: 100, end: 110 }]);
    expect(rows.find((row) => row.label.zh === '木子')?.value).toEqual({
      zh: '有期徒刑 · 3 年 6 个月 · 缓刑 4 年 · 罚金 12,000 元',
      en: 'fixed-term imprisonment · 3 y 6 mo · probation 4 y · fine 12,000 yuan',
    });
  });

  it('takes a record without any field', () => {
    expect(recordRows({}, 0)).toEqual([]);
  });

  it('finds the row with the narrowest span around a place', () => {
    const rows = recordRows(record, 0);
    const index = rowAt(rows, { start: 181, end: 183 });
    expect(index === null ? null : rows[index]?.group.zh).toBe('刑罚');
    expect(rowAt(rows, { start: 900, end: 901 })).toBeNull();
  });
});

describe('termText', () => {
  it('speaks in years and months', () => {
    expect(termText(7).zh).toBe('7 个月');
    expect(termText(24).zh).toBe('2 年');
    expect(termText(19).en).toBe('1 y 7 mo');
  });
});
