import { describe, expect, it } from 'vitest';
import { h22WrongBench as indicator } from '../../../graph/indicators/h22-wrong-bench.ts';
import { onlyFinding, run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';

const PANEL = '审判长温书岚\n审判员祁野\n审判员白川';
const SOLE = '审判员祁野';

interface Civil {
  readonly number?: string;
  readonly history?: string;
  readonly signed?: string;
  readonly date?: string;
  readonly clerk?: string;
}
const civil = ({
  number = '（2019）云8101民初77号',
  history = '依法组成合议庭',
  signed = PANEL,
  date = '二〇一九年六月九日',
  clerk = '书记员涂林',
}: Civil) =>
  aPaper(
    `云川省青河县人民法院\n民事判决书\n${number}\n原告：岑默，男，住青河县。\n被告：曲径，男，住青河县。\n原告岑默与被告曲径买卖合同纠纷一案，本院于2019年3月2日立案后，${history}，公开开庭进行了审理。本案现已审理终结。\n原告岑默向本院提出诉讼请求：判令被告返还货款1200元。\n本院认为，双方的买卖合同合法有效。\n依照《中华人民共和国合同法》第六十条之规定，判决如下：\n被告曲径于本判决生效之日起十日内返还原告岑默货款1200元。\n${signed}\n${date}\n${clerk}`,
  );
const criminal = (
  term: string,
  history = '依法适用简易程序，由审判员祁野独任审理，公开开庭审理了本案',
  signed = SOLE,
  date = '二〇二一年三月九日',
) =>
  aPaper(
    `云川省青河县人民法院\n刑事判决书\n（2021）云8101刑初45号\n公诉机关云川省青河县人民检察院。\n被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。\n青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。本院${history}。现已审理终结。\n本院认为，被告人卓远帆的行为已构成盗窃罪。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：\n被告人卓远帆犯盗窃罪，判处${term}，并处罚金人民币三千元。\n${signed}\n${date}\n书记员涂林`,
  );
const commutation = (history: string, signed: string) =>
  aPaper(
    `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更30号\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n青河县人民法院于2012年3月1日作出（2012）青刑初字第3号刑事判决，以诈骗罪判处岑默有期徒刑十五年。执行机关云川省长岭监狱于2021年3月2日提出减刑建议。本院${history}，现已审理终结。\n本院认为，罪犯岑默确有悔改表现，裁定如下：\n对罪犯岑默减去有期徒刑六个月。\n${signed}\n二〇二一年五月六日\n书记员涂林`,
  );
const verdict = (paper: ReturnType<typeof aPaper>) => run(indicator, paper).findings.map((it) => it.verdict);

describe('H22', () => {
  it('finds a panel of two where text and signatures agree', () => {
    const paper = civil({ history: '依法由审判员温书岚、祁野组成合议庭', signed: '审判长温书岚\n审判员祁野' });
    const finding = onlyFinding(indicator, paper);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C09'] });
    expect(finding.claim.zh).toBe('云川省青河县人民法院1案合议庭署名人数为双数');
    for (const { start, end, quote } of finding.evidence) expect(paper.quote(start, end)).toBe(quote);
  });

  it('holds two who sign alone to be checked: a name may have fallen out in print', () => {
    const finding = onlyFinding(indicator, civil({ signed: '审判长温书岚\n审判员祁野' }));
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find(({ id }) => id === 'printed')).toMatchObject({
      state: 'open',
      paper: { zh: expect.stringContaining('正本') },
    });
  });

  it.each([
    ['a lay judge in second instance', civil({ number: '（2019）云81民终77号', signed: '审判长温书岚\n审判员祁野\n人民陪审员白川' })],
    ['a civil appeal by one judge in 2019', civil({ number: '（2019）云81民终77号', history: '依法由审判员祁野独任审理', signed: SOLE })],
    [
      'a case after remand tried by one judge',
      civil({ history: '经白石市中级人民法院裁定撤销原判，发回本院重审，依法由审判员祁野独任审理', signed: SOLE }),
    ],
    ['more than three years by one judge', criminal('有期徒刑三年六个月')],
    ['a commutation by one judge', commutation('依法由审判员祁野独任审理', SOLE)],
  ])('finds %s', (_, paper) => {
    expect(verdict(paper)).toEqual(['violated']);
  });

  it.each([
    ['three judges', civil({})],
    ['a panel with two lay judges in first instance', civil({ signed: '审判长温书岚\n人民陪审员祁野\n人民陪审员白川' })],
    [
      'seven with four lay judges',
      criminal(
        '有期徒刑十二年',
        '依法组成合议庭，公开开庭审理了本案',
        '审判长温书岚\n审判员祁野\n审判员白川\n人民陪审员佟安\n人民陪审员蓝鹊\n人民陪审员应澜\n人民陪审员钟望',
      ),
    ],
    ['one judge in an ordinary civil case', civil({ history: '依法适用简易程序，由审判员祁野独任审理', signed: SOLE })],
    [
      'one judge in ordinary procedure since 2022',
      civil({ history: '依法适用普通程序，由审判员祁野独任审理', signed: SOLE, date: '二〇二二年六月九日' }),
    ],
    [
      'a civil appeal by one judge since 2022',
      civil({ number: '（2022）云81民终77号', history: '依法由审判员祁野独任审理', signed: SOLE, date: '二〇二二年六月九日' }),
    ],
    [
      'a civil appeal by one judge under the pilots',
      civil({ number: '（2020）云81民终77号', history: '依法由审判员祁野独任审理', signed: SOLE, date: '二〇二〇年六月九日' }),
    ],
    ['three years by one judge', criminal('有期徒刑三年')],
    ['a commutation by a panel with a lay judge', commutation('依法组成合议庭进行了审理', '审判长温书岚\n审判员祁野\n人民陪审员白川')],
    [
      'a case passed to a panel',
      criminal('有期徒刑五年', '依法由审判员祁野独任审理，后转为普通程序，依法组成合议庭，公开开庭审理了本案', PANEL),
    ],
  ])('is silent on %s', (_, paper) => {
    expect(verdict(paper)).toEqual([]);
  });

  it.each([
    ['a masked block', civil({ signed: '审判长温某某\n审判员祁野' })],
    ['a block that is cut', civil({ signed: '审判长温书岚\n审判员祁野', clerk: '' })],
    ['a name that could not be read', civil({ signed: '审判长温书岚\n审判员祁野\n审判员' })],
  ])('cannot tell of %s', (_, paper) => {
    expect(run(indicator, paper)).toMatchObject({ findings: [], gaps: [{ missing: [{ fact: { zh: '完整的署名' } }] }] });
  });

  it('takes no remand from what a party tells of another case', () => {
    const history = '依法由审判员祁野独任审理。被告曲径称，另案已由中级法院裁定发回重审。本案';
    expect(verdict(civil({ history, signed: SOLE }))).toEqual([]);
  });

  it('holds more than three years that only several crimes bring to be checked', () => {
    const terms = '有期徒刑二年六个月；犯诈骗罪，判处有期徒刑二年；决定执行有期徒刑四年';
    expect(verdict(criminal(terms))).toEqual(['possible']);
  });

  it('holds one judge under a text that speaks of a panel to no account', () => {
    expect(verdict(commutation('依法组成合议庭进行了审理', SOLE))).toEqual([]);
  });
});
