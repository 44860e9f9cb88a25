import { addDays, addMonths } from '../../../graph/model/time.ts';
import { planCriminal, recentPrior, withPast } from '../criminal-docket.ts';
import { commutationPanel, writeParole } from '../documents/commutation-ruling.ts';
import { writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { COURTS, PRISONS } from '../places.ts';
import { drawPrisoner, type Prisoner } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H05: parole of a recidivist, and of a robber with eleven years for that crime; both had served well over half. */
export const barredParole: Plot = (province) => {
  const rng = province.rng.fork('scheme H05');
  const judge = commutationJudge(province, 4);
  const members = (): ReturnType<typeof commutationPanel> => commutationPanel(rng, province.cast, judge.name);
  const one = drawPrisoner(rng, province.books, {
    group: 'strict',
    months: 84,
    crime: '盗窃罪',
    recidivist: true,
    deliveredOn: '2015-06-11',
    custody: 8,
  });
  const two = drawPrisoner(rng, province.books, { group: 'violent', months: 132, crime: '抢劫罪', deliveredOn: '2013-04-18', custody: 8 });
  const drafts = publish(
    province,
    writeParole(one, cutAfter(province, rng, one, addMonths(one.termFrom, 42), 8, 0, []), [], province.cast, rng, {
      members: members(),
      crimeDay: true,
    }),
    writeParole(two, cutAfter(province, rng, two, addMonths(two.termFrom, 66), 9, 0, []), [], province.cast, rng, {
      members: members(),
      crimeDay: true,
    }),
  );
  return {
    id: 'H05-barred-parole',
    indicators: ['H05'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '一名罪犯系累犯，另一名因抢劫罪被判处十一年有期徒刑，依法均不得假释，仍被裁定假释。',
    figures: {},
  };
};

/** H05 across documents: the parole ruling is silent, but the original judgment, in the same archive, found a recidivist. */
export const hiddenRecidivist: Plot = (province) => {
  const rng = province.rng.fork('scheme H05 hidden');
  const { books, cast } = province;
  const judge = commutationJudge(province, 4);
  const plan = planCriminal(rng, books, cast, COURTS.qingliu, '盗窃罪', '2016-05-11', { defendants: 1, panel: true });
  const [drawn] = plan.defendants;
  plan.defendants = [
    {
      ...drawn!,
      person: withPast(drawn!.person),
      mask: null,
      prior: recentPrior(rng, plan.crimeOn, '抢夺罪'),
      recidivist: true,
      bail: false,
      merit: null,
      mitigated: false,
      surrender: false,
      detention: false,
      months: 60,
      probationMonths: null,
      fine: 20000,
    },
  ];
  const finalOn = addDays(plan.judgedOn, 12);
  const prisoner: Prisoner = {
    ...drawPrisoner(rng, books, { group: 'general', months: 60, crime: '盗窃罪', recidivist: false }),
    person: withPast(drawn!.person),
    prison: PRISONS[drawn!.person.sex],
    trialCourt: plan.court.name,
    trialNumber: plan.number,
    sentencedOn: plan.judgedOn,
    appeal: null,
    finalOn,
    deliveredOn: addDays(finalOn, 34),
    termFrom: plan.detainedOn,
    termTo: addDays(addMonths(plan.detainedOn, 60), -1),
    fine: 20000,
    finePaid: true,
    crimeOn: plan.crimeOn,
  };
  const drafts = publish(
    province,
    writeCriminalJudgment(plan, cast, rng),
    writeParole(prisoner, cutAfter(province, rng, prisoner, addMonths(prisoner.termFrom, 30), 5, 0, []), [], cast, rng, {
      members: commutationPanel(rng, cast, judge.name),
      crimeDay: true,
    }),
  );
  return {
    id: 'H05-hidden-recidivist',
    indicators: ['H05'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '假释裁定没有提及累犯，但原审判决已认定该罪犯系累犯，依法不得假释，须对照两份文书才能发现。',
  };
};
