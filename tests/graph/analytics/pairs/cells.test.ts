import { describe, expect, it } from 'vitest';
import { moments } from '../../../../graph/analytics/evidence/cell.ts';
import type { Meeting } from '../../../../graph/analytics/pairs/meeting.ts';
import { pairCells } from '../../../../graph/analytics/pairs/readings.ts';

/** Cases of one court and stratum, one a row: quarter, judge, lawyer. */
function meetings(rows: readonly (readonly [quarter: number, judge: string | null, lawyer: string])[], stratum = 's'): Meeting[] {
  return rows.map(([time, official, lawyer], i) => ({
    ...{ id: `${stratum}${i}`, dossiers: [], court: 'court', stratum, quarter: 0, time, official },
    ...{ counterparts: [lawyer], late: [], clients: [] },
  }));
}
const cellsOf = (all: readonly Meeting[], judge: string, lawyer = 'x') =>
  pairCells(all, judge, lawyer).map(({ n, a, b, observed }) => ({ n, a, b, k: observed }));

/** Four quarters of four cases each: an old judge all the time, a new one from the third on; the lawyer once a quarter. */
const year = (judgeOf: (quarter: number, i: number) => string | null) =>
  meetings(
    [0, 4, 8, 12].flatMap((quarter) => [0, 1, 2, 3].map((i) => [quarter, judgeOf(quarter, i), i === 0 ? 'x' : `y${quarter}${i}`] as const)),
  );

describe('the time of a judge', () => {
  const arriving = year((quarter, i) => (quarter >= 8 && i % 2 === 0 ? 'new' : 'old'));

  it('leaves out cases from before he came', () => {
    expect(cellsOf(arriving, 'new')).toEqual([{ n: 8, a: 4, b: 2, k: 2 }]);
    expect(cellsOf(arriving, 'old')).toEqual([{ n: 16, a: 12, b: 4, k: 2 }]);
  });

  it('leaves out cases from after he left', () => {
    const leaving = year((quarter, i) => (quarter < 8 && i % 2 === 0 ? 'gone' : 'old'));
    expect(cellsOf(leaving, 'gone')).toEqual([{ n: 8, a: 4, b: 2, k: 2 }]);
  });

  it('takes in the quarter before his first case and after his last', () => {
    const rows = (quarter: number) => [[quarter, 'old', 'x'] as const, [quarter, 'old', 'y'] as const];
    const around = meetings([...[3, 4, 6, 8, 9].flatMap(rows), [5, 'new', 'x'], [7, 'new', 'z']]);
    expect(cellsOf(around, 'new')).toEqual([{ n: 8, a: 2, b: 4, k: 1 }]);
  });

  it('expects the same of all judges together as the lawyer has, while all are there', () => {
    const together = year((_, i) => ['a', 'b', 'c', null][i]!);
    const expected = ['a', 'b', 'c'].reduce((sum, judge) => sum + moments(pairCells(together, judge, 'x')).expected, 0);
    expect(expected).toBeCloseTo((4 * 12) / 16, 9);
  });
});

describe('strata', () => {
  it('are told apart, and one where a single judge sat is none', () => {
    const contested = meetings([
      [0, 'a', 'x'],
      [0, 'b', 'y'],
    ]);
    const alone = meetings(
      [
        [0, 'a', 'x'],
        [0, 'a', 'y'],
      ],
      't',
    );
    expect(cellsOf([...contested, ...alone], 'a')).toEqual([{ n: 2, a: 1, b: 1, k: 1 }]);
    const unknown = meetings(
      [
        [0, 'a', 'x'],
        [0, null, 'y'],
      ],
      'u',
    );
    expect(cellsOf([...contested, ...unknown], 'a')).toHaveLength(2);
  });

  it('do not hold what has no place in time', () => {
    expect(
      cellsOf(
        meetings(
          [
            [0, 'a', 'x'],
            [0, 'b', 'y'],
          ],
          '',
        ),
        'a',
      ),
    ).toEqual([]);
  });

  it('hold nobody who is unknown to them', () => {
    const two = meetings([
      [0, 'a', 'x'],
      [0, 'b', 'y'],
    ]);
    expect([cellsOf(two, 'stranger'), cellsOf(two, 'a', 'stranger')]).toEqual([[], []]);
  });
});
