import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

const signers = (tail: string) =>
  readText(aCriminalJudgment({ tail }))
    .officials.filter((one) => one.role !== 'prosecutor')
    .map((one) => `${one.name}/${one.role}`);

const WANTED = ['温书岚/presiding-judge', '祁野/judge', '白川/lay-judge', '涂林/clerk'];

describe('signature block', () => {
  it.each([
    ['one line an entry', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林'],
    ['spread', '审　判　长　　温书岚\n审　判　员　　祁　野\n人民陪审员　　白　川\n二○二一年三月九日\n书　记　员　　涂　林'],
    ['glued', '审判长温书岚审判员祁野人民陪审员白川二〇二一年三月九日书记员涂林'],
    ['with listing commas', '审判长温书岚、审判员祁野、人民陪审员白川、二〇二一年三月九日、书记员涂林'],
    ['with colons', '审判长：温书岚\n审判员：祁野\n人民陪审员：白川\n二〇二一年三月九日\n书记员：涂林'],
    ['role and name on different lines', '审判长\n温书岚\n审判员\n祁野\n人民陪审员\n白川\n二〇二一年三月九日\n书记员\n涂林'],
    ['dotted', '.审判长温书岚\n..审判员祁野\n...人民陪审员白川\n..二〇二一年三月九日\n........书记员涂林\n附：相关法律条文'],
    ['dotted and glued', '..审判长温书岚..审判员祁野...人民陪审员白川..二〇二一年三月九日.....书记员涂林'],
    ['led by dots', '审判长……温书岚\n审判员……祁野\n人民陪审员……白川\n二〇二一年三月九日\n书记员……涂林'],
    [
      'with a colon before the name',
      '审　判　长　：温书岚\n审　判　员　：祁　野\n人民陪审员　：白　川\n二〇二一年三月九日\n书　记　员　：涂　林',
    ],
    ['with a printer glued to the clerk', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林校对曲径打印岑默'],
    ['with a proofreader below', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林\n校对人：曲径　打印人：岑默'],
    [
      'followed by statutes',
      '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林\n附：相关法律条文\n《中华人民共和国刑法》第六十五条由审判员、书记员执行',
    ],
  ])('is read %s', (_layout, tail) => {
    expect(signers(tail)).toEqual(WANTED);
  });

  it('keeps names whole that are written out without a dot, and gives the dot one form', () => {
    expect(
      signers(
        '审判长阿勒木江吾米尔江\n审判员热依汗古丽买买提\n人民陪审员买买提‧艾力\n人民陪审员古丽.阿依登\n法官助理德里格里桑书记员才让扎西\n二〇二一年三月九日',
      ),
    ).toEqual([
      '阿勒木江吾米尔江/presiding-judge',
      '热依汗古丽买买提/judge',
      '买买提·艾力/lay-judge',
      '古丽·阿依登/lay-judge',
      '德里格里桑/judge-assistant',
      '才让扎西/clerk',
    ]);
  });

  it('keeps masks, compound and minority names as written', () => {
    expect(signers('审判长欧阳知夏\n审判员张**\n人民陪审员古丽·阿依登\n二〇二一年三月九日\n书记员XX云')).toEqual([
      '欧阳知夏/presiding-judge',
      '张**/judge',
      '古丽·阿依登/lay-judge',
      'XX云/clerk',
    ]);
  });

  it.each([
    ['a role word that an export broke', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日书、记员涂林'],
    [
      'an annex glued to the last name',
      '审判长温书岚审判员祁野人民陪审员白川二〇二一年三月九日书　记　员　　涂　林在案物品处理清单下列物品予以没收',
    ],
    ['a letter of the judge below', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林\n法官寄语：\n望珍惜。'],
    ['附 glued to the last name', '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日书、记员涂林附：相关法律'],
  ])('is read with %s', (_layout, tail) => {
    expect(signers(tail)).toEqual(WANTED);
  });

  it.each([
    ['代审判员祁野', 'acting-judge'],
    ['人民审判员祁野', 'judge'],
  ])('knows the odd word %s', (words, role) => {
    expect(signers(`审判长温书岚\n${words}\n二〇二一年三月九日\n书记员涂林`)).toContain(`祁野/${role}`);
  });

  it('takes no clerk who only kept the record in the opening for a signature', () => {
    const opening =
      '青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。本院依法由审判员祁野担任审判长，书记员涂林担任记录。现已审理终结。';
    expect(readText(aCriminalJudgment({ opening })).officials.map((one) => one.name)).toEqual(['温书岚', '祁野', '白川', '涂林']);
  });
});

describe('prosecutors', () => {
  it.each([
    ['指派检察员佟念安出庭支持公诉', ['佟念安']],
    ['指派代理检察员佟念安、蓝鹊出庭支持公诉', ['佟念安', '蓝鹊']],
    ['指派检察员佟念安及检察官助理蓝鹊出庭支持公诉', ['佟念安', '蓝鹊']],
    ['指派佟念安出庭支持公诉', ['佟念安']],
    ['指派检察员昌均出庭支持公诉', ['昌均']],
  ])('%s', (words, names) => {
    const opening = `青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。青河县人民检察院${words}。现已审理终结。`;
    const found = readText(aCriminalJudgment({ opening })).officials.filter((one) => one.role === 'prosecutor');
    expect(found.map((one) => one.name)).toEqual(names);
    expect(new Set(found.map((one) => one.agency))).toEqual(new Set(['青河县人民检察院']));
  });

  it.each([
    [
      '指派检察员佟念安、书记员蓝鹊出庭支持公诉',
      [
        ['佟念安', 'prosecutor'],
        ['蓝鹊', 'clerk'],
      ],
    ],
    ['指派代理检察员佟念安出席法庭', [['佟念安', 'prosecutor']]],
    ['指派出庭检察员发表出庭意见', []],
  ])('%s', (words, wanted) => {
    const opening = `青河县人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。青河县人民检察院${words}。现已审理终结。`;
    const found = readText(aCriminalJudgment({ opening })).officials.filter((one) => one.agency === '青河县人民检察院');
    expect(found.map((one) => [one.name, one.role])).toEqual(wanted);
  });

  it.each([
    ['原平市', '原平市人民检察院'],
    ['日照市海青区', '日照市海青区人民检察院'],
    ['故原告不服青河县', '青河县人民检察院'],
  ])('of %s keep its name whole', (place, agency) => {
    const opening = `${place}人民检察院指控被告人卓远帆犯盗窃罪，向本院提起公诉。${place}人民检察院指派检察员佟念安出庭支持公诉。现已审理终结。`;
    expect(readText(aCriminalJudgment({ opening })).officials.find((one) => one.role === 'prosecutor')?.agency).toBe(agency);
  });
});

describe('officers of the prison', () => {
  const ruling = (words: string) =>
    readText(
      `云川省白石市中级人民法院\n刑事裁定书\n（2022）云81刑更7号\n执行机关云川省长岭监狱。\n罪犯岑默，男，1988年3月2日出生。\n青河县人民法院作出（2018）云8101刑初39号刑事判决，以被告人岑默犯抢劫罪，判处死刑，缓期二年执行，限制减刑。2021年12月10日经云川省高级人民法院（2021）云刑更9号刑事裁定减为无期徒刑。执行机关于2022年4月8日以（2022）长狱减字第118号提出减刑建议。本院公开开庭，${words}，罪犯岑默到庭参加诉讼。现已审理终结。\n本院认为，裁定如下：\n将罪犯岑默的刑罚减为有期徒刑二十五年。\n审判长祁野\n二〇二二年六月十日\n书记员涂林`,
    );

  it.each(['执行机关指派应流出庭', '执行机关云川省长岭监狱指派干警应流出庭', '执行机关委派民警应流出庭'])('%s', (words) => {
    expect(
      ruling(words)
        .officials.filter((one) => one.role === 'prison-officer')
        .map((one) => [one.name, one.agency]),
    ).toEqual([['应流', '云川省长岭监狱']]);
  });

  it('stand beside the judgment that set the term, and the number of their proposal is no case', () => {
    expect(ruling('执行机关指派应流出庭').relatedCases.map((one) => [one.number, one.relation])).toEqual([
      ['(2018)云8101刑初39号', 'original'],
      ['(2021)云刑更9号', 'previous'],
    ]);
  });
});
