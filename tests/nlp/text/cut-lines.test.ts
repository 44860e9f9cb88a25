import { describe, expect, it } from 'vitest';
import { clean } from '../../../nlp/text/clean.ts';
import { spanInOriginal } from '../../../nlp/text/offsets.ts';
import { readText } from '../rules/a-document.ts';

const lines = (text: string) => clean(text).text.split('\n');

describe('a line break inside a sentence', () => {
  it.each([
    ['有期徒刑一年\n九个月', '有期徒刑一年九个月'],
    ['判处有期徒刑\n二年，缓刑三\n年', '判处有期徒刑二年，缓刑三年'],
    ['拘役一个月\n十五日', '拘役一个月十五日'],
    ['并处罚金人民币\n三千元', '并处罚金人民币三千元'],
    ['共计人民币12\n800元', '共计人民币12800元'],
    ['于2021年3\n月5日被取保候审', '于2021年3月5日被取保候审'],
    ['（2021）皖99\n01刑初12号', '（2021）皖9901刑初12号'],
    ['上诉人（原审被\n告）：张东川', '上诉人（原审被告）：张东川'],
    ['被\n告人张东川，男', '被告人张东川，男'],
    ['辩护人王大川，安徽明河律师\n事务所律师。', '辩护人王大川，安徽明河律师事务所律师。'],
  ])('%j', (text, whole) => {
    expect(lines(text)).toEqual([whole]);
  });

  it.each([
    '原告张东川，男，住河湾县\n被告李西川，男，住青石区',
    '委托代理人王大川，安徽明河律师事务所律师\n河湾县人民检察院以河检刑诉〔2021〕12号起诉书指控被告人犯盗窃罪。',
    '指控罪名\n危险驾驶罪',
    '河湾县人民法院裁前公示\n现将名单公示如下，公示期五日。',
    '案由：盗窃\n承办人：张东川',
    '被告人张东川犯盗窃罪\n审判员李西川',
  ])('is none in %j', (text) => {
    expect(clean(text).text).toBe(text);
  });

  it('is read through in the term of a sentence', () => {
    const text = '被告人张东川犯盗窃罪，判处有期徒刑一年\n\n九个月，并处罚金人民币三\n千元。';
    const { sentences } = readText(
      `河湾县人民法院\n刑事判决书\n（2021）皖9901刑初12号\n被告人张东川，男，1980年1月1日出生。\n判决如下：\n${text}`,
    );
    expect(sentences.map(({ months, fineYuan }) => [months, fineYuan])).toEqual([[21, 3000]]);
  });
});

describe('pages', () => {
  const page = (number: (page: number) => string, head: string | null = null) =>
    [
      '河湾县人民法院',
      '刑 事 判 决 书',
      '（2021）皖 9901 刑初 12 号',
      '被告人张东川，男，1980 年 1 月 1 日出生，汉族，农民，住河',
      '湾县青石镇。因涉嫌犯盗窃罪于 2021 年 1 月 5 日被取保候审。',
      '河湾县人民检察院以河检刑诉〔2021〕12 号起诉书指控被告人',
      number(1),
      ...(head === null ? [] : [head]),
      '张东川犯盗窃罪，于 2021 年 2 月 1 日向本院提起公诉。本院依法',
      '适用简易程序，公开开庭审理了本案。现已审理终结，判决如下：',
      '被告人张东川犯盗窃罪，判处有期徒刑六个月，并处罚金人民币一',
      number(2),
      ...(head === null ? [] : [head]),
      '千元。',
      '审 判 员 李 西 川',
      '二 〇 二 一 年 三 月 一 日',
    ].join('\n');

  it.each([
    ['- 1 -', (n: number) => `- ${n} -`],
    ['第 1 页 共 3 页', (n: number) => `第 ${n} 页 共 3 页`],
    ['— 1 —', (n: number) => `— ${n} —`],
    ['1/3', (n: number) => `${n}/3`],
    ['1', String],
    ['第1页', (n: number) => `第${n}页`],
  ])('numbered %s are joined', (_, number) => {
    expect(lines(page(number))).toEqual(lines(page(() => '- 9 -')));
    expect(lines(page(number)).at(-3)).toBe('被告人张东川犯盗窃罪，判处有期徒刑六个月，并处罚金人民币一千元。');
  });

  it.each(['河湾县人民法院刑事判决书', '（2021）皖9901刑初12号', '中国裁判文书网'])('lose their running head: %s', (head) => {
    expect(lines(page((n) => `- ${n} -`, head))).toEqual(lines(page((n) => `- ${n} -`)));
  });

  it('point with every name into the print', () => {
    const text = page((n) => `第 ${n} 页`, '中国裁判文书网');
    const cleaned = clean(text);
    const at = cleaned.text.indexOf('指控被告人张东川');
    const { start, end } = spanInOriginal(cleaned, at, at + '指控被告人张东川'.length);
    expect(text.slice(start, end)).toBe('指控被告人\n第 1 页\n中国裁判文书网\n张东川');
  });
});

describe('leaders', () => {
  it.each(['.', '...', '··', '……', '. . .', '____'])('%s before the signers and the date go', (leader) => {
    const signed = ['审判长樊平安', '人民陪审员曾长河', '二〇二一年三月一日', '书记员刘敏之'];
    expect(lines(['驳回上诉。', ...signed.map((line) => leader + line)].join('\n'))).toEqual(['驳回上诉。', ...signed]);
    expect(lines(`驳回上诉。\n审判长${leader}樊平安\n书记员${leader}刘敏之`)).toEqual(['驳回上诉。', '审判长樊平安', '书记员刘敏之']);
  });
});

describe('written breaks', () => {
  const text = ['河湾县人民法院', '民事裁定书', '（2021）皖9901民初12号', '原告张东川。', '准许撤诉。', '审判员李西川'];
  it.each(['|', ' | ', '||', '│', '｜', '\\n', '\\r\\n', '\t'])('%j', (mark) => {
    expect(lines(text.join(mark))).toEqual(text);
  });
});
