import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const HEADER =
  '原告曲径，女，汉族。\n被告青河县住房保障和房产局（以下简称县房产局），住所地青河县。\n第三人花明，男，汉族。\n委托代理人梁忠诚，云川大昌律师事务所律师。';
const appeared = (sentence: string, header = HEADER) =>
  readText(
    `云川省青河县人民法院\n行政判决书\n（2020）云8101行初9号\n${header}\n原告曲径诉被告青河县住房保障和房产局登记一案，本院于2020年3月2日立案，公开开庭审理了本案。${sentence}本案现已审理终结。\n本院认为，依照法律规定，判决如下：\n驳回原告的诉讼请求。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林`,
  );
const agents = (sentence: string) =>
  appeared(sentence)
    .representatives.filter((one) => one.name !== '梁忠诚')
    .map((one) => [one.name, one.kind, one.represents.join()]);

describe('agents named only as appearing', () => {
  it.each([
    ['原告曲径被告县房产局的委托代理人桂晓到庭参加诉讼。', [['桂晓', 'citizen', '青河县住房保障和房产局']]],
    ['原告曲径、被告县房管局的委托代理人桂晓到庭参加诉讼。', [['桂晓', 'citizen', '青河县住房保障和房产局']]],
    [
      '原告曲径及其委托代理人桂晓律师、被告的委托代理人安澜均到庭参加诉讼。',
      [
        ['桂晓', 'lawyer', '曲径'],
        ['安澜', 'citizen', '青河县住房保障和房产局'],
      ],
    ],
    ['原告曲径的委托代理人桂晓、第三人花明到庭参加诉讼。', [['桂晓', 'citizen', '曲径']]],
    [
      '原告曲径的委托代理人安常和、桂晓及第三人花明到庭参加诉讼。',
      [
        ['安常和', 'citizen', '曲径'],
        ['桂晓', 'citizen', '曲径'],
      ],
    ],
    [
      '原告曲径的委托代理人桂晓、安常和到庭参加诉讼。',
      [
        ['桂晓', 'citizen', '曲径'],
        ['安常和', 'citizen', '曲径'],
      ],
    ],
    ['原告曲径的委托代理人桂晓，证人安澜、程远到庭参加诉讼。', [['桂晓', 'citizen', '曲径']]],
    ['被告负责人未能出庭，原告到庭参加诉讼。', []],
    ['原告曲径的委托代理人花明到庭参加诉讼。', [['花明', 'citizen', '曲径']]],
    ['被告县房产局的委托代理人桂晓、花明到庭参加诉讼。', [['桂晓', 'citizen', '青河县住房保障和房产局']]],
    ['原告曲径的辩护人花明到庭参加诉讼。', []],
  ])('%s', (sentence, wanted) => {
    expect(agents(sentence)).toEqual(wanted);
  });

  it('lets the name of the header win over a slip', () => {
    expect(appeared('第三人花明的委托代理人梁志诚到庭参加诉讼。').representatives.map((one) => one.name)).toEqual(['梁忠诚']);
  });

  it('keeps a colleague with a similar name', () => {
    const names = appeared('第三人花明的委托代理人梁忠诚、梁忠信到庭参加诉讼。').representatives.map((one) => one.name);
    expect(names).toEqual(['梁忠诚', '梁忠信']);
  });
});

describe('heads named only as appearing', () => {
  it('stand for the authority under its short name', () => {
    const { principals } = appeared('原告曲径，被告县房产局的行政负责人方未然及委托代理人桂晓到庭参加诉讼。');
    expect(principals.map((one) => [one.name, one.title, one.of])).toEqual([['方未然', '行政负责人', '青河县住房保障和房产局']]);
  });
});
