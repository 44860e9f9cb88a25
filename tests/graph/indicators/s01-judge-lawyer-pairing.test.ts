import { describe, expect, it } from 'vitest';
import { weighPairs } from '../../../graph/analytics/pairs/weigh.ts';
import { judgeLawyer } from '../../../graph/analytics/relations/judge-lawyer.ts';
import { s01JudgeLawyerPairing } from '../../../graph/indicators/s01-judge-lawyer-pairing.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { withExtension } from '../../support/with-extension.ts';
import { COURT, FIRM, JUDGES, nameOf, ordinaryDocket, type Suit, steeredDocket, suit } from '../analytics/docket.ts';

const evaluate = (suits: readonly Suit[], fdr = 0.1) => evaluateDossiers(suits.map(suit), fdr);
const weigh = (dossiers: readonly Dossier[]) => weighPairs(judgeLawyer, judgeLawyer.meetings(dossiers));
const evaluateDossiers = (dossiers: readonly Dossier[], fdr = 0.1) => {
  const weighed = weigh(dossiers);
  return s01JudgeLawyerPairing.evaluate({ pairs: { weigh: () => weighed }, fdr });
};

const SEED = 2;
const planted = steeredDocket(SEED, 40, 22);
const found = evaluate(planted);

describe('S01 judge-lawyer pairing', () => {
  it('finds a lawyer whose cases keep reaching one judge', () => {
    const { findings, examined } = found;
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], COURT, null],
      ['lawyer', '程砚秋', null, FIRM],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 22, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(11);
    expect(finding!.statistics!.q).toBeLessThanOrEqual(0.1);
    expect(finding!.statistics!.oddsRatio!.low).toBeGreaterThan(1);
    expect(finding!.claim.zh).toMatch(/^清河县法院 22 件民间借贷案由同一法官审理、同一律师代理，按同院同类案件编组只应有 [\d.]+ 件$/u);
    expect(finding!.crimes).toEqual(['C09']);
  });

  it('quotes judge and lawyer in every case, exactly', () => {
    const dossiers = planted.map(suit);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { findings } = evaluateDossiers(dossiers);
    expect(findings[0]!.evidence).toHaveLength(44);
    for (const { document, start, end, quote } of findings[0]!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    const quotes = findings[0]!.evidence.map((q) => q.quote);
    expect(quotes.filter((q) => q.includes(JUDGES[0]!))).toHaveLength(22);
    expect(quotes.filter((q) => q.includes('程砚秋'))).toHaveLength(22);
  });

  it('tests every harmless reading with figures', () => {
    const { innocent } = found.findings[0]!;
    expect(innocent.map((r) => r.id)).toEqual(['series', 'specialised-docket', 'small-bar', 'township', 'retainer', 'stability', 'rota']);
    for (const reading of innocent) {
      expect(reading.state).not.toBe('applies');
      if (reading.state !== 'open') expect(reading.note.zh).toMatch(/\d|客户|乡镇/u);
    }
  });

  it('tells whether a township explains the pair only where the papers print where people live', () => {
    const living = (address: (i: number) => string | null) =>
      evaluateDossiers(
        planted.map((s, i) => {
          const value = address(i);
          return withExtension(suit(s), () => ({
            partyFacts: value === null ? [] : [{ party: '原告', fact: 'address', value, spans: [] }],
          }));
        }),
      ).findings.map((f) => f.innocent.find((r) => r.id === 'township')!.state);
    expect(living(() => null)).toEqual(['open']);
    expect(living((i) => (i % 5 === 0 ? `云川省清河县${['柳树镇', '白马乡', '石桥镇'][i % 3]}` : null))).toEqual(['open']);
    expect(living((i) => `云川省清河县${['柳树镇', '白马乡', '石桥镇'][i % 3]}`)).toEqual(['excluded']);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate(ordinaryDocket(seed)).findings.length > 0).length).toBeLessThanOrEqual(2);
  });

  it('says nothing of less than half as much again as expected, however certain it is', () => {
    const dossiers = steeredDocket(SEED, 400, 150).map(suit);
    const [pair] = weigh(dossiers).pairs;
    const { observed, expected } = pair!.aspects.assignment!;
    expect([observed, pair!.adjustedP < 1e-2, observed / expected < 1.5]).toEqual([150, true, true]);
    expect(evaluateDossiers(dossiers).findings).toEqual([]);
  });

  it('publishes the evidence of the least favourable admissible count', () => {
    const [finding] = found.findings;
    const { aspects } = weigh(planted.map(suit)).pairs[0]!;
    expect(finding!.logEvidence).toBeLessThanOrEqual(aspects.assignment!.logBayesFactor + 1e-9);
    expect(evaluate(steeredDocket(SEED, 16, 6), 0.999).findings).toEqual([]);
  });

  it('says nothing of one client’s series, however many suits it has', () => {
    const series = steeredDocket(SEED, 30, 30, (i) => ({
      plaintiff: '云川宏图置业有限公司',
      serial: 70_000 + i,
      date: `2020-03-${10 + (i % 15)}`,
    }));
    expect(evaluate(series).findings).toEqual([]);
  });

  it('says nothing where a retained lawyer brings one bank’s suits before the judge who has them', () => {
    const months = (i: number): string => `20${20 + Math.floor((i % 12) / 6)}-${String(1 + 2 * (i % 6)).padStart(2, '0')}-15`;
    const retainer = steeredDocket(SEED, 40, 22, (i) => (i < 22 ? { plaintiff: '云川清河商业银行', date: months(i) } : {}));
    expect(evaluate(retainer).findings).toEqual([]);
  });

  it('says nothing where a judge has a docket of his own, whoever the lawyers are', () => {
    const docket = ordinaryDocket(SEED, 420).map((s, i) => (s.cause === '买卖合同纠纷' && i % 5 !== 0 ? { ...s, judge: JUDGES[0]! } : s));
    expect(evaluate(docket).findings).toEqual([]);
  });

  it('gains nothing from the same cases loaded again under other ids', () => {
    const dossiers = planted.map(suit);
    const again = dossiers.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    const [once, twice] = [evaluateDossiers(dossiers), evaluateDossiers([...dossiers, ...again])];
    expect(twice.findings.map((f) => [f.statistics!.observed, f.logEvidence])).toEqual(
      once.findings.map((f) => [f.statistics!.observed, f.logEvidence]),
    );
  });

  it('gains nothing when one of the pair’s cases becomes a series', () => {
    const series: Suit[] = Array.from({ length: 8 }, (_, i) => ({ ...planted[400]!, serial: 100_000 + i, defendant: `丙${nameOf(i)}` }));
    const [before, after] = [found.findings[0]!, evaluate([...planted, ...series]).findings[0]!];
    expect(after.statistics!.observed).toBe(before.statistics!.observed);
    expect(after.logEvidence).toBeLessThanOrEqual(before.logEvidence + 1e-9);
  });

  it('never builds a pair on masked names', () => {
    const masked = planted.map((s) => (s.lawyer === '程砚秋' ? { ...s, lawyer: '程某某' } : s));
    expect(evaluate(masked).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(evaluateDossiers([])).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
