import { describe, expect, it } from 'vitest';
import { h09PatentMerit as indicator } from '../../../graph/indicators/h09-patent-merit.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';

const MAJOR = '本院认为，罪犯岑默确有悔改表现并有重大立功表现，';
const UTILITY = '罪犯岑默在服刑期间独立设计的“一种可调式晾衣架”于2018年4月3日提出申请，2019年1月8日获得实用新型专利授权。';
const INVENTION = '罪犯岑默在服刑期间独立完成“一种纱线张力调节装置”，于2018年4月3日提出申请，2019年10月8日获得发明专利授权。';

interface Ruling {
  readonly merit?: string;
  readonly found?: string;
  readonly date?: string;
  readonly decided?: string;
  readonly number?: string;
}
const ruling = ({ merit = UTILITY, found = MAJOR, date = '二〇二一年五月六日', decided, number = '（2021）云81刑更30号' }: Ruling) =>
  aPaper(
    `云川省白石市中级人民法院\n刑事裁定书\n${number}\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n青河县人民法院于2012年3月1日作出（2012）青刑初字第3号刑事判决，以诈骗罪判处岑默有期徒刑十五年。执行机关云川省长岭监狱于2021年3月2日提出减刑建议。本院依法组成合议庭进行了审理，现已审理终结。\n经审理查明，${merit}\n${found}依照法律规定，裁定如下：\n${decided ?? '对罪犯岑默减去有期徒刑九个月。'}\n审判长祁野\n审判员白川\n审判员温书岚\n${date}\n书记员涂林`,
  );

describe('H09', () => {
  it('finds a utility model taken for major merit', () => {
    const paper = ruling({});
    const finding = onlyFinding(indicator, paper);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C14', 'C08'] });
    expect(finding.claim.zh).toBe('云川省白石市中级人民法院1案以实用新型或者外观设计专利认定重大立功');
    expectShowable(finding, paper);
  });

  it('finds an invention patent from before the judgment', () => {
    const merit = '罪犯岑默独立完成的“一种纱线张力调节装置”于2009年4月3日提出申请，2011年10月8日获得发明专利授权。';
    expect(onlyFinding(indicator, ruling({ merit })).verdict).toBe('violated');
  });

  it.each([
    ['an invention patent made while serving', { merit: INVENTION }],
    ['a utility model as ordinary merit, which a province may confirm', { found: '本院认为，罪犯岑默确有悔改表现并有立功表现，' }],
    ['a utility model beside an invention patent', { merit: UTILITY + INVENTION }],
    ['a ruling before the text of 2017', { date: '二〇一六年十二月六日' }],
    ['a ruling of its first days', { date: '二〇一七年一月二十日' }],
    ['a proposal that was refused', { decided: '对罪犯岑默不予减刑。' }],
    ['repentance without merit', { found: '本院认为，罪犯岑默确有悔改表现，' }],
  ] as const)('is silent on %s', (_, over) => {
    expect(run(indicator, ruling(over)).findings).toEqual([]);
  });

  it.each([
    `${UTILITY}罪犯岑默还检举他人犯罪。`,
    `${UTILITY}在抢险中表现突出。`,
    '罪犯岑默与他人共同设计完成“一种纱线张力调节装置”，于2018年4月3日提出申请，2019年10月8日获得发明专利授权。',
    '罪犯岑默独立完成的“一种纱线张力调节装置”于2011年4月3日提出申请，2014年10月8日获得发明专利授权。',
  ])('is possible only where the merit may rest on more: %s', (merit) => {
    const paper = ruling({ merit });
    const finding = onlyFinding(indicator, paper);
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.some(({ state, paper: closing }) => state === 'open' && closing !== null)).toBe(true);
    expectShowable(finding, paper);
  });

  it('cannot tell without the kind of patent', () => {
    expect(run(indicator, ruling({ merit: '罪犯岑默获得国家专利一项。' }))).toMatchObject({
      findings: [],
      gaps: [{ missing: [{ fact: { zh: '专利类型' } }] }],
    });
  });

  it('is possible at most where the ruling was corrected, and silent where it was taken back', () => {
    const later = (words: string) =>
      aPaper(
        `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更监2号\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n本院于2021年5月6日作出（2021）云81刑更30号刑事裁定。依照法律规定，裁定如下：\n${words}\n审判长祁野\n审判员白川\n审判员温书岚\n二〇二一年八月六日\n书记员涂林`,
      );
    expect(run(indicator, ruling({}), later('撤销本院（2021）云81刑更30号刑事裁定。')).findings).toEqual([]);
  });
});
