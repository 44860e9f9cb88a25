import { describe, expect, it } from 'vitest';
import { findProcuratorateNumbers } from '../../../nlp/rules/writing/procuratorate-numbers.ts';

const read = (text: string) => findProcuratorateNumbers(text).map((one) => [one.value, one.kind]);
const values = (text: string) => findProcuratorateNumbers(text).map((one) => one.value);

describe('procuratorate numbers', () => {
  it('tells indictments from protests and leaves procedural papers out', () => {
    expect(
      read(
        '检察院以青检分院公诉刑诉[2017]919号起诉书指控，以青检刑抗（2018）2号抗诉书提出抗诉，又以富检公延（2016）5号延期审理建议书建议延期。',
      ),
    ).toEqual([
      ['青检分院公诉刑诉(2017)919号', 'indictment'],
      ['青检刑抗(2018)2号', 'protest'],
    ]);
  });

  it('takes the office under its short name 县院, and the name of the body stays out', () => {
    const text = '云川省青河县人民检察院以青河县院公诉刑（2015）30号起诉书指控。以白石区院刑诉[2016]7号起诉书指控。';
    expect(values(text)).toEqual(['青河县院公诉刑(2015)30号', '白石区院刑诉(2016)7号']);
  });

  it.each([
    ['青河县人民检察院以青检刑诉〔2023〕Z108号起诉书指控', '青检刑诉(2023)Z108号'],
    ['白石区人民检察院以云白检一部刑诉［2020］Z2号起诉书指控', '云白检一部刑诉(2020)Z2号'],
    ['青河县人民检察院以青检公诉刑诉[2019]34018100000077号起诉书指控', '青检公诉刑诉(2019)34018100000077号'],
    ['青河县人民检察院以青检刑诉《2016》41号起诉书指控', '青检刑诉(2016)41号'],
    ['青河县人民检察院以青检刑诉（2019）12-1号追加起诉决定书指控', '青检刑诉(2019)12-1号'],
    ['青河县人民检察院以青检刑诉（2018）号41号起诉书指控', '青检刑诉(2018)41号'],
    ['青河县人民检察院以青检刑诉（2018）第41起诉书指控', '青检刑诉(2018)第41号'],
    ['公诉机关以（2015）青检刑诉第90号起诉书指控', '(2015)青检刑诉第90号'],
  ])('whatever the bracket, letter or serial: %s', (text, wanted) => {
    expect(values(text)).toEqual([wanted]);
  });

  it.each([
    ['延津县人民检察院以延检公诉刑诉〔2018〕33号起诉书指控', '延检公诉刑诉(2018)33号'],
    ['建宁县人民检察院以建检刑诉（2016）8号起诉书指控', '建检刑诉(2016)8号'],
    ['调兵山市人民检察院以调检刑诉（2016）8号起诉书指控', '调检刑诉(2016)8号'],
    ['恩平市人民检察院以恩检意诉刑诉（2016）8号起诉书指控', '恩检意诉刑诉(2016)8号'],
    ['和平县人民检察院以和检刑诉（2014）5号起诉书指控', '和检刑诉(2014)5号'],
    ['于都县人民检察院以于检公诉刑诉（2014）5号起诉书指控', '于检公诉刑诉(2014)5号'],
    ['凭祥市人民检察院以凭检刑诉（2014）5号起诉书指控', '凭检刑诉(2014)5号'],
  ])('with the letter of a place that is a word of procedure: %s', (text, wanted) => {
    expect(values(text)).toEqual([wanted]);
  });

  it.each([
    ['青河县人民检察院以云青河公诉刑诉〔2021〕1227号起诉书指控', '云青河公诉刑诉(2021)1227号'],
    ['青河县人民检察院以云青检察刑诉〔2021〕27号起诉书指控', '云青检察刑诉(2021)27号'],
    ['青河县人民检察院以青检刑诉（2021）5号、6号起诉书，及白检刑诉（2021）7号起诉书指控', '青检刑诉(2021)5号'],
  ])('without 检 or beside other words: %s', (text, wanted) => {
    expect(values(text)[0]).toBe(wanted);
  });

  it('keeps the words between two numbers out of the second', () => {
    expect(values('以青检刑诉（2021）5号起诉书及青检刑追诉（2021）2号追加起诉决定书指控')).toEqual([
      '青检刑诉(2021)5号',
      '青检刑追诉(2021)2号',
    ]);
  });

  it('knows decisions not to prosecute, and the number of a civil protest by what follows it', () => {
    expect(read('不服青河县人民检察院作出的青检公诉刑不诉[2017]3号不起诉决定。')).toEqual([['青检公诉刑不诉(2017)3号', 'non-prosecution']]);
    expect(read('云川省人民检察院以云检民监〔2022〕53000000012号民事抗诉书向本院提出抗诉')).toEqual([
      ['云检民监(2022)53000000012号', 'protest'],
    ]);
  });

  it.each([
    '以青河县院医鉴（2015）30号鉴定书证明。',
    '青河县公安局青河分局刑诉字（2014）第000011号起诉意见书',
    '青河县人民检察院以青检量建〔2021〕Z9号量刑建议书提出量刑建议',
    '青河县人民检察院以青检补侦〔2021〕9号函建议延期审理',
    '青公物鉴字（2019）宁检化字2480号检测报告',
    '青检控申刑申复决〔2018〕1号',
  ])('is none in %s', (text) => {
    expect(values(text)).toEqual([]);
  });
});
