import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValues } from '../../../ingestion/formats/json-values.ts';
import { readLenient } from '../../../ingestion/formats/lenient-json.ts';

const valuesIn = (text: string) => [...jsonValues(text)].map((one) => (one.ok ? one.value : 'BROKEN'));
const FIRST = { id: 1, text: '第一份“{文书}”，含 "引号" 与 \\ 反斜线', list: [{ a: { b: [1, 2] } }] };
const SECOND = { id: 2, text: '第二份', empty: [], none: null };
const pretty = (value: unknown, indent: number | string = 2) => JSON.stringify(value, null, indent);

describe('jsonValues', () => {
  it.each([
    ['lines', `${JSON.stringify(FIRST)}\n${JSON.stringify(SECOND)}\n`],
    ['lines with a byte order mark and carriage returns', `\uFEFF${JSON.stringify(FIRST)}\r\n\uFEFF${JSON.stringify(SECOND)}\r\n`],
    ['pretty-printed values', `${pretty(FIRST)}\n${pretty(SECOND)}`],
    ['pretty-printed values with commas between', `${pretty(FIRST, '\t')},\n\n${pretty(SECOND, '\t')},\n`],
    ['pretty-printed values without indents', `${pretty(FIRST).replace(/\n +/g, '\n')}\n${pretty(SECOND).replace(/\n +/g, '\n')}`],
    ['values on one line', `${JSON.stringify(FIRST)} ${JSON.stringify(SECOND)}${JSON.stringify(SECOND)}`],
    ['a list without its end', pretty([FIRST, SECOND]).slice(0, -2)],
    ['a list with a comma too many', `[${JSON.stringify(FIRST)},${JSON.stringify(SECOND)},]`],
  ])('reads %s', (_name, text) => {
    expect(valuesIn(text).slice(0, 2)).toEqual([FIRST, SECOND]);
    expect(valuesIn(text)).not.toContain('BROKEN');
  });

  const broken: readonly (readonly [string, (text: string) => string])[] = [
    ['its closing bracket is missing', (text) => text.slice(0, -1)],
    ['it is cut off within a string', (text) => text.slice(0, text.indexOf('文书'))],
    ['a quote within a string is not escaped', (text) => text.replace('\\"引号\\"', '"引号"')],
    ['it has a bracket too many', (text) => text.replace('"list":', '"list"}:')],
  ];
  it.each(broken)('gives a broken value as one, and its neighbours whole: %s', (_name, breaking) => {
    for (const print of [pretty, JSON.stringify]) {
      const text = [print(SECOND), breaking(print(FIRST)), print(SECOND)].join('\n');
      expect(valuesIn(text)).toEqual([SECOND, 'BROKEN', SECOND]);
    }
    const list = pretty([SECOND, FIRST, SECOND]);
    const item = /\n {2}\{\n {4}"id": 1[\s\S]*?\n {2}\}/.exec(list)![0];
    expect(valuesIn(list.replace(item, () => breaking(item)))).toEqual([SECOND, 'BROKEN', SECOND]);
  });

  it('tells what is no value at all', () => {
    expect(valuesIn('not json\nnor this')).toEqual(['BROKEN']);
    expect(valuesIn(`2021-03-01 exported\n${JSON.stringify(SECOND)}`)).toEqual(['BROKEN', SECOND]);
  });

  it('reads back any values in any layout, one after another', () => {
    const value = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
    const layout = fc.constantFrom(undefined, 1, 2, 4, '\t');
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 5 }),
        layout,
        fc.constantFrom('\n', '\r\n', '\n\n', ',\n', ' '),
        (values, indent, between) => {
          const text = values.map((one) => JSON.stringify(one, null, indent)).join(between);
          expect(valuesIn(text)).toEqual(values.map((one) => JSON.parse(JSON.stringify(one))));
        },
      ),
    );
  });
});

describe('readLenient', () => {
  it.each([
    ['{"a": NaN, "b": -Infinity, "c": [1, 2,], }', { a: null, b: null, c: [1, 2] }],
    ["{'案号': '（2021）99号', 'done': True, 'none': None}", { 案号: '（2021）99号', done: true, none: null }],
    ['{title: "甲", /* 备注 */ "n": .5, // 行尾\n 文书ID: 0x1F}', { title: '甲', n: 0.5, 文书ID: 31 }],
    ['{"text": "第一行\n第二行\\u4e00\\x41\\q"}', { text: '第一行\n第二行一Aq' }],
  ])('reads %j', (text, value) => {
    expect(readLenient(text)).toEqual({ value, end: text.length });
  });

  it.each(['', '{"a" 1}', '{"a": "cut off', '[1 2]', '{"a": nothing}'])('finds no value in %j', (text) => {
    expect(readLenient(text)).toBeNull();
  });

  it('gives up on values nested beyond all sense', () => {
    expect(readLenient('['.repeat(5000))).toBeNull();
  });

  it('reads everything that is JSON as JSON does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(readLenient(text)).toEqual({ value: JSON.parse(text), end: text.length });
      }),
    );
  });
});
