import { planCriminal } from '../criminal-docket.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

const CASES = [
  { crime: '诈骗罪', on: '2019-09-09', months: 42, test: 48 },
  { crime: '开设赌场罪', on: '2020-10-21', months: 24, test: 18 },
] as const;

/** H11: probation for a term above three years, and a test period shorter than the term (Criminal Law art. 72, 73). */
export const probationLimits: Plot = (province) => {
  const rng = province.rng.fork('scheme H11');
  const court = COURTS.linxi;
  const judge = province.cast.benches.linxi.criminal[0]!;
  const drafts = CASES.map(({ crime, on, months, test }) => {
    const plan = planCriminal(rng, province.books, province.cast, court, crime, on, { judge, defendants: 1, panel: true });
    const [drawn] = plan.defendants;
    plan.defendants = [
      {
        ...drawn!,
        mask: null,
        prior: null,
        recidivist: false,
        bail: true,
        merit: null,
        mitigated: false,
        detention: false,
        months,
        probationMonths: test,
        fine: 20000,
      },
    ];
    return writeCriminalJudgment(plan, province.cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'H11-probation-limits',
    indicators: ['H11'],
    officials: [{ name: judge, agency: court.name, role: '审判长' }],
    lawyers: [],
    drafts,
    why: '一案判处有期徒刑三年六个月仍宣告缓刑；另一案判处有期徒刑二年，缓刑考验期只有一年六个月，短于原判刑期。',
    figures: { maximumTerm: 36, term2: 24, test2: 18 },
  };
};
