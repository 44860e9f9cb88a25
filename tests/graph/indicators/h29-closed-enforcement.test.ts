import { describe, expect, it } from 'vitest';
import { h29ClosedEnforcement as indicator } from '../../../graph/indicators/h29-closed-enforcement.ts';
import { onlyFinding, run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';

const HOUSE = '经网络查控，查明被执行人曲径名下有房产一套。';
const ruling = (
  body: string,
  {
    date = '二〇二一年九月九日',
    accepted = '2021年3月2日',
    number = '（2021）云8101执88号',
    signed = '审判长祁野\n审判员白川\n审判员温岚',
  } = {},
) =>
  aPaper(
    `云川省青河县人民法院\n执行裁定书\n${number}\n申请执行人：岑默，男，住青河县。\n被执行人：曲径，男，住青河县。\n申请执行人岑默与被执行人曲径民间借贷纠纷一案，本院于${accepted}立案执行。\n${body}\n依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条的规定，裁定如下：\n终结本次执行程序。\n${signed}\n${date}\n书记员涂林`,
  );
const found = (...papers: ReturnType<typeof ruling>[]) => run(indicator, ...papers).findings;

describe('H29', () => {
  it('holds property that the ruling names, with no reason and no consent, to be checked', () => {
    const paper = ruling(HOUSE);
    const finding = onlyFinding(indicator, paper);
    expect(finding).toMatchObject({ verdict: 'possible', crimes: ['C10', 'C11'] });
    expect(finding.claim.zh).toBe('疑似云川省青河县人民法院1案裁定载明有财产而终结本次执行，待核');
    expect(finding.innocent.find(({ id }) => id === 'disposal')).toMatchObject({
      state: 'open',
      paper: { zh: expect.stringContaining('查封登记') },
    });
    for (const { start, end, quote } of finding.evidence) expect(paper.quote(start, end)).toBe(quote);
  });

  it.each([
    ['queued seizure', `${HOUSE}该房产系轮候查封，暂无法处置。`],
    ['a mortgage', '查明被执行人曲径名下有房产一套，已设定抵押。'],
    ['a car that nobody found', '查明被执行人曲径名下有小型汽车一辆，但未能实际扣押。'],
    ['the only home', `${HOUSE}该房产系其唯一住房。`],
    ['the consent of the applicant', `${HOUSE}申请执行人岑默书面同意终结本次执行程序。`],
    ['the request of the applicant', `${HOUSE}申请执行人岑默向本院申请终结本次执行程序。`],
    ['nothing found', '经网络查控，未发现被执行人曲径名下有可供执行的财产。'],
    ['nothing else found', `${HOUSE}未发现其他可供执行的财产。`],
    ['no word of property, consent or panel', '被执行人曲径下落不明。'],
  ])('is silent on %s', (_, body) => {
    expect(found(ruling(body))).toEqual([]);
  });

  it('makes nothing of property that was found later: enforcement resumes', () => {
    const resumed = ruling('本案恢复执行后，查明被执行人曲径名下有房产一套，申请执行人同意终结本次执行程序。', {
      number: '（2022）云8101执恢8号',
      date: '二〇二二年三月九日',
    });
    expect(found(ruling('未发现被执行人曲径名下有可供执行的财产。'), resumed)).toEqual([]);
  });

  const SHORT = { date: '二〇二一年四月九日' };
  it('accuses nobody of an end within three months alone, and tells which paper is asked for', () => {
    const paper = ruling('未发现可供执行的财产。', SHORT);
    expect(run(indicator, paper)).toMatchObject({ findings: [], gaps: [{ missing: [{ fact: { zh: '立案未满三个月即终结的理由' } }] }] });
    expect(found(ruling('申请执行人岑默同意终结本次执行程序。', SHORT))).toEqual([]);
  });

  it('names it beside property that was left', () => {
    const finding = onlyFinding(indicator, ruling(HOUSE, SHORT));
    expect(finding.verdict).toBe('possible');
    expect(finding.claim.zh).toContain('裁定载明有财产而终结本次执行、立案未满三个月即终结本次执行');
  });

  it.each([
    ['three months to the day', { date: '二〇二一年六月二日' }, ''],
    ['a day short of them', { date: '二〇二一年六月一日' }, ''],
    ['a ruling before the conditions of 2016', { date: '二〇一六年四月九日', accepted: '2016年3月2日' }, ''],
    ['a resumed enforcement', { ...SHORT, number: '（2021）云8101执恢88号' }, ''],
    ['an enforcement that was resumed, by its words', SHORT, '本案系恢复执行案件。'],
  ])('counts no haste in %s', (_, over, body) => {
    const [finding] = found(ruling(`${HOUSE}${body}`, over));
    expect(finding?.claim.zh ?? '').not.toContain('三个月');
  });

  it('holds an end against the applicant to be checked, unless panel and president are told', () => {
    const refused = '申请执行人岑默不同意终结本次执行程序。';
    expect(onlyFinding(indicator, ruling(refused)).verdict).toBe('possible');
    expect(found(ruling(`${refused}经合议庭评议并报院长批准。`))).toEqual([]);
  });

  it('cannot tell without a date', () => {
    expect(run(indicator, ruling('未发现可供执行的财产。', { date: '' }))).toMatchObject({
      findings: [],
      gaps: [{ missing: [{ fact: { zh: '裁定日期' } }] }],
    });
  });
});
