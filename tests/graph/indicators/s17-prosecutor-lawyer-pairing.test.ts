import { describe, expect, it } from 'vitest';
import { s17ProsecutorLawyerPairing } from '../../../graph/indicators/s17-prosecutor-lawyer-pairing.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import {
  casesOfDefender,
  DEFENDER,
  OFFICE,
  ordinaryCases,
  PROSECUTORS,
  type Prosecution,
  prosecution,
} from '../analytics/prosecution-docket.ts';

const evaluateDossiers = (dossiers: readonly Dossier[]) => s17ProsecutorLawyerPairing.evaluate(inputsOf(dossiers));
const evaluate = (cases: readonly Prosecution[]) => evaluateDossiers(cases.map(prosecution));

/** Forty-five cases of one defender, spread over the years, of which so many in nine reach the first prosecutor. */
function defended(ofNine: number, dropped: number, more: Partial<Prosecution> = {}): Prosecution[] {
  const own = casesOfDefender(3, 45, (i, random) => ({
    prosecutor: i % 9 < ofNine ? PROSECUTORS[0]! : PROSECUTORS[1 + Math.floor(random() * 4)]!,
    dropped: random() < dropped,
    ...more,
  }));
  return [...ordinaryCases({ seed: 3 }), ...own];
}

const planted = defended(6, 0.8);

describe('S17 prosecutor-lawyer pairing', () => {
  it('finds a defender whose cases keep reaching one prosecutor and are mostly dropped', () => {
    const { findings, examined } = evaluate(planted);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency])).toEqual([
      ['official', PROSECUTORS[0], OFFICE],
      ['lawyer', DEFENDER, null],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 30, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(20);
    expect(finding!.statistics!.q).toBeLessThanOrEqual(0.1);
    expect(finding!.statistics!.oddsRatio!.low).toBeGreaterThan(1);
    expect(finding!.claim.zh).toMatch(/^清河县人民检察院 30 件刑事案件由同一检察官办理、同一律师辩护，按同院同类案件只应有 [\d.]+ 件$/u);
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['rota', 'open'],
      ['team', 'open'],
      ['one-crime', 'excluded'],
      ['charged', 'excluded'],
    ]);
  });

  it('quotes prosecutor and defender in every case, exactly', () => {
    const dossiers = planted.map(prosecution);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = evaluateDossiers(dossiers).findings[0]!;
    expect(evidence).toHaveLength(60);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote.includes(PROSECUTORS[0]!))).toHaveLength(30);
    expect(evidence.filter((q) => q.quote.includes(DEFENDER))).toHaveLength(30);
  });

  it('says nothing of a pair whose cases were charged as usual', () => {
    expect(evaluate(defended(6, 0.2)).findings).toEqual([]);
  });

  it('does not count defenders whom a legal-aid centre sent', () => {
    expect(evaluate(defended(6, 0.8, { appointed: true })).findings).toEqual([]);
  });

  it('says nothing of a team that has one crime, nor of the lawyer of that crime', () => {
    const team = [
      ...ordinaryCases({ seed: 3 }),
      ...ordinaryCases({ seed: 6, count: 120, dropped: 0.8 }).map((c, i) => ({
        ...{ ...c, serial: 50_000 + 10 * i, crime: '危险驾驶罪', prosecutor: PROSECUTORS[i % 12 === 0 ? 1 : 0]! },
      })),
      ...casesOfDefender(3, 40, (i) => ({ crime: '危险驾驶罪', prosecutor: PROSECUTORS[i % 12 === 0 ? 1 : 0]!, dropped: i % 5 !== 0 })),
    ];
    expect(evaluate(team).findings).toEqual([]);
  });

  it('says nothing of an office with two prosecutors who share the work', () => {
    const small = planted.map((c, i) => ({ ...c, prosecutor: PROSECUTORS[i % 2]! }));
    expect(evaluate(small).findings).toEqual([]);
  });

  it('says nothing where one prosecutor has every case', () => {
    expect(evaluate(planted.map((c) => ({ ...c, prosecutor: PROSECUTORS[0]! }))).findings).toEqual([]);
  });

  it('says something of one ordinary office in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    const loud = seeds.filter((seed) => evaluate(ordinaryCases({ seed, dropped: 0.7 })).findings.length > 0);
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('never builds a pair on masked names', () => {
    expect(evaluate(planted.map((c) => (c.lawyer === DEFENDER ? { ...c, lawyer: '程某某' } : c))).findings).toEqual([]);
    expect(evaluate(planted.map((c) => (c.prosecutor === PROSECUTORS[0] ? { ...c, prosecutor: '宁某某' } : c))).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(s17ProsecutorLawyerPairing.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
