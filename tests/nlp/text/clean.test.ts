import { describe, expect, it } from 'vitest';
import { clean } from '../../../nlp/text/clean.ts';

const cleaned = (text: string) => clean(text).text;
const lines = (text: string) => cleaned(text).split('\n');

describe('entities and markup', () => {
  it.each([
    ['&ldquo;甲&rdquo;', '“甲”'],
    ['&amp;ldquo;甲&amp;amp;rdquo;', '“甲”'],
    ['甲&#xff0c;乙&#65292;丙', '甲，乙，丙'],
    ['甲?#xff0c;乙', '甲，乙'],
    ['甲＆乙', '甲＆乙'],
    ['青河&长宁', '青河&长宁'],
    ['AT&T公司', 'AT&T公司'],
    ['住青河市/div&gt;法定代表人：赵明远', '住青河市\n法定代表人：赵明远'],
    ['p t”&gt;民事判决书', '民事判决书'],
    ['line-height:25.0pt;none”>font-family:宋体”>审判长陆秉和', '审判长陆秉和'],
    ['<p>甲</p><span style="x">乙</span>', '甲\n乙'],
    ['.MsoNormal{margin-top:0cm}青河市人民法院', '青河市人民法院'],
    ['关于适用<中华人民共和国刑法>的规定', '关于适用<中华人民共和国刑法>的规定'],
    ['含量>20毫克', '含量>20毫克'],
  ])('%s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it('marks an entity of which too little is left', () => {
    const text = '商标&1quo；青河”';
    const { text: result, gaps } = clean(text);
    expect(result).toBe('商标\uFFFD青河”');
    expect(gaps.map((gap) => text.slice(gap.start, gap.end))).toEqual(['&1quo；']);
  });
});

describe('characters', () => {
  it.each([
    ['（２０００）江中刑终字第３２号', '（2000）江中刑终字第32号'],
    ['ＸＸ云', 'XX云'],
    ['甲\u200b乙\ufeff丙\u00ad丁', '甲乙丙丁'],
    ['⻓宁市⼈⺠法院', '长宁市人民法院'],
    ['甲。\r\n乙。\r丙。', '甲。\n乙。\n丙。'],
  ])('%s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it('makes one lost character of each three destroyed bytes, and a gap', () => {
    const text = '起诉人\uFFFD\uFFFD\uFFFD福琴，女。';
    const { text: result, gaps } = clean(text);
    expect(result).toBe('起诉人\uFFFD福琴，女。');
    expect(gaps).toEqual([{ start: 3, end: 6 }]);
  });

  it('takes a private-use character behind a sentence for a line break, elsewhere for a lost character', () => {
    expect(cleaned('驳回申请。\uE47E审判员张某')).toBe('驳回申请。\n审判员张某');
    expect(cleaned('在X村建立\uE000垃圾场')).toBe('在X村建立\uFFFD垃圾场');
  });
});

describe('readings and traditional writing', () => {
  const report =
    '榆林(lín)市檢察院深入推進執(zhí)法司法制約監(jiān)督體系改革，強(qiáng)化對審判機關的監督，餅乾與陳乾。著力提升，其著作。';

  it('drops readings and writes in simplified characters', () => {
    const { text, traditional } = clean(report);
    expect(traditional).toBe(true);
    expect(text).toBe('榆林市检察院深入推进执法司法制约监督体系改革，强化对审判机关的监督，饼干与陈乾。着力提升，其著作。');
  });

  it('leaves a simplified document alone, stray traditional characters and 乾 included', () => {
    const text = '案件受理费减半收取，由被告陈乾负担，餘款另行支付。审判长应当会同检察员对证据进行质证。';
    expect(clean(text)).toMatchObject({ text, traditional: false });
  });

  it('keeps brackets that are no reading', () => {
    expect(cleaned('甲(a)、乙(b)，丙(an)')).toBe('甲(a)、乙(b)，丙(an)');
  });

  it('marks what is left of a destroyed reading', () => {
    const { text, gaps } = clean('反向?qū)徱?#xff0c;著力提升執(zhí)法監(jiān)督質(zhì)效，對機關進行監督檢查，開展審判');
    expect(text.startsWith('反向\uFFFD，着力提升执法监督质效')).toBe(true);
    expect(gaps).toEqual([{ start: 2, end: 7 }]);
  });
});

describe('spread words and idle spaces', () => {
  it.each([
    ['民 事 判 决 书', '民事判决书'],
    ['审　判　长　　林 正 海', '审判长林正海'],
    ['审判员&nbsp;&nbsp;赵　云', '审判员赵云'],
    ['法官　助理　　杜　灵', '法官助理杜灵'],
    ['书记员　刘云岫　梁禾', '书记员刘云岫 梁禾'],
    ['审 判 长：　林　海', '审判长：林海'],
    ['起诉意 见书', '起诉意见书'],
    ['执行员　　ＸＸ柱', '执行员XX柱'],
    ['（2020）沪 01 刑初 26 号', '（2020）沪01刑初26号'],
    ['2013 年左右， 被告人', '2013年左右，被告人'],
    ['使用 iPhone SE 手机', '使用 iPhone SE 手机'],
    ['原告 林海', '原告林海'],
    ['喜迎盛会 忠诚履职', '喜迎盛会 忠诚履职'],
  ])('%s', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });
});

describe('lines', () => {
  const signature = ['审判长林海', '人民陪审员赵明远', '二〇一七年三月十三日', '书记员周小雨'];

  it('are read from spaces', () => {
    const text =
      '林某某盗窃罪一审刑事判决书 江南省青河市人民法院 刑事判决书 （2017）江0101刑初684号 公诉机关青河市人民检察院。 被告人林某某，男。 ' +
      '本院认为，其行为已构成盗窃罪，判决如下： 被告人林某某犯盗窃罪。 审判长林海 人民陪审员赵明远 二〇一七年三月十三日 书记员周小雨';
    expect(lines(text)).toEqual([
      '林某某盗窃罪一审刑事判决书',
      '江南省青河市人民法院',
      '刑事判决书',
      '（2017）江0101刑初684号',
      '公诉机关青河市人民检察院。',
      '被告人林某某，男。',
      '本院认为，其行为已构成盗窃罪，判决如下：',
      '被告人林某某犯盗窃罪。',
      ...signature,
    ]);
  });

  it('are read from 、 behind stops, in the header and in the signature block, and nowhere else', () => {
    const text =
      '青河市中级人民法院、民事判决书、（2014）江民终238号\n上诉人:林日、周月。、委托代理人黄文。、本案现已审理终结。、' +
      '依照《民法》第一条、第二条的规定，判决如下:、驳回上诉。\n审判长林海、人民陪审员赵明远、二〇一七年三月十三日、书记员周小雨';
    expect(lines(text)).toEqual([
      '青河市中级人民法院',
      '民事判决书',
      '（2014）江民终238号',
      '上诉人:林日、周月。',
      '委托代理人黄文。',
      '本案现已审理终结。',
      '依照《民法》第一条、第二条的规定，判决如下:',
      '驳回上诉。',
      ...signature,
    ]);
  });

  it('are read from the letter b', () => {
    const text =
      '青河市人民法院b刑 事 判 决 书b（2016）江0102刑初109号b被告人林某某，血型AB型。b其行为已构成盗窃罪。b判处罚金。b审判员　　孙天b二〇一六年三月二十一日';
    expect(lines(text)).toEqual([
      '青河市人民法院',
      '刑事判决书',
      '（2016）江0102刑初109号',
      '被告人林某某，血型AB型。',
      '其行为已构成盗窃罪。',
      '判处罚金。',
      '审判员孙天',
      '二〇一六年三月二十一日',
    ]);
  });

  it('are told by the language where a text has none', () => {
    const text =
      '江南省青河市中级人民法院刑 事 判 决 书（2018）江02刑终502号原公诉机关青河市人民检察院。上诉人（原审被告人）林某某，男。因本案被羁押。' +
      '辩护人周文，江南正言律师事务所律师。青河市人民法院审理被告人林某某盗窃一案，作出判决。经审理查明，林某某窃得手机。其后被抓获。' +
      '本院认为，上诉理由不能成立。判决如下：一、驳回上诉；二、维持原判。审　判　长　　林　海人民陪审员　　赵明远二〇一七年三月十三日书　记　员　　周小雨';
    expect(lines(text)).toEqual([
      '江南省青河市中级人民法院',
      '刑事判决书',
      '（2018）江02刑终502号',
      '原公诉机关青河市人民检察院。',
      '上诉人（原审被告人）林某某，男。因本案被羁押。',
      '辩护人周文，江南正言律师事务所律师。',
      '青河市人民法院审理被告人林某某盗窃一案，作出判决。',
      '经审理查明，林某某窃得手机。其后被抓获。',
      '本院认为，上诉理由不能成立。判决如下：',
      '一、驳回上诉；',
      '二、维持原判。',
      ...signature,
    ]);
  });

  it('are joined again where a page was too narrow, and page numbers go', () => {
    const text = [
      '        起诉意 见书',
      '        被告人林某某，男，初中文化程度，无职业，户籍',
      '        所在地江南省青河市。因涉嫌盗窃罪，于2020年1月17',
      '        日被青河市公安局刑事拘留，经该局决定，于同月30',
      '4604',
      '        日被逮捕，现羁押于青河市看守所，案件由青河市公',
      '        安局侦查终结，（2020）江 01 刑初 26',
      '        号刑事判决已经生效，移送本院审查起诉至今未结案',
      '        件。',
    ].join('\n');
    expect(lines(text)).toEqual([
      '起诉意见书',
      '被告人林某某，男，初中文化程度，无职业，户籍所在地江南省青河市。因涉嫌盗窃罪，于2020年1月17日被青河市公安局刑事拘留，' +
        '经该局决定，于同月30日被逮捕，现羁押于青河市看守所，案件由青河市公安局侦查终结，（2020）江01刑初26号刑事判决已经生效，移送本院审查起诉至今未结案件。',
    ]);
  });

  it('cut inside a case number or the name of a court are joined anywhere', () => {
    expect(lines('中华人民共和国\n江南省青河市中级人民法院\n刑事裁定书\n（2016）江06\n号')).toEqual([
      '中华人民共和国江南省青河市中级人民法院',
      '刑事裁定书',
      '（2016）江06号',
    ]);
  });

  it('that are paragraphs stay as they are', () => {
    const text = '本院于2016年3月立案\n一、被告人林某某有期徒刑一年\n二、罚金三千元\n审判员林海';
    expect(cleaned(text)).toBe(text);
  });
});

describe('signature blocks', () => {
  it('give every signer and the date a line, also with role and name in different cells', () => {
    expect(lines('驳回上诉。\n审判长\n林海\n审判员、赵明远\n二〇一七年三月十三日书记员周小雨附：法律条文')).toEqual([
      '驳回上诉。',
      '审判长林海',
      '审判员赵明远',
      '二〇一七年三月十三日',
      '书记员周小雨',
      '附：法律条文',
    ]);
  });

  it('end a name that is set out with a space before an annex glued to it', () => {
    expect(lines('驳回上诉。审判长林海二〇一七年三月十三日书　记　员　　周　雨在案物品清单').slice(-2)).toEqual([
      '书记员周雨',
      '在案物品清单',
    ]);
  });

  it('are not seen in prose', () => {
    const text = '本院依法由审判长林海、审判员赵明远、人民陪审员孙天组成合议庭，于2017年3月1日公开开庭，书记员周小雨担任记录。';
    expect(cleaned(text)).toBe(text);
  });
});

describe('furniture', () => {
  it('goes, the title stays', () => {
    expect(
      lines(
        '林某某盗窃一审刑事判决书\n发布日期：2016-12-05 浏览：100次\n文书内容\n江南省青河市人民法院\n刑事判决书\n被告人林某某。\n审判员林海\n打印\n下一篇：另一份\n1',
      ),
    ).toEqual(['林某某盗窃一审刑事判决书', '江南省青河市人民法院', '刑事判决书', '被告人林某某。', '审判员林海']);
    expect(lines('起诉书（林某某危险驾驶案）来源： 作者： 时间：2024-12-04 字体：【 大 中 小 】\n青河市人民检察院')[0]).toBe(
      '起诉书（林某某危险驾驶案）',
    );
  });

  it('is not looked for in the middle', () => {
    const text = `${'本院认为。\n'.repeat(120)}文书内容\n${'本院认为。\n'.repeat(119)}本院认为。`;
    expect(cleaned(text)).toBe(text);
  });
});

describe('clean', () => {
  it('takes an empty text', () => {
    expect(clean('')).toMatchObject({ text: '', gaps: [], traditional: false });
    expect(clean(' \n ').text).toBe('');
  });
});
