import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n01RareCombination } from '../../../graph/indicators/n01-rare-combination.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { Circumstance } from '../../../graph/model/record/extension-terms.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { JUDGES, nameOf } from '../analytics/docket.ts';

interface Trial {
  readonly serial: number;
  readonly judge: string;
  readonly traits?: readonly Circumstance[];
  readonly firm?: string;
  readonly crime?: string;
  readonly defendant?: string;
}

function trial({ serial, judge, traits = [], firm, crime = '盗窃罪', defendant = `被${nameOf(serial)}` }: Trial): Dossier {
  return aJudgment({
    id: `t${serial}`,
    number: `(2020)云0702刑初${serial}号`,
    date: `2020-${String(1 + (serial % 12)).padStart(2, '0')}-15`,
    parties: [{ name: defendant, roles: ['被告人'] }],
    charges: [{ defendant, crime }],
    sentences: [{ defendant, penalty: 'fixed-term', months: 8 }],
    circumstances: traits.map((circumstance) => ({ defendant, circumstance })),
    representatives: firm === undefined ? [] : [{ name: `律${nameOf(serial)}`, firm, represents: [defendant] }],
    officials: [{ name: judge, role: 'presiding-judge' }],
  });
}

function ordinary(count = 240): Trial[] {
  const random = seeded(17);
  return Array.from({ length: count }, (_, i) => ({
    serial: 10 * (i + 1),
    judge: JUDGES[i % 6]!,
    traits: (['merit', 'mitigated', 'surrender', 'bail'] as const).filter((t) => random() < (t === 'surrender' ? 0.3 : 0.05)),
    crime: random() < 0.5 ? '盗窃罪' : '故意伤害罪',
    firm: `云川${'甲乙丙丁戊己庚辛壬癸'.charAt(Math.floor(random() * 10))}记律师事务所`,
  }));
}

const scheme = (i: number): Trial => ({
  serial: 10 * i + 5,
  judge: JUDGES[2]!,
  traits: ['merit', 'mitigated'],
  firm: '云川泰和律师事务所',
});
const planted = Array.from({ length: 8 }, (_, i) => scheme(i + 1));

const evaluate = (trials: readonly Trial[]) => n01RareCombination.evaluate({ units: buildUnits(trials.map(trial)) });

describe('N01 rare combination', () => {
  it('finds merit, mitigation and one firm coming as a set before one judge', () => {
    const { findings } = evaluate([...ordinary(), ...planted]);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.subjects.map((s) => s.name)).toEqual([JUDGES[2]]);
    expect(findings[0]!.cases).toEqual(expect.arrayContaining(planted.map((t) => `(2020)云0702刑初${t.serial}号`)));
    expect(findings[0]!.claim.zh).toMatch(/\d 件同时出现「.*立功.*」，按同院其他法官只应有 .* 件/u);
    expect(findings[0]!.statistics!.q).toBeLessThanOrEqual(1e-4);
    expect(findings[0]!.innocent.find((r) => r.id === 'caseload')!.state).toBe('excluded');
  });

  it('quotes the circumstances and the signature in each case', () => {
    const trials = [...ordinary(), ...planted];
    const byId = new Map(trials.map((t) => [`t${t.serial}`, trial(t)]));
    const [finding] = evaluate(trials).findings;
    for (const { document, start, end, quote } of finding!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(finding!.evidence.filter((q) => q.quote.includes('merit'))).toHaveLength(finding!.cases.length);
    expect(finding!.evidence.filter((q) => q.quote.includes(JUDGES[2]!))).toHaveLength(finding!.cases.length);
  });

  it('says nothing of an ordinary court', () => {
    expect(evaluate(ordinary()).findings).toEqual([]);
  });

  it('says nothing where the set belongs to the crime and the judge has all of that crime', () => {
    const others = Array.from({ length: 30 }, (_, i) => ({ ...scheme(100 + i), judge: JUDGES[i % 6]!, crime: '介绍贿赂罪' }));
    expect(evaluate([...ordinary(), ...others, ...planted.map((t) => ({ ...t, crime: '介绍贿赂罪' }))]).findings).toEqual([]);
  });

  it('says nothing of one gang tried in several cases', () => {
    expect(evaluate([...ordinary(), ...planted.map((t) => ({ ...t, defendant: '郝大山' }))]).findings).toEqual([]);
  });

  it('has nothing to examine without criminal judgments', () => {
    expect(evaluate([])).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
