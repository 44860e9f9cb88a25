import { addMonths } from '../../../graph/model/time.ts';
import { plainDate } from '../calendar.ts';
import { writeCommutation, writeParole } from '../documents/commutation-ruling.ts';
import { drawPrisoner } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { cutAfter } from '../schemes/commutation-plot.ts';
import type { Claim } from '../truth.ts';

const claim = (id: string, indicators: readonly string[], drafts: Claim['drafts'], why: string): Claim => ({
  id,
  indicators,
  officials: [],
  lawyers: [],
  drafts,
  why,
});

/** A short interval after a major merit, which has none (art. 6(4)). */
export const majorMerit: Plot = (province) => {
  const rng = province.rng.fork('honest major merit');
  const prisoner = drawPrisoner(rng, province.books, { group: 'general', months: 102, crime: '非法经营罪', deliveredOn: '2016-05-18' });
  const first = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 21, 6, []);
  const second = cutAfter(province, rng, prisoner, first.ruledOn, 5, 12, [first], 'repent_and_major');
  const merit = '该犯在服刑期间制止他人严重暴力犯罪活动，经云岭省监狱管理局认定为重大立功';
  const draft = writeCommutation(prisoner, second, [first], province.cast, rng, { merit, openHearing: true });
  publish(province, draft);
  return claim(
    'major-merit',
    ['H02', 'H03'],
    [draft],
    '罪犯有重大立功表现，减刑不受起始时间和间隔时间的限制，一次减刑一年未超过二年的上限。',
  );
};

/** An early first commutation of a prisoner with less than two years left when the judgment became final (art. 16). */
export const shortRemainder: Plot = (province) => {
  const rng = province.rng.fork('honest short remainder');
  const prisoner = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 36,
    crime: '寻衅滋事罪',
    deliveredOn: '2018-05-15',
    custody: 15,
  });
  const cut = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 9, 3, []);
  const history = '该犯判决生效时剩余刑期不满二年。';
  const draft = writeCommutation(prisoner, cut, [], province.cast, rng, { history });
  publish(province, draft);
  return claim('short-remainder', ['H01'], [draft], '判决生效后剩余刑期不满二年，起始时间可以适当缩短，减刑后实际执行不少于二分之一。');
};

/** An interval shortened by less than a third for a prisoner who is old, ill, unable to work and to care for himself (art. 20). */
export const agedPrisoner: Plot = (province) => {
  const rng = province.rng.fork('honest aged prisoner');
  const drawn = drawPrisoner(rng, province.books, { group: 'general', months: 90, crime: '故意伤害罪', deliveredOn: '2017-02-22' });
  const prisoner = { ...drawn, person: { ...drawn.person, born: '1949-04-12' } };
  const first = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 20, 6, []);
  const second = cutAfter(province, rng, prisoner, first.ruledOn, 10.5, 6, [first]);
  const relaxation = '该犯年老体弱并患有严重疾病，经鉴定基本丧失劳动能力，生活难以自理';
  const draft = writeCommutation(prisoner, second, [first], province.cast, rng, { relaxation });
  publish(province, draft);
  return claim('aged-prisoner', ['H02'], [draft], '罪犯年老患病，基本丧失劳动能力、生活难以自理，间隔时间可以缩短三分之一。');
};

/** Twelve months for repentance in 2016, when the limit said only 一般. */
export const oldRegime: Plot = (province) => {
  const rng = province.rng.fork('honest old regime');
  const prisoner = drawPrisoner(rng, province.books, { group: 'general', months: 102, crime: '诈骗罪', deliveredOn: '2014-03-19' });
  const first = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 13, 10, []);
  const second = cutAfter(province, rng, prisoner, first.ruledOn, 13.5, 12, [first]);
  const draft = writeCommutation(prisoner, second, [first], province.cast, rng);
  publish(province, draft);
  return claim(
    'old-regime',
    ['H01', 'H03'],
    [draft],
    '裁定作出于2016年，适用旧规定，确有悔改表现一次减刑一般不超过一年，不受2017年施行的九个月上限约束。',
  );
};

/** A ruling after a retrial changed the judgment: free of start, interval and size (art. 32). */
export const afterRetrial: Plot = (province) => {
  const rng = province.rng.fork('honest after retrial');
  const prisoner = drawPrisoner(rng, province.books, { group: 'general', months: 84, crime: '诈骗罪', deliveredOn: '2016-09-27' });
  const first = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 22, 7, []);
  const second = cutAfter(province, rng, prisoner, first.ruledOn, 4.5, 7, []);
  const retried = addMonths(first.ruledOn, 2);
  const history = `服刑期间，本院于${plainDate(first.ruledOn)}作出${first.number}刑事裁定，对该犯减去有期徒刑七个月。云岭省高级人民法院于${plainDate(retried)}再审改判该犯有期徒刑七年，原减刑裁定自动失效，执行机关重新报请减刑。`;
  const draft = writeCommutation(prisoner, second, [], province.cast, rng, { history });
  publish(province, draft);
  return claim('after-retrial', ['H02'], [draft], '再审改判后原减刑裁定失效，重新裁定减刑不受起始时间、间隔时间和幅度的限制。');
};

/** Parole of an accessory whose co-defendant was the recidivist. */
export const recidivistAccomplice: Plot = (province) => {
  const rng = province.rng.fork('honest accomplice');
  const prisoner = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 72,
    crime: '盗窃罪',
    deliveredOn: '2015-10-21',
    custody: 8,
  });
  const cut = cutAfter(province, rng, prisoner, addMonths(prisoner.termFrom, 36), 7, 0, []);
  const other = province.books.names.take(rng, '男');
  const history = `原判认定同案犯${other}系累犯，罪犯${prisoner.person.name}系初犯、从犯。`;
  const draft = writeParole(prisoner, cut, [], province.cast, rng, { history });
  publish(province, draft);
  return claim('recidivist-accomplice', ['H05'], [draft], '累犯是同案犯，被假释的罪犯本人是初犯，依法可以假释。');
};

/** Parole of a robber with seven years: the bar begins at ten. */
export const shortRobbery: Plot = (province) => {
  const rng = province.rng.fork('honest short robbery');
  const prisoner = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 84,
    crime: '抢劫罪',
    deliveredOn: '2015-03-25',
    custody: 8,
  });
  const cut = cutAfter(province, rng, prisoner, addMonths(prisoner.termFrom, 42), 8, 0, []);
  const draft = writeParole(prisoner, cut, [], province.cast, rng);
  publish(province, draft);
  return claim('short-robbery', ['H05'], [draft], '因抢劫罪被判处七年有期徒刑，不属于十年以上暴力犯罪，依法可以假释。');
};
