import { dayInQuarter } from '../calendar.ts';
import { localBar } from '../cast.ts';
import { CRIMES, planCriminal } from '../criminal-docket.ts';
import { planSuit, privateParty } from '../docket.ts';
import { writeCivilJudgment } from '../documents/civil-judgment.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

/** Two plaintiffs on the same side share a lawyer. */
export const sharedLawyer: Plot = (province) => {
  const rng = province.rng.fork('honest shared lawyer');
  const { books, cast } = province;
  const court = COURTS.qingliu;
  const lawyer = localBar(cast, 'qingliu')[1]!;
  const drafts = ['2018-09-19', '2020-03-25'].map((on) => {
    const plan = planSuit(rng, books, cast, court, '机动车交通事故责任纠纷', on);
    const plaintiffs = [...plan.plaintiffs, privateParty(rng, books, court)];
    return writeCivilJudgment({ ...plan, plaintiffs, plaintiffLawyers: [lawyer], defendantLawyers: [], result: 'granted' }, cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'shared-lawyer',
    indicators: ['H21'],
    officials: [],
    lawyers: [lawyer],
    drafts,
    why: '同一律师代理的是同一方的两名原告，并非双方代理。',
  };
};

/** A lawyer on the legal-aid rota defends in many cases before all criminal judges of the court alike. */
export const legalAidLawyer: Plot = (province) => {
  const rng = province.rng.fork('honest legal aid');
  const { books, cast } = province;
  const lawyer = cast.bar.find((member) => member.legalAid)!;
  const drafts = Array.from({ length: 15 }, (_, i) => {
    const judge = cast.benches.linxi.criminal[i % 3]!;
    const plan = planCriminal(rng, books, cast, COURTS.linxi, rng.pick(CRIMES), dayInQuarter(rng, 2018 + (i % 4), 1 + (i % 4)), {
      judge,
      defendants: 1,
    });
    plan.defendants = plan.defendants.map((defendant) => ({ ...defendant, lawyers: [lawyer], appointed: true, merit: null }));
    return writeCriminalJudgment(plan, cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'legal-aid-lawyer',
    indicators: ['S01'],
    officials: [],
    lawyers: [lawyer],
    drafts,
    why: '法律援助值班律师由援助中心指派，案件均匀分布在全部刑事法官名下。',
    figures: { cases: 15 },
  };
};

/** Judges whose names were masked by the publisher: several people, never one. */
export const maskedJudges: Plot = (province) => {
  const rng = province.rng.fork('honest masked judges');
  const { books, cast } = province;
  const court = COURTS.qingliu;
  const lawyer = localBar(cast, 'qingliu')[0]!;
  const drafts = Array.from({ length: 7 }, (_, i) => {
    const plan = planSuit(rng, books, cast, court, '民间借贷纠纷', dayInQuarter(rng, 2019 + Math.floor(i / 4), 1 + (i % 4)));
    return writeCivilJudgment(
      { ...plan, judge: '王**', summary: true, plaintiffLawyers: [lawyer], defendantLawyers: [], result: 'granted' },
      cast,
      rng,
    );
  });
  publish(province, ...drafts);
  return {
    id: 'masked-judges',
    indicators: ['S01'],
    officials: [],
    lawyers: [lawyer],
    drafts,
    why: '文书对法官姓名作了遮盖，王**不代表同一个人，不能据此统计。',
    figures: { cases: 7 },
  };
};
