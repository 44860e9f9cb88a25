import { describe, expect, it } from 'vitest';
import { layAgents } from '../../../graph/analytics/lay-agents.ts';
import { aPaper } from '../../support/papers.ts';

const paper = (agent: string) =>
  aPaper(`云川省清河县人民法院
民 事 判 决 书
（2020）云0721民初123号
原告：陆秉和，男，1980年1月2日出生，汉族，住云川省清河县柳湾镇河东村12号。
委托诉讼代理人：${agent}
被告：言小午，男，1979年3月4日出生，汉族，住云川省清河县望川镇。
原告陆秉和与被告言小午民间借贷纠纷一案，本院于2020年3月2日立案后，依法适用简易程序，公开开庭进行了审理。本案现已审理终结。
判决如下：
被告言小午于本判决生效之日起十日内偿还原告陆秉和借款本金50000元。
审判员　苏明远
二〇二〇年五月六日
书记员　冯小满
`);

describe('lay agents', () => {
  it.each([
    ['秦长风，由清河县柳湾镇河东村村民委员会推荐。', ['秦长风'], '清河县柳湾镇河东村村民委员会'],
    ['秦长风，男，1970年5月6日出生，汉族，住清河县城关镇。', ['秦长风'], null],
  ])('reads %s', (entry, names, sentBy) => {
    const agents = layAgents(paper(entry));
    expect(agents.map((a) => a.name)).toEqual(names);
    expect(agents[0]).toMatchObject({ clients: ['陆秉和'], sentBy });
  });

  it.each([
    ['a lawyer', '程砚秋，云川泰和律师事务所律师。'],
    ['a legal worker', '秦长风，清河县柳湾法律服务所法律工作者。'],
    ['kin', '秦长风，系原告陆秉和之子。'],
    ['whom legal aid sent', '秦长风，清河县法律援助中心指派。'],
    ['whom a union put forward', '秦长风，由清河县总工会推荐。'],
    ['a masked name', '秦某某，男，住清河县城关镇。'],
  ])('leaves out %s', (_, entry) => {
    expect(layAgents(paper(entry))).toEqual([]);
  });
});
