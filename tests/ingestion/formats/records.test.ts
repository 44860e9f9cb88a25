import { describe, expect, it } from 'vitest';
import { RULING, read, summary, textOf } from './reading.ts';

const HTML =
  '<div>江南省青河市中级人民法院</div><div>刑 事 裁 定 书</div><div>罪犯林某某确有悔改表现，裁定如下：对其减去有期徒刑六个月。</div>';

describe('json', () => {
  it('finds the document in a field with a known name, before a longer one', async () => {
    const record = { title: '某裁定', notes: '评论。'.repeat(400), Content: RULING, court: '青河' };
    expect(textOf(await read(JSON.stringify(record), 'a.json'))).toBe(RULING);
  });

  it('else takes the longest string, wherever it is', async () => {
    expect(textOf(await read(JSON.stringify({ a: { b: [{ c: RULING }], d: '短。' } }), 'a.json'))).toBe(RULING);
  });

  it('opens JSON that is kept as a string, and reads markup as a page', async () => {
    const outer = { id: '1', source: JSON.stringify({ s1: '标题', qwContent: HTML }) };
    expect(textOf(await read(JSON.stringify(outer), 'a.json')).split('\n')[1]).toBe('刑 事 裁 定 书');
  });

  it('puts a document together that is kept in parts', async () => {
    const parts = {
      s1: '标题',
      s22: '青河市法院\n民事判决书',
      s23: '本院立案后审理终结。',
      s26: '本院认为，应予支持。',
      s27: '一、准予。',
      s28: '审判员赵明远',
    };
    expect(textOf(await read(JSON.stringify(parts), 'a.json'))).toBe(
      '青河市法院\n民事判决书\n本院立案后审理终结。\n本院认为，应予支持。\n一、准予。\n审判员赵明远',
    );
  });

  it('reads a list, and an object that holds one, record by record', async () => {
    const records = [{ content: RULING }, { content: '' }, { content: RULING }];
    expect(summary(await read(JSON.stringify(records), 'a.json'))).toEqual(['a.json#1', 'a.json#2: empty', 'a.json#3']);
    expect(summary(await read(JSON.stringify({ total: 3, data: { rows: records } }), 'b.json'))).toEqual([
      'b.json#1',
      'b.json#2: empty',
      'b.json#3',
    ]);
  });

  it('reads JSON lines, by content too, and one bad line spoils no other', async () => {
    const lines = [JSON.stringify({ text: RULING }), '{"text": "cut off', JSON.stringify({ text: RULING })].join('\n');
    expect(summary(await read(lines, 'a.jsonl'))).toEqual(['a.jsonl#1', 'a.jsonl#2: unreadable', 'a.jsonl#3']);
    expect(summary(await read(lines, 'a.txt'))).toEqual(['a.txt#1', 'a.txt#2: unreadable', 'a.txt#3']);
  });

  it('answers once for a file without any document', async () => {
    const lines = Array.from({ length: 5 }, (_, i) => JSON.stringify({ title: `第${i}号`, tags: '["减刑","假释","判决"]' })).join('\n');
    expect(summary(await read(lines, 'a.jsonl'))).toEqual(['a.jsonl: empty']);
    expect(summary(await read('{"a": ', 'a.json'))).toEqual(['a.json: unreadable']);
  });

  it('takes a text that begins with a bracket for a text', async () => {
    expect(textOf(await read(`[2016]江01刑初12号\n${RULING}`, 'a.txt'))).toContain('[2016]江01刑初12号');
  });
});

describe('csv', () => {
  const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

  it('takes the column with the longest text, and does not count the heading', async () => {
    const table = [row('编号', '全文', '备注'), row('1', RULING, 'x'), row('2', RULING, '短')].join('\n');
    expect(summary(await read(table, 'a.csv'))).toEqual(['a.csv#1', 'a.csv#2']);
    expect((await read(table, 'a.csv'))[1]).toEqual({ ok: true, text: { path: 'a.csv#2', text: RULING } });
  });

  it('puts texts together that were torn at their commas', async () => {
    const body = (n: number) =>
      `江南省青河市人民法院民 事 判 决 书（2019）江0101民初${n}号原告林某某。本院认为${'证据充分。'.repeat(20)}审判员赵明远`;
    const torn = body(3).replace('本院认为', '本院认为,共计3,300元,');
    const table = [`1,标题,摘要,${body(1)},尾`, `2,标题,摘要,${body(2)},尾`, `3,标题,摘要,一,二,三,${torn},尾`].join('\n');
    const outcomes = await read(table, 'a.csv');
    expect(outcomes[2]).toEqual({ ok: true, text: { path: 'a.csv#3', text: torn } });
  });

  it('reads a table line by line when its quotes do not close', async () => {
    const line = (n: number, quote: string) =>
      `${n}\t${quote}标题\t江南省青河市人民法院民事判决书（2019）江0101民初${n}号。${'本院认为，证据充分。'.repeat(30)}`;
    const outcomes = await read([line(1, ''), line(2, '"'), line(3, '')].join('\n'), 'a.tsv');
    expect(summary(outcomes)).toEqual(['a.tsv#1', 'a.tsv#2', 'a.tsv#3']);
  });

  it('knows a table of tabs under any name, and reads markup in its cells as a page', async () => {
    const line = (n: number) => `2016-01-0${n}\t江南省\t标题\t${HTML}${'<div>本院认为，证据充分。</div>'.repeat(20)}`;
    const outcomes = await read([line(1), line(2)].join('\n'), 'dump.txt');
    expect(summary(outcomes)).toEqual(['dump.txt#1', 'dump.txt#2']);
    expect(outcomes[0]?.ok === true && outcomes[0].text.text.startsWith('江南省青河市中级人民法院\n刑 事 裁 定 书\n')).toBe(true);
  });

  it('answers once for a table without documents, and per row where one lacks its text', async () => {
    expect(summary(await read('date,court\n2016-01-02,青河市法院\n2016-01-03,青河市法院', 'a.csv'))).toEqual(['a.csv: empty']);
    expect(summary(await read([row('1', RULING), row('2', '')].join('\n'), 'a.csv'))).toEqual(['a.csv#1', 'a.csv#2: empty']);
  });
});
