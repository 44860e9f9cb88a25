/** Random documents with values in doubt, and random decisions on them. */
import fc from 'fast-check';
import type { ReviewDecision } from '../../graph/model/record/review.ts';
import { reviewValues } from '../../graph/model/record/review-values.ts';
import { aDecision, anUncertainDocument, type Doubt, type UncertainDocument } from './uncertain-documents.ts';

const NAMES = ['岑默', '卓远帆', '曲径', '张某某', '云川青禾有限公司'];
const NUMBERS = ['(2021)云0521刑初7号', '(2021)云0521刑初8号', '(2022)云0522刑初9号'];
const DATES = ['2020-03-04', '2021-05-06', '2022-07-08'];
const COURTS = ['云川省青河县人民法院', '云川省临渡县人民法院'];
const people = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 });

/** Documents that share people, courts and cases, each with some of its values in doubt. */
const someDocument = fc
  .record({
    number: fc.option(fc.constantFrom(...NUMBERS)),
    date: fc.option(fc.constantFrom(...DATES)),
    court: fc.option(fc.constantFrom(...COURTS)),
    judges: people,
    parties: people,
    lawyers: people,
    cited: fc.uniqueArray(fc.constantFrom(...NUMBERS), { maxLength: 2 }),
  })
  .chain((facts) => {
    const doubts: Doubt[] = [
      ...(['number', 'date', 'court'] as const).flatMap((field) => (facts[field] === null ? [] : [{ field }])),
      ...facts.judges.map((_, index): Doubt => ({ field: 'officials', index })),
      ...facts.parties.map((_, index): Doubt => ({ field: 'parties', index })),
      ...facts.lawyers.map((_, index): Doubt => ({ field: 'representatives', index })),
      ...facts.cited.map((_, index): Doubt => ({ field: 'relatedCases', index })),
      ...facts.parties.map((_, index): Doubt => ({ field: 'sentences', index, reason: 'outside-law' })),
    ];
    return fc.subarray(doubts).map((some) => anUncertainDocument({ ...facts, sentenced: facts.parties, doubts: some }));
  });
export const someDocuments = fc.uniqueArray(someDocument, { minLength: 1, maxLength: 5, selector: ({ document }) => document.id });
export const someSteps = fc.array(
  fc.record({
    value: fc.nat(),
    verdict: fc.constantFrom('confirmed', 'replaced', 'rejected', 'open'),
    instead: fc.nat(),
  }),
  { maxLength: 25 },
);
const INSTEAD: Readonly<Record<string, readonly string[]>> = { number: NUMBERS, relatedCases: NUMBERS, date: DATES, court: COURTS };

type Step = typeof someSteps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** The decisions that the steps mean, on whatever values the documents have. */
export function decisionsOn(documents: readonly UncertainDocument[], steps: readonly Step[]): ReviewDecision[] {
  const values = documents.flatMap((document) => reviewValues(document.document.record).map((value) => ({ document, ...value })));
  if (values.length === 0) return [];
  return steps.map(({ value, verdict, instead }) => {
    const { document, field, read } = values[value % values.length]!;
    const choices = INSTEAD[field] ?? [...NAMES, '岑默、曲径'];
    return aDecision(document, field, read, verdict, verdict === 'replaced' ? choices[instead % choices.length]! : null);
  });
}
