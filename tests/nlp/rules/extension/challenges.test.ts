import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const appeal = (header: string, account: string) =>
  readText(
    `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑终45号\n${header}\n青河县人民法院审理青河县人民检察院指控原审被告人卓远帆犯盗窃罪一案，于2021年1月4日作出（2020）云8101刑初45号刑事判决。${account}本案现已审理终结。\n本院认为，原判适当。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第（一）项之规定，裁定如下：\n驳回上诉，维持原判。\n审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年三月九日\n书记员涂林`,
  ).extension.challenges.map(({ by, act, side, withdrawn }) => [by, act, side, withdrawn]);

const PROSECUTION = '原公诉机关青河县人民检察院。';
const DEFENDANT = '上诉人（原审被告人）卓远帆，男，1988年3月2日出生。';

describe('who challenged the decision', () => {
  it('is the defence alone', () => {
    expect(appeal(`${PROSECUTION}\n${DEFENDANT}`, '宣判后，公诉机关未提出抗诉，卓远帆不服，提出上诉。')).toEqual([
      ['卓远帆', 'appeal', 'defence', false],
    ]);
  });

  it('is the procuratorate beside it, but not the one that supports it', () => {
    const account =
      '宣判后，青河县人民检察院以量刑畸轻为由提出抗诉，卓远帆不服，提出上诉。白石市人民检察院支持青河县人民检察院提出抗诉的意见。';
    expect(appeal(`抗诉机关青河县人民检察院。\n${DEFENDANT}`, account)).toEqual([
      ['卓远帆', 'appeal', 'defence', false],
      ['青河县人民检察院', 'protest', 'procuratorate', false],
    ]);
  });

  it('is the private prosecutor or the civil claimant', () => {
    expect(
      appeal(`上诉人（原审自诉人）花明，男，1970年1月1日出生。\n原审被告人卓远帆，男，1988年3月2日出生。`, '花明不服，提出上诉。'),
    ).toEqual([['花明', 'appeal', 'private-prosecutor', false]]);
    expect(
      appeal(
        `${PROSECUTION}\n上诉人（原审附带民事诉讼原告人）花明，男，1970年1月1日出生。\n原审被告人卓远帆，男，1988年3月2日出生。`,
        '花明对附带民事部分不服，提出上诉。',
      ),
    ).toEqual([['花明', 'appeal', 'civil-claimant', false]]);
  });

  it('keeps who took the appeal back apart from who did not', () => {
    const header = `${PROSECUTION}\n${DEFENDANT}\n上诉人（原审被告人）岑默，男，1990年1月2日出生。`;
    expect(appeal(header, '卓远帆、岑默不服，提出上诉。审理期间，上诉人岑默申请撤回上诉。')).toEqual([
      ['卓远帆', 'appeal', 'defence', false],
      ['岑默', 'appeal', 'defence', true],
    ]);
    expect(appeal(`${PROSECUTION}\n${DEFENDANT}`, '卓远帆不服，提出上诉。审理期间，花明申请撤回上诉。')).toEqual([
      ['卓远帆', 'appeal', 'defence', false],
    ]);
    expect(
      appeal(`抗诉机关青河县人民检察院。\n${DEFENDANT}`, '青河县人民检察院提出抗诉，卓远帆不服，提出上诉。白石市人民检察院决定撤回抗诉。'),
    ).toEqual([
      ['卓远帆', 'appeal', 'defence', false],
      ['青河县人民检察院', 'protest', 'procuratorate', true],
    ]);
  });

  it('is nobody at first instance', () => {
    expect(readText(aCriminalJudgment()).extension.challenges).toEqual([]);
  });
});
