import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const BODY =
  '公诉机关××××人民检察院。\n被告人王某，男，1985年3月1日出生，汉族，农民。\n××××人民检察院指控被告人王某犯盗窃罪，于2025年2月10日向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。\n本院认为，被告人王某的行为已构成盗窃罪。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：\n被告人王某犯盗窃罪，判处有期徒刑八个月。\n审　判　长　×××\n审　判　员　×××\n人民陪审员　×××\n二〇二五年三月五日\n书　记　员　×××\n';
const read = (court: string, number: string) => readText(`${court}\n刑 事 判 决 书\n${number}\n${BODY}`);
const marks = (court: string, number: string) =>
  read(court, number).uncertain.map(({ field, reason, candidates }) => [field, reason, candidates[0]?.value]);

describe('a heading with hidden characters', () => {
  it.each(['四川省××××人民法院', '某县人民法院', '四川省某某县人民法院', '××市中级人民法院', '四川省XX县人民法院'])(
    '%s is kept as printed and marked with the reason',
    (court) => {
      const record = read(court, '（2025）川9921刑初12号');
      expect(record.court).toBe(court);
      expect(marks(court, '（2025）川9921刑初12号')).toEqual([['court', 'masked', court]]);
    },
  );

  it.each(['（2025）川××××刑初12号', '（2025）川某某刑初12号', '（2025）川****刑初12号'])(
    '%s is marked, and no value that counts',
    (number) => {
      expect(marks('四川省河湾县人民法院', number)).toEqual([['number', 'masked', number.replace('（', '(').replace('）', ')')]]);
    },
  );

  it.each(['（2025）川9921刑初××号', '（2025）川××××刑初××号', '（2014）青刑初字第××号'])('%s has no serial and is no number', (number) => {
    const record = read('四川省河湾县人民法院', number);
    expect(record.number).toBeNull();
    const [mark] = record.uncertain;
    expect(mark).toMatchObject({ field: 'number', reason: 'masked' });
    expect(mark?.spans).not.toEqual([]);
  });

  it('says that the names of the bench are hidden, at every place', () => {
    const { officials, warnings } = read('四川省××××人民法院', '（2025）川××××刑初12号');
    expect(officials.map(({ name }) => name)).toEqual(['×××', '×××', '×××', '×××']);
    expect(warnings).toMatchObject([{ code: 'masked-names' }]);
    expect(warnings[0]?.spans).toHaveLength(4);
  });

  it('does not mark what is printed in full, nor a masked number of another case', () => {
    expect(marks('四川省河湾县人民法院', '（2025）川9921刑初12号')).toEqual([]);
  });
});
