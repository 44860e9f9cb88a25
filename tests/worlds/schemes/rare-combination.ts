import { planCriminal } from '../criminal-docket.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

const CASES = [
  { crime: '贩卖毒品罪', on: '2018-03-14', months: 30, test: 42 },
  { crime: '诈骗罪', on: '2018-11-07', months: 34, test: 48 },
  { crime: '贩卖毒品罪', on: '2019-06-19', months: 28, test: 36 },
  { crime: '开设赌场罪', on: '2020-04-22', months: 32, test: 42 },
  { crime: '诈骗罪', on: '2021-03-10', months: 36, test: 54 },
] as const;

/** N01: one judge, five cases, each with merit found at the trial stage, a term below the minimum, bail, and a defender of one firm. */
export const rareCombination: Plot = (province) => {
  const rng = province.rng.fork('scheme N01');
  const court = COURTS.wangchuan;
  const judge = province.cast.benches.wangchuan.criminal[1]!;
  const firm = '云岭南屏律师事务所';
  const lawyers = province.cast.bar.filter((member) => member.firm === firm).slice(2, 4);
  const drafts = CASES.map(({ crime, on, months, test }, i) => {
    const plan = planCriminal(rng, province.books, province.cast, court, crime, on, { judge, defendants: 1, panel: true });
    const [drawn] = plan.defendants;
    plan.defendants = [
      {
        ...drawn!,
        mask: null,
        lawyers: [lawyers[i % 2]!],
        appointed: false,
        prior: null,
        recidivist: false,
        bail: true,
        surrender: false,
        merit: 'merit',
        mitigated: true,
        detention: false,
        months,
        probationMonths: test,
        fine: 10000,
      },
    ];
    return writeCriminalJudgment(plan, province.cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'N01-rare-combination',
    indicators: ['N01'],
    officials: [{ name: judge, agency: court.name, role: '审判长' }],
    lawyers,
    drafts,
    why: '同一审判长的五件案件均在审理期间认定立功、减轻处罚、取保候审，辩护人均来自同一律师事务所。',
    figures: { cases: 5 },
  };
};
