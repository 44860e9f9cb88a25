import { describe, expect, it } from 'vitest';
import { type Gap, gapRows } from '../../web/pages/documents/gap-rows.ts';

const words = (zh: string) => ({ zh, en: `e ${zh}` });
const fact = (name: string, paper: string | null, holder = '监狱') => ({
  fact: words(name),
  paper: paper === null ? null : words(paper),
  holder: paper === null ? null : words(holder),
});
const gap = (indicator: string, ...missing: Gap['missing']): Gap => ({
  indicator: { id: indicator, title: words(indicator) },
  document: { id: 'd', path: 'a.txt', number: null, kind: null, date: null },
  missing,
});

describe('what could not be told of a document', () => {
  it('is said once a paper and office, with all that it would tell and all who wait for it', () => {
    const rows = gapRows([
      gap('H01', fact('交付执行日期', '执行通知书'), fact('生效日期', '执行通知书')),
      gap('H02', fact('交付执行日期', '执行通知书')),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.facts.map(({ zh }) => zh)).toEqual(['交付执行日期', '生效日期']);
    expect(rows[0]?.indicators.map(({ id }) => id)).toEqual(['H01', 'H02']);
  });

  it('keeps the same paper of two offices apart', () => {
    expect(gapRows([gap('H01', fact('a', '判决书', '法院'), fact('b', '判决书', '监狱'))])).toHaveLength(2);
  });

  it('begins with what most wait for, and ends with what no paper can tell', () => {
    const rows = gapRows([
      gap('H01', fact('x', null), fact('少', '甲')),
      gap('H02', fact('x', null), fact('多', '乙')),
      gap('H03', fact('x', null), fact('多', '乙')),
    ]);
    expect(rows.map(({ paper }) => paper?.zh ?? null)).toEqual(['乙', '甲', null]);
  });

  it('is nothing where all could be told', () => {
    expect(gapRows([])).toEqual([]);
  });
});
