import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCommutation } from '../../../graph/law/commutation/evaluate-commutation.ts';
import type { CommutationFacts } from '../../../graph/law/facts/commutation-facts.ts';
import { commutationFacts } from '../../../graph/law/facts/commutation-facts.ts';
import type { PrisonerClass } from '../../../graph/law/facts/commutation-limits.ts';
import { COMMUTATION_LIMITS } from '../../../graph/law/facts/commutation-limits.ts';
import type { Code } from '../../../graph/law/tools/verdict.ts';
import type { CommutationGrounds } from '../../../graph/model/record/commutation-detail.ts';
import { addDays, addMonths } from '../../../graph/model/time.ts';

const day = fc.integer({ min: 0, max: 4200 }).map((days) => addDays('2012-01-01', days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const CLASSES = COMMUTATION_LIMITS.map((limits) => limits.class);
const GROUNDS: readonly CommutationGrounds[] = ['repent', 'merit', 'repent_and_merit', 'major', 'repent_and_major'];

/** Facts of a ruling since 2017, every one of them either known or not. */
const facts: fc.Arbitrary<CommutationFacts> = fc
  .record({
    proceeding: fc.constantFrom('commutation' as const, 'parole' as const),
    classes: fc.uniqueArray(fc.constantFrom<PrisonerClass>(...CLASSES), { minLength: 1, maxLength: 3 }),
    sentenceMonths: maybe(fc.integer({ min: 6, max: 300 })),
    crimeDate: maybe(day),
    bornOn: maybe(fc.integer({ min: 0, max: 12000 }).map((days) => addDays('1965-01-01', days))),
    finalOn: maybe(day),
    handedOver: maybe(fc.record({ date: day, reading: fc.constantFrom('exact' as const, 'at-latest' as const) })),
    suspensionEnd: maybe(day),
    reportedOn: maybe(day),
    ruledOn: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2017-01-01', days)),
    previous: maybe(fc.record({ servedOn: maybe(day), ruledOn: day, months: maybe(fc.integer({ min: 1, max: 24 })) })),
    cutMonths: maybe(fc.integer({ min: 1, max: 40 })),
    convertedTo: maybe(fc.integer({ min: 15, max: 25 })),
    grounds: maybe(fc.constantFrom(...GROUNDS)),
    relaxation: maybe(fc.constantFrom('none-stated' as const, 'aged-unable' as const, 'minor' as const)),
    remainderAtEffectMonths: maybe(fc.integer({ min: 0, max: 200 })),
    remainderAfterCutMonths: maybe(fc.integer({ min: 0, max: 200 })),
    servedMonths: maybe(fc.integer({ min: 1, max: 200 })),
    totalCutMonths: maybe(fc.integer({ min: 1, max: 100 })),
    releasedOn: maybe(day),
    recidivist: fc.boolean(),
  })
  .map((known) => {
    // Nothing printed lies after the ruling, and a service follows its ruling.
    const past = (date: string | null): string | null => (date !== null && date > known.ruledOn ? null : date);
    const previous = known.previous && known.previous.ruledOn < known.ruledOn ? known.previous : null;
    const servedOn = previous?.servedOn && previous.servedOn >= previous.ruledOn ? past(previous.servedOn) : null;
    const handed = known.handedOver && known.handedOver.date <= known.ruledOn ? known.handedOver : null;
    const final = past(known.finalOn);
    const reported = past(known.reportedOn);
    return commutationFacts({
      ...known,
      finalOn: handed && final && final > handed.date ? null : final,
      handedOver: handed,
      suspensionEnd: past(known.suspensionEnd),
      reportedOn: reported !== null && previous !== null && reported < (servedOn ?? previous.ruledOn) ? null : reported,
      previous: previous && { ...previous, servedOn },
    });
  });

const runs = { numRuns: 600 };
const REMOVABLE = [
  'sentenceMonths',
  'crimeDate',
  'bornOn',
  'finalOn',
  'suspensionEnd',
  'reportedOn',
  'grounds',
  'relaxation',
  'remainderAtEffectMonths',
  'remainderAfterCutMonths',
  'servedMonths',
  'releasedOn',
  'cutMonths',
] as const satisfies readonly (keyof CommutationFacts)[];

const without = (all: readonly Code[], known: readonly Code[]): Code[] => all.filter((code) => !known.includes(code));
const TIMES: readonly Code[] = ['START_TOO_EARLY', 'INTERVAL_TOO_SHORT', 'INTERVAL_LT_LAST_CUT', 'PAROLE_TOO_EARLY', 'PAROLE_GAP'];

describe('three values', () => {
  it('forgetting a fact makes no breach certain', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...REMOVABLE), (known, fact) => {
        // A birthday that a printed crime contradicts is not two facts.
        if (
          known.bornOn !== null &&
          [known.crimeDate, known.finalOn, known.ruledOn].some((it) => it !== null && it < addMonths(known.bornOn ?? '', 168))
        )
          return;
        // Of two ways of counting the time served either may be the one that was forgotten.
        if (fact === 'releasedOn' && known.termFrom !== null) return;
        const before = evaluateCommutation(known).violated;
        const after = evaluateCommutation({ ...known, [fact]: null }).violated;
        expect(without(after, before)).toEqual([]);
      }),
      runs,
    );
  });

  it('forgetting when the last cut was served, or how large it was, makes no breach certain', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('servedOn' as const, 'months' as const), (known, fact) => {
        const before = evaluateCommutation(known).violated;
        const after = evaluateCommutation({ ...known, previous: known.previous && { ...known.previous, [fact]: null } }).violated;
        expect(without(after, before)).toEqual([]);
      }),
      runs,
    );
  });

  it('one more open class makes nothing certain that was not', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom<PrisonerClass>(...CLASSES), (known, another) => {
        const before = evaluateCommutation(known);
        const after = evaluateCommutation({ ...known, classes: [...new Set([...known.classes, another])] });
        const limits: readonly Code[] = [
          'START_TOO_EARLY',
          'INTERVAL_TOO_SHORT',
          'INTERVAL_LT_LAST_CUT',
          'CUT_TOO_LARGE',
          'TERM_TOO_SHORT',
        ];
        expect(without(after.violated, before.violated).filter((code) => limits.includes(code))).toEqual([]);
      }),
      runs,
    );
  });

  it('a later ruling under the same text makes nothing too early', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 600 }), (known, days) => {
        const ruledOn = known.ruledOn ?? '2020-01-01';
        const later = addDays(ruledOn, days);
        const changes = ['2017-03-02', '2019-06-01', '2019-07-31'];
        fc.pre(!changes.some((change) => ruledOn < change && change <= later));
        const before = evaluateCommutation(known);
        const after = evaluateCommutation({ ...known, ruledOn: later });
        expect(without(after.violated, before.violated).filter((code) => TIMES.includes(code))).toEqual([]);
        const accused = [...before.violated, ...before.possible];
        expect(without(after.possible, accused).filter((code) => TIMES.includes(code))).toEqual([]);
      }),
      runs,
    );
  });

  it('more merit breaks no further limit', () => {
    const more: Readonly<Record<CommutationGrounds, CommutationGrounds>> = {
      repent: 'repent_and_merit',
      merit: 'repent_and_merit',
      repent_and_merit: 'repent_and_major',
      major: 'repent_and_major',
      repent_and_major: 'repent_and_major',
    };
    fc.assert(
      fc.property(facts, (known) => {
        const grounds = known.grounds ?? 'repent';
        const hearing = 'open' as const;
        const before = evaluateCommutation({ ...known, grounds, hearing }).violated;
        expect(without(evaluateCommutation({ ...known, grounds: more[grounds], hearing }).violated, before)).toEqual([]);
      }),
      runs,
    );
  });

  it('a smaller cut breaks no further limit', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 39 }), (known, less) => {
        const cut = known.cutMonths ?? 20;
        const codes = (cutMonths: number) => evaluateCommutation({ ...known, cutMonths, convertedTo: null }).violated;
        expect(without(codes(Math.max(0.5, cut - less)), codes(cut))).toEqual([]);
      }),
      runs,
    );
  });

  it('a verdict names every code once, and says nothing of a ruling of which nothing is known', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { violated, possible, satisfied } = evaluateCommutation(known);
        const all = [...violated, ...possible, ...satisfied];
        expect(new Set(all).size).toBe(all.length);
      }),
      runs,
    );
    expect(evaluateCommutation(commutationFacts({}))).toMatchObject({ violated: [], possible: [] });
  });

  it('prints figures, article and version with every check', () => {
    const known = commutationFacts({
      classes: ['GEN'],
      sentenceMonths: 84,
      handedOver: { date: '2018-01-10', reading: 'exact' },
      ruledOn: addMonths('2018-01-10', 10),
      grounds: 'repent',
      relaxation: 'none-stated',
      remainderAtEffectMonths: 70,
    });
    const start = evaluateCommutation(known).checks.find((it) => it.code === 'START_TOO_EARLY');
    expect(start).toMatchObject({ state: 'violated', limit: 18, actual: 10, unit: 'months', version: '2017-01-01' });
    expect(start?.articles).toContain('commutation-6');
    expect(start?.uses).toContain('handedOver');
  });
});
