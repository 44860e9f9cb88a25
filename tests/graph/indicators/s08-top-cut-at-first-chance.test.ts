import { describe, expect, it } from 'vitest';
import { mine } from '../../../graph/conduct/run.ts';
import { s08TopCutAtFirstChance as indicator } from '../../../graph/indicators/s08-top-cut-at-first-chance.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addMonths } from '../../../graph/model/time.ts';
import { aCommutation } from '../../support/dossiers.ts';
import { run } from '../../support/indicator-checks.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默', '夏侯宁'];

interface Ruling {
  readonly serial: number;
  readonly presiding: string;
  readonly cut: number;
  /** Months from delivery to the proposal; 24 are the least for such a term (法释〔2016〕23号 6). */
  readonly waited: number;
  readonly date?: string | null;
}

function paper({ serial, presiding, cut, waited, date = `2021-${String(1 + (serial % 12)).padStart(2, '0')}-20` }: Ruling): Dossier {
  const reportedOn = date === null ? null : `${date.slice(0, 8)}02`;
  const deliveredOn = reportedOn === null ? '2018-05-02' : addMonths(reportedOn, -waited);
  const prisoner = `郝${nameOf(100 + serial)}`;
  return aCommutation({
    ...{ id: `c${serial}`, number: `(2021)云07刑更${serial * 10}号`, date },
    officials: [
      { name: presiding, role: 'presiding-judge' },
      { name: '顾清和', role: 'lay-judge' },
    ],
    commutation: { prisoner, originalMonths: 132, cutMonths: cut, crimes: ['诈骗罪'] },
    detail: {
      ...{ originalPenalty: 'fixed-term', sentencedOn: addMonths(deliveredOn, -3), finalOn: addMonths(deliveredOn, -2) },
      ...{ deliveredOn, reportedOn, termFrom: addMonths(deliveredOn, -8), termTo: addMonths(deliveredOn, 124), grounds: 'repent' },
    },
  });
}

const ordinary: Ruling[] = Array.from({ length: 60 }, (_, i) => ({
  ...{ serial: 2 * i + 1, presiding: JUDGES[i % 6]! },
  ...(i % 15 === 0 ? { cut: 9, waited: 24 } : { cut: 5 + (i % 3), waited: 30 + (i % 9) }),
}));
const top = (make: (i: number) => Partial<Ruling> = () => ({}), length = 9): Ruling[] =>
  Array.from({ length }, (_, i) => ({ serial: 10 * i + 10, presiding: JUDGES[1]!, cut: 9, waited: 24, ...make(i) }));
const found = (rulings: readonly Ruling[]) => run(indicator, ...rulings.map(paper)).findings;

describe('S08', () => {
  it('finds a panel that grants the largest cut at the first chance far more often than the others', () => {
    const dossiers = [...ordinary, ...top()].map(paper);
    const { findings } = run(indicator, ...dossiers);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects).toMatchObject([{ kind: 'official', name: '白川', role: 'presiding-judge' }]);
    expect(finding!.claim.zh).toMatch(/^临溪市中级法院同一法官的 19 件减刑中 \d+ 件幅度到顶且间隔刚满/u);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
  });

  it('makes no lead alone, and supports a rule that the same judge broke', () => {
    const leads = (rulings: readonly Ruling[]) =>
      mine({ dossiers: rulings.map(paper), asOf: '2022-01-01', fdr: 0.1, seed: 1, version: 'test' }).leads;
    expect(leads([...ordinary, ...top()])).toEqual([]);
    const broken = { ...top(undefined, 1)[0]!, serial: 991, cut: 30 };
    const lead = leads([...ordinary, ...top(), broken]).find((l) => l.findings.some((f) => f.indicator === 'S08'));
    expect(lead?.findings.map((f) => f.indicator)).toEqual(expect.arrayContaining(['H03', 'S08']));
    expect(lead?.claim.zh).not.toContain('其中另有');
  });

  it.each([
    ['an ordinary court', []],
    ['a policy of the whole court', top((i) => ({ presiding: JUDGES[i % 6]! }), 36)],
    ['the largest cut after a long wait', top(() => ({ waited: 36 }))],
    ['a small cut at the first chance', top(() => ({ cut: 4 }))],
    ['three of a kind', top(undefined, 3)],
  ])('is silent on %s', (_, rulings) => {
    expect(found([...ordinary.filter((r) => r.cut < 9), ...rulings])).toEqual([]);
  });

  it('cannot tell without the days', () => {
    expect(found([...ordinary, ...top()].map((r) => ({ ...r, date: null })))).toEqual([]);
  });
});
