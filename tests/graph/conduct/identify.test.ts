import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFindings, type PatternOf } from '../../../graph/conduct/group.ts';
import { identify } from '../../../graph/conduct/identify.ts';
import { keyOf } from '../../../graph/conduct/keys.ts';
import { nodeId } from '../../../graph/model/ids.ts';
import type { ConductMoves, HeldKey, KnownConducts } from '../../../graph/model/leads/conduct.ts';
import type { Finding, Lead, Subject } from '../../../graph/model/leads/lead.ts';
import { aFinding, aLead, aPair, lawyer, official } from './findings.ts';

const patternOf: PatternOf = (indicator) => (indicator === 'S01' ? 'pairing' : indicator);
const caseNumber = (i: number): string => `(2020)云0721刑初${i}号`;
const judgeOf = (name: string, agency: string): Subject => ({ ...official(name), node: nodeId('official', name, agency), agency });

/** Leads as a run makes them, but for all that no id depends on. */
function leadsOf(findings: readonly Finding[]): Lead[] {
  return groupFindings(findings, patternOf).map(({ id, pattern, findings: own }, i) =>
    aLead({ id, rank: i + 1, pattern, findings: own, cases: [...new Set(own.flatMap((f) => f.cases))] }),
  );
}

/** Runs one after another, each of which remembers what the ones before have left. */
class Runs {
  readonly #keys = new Map<string, HeldKey>();
  readonly #led = new Map<string, string>();
  leads: readonly Lead[] = [];
  moves: ConductMoves | null = null;
  readonly given = new Map<string, string>();
  #count = 0;

  get known(): KnownConducts {
    return { keys: [...this.#keys.values()], leadsOn: [...this.#led].map(([id, into]) => ({ id, into })) };
  }

  mine(findings: readonly Finding[], turned = false): readonly Lead[] {
    const found = leadsOf(findings);
    const at = `2024-01-${String(++this.#count).padStart(2, '0')}`;
    const input = { patternOf, known: this.known, before: this.leads, run: { id: `r${this.#count}`, at } };
    const { leads, moves } = identify({ ...input, leads: turned ? [...found].reverse() : found });
    for (const held of moves.held) this.#keys.set(held.key, held);
    for (const id of moves.revived) this.#led.delete(id);
    for (const { id, into } of moves.leadsOn) this.#led.set(id, into);
    this.leads = leads;
    this.moves = moves;
    for (const { id, pattern, findings: own } of leads) {
      // What a lead is about is its pattern, which need not be that of its strongest finding.
      const main = own.find(({ indicator }) => patternOf(indicator) === pattern) ?? own[0]!;
      if (!this.given.has(id)) this.given.set(id, keyOf(main, patternOf)!);
    }
    return leads;
  }

  /** The lead to which an id leads. */
  lead(id: string): Lead | undefined {
    return this.leads.find((lead) => lead.id === (this.#led.get(id) ?? id));
  }

  events(): string[] {
    return (this.moves?.events ?? []).map(({ what }) => what);
  }
}

const someFinding = fc
  .record({
    judge: fc.constantFrom('苏明远', '顾清和'),
    indicator: fc.constantFrom('H10', 'H11', 'H12'),
    number: fc.integer({ min: 1, max: 5 }),
    verdict: fc.constantFrom('violated' as const, 'possible' as const),
    pair: fc.boolean(),
  })
  .map(({ judge, indicator, number, verdict, pair }) =>
    pair
      ? aPair({ subjects: [official(judge), lawyer('程砚秋')], cases: [caseNumber(number)] })
      : aFinding({ indicator, verdict, subjects: [official(judge)], cases: [caseNumber(number)] }),
  );
const someWorld = fc.array(fc.array(someFinding, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const distinct = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((f) => [f.id, f])).values()];

describe('ids of leads', () => {
  it('are never shared by two leads of one run, whatever came before', () => {
    fc.assert(
      fc.property(someWorld, (steps) => {
        const runs = new Runs();
        for (const findings of steps) {
          const ids = runs.mine(distinct(findings)).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('lead, once given, to a lead about the same as long as nothing is taken away', () => {
    fc.assert(
      fc.property(someWorld, (steps) => {
        const runs = new Runs();
        const all: Finding[] = [];
        for (const findings of steps) {
          all.push(...findings);
          runs.mine(distinct(all));
          for (const [id, key] of runs.given) {
            const keys = runs.lead(id)?.findings.map((f) => keyOf(f, patternOf));
            expect(keys, `${id} ${key}`).toContain(key);
          }
        }
      }),
    );
  });

  it('are the same whatever the order of leads', () => {
    fc.assert(
      fc.property(someWorld, (steps) => {
        const [one, other] = [new Runs(), new Runs()];
        const sorted = (leads: readonly Lead[]) => leads.map(({ id, findings }) => `${id} ${findings.map((f) => f.id)}`).sort();
        for (const findings of steps) expect(sorted(other.mine(distinct(findings), true))).toEqual(sorted(one.mine(distinct(findings))));
        expect(other.known.keys.length).toBe(one.known.keys.length);
      }),
    );
  });

  it('never lead to an id that leads on itself', () => {
    fc.assert(
      fc.property(someWorld, (steps) => {
        const runs = new Runs();
        for (const findings of steps) {
          runs.mine(distinct(findings));
          const led = new Set(runs.known.leadsOn.map(({ id }) => id));
          for (const { into } of runs.known.leadsOn) expect(led.has(into)).toBe(false);
        }
      }),
    );
  });

  const possible = aFinding({ verdict: 'possible' });
  const certain = aFinding();

  it('stay under another verdict, with more cases, and beside another pattern', () => {
    const runs = new Runs();
    const [first] = runs.mine([possible]);
    const more = aFinding({ cases: [caseNumber(2)] });
    const beside = aFinding({ indicator: 'H11', cases: [caseNumber(1), caseNumber(7), caseNumber(8)] });
    for (const findings of [[certain], [certain, more], [certain, more, beside]]) {
      const leads = runs.mine(findings);
      expect(leads.map(({ id }) => id)).toEqual([first!.id]);
      expect(runs.events()).toEqual([]);
    }
    expect(runs.leads[0]?.pattern).toBe('H11');
  });

  it('are those of the lead first seen where two are joined, and the other leads on', () => {
    const runs = new Runs();
    const [first] = runs.mine([certain]);
    const other = aFinding({ indicator: 'H11', cases: [caseNumber(7), caseNumber(8)] });
    const [, second] = runs
      .mine([certain, other])
      .map(({ id }) => id)
      .sort((a) => (a === first!.id ? -1 : 1));
    const joint = aFinding({ indicator: 'H11', cases: [caseNumber(1)] });
    expect(runs.mine([certain, other, joint]).map(({ id }) => id)).toEqual([first!.id]);
    expect(runs.moves?.events).toEqual([{ what: 'merged', id: second, other: first!.id, run: 'r3' }]);
    expect(runs.lead(second!)?.id).toBe(first!.id);
    // What joined them is withdrawn: the other is itself again.
    expect(new Set(runs.mine([certain, other]).map(({ id }) => id))).toEqual(new Set([first!.id, second]));
    expect(runs.events()).toEqual(['revived']);
  });

  it('are those of what is certain, where what is only possible stands apart, and what joins it leads on', () => {
    const runs = new Runs();
    const [first] = runs.mine([certain]);
    const doubtful = aFinding({ verdict: 'possible', cases: [caseNumber(2)] });
    const apart = runs.mine([certain, doubtful]).find(({ id }) => id !== first!.id)!;
    expect(apart.findings).toEqual([doubtful]);
    runs.mine([certain, aFinding({ cases: [caseNumber(2)] })]);
    expect(runs.leads.map(({ id }) => id)).toEqual([first!.id]);
    expect(runs.lead(apart.id)?.id).toBe(first!.id);
    expect(runs.events()).toEqual(['merged']);
  });

  it('stay with a person whose unit was corrected, and with nobody else of the name', () => {
    const of = (name: string, agency: string, number: number) =>
      aFinding({ id: `${name}${agency}${number}`, subjects: [judgeOf(name, agency)], cases: [caseNumber(number)] });
    const runs = new Runs();
    const [first] = runs.mine([of('苏明远', '甲法院', 1)]);
    expect(runs.mine([of('苏明远', '乙法院', 1)]).map(({ id }) => id)).toEqual([first!.id]);
    expect(runs.events()).toEqual(['moved']);
    // The next run needs no leads of before to know it.
    expect(runs.mine([of('苏明远', '乙法院', 1)]).map(({ id }) => id)).toEqual([first!.id]);
    expect(runs.events()).toEqual([]);
    const elsewhere = new Runs();
    elsewhere.mine([of('苏明远', '甲法院', 1)]);
    for (const another of [of('苏明远', '丙法院', 2), of('顾清和', '甲法院', 1)])
      expect(elsewhere.mine([another]).map(({ id }) => id)).not.toContain(first!.id);
  });

  it('of an older version lead on to the lead about the same', () => {
    const runs = new Runs();
    runs.leads = [aLead({ id: 'old', pattern: 'H10', findings: [certain] }), aLead({ id: 'gone', findings: [aPair()] })];
    const [now] = runs.mine([certain]);
    expect(runs.moves?.events).toEqual([{ what: 'renamed', id: 'old', other: now!.id, run: 'r1' }]);
    expect(runs.lead('old')?.id).toBe(now!.id);
    expect(runs.lead('gone')).toBeUndefined();
  });

  it('are named anew wherever another lead names them', () => {
    const [head, folded] = [aLead({ id: 'a', others: ['b'] }), aLead({ id: 'b', foldedInto: 'a', findings: [aPair()] })];
    const run = { id: 'r', at: '2024-01-01' };
    const { leads } = identify({ leads: [head, folded], patternOf, known: { keys: [], leadsOn: [] }, before: [], run });
    expect(leads.map(({ others, foldedInto }) => [others, foldedInto])).toEqual([
      [[leads[1]!.id], null],
      [[], leads[0]!.id],
    ]);
    expect(leads[0]!.id).not.toBe('a');
  });
});
