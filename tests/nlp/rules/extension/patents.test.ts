import { describe, expect, it } from 'vitest';
import { readText } from '../a-document.ts';

const HEAD = '云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更30号\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n';
const JUDGED = '青河县人民法院于2010年3月1日作出（2010）青刑初字第3号刑事判决，以诈骗罪判处岑默有期徒刑十五年。';
const ruling = (merit: string) =>
  readText(
    `${HEAD}${JUDGED}执行机关云川省长岭监狱于2021年3月2日提出减刑建议。本院依法组成合议庭进行了审理，现已审理终结。\n经审理查明，${merit}\n依照法律规定，裁定如下：\n对罪犯岑默减去有期徒刑六个月。\n审判长祁野\n审判员白川\n审判员温书岚\n二〇二一年五月六日\n书记员涂林`,
  ).extension.patents.map(({ spans, ...item }) => item);

describe('patents', () => {
  it.each([
    [
      '罪犯岑默在服刑期间独立设计的“一种可调式晾衣架”，于2018年4月3日向国家知识产权局提出申请，2019年1月8日获得实用新型专利授权，专利号ZL201820456789.1。',
      {
        kind: 'utility-model',
        title: '一种可调式晾衣架',
        number: 'ZL201820456789.1',
        appliedOn: '2018-04-03',
        grantedOn: '2019-01-08',
        role: 'sole',
        agent: null,
      },
    ],
    [
      '该犯作为第一发明人取得发明专利一项，名称为《一种纱线张力调节装置》，专利号为201710123456.7，申请日为2017年5月6日，授权公告日为2019年11月12日，专利代理机构云川青禾专利代理事务所。',
      {
        kind: 'invention',
        title: '一种纱线张力调节装置',
        number: '201710123456.7',
        appliedOn: '2017-05-06',
        grantedOn: '2019-11-12',
        role: 'first',
        agent: '云川青禾专利代理事务所',
      },
    ],
    [
      '罪犯岑默与他人共同设计完成的包装盒于2018年9月10日被国家知识产权局授予外观设计专利权。该专利由云川禾木知识产权代理有限公司代理。',
      {
        kind: 'design',
        title: null,
        number: null,
        appliedOn: null,
        grantedOn: '2018-09-10',
        role: 'joint',
        agent: '云川禾木知识产权代理有限公司',
      },
    ],
    [
      '罪犯岑默获得国家专利一项。',
      { kind: 'unknown', title: null, number: null, appliedOn: null, grantedOn: null, role: null, agent: null },
    ],
  ])('are read: %s', (merit, wanted) => {
    expect(ruling(merit)).toEqual([wanted]);
  });

  it('are told apart by their titles', () => {
    const merit = '罪犯岑默先后获得“一种刀架”“一种台灯”两项实用新型专利。';
    expect(ruling(merit).map(({ title, kind }) => [title, kind])).toEqual([
      ['一种刀架', 'utility-model'],
      ['一种台灯', 'utility-model'],
    ]);
  });

  it('are told apart by their kinds where they are only counted', () => {
    expect(ruling('罪犯岑默获国家发明专利2项、实用新型专利3项。').map(({ kind }) => kind)).toEqual(['invention', 'utility-model']);
  });

  it.each([
    ['发明人：岑默；蓝鹊', 'first'],
    ['发明人：蓝鹊；岑默', 'joint'],
    ['发明人为岑默', 'sole'],
    ['专利权人为云川省长岭监狱', null],
    ['专利权人为岑默', 'holder'],
  ])('tell the part of the prisoner: %s', (told, role) => {
    expect(ruling(`《一种自动上料装置》获得发明专利证书，${told}。`).map((item) => item.role)).toEqual([role]);
  });

  it.each([
    '原判认定罪犯岑默虚构持有发明专利的事实，骗取他人投资款。',
    '根据规定，发明专利、实用新型专利是指依法授权的专利。',
    '罪犯岑默正在申请专利，尚未授权。',
    '罪犯岑默曾犯假冒专利罪。',
    '罪犯岑默确有悔改表现。',
  ])('are none: %s', (merit) => {
    expect(ruling(merit)).toEqual([]);
  });
});
