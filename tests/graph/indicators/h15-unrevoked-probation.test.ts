import { describe, expect, it } from 'vitest';
import { h15UnrevokedProbation as indicator } from '../../../graph/indicators/h15-unrevoked-probation.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';

const BORN = '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
const PRIOR = '曾因犯诈骗罪，于2019年3月2日被白石市青石区人民法院判处有期徒刑一年，缓刑二年。';
const RUNNING = '被告人卓远帆在缓刑考验期限内又犯新罪，酌情从重处罚。';
const CRIME = '2020年5月6日，被告人卓远帆盗窃手机一部。';

interface Parts {
  readonly prior?: string;
  readonly crime?: string;
  readonly reasons?: string;
  readonly decided?: string;
  readonly behind?: string;
}
const judgment = ({ prior = PRIOR, crime = CRIME, reasons = '', decided = '', behind = '' }: Parts) =>
  aPaper(
    `云川省青河县人民法院\n刑事判决书\n（2021）云8101刑初45号\n公诉机关云川省青河县人民检察院。\n${BORN}${prior}\n青河县人民检察院以青检刑诉〔2021〕39号起诉书指控被告人卓远帆犯盗窃罪，向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n经审理查明，${crime}\n上述事实，被告人卓远帆无异议。\n本院认为，被告人卓远帆的行为已构成盗窃罪。${reasons}依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：\n${decided}被告人卓远帆犯盗窃罪，判处有期徒刑八个月，并处罚金人民币三千元。\n审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林${behind}`,
  );

describe('H15', () => {
  it('finds a crime that the court itself puts within the test period, and no revocation', () => {
    const paper = judgment({ reasons: RUNNING });
    const finding = onlyFinding(indicator, paper);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C08', 'C07'] });
    expect(finding.claim.zh).toBe('云川省青河县人民法院1案缓刑考验期内犯新罪而未撤销缓刑');
    expectShowable(finding, paper);
  });

  it.each([
    [
      'a probation that is revoked',
      { decided: '撤销白石市青石区人民法院（2019）云8102刑初12号刑事判决中对被告人卓远帆宣告缓刑二年的执行部分。\n' },
    ],
    ['sentences that are combined', { reasons: '应当撤销缓刑，数罪并罚。' }],
    ['one that was revoked before', { prior: `${PRIOR}2020年8月1日因违反监督管理规定被撤销缓刑，收监执行。` }],
    ['a crime after the period', { crime: '2021年4月6日，被告人卓远帆盗窃手机一部。' }],
    ['a crime before the earlier judgment, omitted then', { crime: '2018年12月6日，被告人卓远帆盗窃手机一部。' }],
    ['a crime within the days to appeal', { crime: '2019年3月9日，被告人卓远帆盗窃手机一部。' }],
    ['a real term', { prior: '曾因犯诈骗罪，于2019年3月2日被白石市青石区人民法院判处有期徒刑一年。' }],
    ['no conviction', { prior: '' }],
  ] as const)('is silent on %s', (_, over) => {
    expect(run(indicator, judgment(over)).findings).toEqual([]);
  });

  it.each(['2019年6月6日', '2020年5月6日'])(
    'is possible only by dates: the term may have been served after an earlier revocation (%s)',
    (day) => {
      const paper = judgment({ crime: `${day}，被告人卓远帆盗窃手机一部。` });
      const finding = onlyFinding(indicator, paper);
      expect(finding.verdict).toBe('possible');
      expect(finding.innocent.find(({ id }) => id === 'edge')).toMatchObject({
        state: 'open',
        paper: { zh: expect.stringContaining('生效证明') },
      });
      expectShowable(finding, paper);
    },
  );

  it('does not take statutes behind the signatures for a revocation', () => {
    const behind =
      '\n附：本判决适用的相关法律依据\n《中华人民共和国刑法》\n第七十七条被宣告缓刑的犯罪分子，在缓刑考验期限内犯新罪的，应当撤销缓刑，对新犯的罪作出判决，把前罪和后罪所判处的刑罚，依照本法第六十九条的规定，决定执行的刑罚。';
    expect(onlyFinding(indicator, judgment({ behind, reasons: RUNNING })).verdict).toBe('violated');
    expect(onlyFinding(indicator, judgment({ behind })).verdict).toBe('possible');
  });

  it('cannot tell without the day of either, nor of a recidivist, who had served the earlier term', () => {
    const reasons = '被告人卓远帆系累犯，应当从重处罚。';
    expect(run(indicator, judgment({ reasons })).gaps).toMatchObject([{ missing: [{ fact: { zh: '前罪刑罚执行情况' } }] }]);
    expect(run(indicator, judgment({ prior: PRIOR.replace('2019年3月2日', '2019年3月') })).gaps).toMatchObject([
      { missing: [{ fact: { zh: '前罪判决日期' } }] },
    ]);
    expect(run(indicator, judgment({ crime: '被告人卓远帆盗窃手机一部。' })).gaps).toMatchObject([
      { missing: [{ fact: { zh: '犯罪时间' } }] },
    ]);
  });
});
