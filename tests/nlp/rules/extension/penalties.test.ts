import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const penalties = (operative: string) => readText(aCriminalJudgment({ operative })).extension.penalties;
const terms = (operative: string) =>
  penalties(operative).map(({ part, crimes, length, fineYuan }) => [
    part,
    crimes.join('、'),
    length && `${length.months}+${length.days}`,
    fineYuan,
  ]);

describe('penalties', () => {
  it('stand for each crime and for what is to be executed, with their days', () => {
    expect(
      terms(
        '被告人卓远帆犯抢劫罪，判处有期徒刑三年十五日，并处罚金五千元；犯危险驾驶罪，判处拘役一个月十五日，并处罚金二千元；决定执行有期徒刑三年十五日，并处罚金七千元。',
      ),
    ).toEqual([
      ['count', '抢劫罪', '36+15', 5000],
      ['count', '危险驾驶罪', '1+15', 2000],
      ['whole', '', '36+15', 7000],
    ]);
  });

  it('say what became of an older sentence', () => {
    const older = (operative: string) => penalties(operative).filter(({ part }) => part === 'older');
    expect(
      older('被告人卓远帆犯盗窃罪，判处有期徒刑一年；与前罪交通肇事罪尚未执行的有期徒刑八个月十五日并罚，决定执行有期徒刑一年六个月。')[0],
    ).toMatchObject({ crimes: ['交通肇事罪'], length: { months: 8, days: 15 }, older: { judgment: null, revoked: null, remainder: true } });
    expect(
      older(
        '一、撤销青河县人民法院（2018）云8101刑初31号刑事判决中对被告人卓远帆犯诈骗罪判处有期徒刑六个月，缓刑一年的缓刑部分；\n二、被告人卓远帆犯盗窃罪，判处有期徒刑一年，数罪并罚，决定执行有期徒刑一年三个月。',
      )[0],
    ).toMatchObject({
      crimes: ['诈骗罪'],
      length: { months: 6, days: 0 },
      probation: { months: 12, days: 0 },
      older: { judgment: '(2018)云8101刑初31号', revoked: 'probation', remainder: false },
    });
    expect(
      older('撤销假释，被告人卓远帆犯抢劫罪，判处有期徒刑四年，余刑二年零十五日，总和刑期六年零十五日，决定执行有期徒刑五年六个月。')[0],
    ).toMatchObject({ penalty: null, length: { months: 24, days: 15 }, older: { revoked: 'parole', remainder: true } });
  });

  it('have confiscation and deprivation of rights beside the term', () => {
    const operative =
      '被告人卓远帆犯贪污罪，判处有期徒刑十一年，并处没收个人财产人民币二十万元；犯故意杀人罪，判处无期徒刑，剥夺政治权利终身；决定执行无期徒刑，剥夺政治权利终身，并处没收个人全部财产。';
    expect(penalties(operative).map(({ penalty, confiscation, deprivation }) => [penalty, confiscation, deprivation])).toEqual([
      ['fixed-term', { all: false, yuan: 200000 }, null],
      ['life', null, { life: true, length: null }],
      ['life', { all: true, yuan: null }, { life: true, length: null }],
    ]);
  });

  it('are at the words that say so', () => {
    const text = aCriminalJudgment({ operative: '被告人卓远帆犯盗窃罪，判处拘役四个月，缓刑六个月，并处罚金人民币三千元。' });
    const [item] = readText(text).extension.penalties;
    expect(item?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['盗窃罪', '拘役四个月，缓刑六个月，并处罚金人民币三千元']);
  });

  it('leave seized things out: they are no penalty', () => {
    expect(penalties('被告人卓远帆犯盗窃罪，判处拘役四个月。\n二、没收作案工具，追缴违法所得人民币三千元。')).toMatchObject([
      { fineYuan: null, confiscation: null },
    ]);
  });
});

describe('the penalty of the decision under challenge', () => {
  const appeal = (operative: string, account: string) =>
    `云川省白石市中级人民法院\n刑事判决书\n（2021）云81刑终45号\n原公诉机关青河县人民检察院。\n上诉人（原审被告人）卓远帆，男，1988年3月2日出生。\n青河县人民法院审理青河县人民检察院指控原审被告人卓远帆犯盗窃罪一案，于2021年1月4日作出（2020）云8101刑初45号刑事判决。宣判后，卓远帆不服，提出上诉。本案现已审理终结。\n${account}\n本院认为，原判量刑过重。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第（二）项之规定，判决如下：\n${operative}\n本判决为终审判决。\n审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年三月九日\n书记员涂林`;

  it('comes from the item that quashes it', () => {
    const text = appeal(
      '一、撤销青河县人民法院（2020）云8101刑初45号刑事判决对被告人卓远帆判处有期徒刑一年，并处罚金三千元的量刑部分；\n二、上诉人（原审被告人）卓远帆犯盗窃罪，判处有期徒刑八个月，并处罚金三千元。',
      '原判认定卓远帆窃得手机一部。',
    );
    expect(readText(text).extension.penalties.map(({ part, length, fineYuan }) => [part, length?.months, fineYuan])).toEqual([
      ['challenged', 12, 3000],
      ['count', 8, 3000],
    ]);
  });

  it('comes from the account where the operative part does not repeat it', () => {
    const text = appeal(
      '一、维持青河县人民法院（2020）云8101刑初45号刑事判决的定罪部分；\n二、上诉人卓远帆犯盗窃罪，判处拘役五个月。',
      '2017年8月7日，卓远帆因犯诈骗罪被白石市人民法院判处有期徒刑三年。公诉机关建议判处有期徒刑二年。原审法院认为其行为构成盗窃罪，判决被告人卓远帆犯盗窃罪，判处有期徒刑一年。',
    );
    expect(readText(text).extension.penalties.map(({ part, penalty, length }) => [part, penalty, length?.months])).toEqual([
      ['challenged', 'fixed-term', 12],
      ['count', 'criminal-detention', 5],
    ]);
  });
});
