import { planCriminal, recentPrior, withPast } from '../criminal-docket.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

const CASES = [
  { crime: '盗窃罪', on: '2018-05-16', months: 14, test: 24 },
  { crime: '诈骗罪', on: '2019-03-11', months: 20, test: 30 },
  { crime: '盗窃罪', on: '2020-08-05', months: 16, test: 24 },
] as const;

/** H10: one judge of 石桥县 finds three defendants to be recidivists and grants them probation (Criminal Law art. 74). */
export const recidivistProbation: Plot = (province) => {
  const rng = province.rng.fork('scheme H10');
  const court = COURTS.shiqiao;
  const judge = province.cast.benches.shiqiao.criminal[0]!;
  const drafts = CASES.map(({ crime, on, months, test }) => {
    const plan = planCriminal(rng, province.books, province.cast, court, crime, on, { judge, defendants: 1 });
    const [drawn] = plan.defendants;
    plan.defendants = [
      {
        ...drawn!,
        person: withPast(drawn!.person),
        mask: null,
        prior: recentPrior(rng, plan.crimeOn, '诈骗罪'),
        recidivist: true,
        bail: true,
        surrender: false,
        merit: null,
        mitigated: false,
        detention: false,
        months,
        probationMonths: test,
        fine: 5000,
      },
    ];
    return writeCriminalJudgment(plan, province.cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'H10-recidivist-probation',
    indicators: ['H10'],
    officials: [{ name: judge, agency: court.name, role: '审判长或独任审判员' }],
    lawyers: [],
    drafts,
    why: '同一法官在三份判决中认定被告人系累犯，却宣告缓刑，累犯依法不适用缓刑。',
    figures: { cases: 3 },
  };
};
