import { type Crime, type CriminalPlan, type Defendant, planCriminal, withPast } from '../criminal-docket.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS, type CourtId } from '../places.ts';
import { type Plot, type Province, publish } from '../province.ts';
import type { Rng } from '../rng.ts';

const PLAIN: Partial<Defendant> = {
  mask: null,
  prior: null,
  recidivist: false,
  bail: true,
  merit: null,
  mitigated: false,
  surrender: false,
};

function probationCase(
  province: Province,
  rng: Rng,
  court: CourtId,
  crime: Crime,
  on: string,
  change: Partial<Defendant>,
  judge?: string,
): CriminalPlan {
  const plan = planCriminal(rng, province.books, province.cast, COURTS[court], crime, on, { defendants: 1, ...(judge ? { judge } : {}) });
  plan.defendants = plan.defendants.map((defendant) => ({
    ...defendant,
    ...PLAIN,
    person: withPast(defendant.person),
    detention: false,
    months: 12,
    probationMonths: 18,
    ...change,
  }));
  return plan;
}

const STATUTES = [
  '附相关法律条文：',
  '《中华人民共和国刑法》',
  '第六十五条 被判处有期徒刑以上刑罚的犯罪分子，刑罚执行完毕或者赦免以后，在五年以内再犯应当判处有期徒刑以上刑罚之罪的，是累犯，应当从重处罚，但是过失犯罪和不满十八周岁的人犯罪的除外。',
  '第七十四条 对于累犯和犯罪集团的首要分子，不适用缓刑。',
];

/** A judge of 安渡县 who bears the name of the judge of 石桥县 in the probation scheme. */
export const namesakeJudge: Plot = (province) => {
  const rng = province.rng.fork('honest namesake');
  const name = province.cast.benches.shiqiao.criminal[0]!;
  const days = ['2018-06-12', '2019-04-17', '2020-05-20', '2021-06-09'];
  const drafts = days.map((on) =>
    writeCriminalJudgment(
      probationCase(province, rng, 'andu', '故意伤害罪', on, { months: 10, probationMonths: 14 }, name),
      province.cast,
      rng,
    ),
  );
  publish(province, ...drafts);
  return {
    id: 'namesake-judge',
    indicators: ['H10'],
    officials: [{ name, agency: COURTS.andu.name, role: '审判长或独任审判员' }],
    lawyers: [],
    drafts,
    why: '与另一法院的法官同名，不是同一人；本人所判缓刑均合法。',
  };
};

/** The court says that the defendant is no recidivist, and grants probation. */
export const notRecidivist: Plot = (province) => {
  const rng = province.rng.fork('honest not recidivist');
  const plan = probationCase(province, rng, 'wangchuan', '盗窃罪', '2019-05-22', {
    prior: { crime: '寻衅滋事罪', sentencedOn: '2009-03-10', months: 14, releasedOn: '2010-04-02', detention: false },
  });
  const name = plan.defendants[0]!.person.name;
  const history = `公诉机关认为被告人${name}有犯罪前科。经查，被告人${name}前罪刑满释放已超过五年，不构成累犯。`;
  const draft = writeCriminalJudgment(plan, province.cast, rng, [], history);
  publish(province, draft);
  return {
    id: 'not-recidivist',
    indicators: ['H10'],
    officials: [],
    lawyers: [],
    drafts: [draft],
    why: '判决明确认定不构成累犯，缓刑合法。',
  };
};

/** Short detention with a test period between two months and one year. */
export const detentionProbation: Plot = (province) => {
  const rng = province.rng.fork('honest detention');
  const drafts = [
    writeCriminalJudgment(
      probationCase(province, rng, 'linxi', '危险驾驶罪', '2019-12-04', { detention: true, months: 2, probationMonths: 4, fine: 3000 }),
      province.cast,
      rng,
    ),
    writeCriminalJudgment(
      probationCase(province, rng, 'qingliu', '盗窃罪', '2021-04-14', { detention: true, months: 6, probationMonths: 12, fine: 2000 }),
      province.cast,
      rng,
    ),
  ];
  publish(province, ...drafts);
  return {
    id: 'detention-probation',
    indicators: ['H11'],
    officials: [],
    lawyers: [],
    drafts,
    why: '拘役的缓刑考验期为原判刑期以上一年以下，不少于二个月，两案均在法定范围内。',
  };
};

/** The articles on recidivists stand only in the appendix. */
export const quotedStatute: Plot = (province) => {
  const rng = province.rng.fork('honest statute');
  const draft = writeCriminalJudgment(probationCase(province, rng, 'linxi', '盗窃罪', '2020-06-03', {}), province.cast, rng, STATUTES);
  publish(province, draft);
  return {
    id: 'quoted-statute',
    indicators: ['H10'],
    officials: [],
    lawyers: [],
    drafts: [draft],
    why: '累犯字样只出现在文书末尾所附的法律条文中，被告人并非累犯。',
  };
};

/** A panel case with two defendants: the recidivist goes to prison, the other one gets probation. */
export const recidivistCodefendant: Plot = (province) => {
  const rng = province.rng.fork('honest codefendant');
  const plan = planCriminal(rng, province.books, province.cast, COURTS.wangchuan, '盗窃罪', '2020-11-11', { defendants: 2, panel: true });
  const [one, two] = plan.defendants;
  plan.defendants = [
    {
      ...one!,
      ...PLAIN,
      person: withPast(one!.person),
      bail: false,
      recidivist: true,
      prior: { crime: '盗窃罪', sentencedOn: '2017-06-20', months: 16, releasedOn: '2018-08-11', detention: false },
      detention: false,
      months: 22,
      probationMonths: null,
    },
    { ...two!, ...PLAIN, accessory: true, detention: false, months: 10, probationMonths: 16 },
  ];
  const draft = writeCriminalJudgment(plan, province.cast, rng);
  publish(province, draft);
  return {
    id: 'recidivist-codefendant',
    indicators: ['H10'],
    officials: [],
    lawyers: [],
    drafts: [draft],
    why: '累犯是第一被告人并被判实刑，缓刑适用于另一名不是累犯的被告人。',
  };
};
