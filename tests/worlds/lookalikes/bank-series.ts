import { addDays } from '../../../graph/model/time.ts';
import { localBar } from '../cast.ts';
import { institution, planSuit, privateParty } from '../docket.ts';
import { writeCivilJudgment } from '../documents/civil-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

/** Twenty suits of one bank, filed on one day with consecutive numbers, one lawyer, one judge: a series, no preference. */
export const bankSeries: Plot = (province) => {
  const rng = province.rng.fork('honest bank series');
  const { books, cast } = province;
  const court = COURTS.shiqiao;
  const bank = institution(rng, books, '云岭石桥农村商业银行股份有限公司', court);
  const lawyer = localBar(cast, 'shiqiao')[0]!;
  const judge = cast.benches.shiqiao.civil[2]!;
  const filedOn = '2019-08-12';
  const judgedOn = '2019-10-16';
  const seed = rng.int(0, 0x7fffffff);
  const drafts = books.numbers.series(rng, court.code, '民初', filedOn, 20).map((number, i) => {
    const plan = planSuit(rng, books, cast, court, '金融借款合同纠纷', filedOn);
    return writeCivilJudgment(
      {
        ...plan,
        number,
        seed,
        factsFrom: addDays(filedOn, -i),
        judgedOn,
        judge,
        summary: true,
        plaintiffs: [bank],
        defendants: [privateParty(rng, books, court)],
        plaintiffLawyers: [lawyer],
        defendantLawyers: [],
        result: 'granted',
      },
      cast,
      rng,
    );
  });
  publish(province, ...drafts);
  return {
    id: 'bank-series',
    indicators: ['S01'],
    officials: [{ name: judge, agency: court.name, role: '审判员' }],
    lawyers: [lawyer],
    drafts,
    why: '同一银行同日起诉的二十件金融借款案件，案号连续、诉请雷同，按系列案由同一法官审理、同一律师代理。',
    figures: { cases: 20 },
  };
};
