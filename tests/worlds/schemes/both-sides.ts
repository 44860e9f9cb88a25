import { localBar } from '../cast.ts';
import { planSuit } from '../docket.ts';
import { writeCivilJudgment } from '../documents/civil-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

/** H21: one lawyer stands for the plaintiff and for the defendant of the same loan suit (Lawyers Law art. 39). */
export const bothSides: Plot = (province) => {
  const rng = province.rng.fork('scheme H21');
  const { books, cast } = province;
  const court = COURTS.qingliu;
  const lawyer = localBar(cast, 'qingliu')[3]!;
  const judge = cast.benches.qingliu.civil[1]!;
  const plan = planSuit(rng, books, cast, court, '民间借贷纠纷', '2019-11-06');
  const draft = writeCivilJudgment(
    { ...plan, judge, summary: true, plaintiffLawyers: [lawyer], defendantLawyers: [lawyer], result: 'granted' },
    cast,
    rng,
  );
  publish(province, draft);
  return {
    id: 'H21-both-sides',
    indicators: ['H21'],
    officials: [{ name: judge, agency: court.name, role: '审判员' }],
    lawyers: [lawyer],
    drafts: [draft],
    why: '同一律师在同一案件中同时代理原告和被告。',
  };
};
