import { describe, expect, it } from 'vitest';
import { n05ChainOfOrgans } from '../../../graph/indicators/n05-chain-of-organs.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { COURT, JUDGES, nameOf } from '../analytics/docket.ts';
import { OFFICE, OFFICERS, ordinaryCases, PROSECUTORS, type Prosecution, prosecution } from '../analytics/prosecution-docket.ts';

const evaluateDossiers = (dossiers: readonly Dossier[]) => n05ChainOfOrgans.evaluate(inputsOf(dossiers));
const evaluate = (cases: readonly Prosecution[]) => evaluateDossiers(cases.map(prosecution));

/** A county where everything goes to court, with sixteen cases more of one officer and one prosecutor. */
function county(make: (i: number) => Partial<Prosecution>, seed = 3): Prosecution[] {
  const own = ordinaryCases({ seed: seed + 1000, count: 16, dropped: 0 }).map((facts, i) => ({
    ...{ ...facts, serial: 10 * i + 5, officer: OFFICERS[0]!, prosecutor: PROSECUTORS[0]!, lawyer: `律丁${nameOf(i)}` },
    ...make(i),
  }));
  return [...ordinaryCases({ seed, dropped: 0 }), ...own];
}

const planted = county((i) => ({ judge: JUDGES[0]!, mild: i % 8 !== 0 }));

describe('N05 chain of organs', () => {
  it('finds officer, prosecutor and judge whose cases go the same way and end mildly', () => {
    const { findings, examined } = evaluate(planted);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.role, s.agency])).toEqual([
      ['official', JUDGES[0], 'presiding-judge', COURT],
      ['official', PROSECUTORS[0], 'prosecutor', OFFICE],
      ['official', OFFICERS[0], 'police', null],
    ]);
    expect(finding!.statistics).toMatchObject({ tested: examined });
    expect(finding!.statistics!.observed).toBeGreaterThanOrEqual(16);
    expect(finding!.statistics!.expected).toBeLessThan(8);
    expect(finding!.claim.zh).toMatch(
      /^清河县法院 \d+ 件案件由同一侦查人员、同一检察官、同一法官办理，按同院同类案件只应有 [\d.]+ 件；其中 \d+ 人从宽（缓刑、免刑等）$/u,
    );
    expect(finding!.crimes).toEqual(['C08']);
  });

  it('knows officers by the accounts of the arrest that they wrote', () => {
    const written = planted.map((facts) => {
      const { record, officials, ...dossier } = prosecution(facts);
      const [prosecutor, officer, ...bench] = officials;
      const { name, spans } = officer!.item;
      const course = { ...record.extension.course, policeAccounts: [{ name, agency: '清河县公安局', spans }] };
      const [first, , ...rest] = record.officials;
      return {
        ...dossier,
        record: { ...record, officials: [first!, ...rest], extension: { ...record.extension, course } },
        officials: [prosecutor!, ...bench],
        policeAccounts: [officer!],
      };
    });
    const [finding] = evaluateDossiers(written).findings;
    expect(finding!.subjects.map((s) => s.name)).toEqual([JUDGES[0], PROSECUTORS[0], OFFICERS[0]]);
    expect(finding!.evidence.filter((q) => q.quote.includes(OFFICERS[0]!))).toHaveLength(finding!.statistics!.observed);
  });

  it('quotes the three and the sentence of every case, exactly', () => {
    const dossiers = planted.map(prosecution);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence, statistics } = evaluateDossiers(dossiers).findings[0]!;
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    for (const words of [JUDGES[0]!, PROSECUTORS[0]!, OFFICERS[0]!, '缓刑'])
      expect(evidence.filter((q) => q.quote.includes(words))).toHaveLength(statistics!.observed);
  });

  it('tells how far the harmless readings could be tested', () => {
    expect(evaluate(planted).findings[0]!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['few-handlers', 'excluded'],
      ['fast-track', 'partly'],
      ['one-series', 'excluded'],
      ['merits', 'open'],
    ]);
  });

  it('names a chain once when two officers of a team stand in its papers', () => {
    const dossiers = planted.map((facts, i) => {
      const dossier = prosecution(facts);
      if (i < 400) return dossier;
      const { record, officials } = dossier;
      const second = { ...record.officials[1]!, name: '阮听松' };
      const joined = { ...officials[1]!, item: second, node: `${officials[1]!.node}b` };
      return { ...dossier, record: { ...record, officials: [...record.officials, second] }, officials: [...officials, joined] };
    });
    expect(evaluateDossiers(dossiers).findings).toHaveLength(1);
  });

  it('says nothing of a chain with ordinary sentences', () => {
    expect(evaluate(county((i) => ({ judge: JUDGES[0]!, mild: i % 4 === 0 }))).findings).toEqual([]);
  });

  it('says nothing of an officer and a prosecutor whose cases go to every judge', () => {
    expect(evaluate(county((i) => ({ judge: JUDGES[i % JUDGES.length]!, mild: true }))).findings).toEqual([]);
  });

  it('says nothing of a judge who alone prints the names of officers', () => {
    const silent = (c: Prosecution): Prosecution => (c.judge === JUDGES[0] ? { ...c, mild: true } : { ...c, officer: '莫某某' });
    expect(evaluate(ordinaryCases({ seed: 3, dropped: 0 }).map(silent)).findings).toEqual([]);
    expect(evaluate(planted.map(silent)).findings).toEqual([]);
  });

  it('says nothing of a small county with two judges', () => {
    expect(evaluate(planted.map((c, i) => ({ ...c, judge: JUDGES[i % 2]! }))).findings).toEqual([]);
  });

  it('says nothing where one team has all fast-track cases', () => {
    const team = { officer: OFFICERS[0]!, prosecutor: PROSECUTORS[0]!, judge: JUDGES[0]!, crime: '危险驾驶罪', mild: true };
    const fast = ordinaryCases({ seed: 6, count: 120, dropped: 0 }).map((c, i) => ({ ...c, ...team, serial: 50_000 + 10 * i }));
    expect(evaluate([...ordinaryCases({ seed: 3, dropped: 0 }), ...fast]).findings).toEqual([]);
  });

  it('says something of one ordinary county in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    const loud = seeds.filter((seed) => evaluate(ordinaryCases({ seed, dropped: 0, mild: 0.7 })).findings.length > 0);
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('never builds a chain on masked names', () => {
    for (const masked of [{ officer: '莫某某' }, { prosecutor: '宁某某' }, { judge: '苏某某' }])
      expect(evaluate(county((i) => ({ judge: JUDGES[0]!, mild: i % 8 !== 0, ...masked }))).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(n05ChainOfOrgans.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
