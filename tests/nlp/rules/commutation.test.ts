import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const ruling = (history: string) =>
  readText(
    `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更30号\n罪犯岑默，男，1980年出生，现在云川省长岭监狱服刑。\n${history}执行机关云川省长岭监狱于2021年3月2日提出减刑建议。本院依法组成合议庭进行了审理，现已审理终结。\n依照法律规定，裁定如下：\n对罪犯岑默减去有期徒刑六个月。\n审判长祁野\n审判员白川\n审判员温书岚\n二〇二一年五月六日\n书记员涂林`,
  );
const JUDGED = '青河县人民法院于2010年3月1日作出（2010）青刑初字第3号刑事判决，以抢劫罪判处岑默有期徒刑十五年。';
const cuts = (history: string) => ruling(JUDGED + history).commutation?.previousCuts.map((cut) => [cut.date, cut.months]);

describe('earlier cuts', () => {
  it('are given out one by one where dates and lengths are listed', () => {
    expect(cuts('本院分别于2012年4月3日、2014年6月5日，为罪犯减刑1年2个月、减刑1年1个月。')).toEqual([
      ['2012-04-03', 14],
      ['2014-06-05', 13],
    ]);
  });

  it('have no lengths of their own under one total', () => {
    expect(cuts('本院曾于2013年2月4日、2015年6月11日裁定对罪犯岑默共减去有期徒刑一年零四个月。')).toEqual([
      ['2013-02-04', null],
      ['2015-06-11', null],
    ]);
  });

  it('keep the length of a single one', () => {
    expect(cuts('本院于2013年3月7日裁定减去有期徒刑一年。')).toEqual([['2013-03-07', 12]]);
  });
});

describe('the judgment that set the term', () => {
  const relation = (words: string) =>
    ruling(`云川省高级人民法院于2010年11月30日作出（2010）云刑终字第36号${words}`).relatedCases.map((one) => one.relation);

  it('is the original, also on appeal', () => {
    expect(relation('刑事判决，认定岑默犯抢劫罪，决定执行有期徒刑十五年。')).toEqual(['original']);
  });

  it('is none where it only affirms', () => {
    expect(relation('刑事裁定，驳回上诉，维持原判。')).toEqual(['second-instance']);
  });
});

describe('the operative part', () => {
  const decided = (words: string) => {
    const item = readText(
      `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更30号\n罪犯岑默，男，1980年出生，现在长岭监狱服刑。\n${JUDGED}执行机关云川省长岭监狱于2021年3月2日提出减刑建议。本院依法组成合议庭进行了审理，现已审理终结。\n依照法律规定，裁定如下：\n${words}\n审判长祁野\n二〇二一年五月六日\n书记员涂林`,
    ).commutation;
    return [item?.cutMonths, item?.remainderCut, item?.prison];
  };

  it('cuts a length, and tells in brackets how much remains', () => {
    expect(decided('对罪犯岑默准予减刑九个月（余刑至二〇二二年四月十九日止）。')).toEqual([9, false, '云川省长岭监狱']);
  });

  it('cuts what remains', () => {
    expect(decided('对罪犯岑默减去余刑。')).toEqual([null, true, '云川省长岭监狱']);
  });
});
