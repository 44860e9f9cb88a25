import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

const inRuling = (body: string): string =>
  `云川省青河县人民法院\n民事裁定书\n（2021）云8101民申3号\n再审申请人：曲径，女，住青河县。\n再审申请人曲径因与被申请人卓远帆买卖合同纠纷一案，向本院申请再审。\n${body}\n裁定如下：\n驳回曲径的再审申请。\n审判长温书岚\n审判员祁野\n二〇二一年三月九日\n书记员涂林`;
const read = (text: string) => readText(text).extension.dutyWords.map((one) => [one.words, one.reading, one.person]);

describe('words of duty crimes', () => {
  it.each([
    ['《中华人民共和国民事诉讼法》第二百条规定：“审判人员审理该案件时有贪污受贿，徇私舞弊，枉法裁判行为的。”', 'statute'],
    ['原审审判员祁望枉法裁判，请求撤销原判。', 'allegation'],
    ['申请人并无证据证明原审审判人员存在枉法裁判行为的嫌疑。', 'allegation'],
    ['原审合议庭枉法裁判。申请人担心本案审理不公，故申请祁望回避。', 'recusal-request'],
    ['申请人就法官枉法裁判向县纪委举报，至今没有答复。', 'complaint'],
    ['原审审判员祁望因犯民事枉法裁判罪被判处有期徒刑三年。', 'conviction'],
    ['祁望被以民事枉法裁判罪判处有期徒刑三年。', 'conviction'],
  ])('%s', (body, reading) => {
    const found = read(inRuling(body));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(([, one]) => one))).toEqual(new Set([reading]));
  });

  it('names the person of the sentence', () => {
    expect(read(inRuling('原审审判员祁望枉法裁判，请求撤销原判。'))).toEqual([['枉法裁判', 'allegation', '祁望']]);
    expect(read(inRuling('原审合议庭枉法裁判。申请人担心审理不公，故申请祁望回避。'))).toEqual([['枉法裁判', 'recusal-request', '祁望']]);
    expect(read(inRuling('另案判决证实，祁望、蓝鹊等人被判玩忽职守罪。'))).toEqual([
      ['玩忽职守', 'conviction', '祁望'],
      ['玩忽职守', 'conviction', '蓝鹊'],
    ]);
  });

  it('shows the words and the name where they stand', () => {
    const text = inRuling('原审审判员祁望枉法裁判，请求撤销原判。');
    expect(readText(text).extension.dutyWords[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['枉法裁判', '祁望']);
  });

  it.each([
    ['a charge', '检察院指控祁望犯徇私枉法罪，建议判处有期徒刑三年。', 'allegation'],
    ['an arrest', '祁望因涉嫌徇私枉法罪被批准逮捕。', 'allegation'],
    ['words whose reading is not told', '关于徇私枉法罪的说明。', 'statute'],
  ])('takes %s for no conviction', (_case, body, reading) => {
    expect(read(inRuling(body)).map(([, one]) => one)).toEqual([reading]);
  });

  it.each([
    '曲径因犯非国家工作人员受贿罪被判处有期徒刑一年。',
    '卓远帆因涉嫌国有公司人员滥用职权罪被立案。',
    '原告严重失职，营私舞弊。',
    '卓远帆因犯非法拘禁罪被判处拘役五个月。',
    '侦查中没有刑讯逼供。',
    '受贿款依法没收。',
    '被执行人拒不执行判决、裁定。',
  ])('leaves other crimes and what did not happen alone: %s', (body) => {
    expect(read(inRuling(body))).toEqual([]);
  });

  it('finds captivity by somebody in office', () => {
    expect(read(inRuling('申请人称，派出所民警祁望非法拘禁其二十小时。'))).toEqual([['非法拘禁', 'allegation', '祁望']]);
  });
});

describe('words of duty crimes in a judgment on them', () => {
  const parts = {
    opening: '青河县人民检察院指控被告人卓远帆犯徇私枉法罪，向本院提起公诉。现已审理终结。',
    reasons: '本院认为，被告人卓远帆的行为已构成徇私枉法罪。',
    operative: '被告人卓远帆犯徇私枉法罪，判处有期徒刑二年。',
  };

  it('are a charge before the verdict and a conviction in it', () => {
    expect(read(aCriminalJudgment(parts))).toEqual([
      ['徇私枉法', 'allegation', '卓远帆'],
      ['徇私枉法', 'conviction', '卓远帆'],
    ]);
  });

  it('are never a conviction where the court acquits', () => {
    const readings = read(
      aCriminalJudgment({
        ...parts,
        reasons: '本院认为，不构成徇私枉法罪。原判认定卓远帆犯徇私枉法罪，判处有期徒刑一年。',
        operative: '被告人卓远帆无罪。',
      }),
    );
    expect(readings.map(([, reading]) => reading)).not.toContain('conviction');
  });

  it('are statute in the appendix', () => {
    const tail =
      '审判长温书岚\n审判员祁野\n二〇二一年三月九日\n书记员涂林\n附：《中华人民共和国刑法》\n司法工作人员徇私枉法的，处五年以下有期徒刑。';
    expect(read(aCriminalJudgment({ tail }))).toEqual([['徇私枉法', 'statute', null]]);
  });
});

it('reads a letter as a complaint, whatever it claims', () => {
  const letter = '举报信\n我叫岑默。现向贵院实名举报执行员卓远帆滥用职权，他曾因犯玩忽职守罪被判处拘役。\n举报人：岑默\n2021年3月1日';
  expect(read(letter)).toEqual([
    ['滥用职权', 'complaint', '卓远帆'],
    ['玩忽职守', 'complaint', '卓远帆'],
  ]);
});
