import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const TABLE = [
  ['公诉机关', '青河县人民检察院'],
  ['起诉书文号', '青检刑诉〔2022〕Z31号'],
  ['指控罪名', '危险驾驶罪'],
  ['适用程序', '速裁程序、独任审判、公开开庭'],
  ['被告人基本情况', '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。'],
  ['辩护人', '岑默，云川律衡律师事务所律师。'],
  ['量刑建议', '拘役一个月，缓刑二个月，并处罚金。'],
  ['查明事实', '2022年3月1日，被告人卓远帆醉酒驾驶小型轿车被查获。'],
  ['被告人意见', '被告人卓远帆自愿认罪认罚。'],
  ['裁判理由', '被告人卓远帆的行为构成危险驾驶罪。'],
  ['判决结果', '被告人卓远帆犯危险驾驶罪，判处拘役一个月，缓刑二个月，并处罚金人民币二千元。'],
  ['裁判依据', '《中华人民共和国刑法》第一百三十三条之一第一款第（二）项。'],
] as const;
const HEADING = '云川省青河县人民法院\n刑事判决书\n（2022）云8101刑初88号\n';
const TAIL = '\n如不服本判决，可以上诉。\n审判员温书岚\n二〇二二年四月一日\n书记员涂林';

describe('a judgment in the form of a table', () => {
  it.each([
    ['a cell on a line of its own', '\n', '\n'],
    ['label and value with a colon', '：', '\n'],
  ])('%s', (_name, between, after) => {
    const record = readText(HEADING + TABLE.map(([label, value]) => label + between + value).join(after) + TAIL);
    expect(record.procuratorate).toBe('青河县人民检察院');
    expect(record.parties.map((party) => [party.name, ...party.roles])).toEqual([['卓远帆', '被告人']]);
    expect(record.representatives.map((agent) => [agent.name, agent.firm])).toEqual([['岑默', '云川律衡律师事务所']]);
    expect(record.relatedCases.map((item) => item.number)).toEqual(['青检刑诉(2022)Z31号']);
    expect(record.outcomes).toEqual(['convicted']);
    expect(record.charges.map((charge) => [charge.defendant, charge.crime])).toEqual([['卓远帆', '危险驾驶罪']]);
    expect(record.sentences[0]).toMatchObject({ penalty: 'criminal-detention', months: 1, probationMonths: 2, fineYuan: 2000 });
    expect(record.officials.map((official) => official.name)).toEqual(['温书岚', '涂林']);
    expect(record.date).toBe('2022-04-01');
  });
});

describe('a judgment in labelled lines', () => {
  const text = [
    '公诉机关：青河县人民检察院。',
    '起诉书文号：青检刑诉〔2022〕31号。',
    '受理日期：2022年3月5日。指控罪名：盗窃。',
    '适用程序：简易、独任审判、公开开庭。',
    '出庭公诉人：检察员佟念安、代理检察员蓝鹊。',
    '被告人：祁胜男，男，1988年3月2日出生，汉族，住青河县。',
    '公诉机关指控：被告人祁胜男窃得电瓶一组。',
    '本院认为，被告人祁胜男归案后如实供述。依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：',
    '被告人祁胜男犯盗窃罪，判处拘役三个月，并处罚金人民币一千元。',
  ].join('\n');

  it('takes neither the prosecutors for the signature block nor the reasons for entries', () => {
    const record = readText(HEADING + text + TAIL);
    expect(record.parties.map((party) => party.name)).toEqual(['祁胜男']);
    expect(record.officials.map((official) => [official.name, official.role, official.agency])).toEqual([
      ['佟念安', 'prosecutor', '青河县人民检察院'],
      ['蓝鹊', 'prosecutor', '青河县人民检察院'],
      ['温书岚', 'judge', '云川省青河县人民法院'],
      ['涂林', 'clerk', '云川省青河县人民法院'],
    ]);
    expect(record.date).toBe('2022-04-01');
    expect(record.extension.course.panel?.value).toBe('sole');
  });
});

describe('what a court of first instance decided', () => {
  it('is not what this one decides, although it stands behind the label', () => {
    const record = readText(
      `云川省白石市中级人民法院\n民事判决书\n（2022）云81民终9号\n上诉人（原审被告）：曲径。\n被上诉人（原审原告）：岑默。\n上诉人曲径与被上诉人岑默买卖合同纠纷一案，不服青河县人民法院（2021）云8101民初3号民事判决，向本院提起上诉。\n判决结果：\n曲径支付岑默货款八千元。\n本院认为，上诉请求不能成立。依照《中华人民共和国民事诉讼法》第一百七十七条之规定，判决如下：\n驳回上诉，维持原判。${TAIL}`,
    );
    expect(record.outcomes).toEqual(['affirmed']);
  });
});
