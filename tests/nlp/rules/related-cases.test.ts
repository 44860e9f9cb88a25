import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../nlp/rules/writing/case-numbers.ts';
import { aCriminalJudgment, readText } from './a-document.ts';

interface Parts {
  title: string;
  number: string;
  opening: string;
  reasons: string;
  operative: string;
}

const relations = (over: Partial<Parts>) => {
  const parts: Parts = {
    title: '民事判决书',
    number: '（2021）云81民终30号',
    opening: '上诉人曲径因与被上诉人花明健康权纠纷一案，不服青河县人民法院（2020）云8101民初9号民事判决，向本院提起上诉。',
    reasons: '本院认为，一审判决正确。',
    operative: '驳回上诉，维持原判。',
    ...over,
  };
  const record = readText(
    `云川省白石市中级人民法院\n${parts.title}\n${parts.number}\n上诉人（原审原告）：曲径，女。\n被上诉人（原审被告）：花明，男。\n${parts.opening}本案现已审理终结。\n${parts.reasons}依照法律规定，判决如下：\n${parts.operative}\n审判长祁野\n审判员白川\n审判员温书岚\n二〇二一年五月六日\n书记员涂林`,
  );
  return Object.fromEntries(record.relatedCases.map((one) => [one.number, one.relation]));
};

describe('earlier instances', () => {
  it('are those that the opening tells, not judgments cited as evidence', () => {
    expect(
      relations({ reasons: '上述事实有户籍证明、青河县人民法院（2012）云8101民初71号民事判决书、照片等证实。本院认为，一审判决正确。' }),
    ).toEqual({
      '(2020)云8101民初9号': 'first-instance',
      '(2012)云8101民初71号': 'parallel',
    });
  });

  it('are of the same branch of law', () => {
    const opening = '上诉人曲径因与被上诉人花明健康权纠纷一案，不服青河县人民法院判决，向本院提起上诉。';
    expect(relations({ opening, reasons: '一审法院作出（2019）云8101刑初7号刑事判决，曲径不服，提出上诉。' })).toEqual({
      '(2019)云8101刑初7号': 'parallel',
    });
  });

  it('are no first instance with the letter of an appeal', () => {
    expect(relations({ reasons: '证据有（2015）云81民终53号民事判决书。' })['(2015)云81民终53号']).toBe('parallel');
  });

  it('are no former conviction whose probation is quashed', () => {
    const words = relations({
      title: '刑事裁定书',
      number: '（2021）云81刑终30号',
      opening: '青河县人民法院审理卓远帆故意伤害一案，作出（2020）云8101刑初4号刑事判决。被告人不服，提出上诉。',
      reasons: '原审判决撤销青河县人民法院（2018）云8101刑初18号刑事判决中对被告人宣告缓刑一年的执行部分。',
    });
    expect(words).toEqual({ '(2020)云8101刑初4号': 'first-instance', '(2018)云8101刑初18号': 'parallel' });
  });

  it('include the round that was sent back', () => {
    const opening =
      '上诉人曲径与被上诉人花明健康权纠纷一案，青河县人民法院作出（2019）云8101民初2号民事判决，曲径不服，提出上诉。本院作出（2019）云81民终6号民事裁定，撤销原判，发回重审。青河县人民法院作出（2020）云8101民初9号民事判决，曲径不服，提起上诉。';
    expect(relations({ opening })).toEqual({
      '(2019)云8101民初2号': 'previous',
      '(2019)云81民终6号': 'previous',
      '(2020)云8101民初9号': 'first-instance',
    });
  });
});

describe('what is reviewed', () => {
  const review = (opening: string, number = '（2021）云民申8号') => relations({ title: '民事裁定书', number, opening });

  it('is the judgment on appeal where both are complained of', () => {
    expect(
      review(
        '再审申请人曲径不服青河县人民法院（2020）云8101民初9号民事判决、白石市中级人民法院（2020）云81民终6号民事判决，向本院申请再审。',
      ),
    ).toEqual({
      '(2020)云8101民初9号': 'first-instance',
      '(2020)云81民终6号': 'original',
    });
  });

  it('is the judgment that a civil protest attacks, and the protest has its number', () => {
    const opening =
      '曲径不服白石市中级人民法院（2020）云81民终6号民事判决，向检察机关申诉。云川省人民检察院作出云检民抗（2021）3号抗诉书，向本院提出抗诉。';
    expect(review(opening, '（2021）云民抗8号')).toEqual({ '(2020)云81民终6号': 'original', '云检民抗(2021)3号': 'protest' });
  });
});

describe('one judgment in two spellings', () => {
  const enforced = (basis: string, operative: string) =>
    readText(
      `云川省青河县人民法院\n执行裁定书\n（2021）云8101执5号\n申请执行人曲径。\n被执行人花明。\n本院依据已经生效的${basis}判决书立案执行。依照法律规定，裁定如下：\n终结${operative}判决书的本次执行程序。\n审判员祁野\n二〇二一年五月六日\n书记员涂林`,
    ).relatedCases.map((one) => one.number);

  it('counts once, as the operative part writes it', () => {
    expect(enforced('（2014）青刑民初字第86号', '（2014）青刑初字第86号')).toEqual(['(2014)青刑初字第86号']);
  });

  it('is another judgment where the letters of the procedure differ', () => {
    expect(enforced('（2014）青民再终字第86号', '（2014）青民终字第86号')).toHaveLength(2);
  });
});

describe('a judgment whose probation ends here', () => {
  const cited = (operative: string, reasons = '本院认为，被告人卓远帆的行为已构成盗窃罪。') =>
    readText(aCriminalJudgment({ operative, reasons }))
      .relatedCases.filter((one) => /刑初/.test(one.number))
      .map((one) => one.relation);

  it('is the original', () => {
    expect(
      cited(
        '一、撤销青河县人民法院（2019）云8101刑初7号刑事判决对被告人卓远帆宣告的缓刑；\n二、被告人卓远帆犯盗窃罪，判处有期徒刑一年，与前罪并罚，决定执行有期徒刑二年。',
      ),
    ).toEqual(['original']);
  });

  it('is parallel where it is an earlier conviction alone', () => {
    expect(cited('被告人卓远帆犯盗窃罪，判处有期徒刑一年。', '上述事实有（2019）云8101刑初7号刑事判决书证实。')).toEqual(['parallel']);
  });
});

describe('a number with a sub-number of the judgment under appeal', () => {
  it.each([
    ['民事裁定，查封被告名下的房产', 'previous'],
    ['民事判决，支持了其请求', 'first-instance'],
  ])('%s: %s', (words, relation) => {
    const reasons = `一审法院作出（2020）云8101民初9-1号${words}。本院认为，一审判决正确。`;
    expect(relations({ reasons })).toEqual({ '(2020)云8101民初9号': 'first-instance', '(2020)云8101民初9-1号': relation });
  });
});

describe('in execution', () => {
  const execution = (history: string) =>
    readText(
      `云川省青河县人民法院\n执行裁定书\n（2021）云8101执5号\n申请执行人曲径。\n被执行人花明。\n${history}依照法律规定，裁定如下：\n终结本次执行程序。\n审判员祁野\n二〇二一年五月六日\n书记员涂林`,
    ).relatedCases.map((one) => one.relation);

  it('a ruling that admits an administrative decision to execution is what is enforced', () => {
    expect(execution('本院作出的（2020）青行执审字第25号行政裁定书已经发生法律效力，并已移交执行。')).toEqual(['enforced']);
  });

  it('an earlier ruling of execution is not', () => {
    expect(execution('本院作出的（2020）青执字第25号执行裁定书已经发生法律效力。')).toEqual(['previous']);
  });

  it('a case whose file is evidence is parallel', () => {
    expect(execution('花明称，（2011）青刑初字第83号案件的公安机关询问笔录证明此项借款是投资。')).toEqual(['parallel']);
    expect(execution('本院依据（2011）青刑初字第83号刑事判决立案执行。')).toEqual(['enforced']);
  });
});

describe('branchOf', () => {
  it.each([
    ['海刑初', '刑'],
    ['行唐民初', '民'],
    ['浙行申', '行'],
    ['执', null],
  ])('%s', (code, branch) => expect(branchOf(code)).toBe(branch));
});

describe('a case that was sent back', () => {
  const told = (sentBack: string) =>
    `上诉人曲径因与被上诉人花明健康权纠纷一案，青河县人民法院于2019年3月2日作出（2019）云8101民初2号民事判决。曲径不服，提起上诉。${sentBack}青河县人民法院于2020年5月6日作出（2020）云8101民初9号民事判决，曲径不服，向本院提起上诉。`;

  it.each([
    '本院于2019年9月1日作出（2019）云81民终5号民事裁定，撤销原判，发回重审。',
    '本院于2019年9月1日以（2019）云81民终5号民事裁定将本案发回青河县人民法院重新审理。',
    '本院以原判认定事实不清为由作出（2019）云81民终5号民事裁定，将本案发回青河县人民法院。',
  ])('has its first judgment behind it: %s', (sentBack) => {
    expect(relations({ opening: told(sentBack) })).toEqual({
      '(2019)云8101民初2号': 'previous',
      '(2019)云81民终5号': 'previous',
      '(2020)云8101民初9号': 'first-instance',
    });
  });

  it('is none where a party only asks for it', () => {
    const opening =
      '再审申请人曲径因与被申请人花明健康权纠纷一案，青河县人民法院作出（2019）云8101民初2号民事判决，不服云川省白石市中级人民法院（2020）云81民终9号民事判决，请求撤销原判，发回重审，向本院申请再审。';
    expect(relations({ title: '民事裁定书', number: '（2021）云民申30号', opening })['(2019)云8101民初2号']).toBe('first-instance');
  });
});

describe('papers of prisons', () => {
  it('are no cases', () => {
    expect(relations({ reasons: '有（2014）云三监刑释字第919号释放证明书证实。' })).toEqual({ '(2020)云8101民初9号': 'first-instance' });
  });
});
