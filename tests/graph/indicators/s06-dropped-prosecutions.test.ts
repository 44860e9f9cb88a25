import { describe, expect, it } from 'vitest';
import { s06DroppedProsecutions } from '../../../graph/indicators/s06-dropped-prosecutions.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { notProsecuted } from '../../support/with-extension.ts';
import {
  casesOfDefender,
  DEFENDER,
  OFFICE,
  ordinaryCases,
  PROSECUTORS,
  type Prosecution,
  prosecution,
} from '../analytics/prosecution-docket.ts';

const evaluateDossiers = (dossiers: readonly Dossier[]) => s06DroppedProsecutions.evaluate(inputsOf(dossiers));
const evaluate = (cases: readonly Prosecution[]) => evaluateDossiers(cases.map(prosecution));

interface Plan {
  readonly seed?: number;
  /** Chance that a case of the defender is dropped by the first prosecutor, and by the others. */
  readonly here: number;
  readonly elsewhere: number;
  /** Cases of the defender before the first prosecutor, of forty. */
  readonly joint?: number;
  readonly more?: Partial<Prosecution>;
}

function defended({ seed = 3, here, elsewhere, joint = 14, more = {} }: Plan): Prosecution[] {
  const own = casesOfDefender(seed, 40, (i, random) => ({
    prosecutor: i < joint ? PROSECUTORS[0]! : PROSECUTORS[1 + Math.floor(random() * 4)]!,
    dropped: random() < (i < joint ? here : elsewhere),
    ...more,
  }));
  return [...ordinaryCases({ seed }), ...own];
}

const planted = defended({ here: 1, elsewhere: 0.2 });

describe('S06 prosecutions dropped for one lawyer', () => {
  it('finds a defender whose cases one prosecutor drops and others do not', () => {
    const { findings, examined } = evaluate(planted);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency])).toEqual([
      ['official', PROSECUTORS[0], OFFICE],
      ['lawyer', DEFENDER, null],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 14, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(7);
    expect(finding!.claim.zh).toMatch(
      /^清河县人民检察院同一检察官办理、同一律师辩护的 14 案中 14 案不起诉，按双方其他案件和案情只应有 [\d.]+ 案$/u,
    );
    expect(finding!.crimes).toEqual(['C08']);
  });

  it('quotes prosecutor and defender of every dropped case, exactly', () => {
    const dossiers = planted.map(prosecution);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = evaluateDossiers(dossiers).findings[0]!;
    expect(evidence).toHaveLength(28);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote.includes(PROSECUTORS[0]!))).toHaveLength(14);
    expect(evidence.filter((q) => q.quote.includes(DEFENDER))).toHaveLength(14);
  });

  it('shows figures for what it tested of the harmless readings', () => {
    expect(evaluate(planted).findings[0]!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['specialist', 'excluded'],
      ['lenient', 'excluded'],
      ['few-cases', 'excluded'],
      ['team', 'open'],
      ['merits', 'open'],
    ]);
  });

  it('says nothing of a prosecutor who drops cases of everybody', () => {
    const lenient = [...ordinaryCases({ seed: 3 }), ...casesOfDefender(3, 14, () => ({ prosecutor: PROSECUTORS[0]!, dropped: true }))].map(
      (c, i) => (c.prosecutor === PROSECUTORS[0] ? { ...c, dropped: i % 20 !== 0 } : c),
    );
    expect(evaluate(lenient).findings).toEqual([]);
  });

  it('says nothing of a lawyer of petty cases, which every prosecutor drops', () => {
    for (let seed = 10; seed < 14; seed++) {
      const { findings } = evaluate(defended({ seed, here: 0.9, elsewhere: 0.9 }));
      expect(findings.filter((f) => f.subjects.some((s) => s.name === DEFENDER))).toEqual([]);
    }
    // Known to one prosecutor alone he is still the lawyer of a crime that is mostly dropped.
    const petty = defended({ here: 0.8, elsewhere: 0.8, joint: 40, more: { crime: '危险驾驶罪' } });
    const others = ordinaryCases({ seed: 8, count: 120, dropped: 0.8 }).map((c) => ({
      ...c,
      serial: c.serial + 50_000,
      crime: '危险驾驶罪',
    }));
    expect(evaluate([...petty, ...others]).findings).toEqual([]);
  });

  it('does not count defenders whom a legal-aid centre sent', () => {
    expect(evaluate(defended({ here: 1, elsewhere: 0.2, more: { appointed: true } })).findings).toEqual([]);
  });

  it('does not count cases that the law obliges to drop', () => {
    const dossiers = planted.map((c) => (c.dropped && c.lawyer === DEFENDER ? notProsecuted(prosecution(c), 'statutory') : prosecution(c)));
    expect(evaluateDossiers(dossiers).findings).toEqual([]);
  });

  it('says nothing of three cases, however many were dropped', () => {
    expect(evaluate(defended({ here: 1, elsewhere: 0, joint: 3 })).findings).toEqual([]);
  });

  it('says something of one ordinary office in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    const loud = seeds.filter((seed) => evaluate(defended({ seed, here: 0.25, elsewhere: 0.25 })).findings.length > 0);
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('never builds a pair on masked names', () => {
    expect(evaluate(planted.map((c) => (c.lawyer === DEFENDER ? { ...c, lawyer: '程某某' } : c))).findings).toEqual([]);
    expect(evaluate(planted.map((c) => (c.prosecutor === PROSECUTORS[0] ? { ...c, prosecutor: '宁某某' } : c))).findings).toEqual([]);
  });

  it('gains nothing from the same papers loaded again under other ids', () => {
    const dossiers = planted.map(prosecution);
    const again = dossiers.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    const [once, twice] = [evaluateDossiers(dossiers), evaluateDossiers([...dossiers, ...again])];
    expect(twice.findings.map((f) => [f.statistics!.observed, f.logEvidence])).toEqual(
      once.findings.map((f) => [f.statistics!.observed, f.logEvidence]),
    );
  });

  it('has nothing to examine without cases', () => {
    expect(s06DroppedProsecutions.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
