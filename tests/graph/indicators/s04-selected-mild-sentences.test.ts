import { describe, expect, it } from 'vitest';
import { mine } from '../../../graph/conduct/run.ts';
import { s04SelectedMildSentences } from '../../../graph/indicators/s04-selected-mild-sentences.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
import { normal, seeded } from '../analytics/courtroom.ts';
import { COURT, JUDGES, nameOf } from '../analytics/docket.ts';

interface Plan {
  readonly seed?: number;
  /** So many of the first judge's sentences are multiplied by `cut`. */
  readonly spared?: number;
  readonly cut?: number;
  /** Factor on everybody's months before the first judge, and of the whole court. */
  readonly mild?: number;
  readonly court?: number;
  /** The papers of those spared find merit and surrender. */
  readonly reasons?: boolean;
  /** Share of sentences of every judge with a fact that no paper prints, which takes them to half. */
  readonly hidden?: number;
}

/** Three years of thefts and frauds before six judges. */
function trials({ seed = 3, spared = 0, cut = 0.42, mild = 1, court = 1, reasons = false, hidden = 0.02 }: Plan): Dossier[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: 420 }, (_, i) => {
    const favoured = i % 7 === 0 && i / 7 < spared;
    const judge = favoured ? JUDGES[0]! : one(JUDGES);
    const crime = one(['盗窃罪', '诈骗罪']);
    const size = 9.5 + 0.8 * normal(random);
    const surrender = random() < 0.25;
    const log = (crime === '诈骗罪' ? 2.9 : 2.5) + 0.4 * (size - 9.5) + (surrender ? -0.29 : 0) + 0.25 * normal(random);
    const factor = court * (judge === JUDGES[0] ? mild : 1) * (favoured ? cut : random() < hidden ? 0.5 : 1);
    const defendant = `甲${nameOf(10 * i + 10)}`;
    const lenient = favoured && reasons;
    const dossier = aJudgment({
      id: `m${i}`,
      court: COURT,
      number: `(${2020 + (i % 3)})云0721刑初${10 * i + 10}号`,
      date: addDays('2020-01-06', Math.floor((i * 1000) / 420)),
      parties: [{ name: defendant, roles: ['被告人'] }],
      charges: [{ defendant, crime }],
      sentences: [{ defendant, penalty: 'fixed-term', months: Math.max(1, Math.round(Math.exp(log) * factor)) }],
      circumstances: [
        ...(surrender ? [{ defendant, circumstance: 'surrender' as const }] : []),
        ...(lenient ? [{ defendant, circumstance: 'mitigated' as const }] : []),
      ],
      officials: [{ name: judge, role: 'presiding-judge' }],
    });
    return withExtension(dossier, () => ({
      quantities: [{ kind: 'amount', value: Math.round(Math.exp(size)), unit: 'yuan', substance: null, spans: [] }],
    }));
  });
}

const evaluate = (plan: Plan) => s04SelectedMildSentences.evaluate(inputsOf(trials(plan)));

const leadsOf = (plan: Plan) =>
  mine({
    ...{ dossiers: trials(plan), asOf: '2024-01-01', fdr: 0.1, seed: 1, version: 'test' },
    indicators: [s04SelectedMildSentences],
  }).leads;

describe('S04 single sentences far below like cases', () => {
  it('names the cases of a judge who spares some defendants without a printed reason', () => {
    const { findings, examined } = evaluate({ spared: 12 });
    expect(examined).toBe(420);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => s.name)).toEqual([JUDGES[0]]);
    const spared = new Set(Array.from({ length: 12 }, (_, i) => 70 * i + 10));
    const named = finding!.cases.filter((number) => spared.has(Number(/初(\d+)号/u.exec(number)![1])));
    expect(named.length).toBeGreaterThanOrEqual(8);
    expect(named.length / finding!.cases.length).toBeGreaterThan(0.75);
    expect(finding!.statistics!.observed).toBeGreaterThan(3 * finding!.statistics!.expected);
  });

  it('quotes each sentence exactly', () => {
    const dossiers = trials({ spared: 12 });
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = s04SelectedMildSentences.evaluate(inputsOf(dossiers)).findings[0]!;
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });

  it('stands alone, since it names cases, but never as red', () => {
    const leads = leadsOf({ spared: 12 });
    expect(leads.map((lead) => lead.subjects[0]!.name)).toEqual([JUDGES[0]]);
    expect(leads[0]!.tier).not.toBe('red');
  });

  it.each<[string, Plan]>([
    ['a judge who is mild to all', { mild: 0.55 }],
    ['a court that is mild', { court: 0.5 }],
    ['hidden facts that every judge meets', { hidden: 0.08 }],
    ['ordinary sentences', {}],
    ['three spared', { spared: 3 }],
    ['sentences that the papers mitigate by law', { spared: 12, reasons: true }],
  ])('makes no lead of %s', (_, plan) => {
    for (const seed of [3, 4]) expect(leadsOf({ ...plan, seed })).toEqual([]);
  });

  it('says nothing of an empty store', () => {
    expect(s04SelectedMildSentences.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});
