import { describe, expect, it } from 'vitest';
import { n15LateCounsel } from '../../../graph/indicators/n15-late-counsel.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
import { COURT, FIRM, JUDGES, nameOf, ordinaryDocket, type Suit, steeredDocket, suit } from '../analytics/docket.ts';

const LAWYER = '程砚秋';
const told = (lawyer: string): string => `本案审理过程中，原告解除原代理人的委托，另行委托${lawyer}参加诉讼。`;

/** A suit in which the paper tells that the lawyer came in after the case was accepted, on that day where one is given. */
function lateSuit(facts: Suit, acceptedOn: string | null = null, on: string | null = null): Dossier {
  return withExtension(suit({ ...facts, prose: told(facts.lawyer) }), ({ course }, printed) => ({
    acceptedOn: acceptedOn === null ? null : { value: acceptedOn, spans: [] },
    course: {
      ...course,
      counselChanges: [
        { act: 'changed', party: null, former: null, next: { name: facts.lawyer, firm: null }, on, spans: printed(told(facts.lawyer)) },
      ],
    },
  }));
}

/** An ordinary docket in which one lawyer in 25 came in late, and cases of one more lawyer. */
function docket(seed: number, own: readonly Dossier[]): Dossier[] {
  return [...ordinaryDocket(seed).map((s, i) => (i % 25 === 0 ? lateSuit(s) : suit(s))), ...own];
}
/** Thirty cases of the lawyer, five with each judge. */
const cases = (seed: number): Suit[] => steeredDocket(seed, 30, 0, (i) => ({ judge: JUDGES[i % 6]! })).slice(-30);
const isPlanned = ({ judge }: Suit): boolean => judge === JUDGES[0];

const SEED = 2;
const planted = docket(
  SEED,
  cases(SEED).map((s) => (isPlanned(s) ? lateSuit(s, '2019-12-02', '2020-01-02') : suit(s))),
);
const evaluate = (dossiers: readonly Dossier[]) => n15LateCounsel.evaluate(inputsOf(dossiers));

describe('N15 late counsel', () => {
  it('finds a lawyer who is hired again and again once one judge has the case', () => {
    const { findings, examined } = evaluate(planted);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], COURT, null],
      ['lawyer', LAWYER, null, FIRM],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 5, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(1.5);
    expect(finding!.claim.zh).toMatch(/^清河县法院 5 件案件在分给同一法官之后换请同一律师，按该院同类案件只应有 [\d.<]+ 件$/u);
    expect(finding!.crimes).toEqual(['C09']);
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['hired-late-everywhere', 'excluded'],
      ['former-counsel', 'open'],
      ['retainer', 'excluded'],
      ['legal-aid', 'open'],
    ]);
    expect(finding!.innocent.find((r) => r.id === 'retainer')!.note.zh).toBe('各案的委托人共 5 名');
    const table = finding!.details.find((d) => d.type === 'table')!;
    expect(table.type === 'table' && table.rows.map((row) => row.slice(1))).toEqual(
      Array.from({ length: 5 }, () => ['2019-12-02', '2020-01-02', '31 日']),
    );
  });

  it('quotes judge and change in every case, exactly', () => {
    const byId = new Map(planted.map((d) => [d.document.id, d]));
    const { evidence } = evaluate(planted).findings[0]!;
    expect(evidence).toHaveLength(10);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote === told(LAWYER))).toHaveLength(5);
    expect(evidence.filter((q) => q.quote.includes(JUDGES[0]!))).toHaveLength(5);
  });

  it('finds the same where earlier papers of the cases show other counsel', () => {
    const own = cases(SEED).flatMap((s) => {
      const paper = suit({ ...s, plaintiff: `甲${nameOf(s.serial)}` });
      if (!isPlanned(s)) return [paper];
      const ruling = suit({ ...s, plaintiff: `甲${nameOf(s.serial)}`, date: `${s.date.slice(0, 4)}-01-05`, lawyer: '白露生' });
      return [{ ...ruling, document: { ...ruling.document, id: `${ruling.document.id}-earlier` } }, paper];
    });
    const dossiers = docket(SEED, own);
    const { findings } = evaluate(dossiers);
    expect(findings.map((f) => [f.subjects[1]!.name, f.statistics!.observed])).toEqual([[LAWYER, 5]]);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    for (const { document, start, end, quote } of findings[0]!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(findings[0]!.evidence.filter((q) => q.quote.includes('白露生'))).toHaveLength(5);
  });

  it('says nothing of a lawyer who is hired late before everybody', () => {
    expect(
      evaluate(
        docket(
          SEED,
          cases(SEED).map((s) => lateSuit(s)),
        ),
      ).findings,
    ).toEqual([]);
  });

  it('says nothing of two late entries', () => {
    const two = cases(SEED).map((s, i) => (isPlanned(s) && i < 12 ? lateSuit(s) : suit(s)));
    expect(evaluate(docket(SEED, two)).findings).toEqual([]);
  });

  it('says nothing of lawyers of whom the papers tell no change: unknown is not late', () => {
    expect(evaluate(docket(SEED, cases(SEED).map(suit))).findings).toEqual([]);
  });

  it('says nothing of changes before the court had the case', () => {
    const early = cases(SEED).map((s) => (isPlanned(s) ? lateSuit(s, '2020-01-06', '2019-12-30') : suit(s)));
    expect(evaluate(docket(SEED, early)).findings).toEqual([]);
  });

  it('says nothing where a small court has one judge', () => {
    const small = planted.map((d) => ({ ...d, officials: d.officials.map((o, i) => (i === 0 ? planted[0]!.officials[0]! : o)) }));
    expect(evaluate(small).findings).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    const loud = seeds.filter(
      (seed) =>
        evaluate(
          docket(
            seed,
            steeredDocket(seed, 30, 5)
              .slice(-30)
              .map((s, i) => (i % 3 === 0 ? lateSuit(s) : suit(s))),
          ),
        ).findings.length > 0,
    );
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('never builds a pair on masked names', () => {
    const masked = cases(SEED).map((s) => ({ ...s, lawyer: '程某某' }));
    expect(
      evaluate(
        docket(
          SEED,
          masked.map((s) => (isPlanned(s) ? lateSuit(s) : suit(s))),
        ),
      ).findings,
    ).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(n15LateCounsel.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
