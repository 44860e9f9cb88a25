import { describe, expect, it } from 'vitest';
import { fuse } from '../../../graph/conduct/fuse.ts';
import { groupFindings } from '../../../graph/conduct/group.ts';
import { mayStand, tierOf } from '../../../graph/conduct/tiers.ts';
import { n06OldLightCase as indicator } from '../../../graph/indicators/n06-old-light-case.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { Finding } from '../../../graph/model/leads/lead.ts';
import { run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';

const born = (name: string, day = '1988年3月2日') => `被告人${name}，男，${day}出生，汉族，住青河县。`;

interface Old {
  readonly name?: string;
  readonly birthday?: string;
  readonly crime?: string;
  readonly deed?: string;
  readonly part?: string;
  readonly sentence?: string;
  readonly day?: string;
  readonly serial?: number;
  readonly judge?: string;
}

/** A probation of 2015 for a blow in the street. */
const oldJudgment = ({
  name = '卓远帆',
  birthday,
  crime = '故意伤害罪',
  deed = '2014年11月3日',
  part = '',
  sentence = '有期徒刑一年，缓刑二年',
  day = '二〇一五年三月二日',
  serial = 12,
  judge = '温书岚',
}: Old = {}) =>
  aPaper(
    `云川省青河县人民法院\n刑事判决书\n（2015）青刑初字第${serial}号\n公诉机关云川省青河县人民检察院。\n${born(name, birthday)}\n青河县人民检察院以青检刑诉〔2015〕9号起诉书指控被告人${name}犯${crime}，向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n经审理查明，${deed}，被告人${name}在青河县某街将宋青打伤。\n上述事实，被告人${name}无异议。\n本院认为，被告人${name}的行为已构成${crime}。${part}依照《中华人民共和国刑法》第二百三十四条之规定，判决如下：\n被告人${name}犯${crime}，判处${sentence}。\n审判长${judge}\n审判员祁野\n人民陪审员白川\n${day}\n书记员涂林`,
  );

const dropped = ({ ground = '但犯罪情节轻微，', article = '第一百七十七条第二款' } = {}) =>
  aPaper(
    `云川省青河县人民检察院\n不起诉决定书\n青检刑不诉〔2015〕31号\n被不起诉人卓远帆，男，1988年3月2日出生，汉族，住青河县。因涉嫌故意伤害罪，于2015年1月2日被青河县公安局取保候审。\n本案由青河县公安局侦查终结，以被不起诉人卓远帆涉嫌故意伤害罪，于2015年2月9日向本院移送起诉。\n经本院依法审查查明：\n2014年11月3日，卓远帆在青河县某街将宋青打伤。\n本院认为，卓远帆实施了《中华人民共和国刑法》第二百三十四条规定的行为，${ground}依据《中华人民共和国刑事诉讼法》${article}的规定，决定对卓远帆不起诉。\n检 察 官 佟念安\n2015年3月2日`,
  );

const PRIOR = '因犯故意伤害罪，于2015年3月2日被青河县人民法院判处有期徒刑一年，缓刑二年。';
const BEFORE = ['2013年5月6日，被告人卓远帆持刀将罗平砍伤。', '2014年2月，被告人卓远帆纠集多人强行索要商户保护费。'];
const AFTER = '2018年4月1日，被告人卓远帆带人非法拘禁孟山。';

interface Later {
  readonly name?: string;
  readonly birthday?: string;
  readonly prior?: string;
  readonly deeds?: readonly string[];
  readonly crime?: string;
  readonly other?: string;
  readonly reasons?: string;
  readonly sentence?: string;
  readonly serial?: number;
  /** A second defendant. */
  readonly fellow?: string;
  readonly alleged?: string;
}

/** The gang of 2021. */
const laterJudgment = ({
  name = '卓远帆',
  birthday,
  prior = PRIOR,
  deeds = [...BEFORE, AFTER],
  crime = '参加黑社会性质组织罪',
  other = '寻衅滋事罪',
  reasons = '',
  sentence = '有期徒刑七年',
  serial = 45,
  fellow,
  alleged = '',
}: Later = {}) =>
  aPaper(
    `云川省白石市中级人民法院\n刑事判决书\n（2021）云81刑初${serial}号\n公诉机关云川省白石市人民检察院。\n${born(name, birthday)}${prior}因涉嫌犯寻衅滋事罪，于2020年1月8日被刑事拘留。\n${fellow === undefined ? '' : `${born(fellow)}\n`}白石市人民检察院以白检刑诉〔2021〕39号起诉书指控被告人${name}犯${crime}、${other}，向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n${alleged}经审理查明：\n${deeds.join('\n')}\n上述事实，有证人证言、鉴定意见等证据证实。\n本院认为，被告人${name}的行为已构成${crime}、${other}。${reasons}依照《中华人民共和国刑法》第二百九十四条之规定，判决如下：\n被告人${name}犯${crime}，判处${sentence}；犯${other}，判处有期徒刑二年；决定执行${sentence}。\n${fellow === undefined ? '' : `被告人${fellow}犯${crime}，判处有期徒刑三年。\n`}审判长石砚\n审判员陆川\n审判员顾洲\n二〇二一年三月九日\n书记员何青`,
  );

const found = (...dossiers: readonly Dossier[]) => run(indicator, ...dossiers).findings;

const OLD = oldJudgment();
const LATER = laterJudgment();

describe('N06 from a gang case of today back to the old light case', () => {
  it('leads to the judge who gave probation before the deeds that a later judgment proves', () => {
    const [finding, ...more] = found(OLD, LATER);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'possible', cases: ['(2015)青刑初字第12号'], crimes: ['C08', 'C06', 'C07'] });
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.role])).toEqual([
      ['official', '温书岚', 'presiding-judge'],
      ['person', '卓远帆', '被告人'],
    ]);
    expect(finding!.claim.zh).toBe(
      '疑似青河县法院同一人员从宽处理的 1 人后被判犯组织、领导、参加黑社会性质组织，后案查明的 2 起事实在从宽之前，待核',
    );
    expect(finding!.logEvidence).toBeCloseTo(Math.log(2));
    expect(finding!.details[0]).toMatchObject({
      rows: [['(2015)青刑初字第12号', '2015-03-02', '缓刑', '(2021)云81刑初45号', expect.anything(), '2 / 3']],
    });
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['later-evidence', 'open'],
      ['recidivism', 'excluded'],
      ['minor-part', 'partly'],
      ['merits', 'open'],
      ['another', 'excluded'],
      ['volume', 'open'],
    ]);
  });

  it('quotes both papers exactly, and names nobody in its claim', () => {
    const [finding] = found(OLD, LATER);
    for (const { document, start, end, quote } of finding!.evidence)
      expect([OLD, LATER].find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(finding!.evidence.map((q) => q.quote)).toEqual(
      expect.arrayContaining([BEFORE[0]!.slice(0, -1), expect.stringContaining('缓刑二年')]),
    );
    for (const { name } of finding!.subjects) expect(finding!.claim.zh + finding!.claim.en).not.toContain(name);
  });

  it('leads to the prosecutor of a decision not to prosecute', () => {
    const prior = '因涉嫌故意伤害罪，于2015年3月2日被青河县人民检察院决定不起诉。';
    const [finding] = found(dropped(), laterJudgment({ prior }));
    expect(finding!.subjects.map((s) => [s.name, s.role])).toEqual([
      ['佟念安', 'prosecutor'],
      ['卓远帆', '被不起诉人'],
    ]);
    expect(finding!.claim.zh).toContain('青河县');
  });

  it('leads back from an evil group, a grave crime of the same kind, and a bribe to a judge', () => {
    const evil = laterJudgment({ crime: '聚众斗殴罪', reasons: '被告人卓远帆等人多次实施违法犯罪活动，系恶势力犯罪集团。' });
    expect(found(OLD, evil)[0]!.claim.zh).toContain('恶势力');
    const grave = laterJudgment({ crime: '故意伤害罪', sentence: '有期徒刑十二年' });
    expect(found(OLD, grave)[0]!.claim.zh).toContain('十年以上重罪');
    const bribe = laterJudgment({
      crime: '行贿罪',
      deeds: ['2015年1月，被告人卓远帆为判处缓刑送给青河县人民法院法官人民币五万元。', AFTER],
    });
    expect(found(OLD, bribe)[0]!.claim.zh).toContain('行贿');
  });

  it('weighs more deeds more, and never beyond three to one while it is one case', () => {
    const weights = [1, 3, 9].map((count) => {
      const deeds = Array.from({ length: count }, (_, i) => `2013年${i + 1}月6日，被告人卓远帆将罗平打伤。`);
      return Math.exp(found(OLD, laterJudgment({ deeds }))[0]!.logEvidence);
    });
    expect(weights.map((w) => Math.round(w * 10) / 10)).toEqual([1.5, 2.5, 3]);
  });

  it.each<[string, Dossier, Dossier]>([
    ['deeds that all came after the light outcome', OLD, laterJudgment({ deeds: [AFTER] })],
    ['deeds of long before', OLD, laterJudgment({ deeds: ['2008年5月6日，被告人卓远帆将罗平砍伤。', AFTER] })],
    ['omitted crimes that came to light later', OLD, laterJudgment({ reasons: '被告人卓远帆在判决宣告以前还有其他罪没有判决。' })],
    ['crimes that he told himself', OLD, laterJudgment({ reasons: '被告人卓远帆到案后主动交代了公安机关尚未掌握的犯罪。' })],
    ['a real sentence', oldJudgment({ sentence: '有期徒刑一年' }), laterJudgment({ prior: PRIOR.replace('，缓刑二年', '') })],
    ['a small part in the old case', oldJudgment({ part: '被告人卓远帆系从犯，应当从轻处罚。' }), LATER],
    ['a minor', oldJudgment({ part: '被告人卓远帆犯罪时未满十八周岁，应当从轻处罚。' }), LATER],
    ['another kind of crime', oldJudgment({ crime: '交通肇事罪' }), laterJudgment({ prior: PRIOR.replace('故意伤害', '交通肇事') })],
    ['the very deed that the old judgment punished', OLD, laterJudgment({ deeds: ['2014年11月3日，被告人卓远帆将宋青打伤。', AFTER] })],
    ['an ordinary crime', OLD, laterJudgment({ crime: '故意伤害罪' })],
    [
      'a gang that the court does not find',
      OLD,
      laterJudgment({ crime: '故意伤害罪', reasons: '指控被告人卓远帆系恶势力证据不足，不能认定为恶势力。' }),
    ],
    ['a bribe to a businessman', OLD, laterJudgment({ crime: '行贿罪', deeds: ['2015年1月，被告人卓远帆送给某公司经理人民币五万元。'] })],
    ['a company founded before', OLD, laterJudgment({ deeds: ['2013年5月6日，被告人卓远帆注册成立公司，纠集多人经营。', AFTER] })],
    ['a knife bought before', OLD, laterJudgment({ deeds: ['2018年4月1日，被告人卓远帆用其2013年5月购买的刀将孟山砍伤。'] })],
    ['what somebody tells of himself', OLD, laterJudgment({ deeds: ['2013年5月6日，其在赌场被卓远帆带人打伤，龙飞让其还钱。', AFTER] })],
    [
      'a victim who feared an evil group',
      OLD,
      laterJudgment({ crime: '聚众斗殴罪', reasons: '被害人不敢报案是因为害怕卓远帆等恶势力团伙。' }),
    ],
    ['what only a witness said', OLD, laterJudgment({ deeds: ['2013年5月6日，证人罗平证实有人打伤其本人。', AFTER] })],
    ['a deed of a fellow', OLD, laterJudgment({ fellow: '江远', deeds: ['2013年5月6日，被告人江远持刀将罗平砍伤。', AFTER] })],
    [
      'a deed that is only alleged',
      OLD,
      laterJudgment({ alleged: '公诉机关指控：经依法审查查明，2013年5月6日，被告人卓远帆持刀将罗平砍伤。\n', deeds: [AFTER] }),
    ],
    ['a namesake with another birthday', oldJudgment({ birthday: '1975年6月9日' }), LATER],
    ['a name alone, of which the later judgment tells nothing', OLD, laterJudgment({ prior: '' })],
    ['another day', oldJudgment({ day: '二〇一五年三月三日' }), LATER],
    ['another sentence', oldJudgment({ sentence: '有期徒刑一年，缓刑三年' }), LATER],
    ['another court', OLD, laterJudgment({ prior: PRIOR.replace('青河县', '黑石县') })],
    [
      'masked names',
      oldJudgment({ name: '卓某某' }),
      laterJudgment({ name: '卓某某', deeds: BEFORE.map((d) => d.replace('卓远帆', '卓某某')) }),
    ],
    ['a masked handler', oldJudgment({ judge: '温某某' }), LATER],
    [
      'a case that the law obliged to drop',
      dropped({ ground: '但情节显著轻微、危害不大，不构成犯罪。', article: '第一百七十七条第一款' }),
      laterJudgment({ prior: '因涉嫌故意伤害罪，于2015年3月2日被青河县人民检察院决定不起诉。' }),
    ],
  ])('is silent on %s', (_, old, later) => {
    expect(found(old, later)).toEqual([]);
  });

  it('knows whose deed it is among several defendants', () => {
    expect(found(OLD, laterJudgment({ fellow: '江远' }))[0]!.claim.zh).toContain('2 起事实');
  });

  it('joins a month without a day only to one birthday', () => {
    const prior = PRIOR.replace('3月2日', '3月');
    expect(found(OLD, laterJudgment({ prior }))).toHaveLength(1);
    expect(found(oldJudgment({ birthday: '1988年3月×日' }), laterJudgment({ prior }))).toEqual([]);
  });

  it('cannot tell where the later judgment dates nothing', () => {
    const { findings, gaps } = run(indicator, OLD, laterJudgment({ deeds: ['被告人卓远帆多次打伤他人。'] }));
    expect([findings, gaps.map((g) => g.missing.map(({ fact }) => fact.zh))]).toEqual([[], [['犯罪时间']]]);
  });
});

const PEOPLE = ['卓远帆', '罗青山', '孟长河', '宋晓舟'];
/** Two men of gangs of their own, let off by one judge, among light outcomes of others. */
const gangOf = (name: string, serial: number): Dossier[] => [
  oldJudgment({ name, serial }),
  laterJudgment({ name, serial, deeds: [...BEFORE, AFTER].map((d) => d.replaceAll('卓远帆', name)) }),
];
const others = Array.from({ length: 40 }, (_, i) =>
  oldJudgment({ name: `钱${PEOPLE[i % 4]!.slice(1)}`, serial: 200 + i, judge: ['祁野', '白川远', '陆明'][i % 3]!, deed: '2014年8月1日' }),
);
const pair = [...gangOf('卓远帆', 12), ...gangOf('罗青山', 13)];

describe('N06 of one handler', () => {
  it('says more of two gangs than of one, where others let off nobody like them', () => {
    const [finding, ...more] = found(...pair, ...others);
    expect(more).toEqual([]);
    expect(finding!.verdict).toBe('violated');
    expect(finding!.logEvidence).toBeGreaterThan(Math.log(3));
    expect(finding!.logEvidence).toBeLessThanOrEqual(Math.log(6) + 1e-9);
    expect(finding!.innocent.find((r) => r.id === 'volume')!.state).toBe('excluded');
    expect(finding!.claim.zh).not.toContain('疑似');
  });

  it('counts members of one gang once, also where they were tried apart', () => {
    const [first, second] = ['卓远帆', '罗青山'];
    const apart = laterJudgment({
      name: second!,
      serial: 13,
      deeds: [...BEFORE, AFTER].map((d) => d.replaceAll(first!, second!)).concat(`罗青山受${first}（已判刑）指使。`),
    });
    const [finding] = found(...gangOf(first!, 12), oldJudgment({ name: second!, serial: 13 }), apart, ...others);
    expect(finding).toMatchObject({ verdict: 'possible' });
    expect(finding!.logEvidence).toBeLessThanOrEqual(Math.log(3) + 1e-9);
  });

  it('says no more of a judge of hundreds of light outcomes, or where all judges have such cases', () => {
    const his = Array.from({ length: 120 }, (_, i) => oldJudgment({ name: '钱远帆', serial: 400 + i, deed: '2014年8月1日' }));
    expect(found(...pair, ...his, ...others)[0]).toMatchObject({ verdict: 'possible' });
    const common = ['孟长河', '宋晓舟'].flatMap((name, i) => [
      oldJudgment({ name, serial: 70 + i, judge: '祁野' }),
      gangOf(name, 70 + i)[1]!,
    ]);
    expect(found(...pair, ...common).map((f) => f.verdict)).toEqual(['possible', 'possible']);
  });

  it('makes a grey lead of one case and no more than a blue one of two, by itself', () => {
    const tierFrom = (findings: readonly Finding[]) => {
      const [group] = groupFindings(findings, () => 'old-light-case');
      const fusion = fuse(group!.findings);
      return [mayStand(group!.findings, fusion.posterior), tierOf(group!.findings, fusion).tier];
    };
    expect(tierFrom(found(OLD, LATER))).toEqual([true, 'grey']);
    expect(tierFrom(found(...pair, ...others))).toEqual([true, 'blue']);
  });

  it('is certain of no handler where chance deals out who comes back', () => {
    const worlds = [1, 2, 3, 4].map((seed) => {
      const random = seeded(seed);
      const papers = Array.from({ length: 80 }, (_, i) => {
        const name = `${'赵钱孙李周吴郑王冯'[i % 9]}${'甫乔平文安宁江河山'[Math.floor(i / 9)]}远`;
        const old = oldJudgment({ name, serial: 300 + i, judge: `苏${'明清和知秋'[Math.floor(random() * 5)]}晓` });
        const deeds = [...BEFORE, AFTER].map((d) => d.replaceAll('卓远帆', name));
        return random() < 0.08 ? [old, laterJudgment({ name, serial: 300 + i, deeds })] : [old];
      });
      return found(...papers.flat());
    });
    expect(worlds.flat().length).toBeGreaterThan(8);
    expect(worlds.flat().filter((f) => f.verdict === 'violated')).toEqual([]);
  });

  it('gains nothing from papers loaded twice, and is silent on a court without such men', () => {
    const again = pair.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    expect(found(...pair, ...again, ...others)[0]!.logEvidence).toBeCloseTo(found(...pair, ...others)[0]!.logEvidence);
    expect(run(indicator, ...others)).toMatchObject({ findings: [], gaps: [], examined: 40 });
  });
});
