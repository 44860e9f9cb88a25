import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../../ingestion/formats/delimited.ts';

describe('parseDelimited', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\n\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,1","b ""x"" y"\n"c\nd",e',
      [
        ['a,1', 'b "x" y'],
        ['c\nd', 'e'],
      ],
    ],
    ['"a" b,c', null],
    ['"a"b",c', [['a"b', 'c']]],
    ['a "b" c,', [['a "b" c', '']]],
    ['"a"\r\n"b"\r\n', [['a'], ['b']]],
    ['"never closed,b\nc,d', null],
    ['a,b,c\nd', [['a', 'b', 'c'], ['d']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseDelimited(text, ',')).toEqual(rows);
  });

  it('reads back every table that was written with quotes', () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom('a', '，', ',', '"', '\n', '\t', ' ', '\r', '法') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';'), fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
        // A quote directly before the delimiter inside a cell is doubled like any other.
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join(end);
        expect(parseDelimited(text, delimiter)).toEqual(rows);
      }),
    );
  });
});
