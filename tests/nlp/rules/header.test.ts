import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const document = (heading: string, header: string, opening = '原告与被告租赁合同纠纷一案，本院于2020年3月2日立案。') =>
  readText(
    `云川省青河县人民法院\n民事判决书\n（2020）云8101民初9号${heading}${header}\n${opening}现已审理终结。\n本院认为，依照法律规定，判决如下：\n驳回原告的诉讼请求。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林`,
  );
const read = (header: string) => document('\n', header);
const agents = (header: string) => read(header).representatives.map((one) => [one.name, one.kind, one.firm, one.represents.join()]);
const parties = (header: string) => read(header).parties.map((one) => [one.name, one.roles.join()]);
const heads = (header: string) => read(header).principals.map((one) => [one.name, one.title, one.of]);

describe('firms', () => {
  it.each([
    ['云川砚山律师集团事务所律师', 'lawyer', '云川砚山律师集团事务所'],
    ['砚山律师（白石）事务所律师', 'lawyer', '砚山律师（白石）事务所'],
    ['云川明×律师事务所律师', 'lawyer', '云川明×律师事务所'],
    ['云川大昌律师事务律师', 'lawyer', '云川大昌律师事务'],
    ['青河县法律事务中心法律工作者', 'legal-worker', '青河县法律事务中心'],
    ['青河县“148”法律服务所法律工作者', 'legal-worker', '青河县“148”法律服务所'],
    ['云川蓝泊超市有限公司法律事务部职员', 'employee', null],
    ['该律师事务所律师', 'lawyer', null],
  ])('%s', (words, kind, firm) => {
    expect(agents(`被告云川蓝泊超市有限公司。\n委托代理人梁衡，${words}。`)).toEqual([['梁衡', kind, firm, '云川蓝泊超市有限公司']]);
  });

  it('is no qualifier of the label behind it', () => {
    expect(agents('被告曲径。\n委托代理人梁衡，云川大昌律师事务所律师、委托代理人桂晓，云川大昌律师事务所律师。')).toEqual([
      ['梁衡', 'lawyer', '云川大昌律师事务所', '曲径'],
      ['桂晓', 'lawyer', '云川大昌律师事务所', '曲径'],
    ]);
  });
});

describe('a header in running prose', () => {
  it('ends a name before what the party did', () => {
    expect(parties('原告宁采荷到青河县人民法院起诉被告花明，要求还款。').map(([name]) => name)).toContain('宁采荷');
    expect(parties('被告花明未经批准外出。')).toEqual([['花明', '被告']]);
  });
});

describe('entries without commas', () => {
  const office = '被告青河县商务和信息局住所地青河县。\n';
  it.each([
    ['委托代理人祁静青河县商务和信息局工作人员。', '祁静', 'employee', null],
    ['委托代理人祁静女该局法规科副科长。', '祁静', 'employee', null],
    ['委托代理人祁静男汉族1981年4月9日出生该局干部住青河县。', '祁静', 'employee', null],
    ['委托代理人祁凌峰白石市城南法律服务所法律工作者。', '祁凌峰', 'legal-worker', '白石市城南法律服务所'],
    ['委托代理人祁静男1960年3月2日出生住青河县。', '祁静', 'citizen', null],
  ])('%s', (entry, name, kind, firm) => {
    expect(agents(office + entry)).toEqual([[name, kind, firm, '青河县商务和信息局']]);
  });

  it('share a firm that stands behind the last name', () => {
    expect(agents('被告曲径。\n委托代理人梁衡、桂晓河南大昌律师事务所律师。').map(([name, kind]) => [name, kind])).toEqual([
      ['梁衡', 'lawyer'],
      ['桂晓', 'lawyer'],
    ]);
  });

  it('end the name before the word of sex, unless it is named so elsewhere', () => {
    const opening = '原告与被告纠纷一案，本院立案。被告的委托代理人赵若男到庭参加诉讼。';
    const name = document('\n', `${office}委托代理人赵若男河南大昌律师事务所律师。`, opening).representatives[0]?.name;
    expect(name).toBe('赵若男');
  });

  it('read a place in front of a firm as no person', () => {
    expect(agents('被告曲径。\n委托代理人梁衡，安阳市长青区城南法律服务所法律工作者。').map(([name]) => name)).toEqual(['梁衡']);
  });
});

describe('names and words', () => {
  it('knows a family name that is a verb', () => {
    expect(agents('被告人应平，男。\n辩护人应鸣，云川大昌律师事务所律师。')).toEqual([['应鸣', 'lawyer', '云川大昌律师事务所', '应平']]);
  });

  it('takes the verb for no name', () => {
    expect(parties('原告曲径，女。\n被告应当承担责任。').map(([name]) => name)).toEqual(['曲径']);
  });

  it('keeps the number of a masked guardian', () => {
    expect(heads('原告：祁某1，男，2010年出生。\n法定代理人：祁某2（系祁某1之父），男。')).toEqual([['祁某2', '法定代理人', '祁某1']]);
  });

  it('reads a comma in the place of the colon', () => {
    expect(heads('被告青河县公安局，住所地青河县。\n负责人，方未然，局长。')).toEqual([['方未然', '负责人', '青河县公安局']]);
    expect(heads('被告青河县公安局，住所地青河县。\n负责人，住青河县。')).toEqual([]);
  });

  it.each([
    ['申诉人（一审被告、二审上诉人、原再审被申请人）：曲径。', '申诉人,一审被告,二审上诉人,原再审被申请人'],
    ['原审附带民事原告人曲径，女。', '原审附带民事原告人'],
    ['一审被起诉人：曲径。', '一审被起诉人'],
  ])('keeps the earlier stage: %s', (header, roles) => {
    expect(parties(header)).toEqual([['曲径', roles]]);
  });

  it('takes a kinship from the sentence behind the entry', () => {
    expect(agents('原告曲径，女。\n委托代理人花明，男，住青河县。\n系原告之父。')[0]).toEqual(['花明', 'relative', null, '曲径']);
  });

  it('takes 被告员工 for a post, not for a party', () => {
    const header = '被告云川蓝泊超市有限公司，住所地青河县。\n委托代理人花明，男，住青河县，\n被告员工，一般授权。';
    expect(parties(header).map(([name]) => name)).toEqual(['云川蓝泊超市有限公司']);
    expect(agents(header)[0]?.[1]).toBe('employee');
  });

  it('gives the agent of a victim who is no party nobody else', () => {
    expect(agents('被告人曲径，男。\n被害人花某近亲属的诉讼代理人梁衡，云川大昌律师事务所律师。')[0]?.[3]).toBe('');
  });
});

describe('where entries stand', () => {
  it('begins behind a number that is printed twice', () => {
    expect(document('\n（2020）云8101民初9号', '原告：曲径，女。').parties[0]?.name).toBe('曲径');
  });

  it('keeps another number of the heading as an earlier one', () => {
    expect(document('\n（2016）云8101民初77号\n', '原告：曲径，女。').relatedCases).toMatchObject([
      { number: '(2016)云8101民初77号', relation: 'previous' },
    ]);
  });

  it('goes on behind custody that this court ordered', () => {
    const header = '被告人曲径，男。2019年5月6日本院决定对其逮捕。现羁押于青河县看守所。\n被告人花明，男，1990年出生。';
    expect(parties(header).map(([name]) => name)).toEqual(['曲径', '花明']);
  });

  it('finds the second party where the marks are lost', () => {
    expect(parties('上诉人（原审原告）曲径被上诉人（原审被告）青河县公安局住所地青河县。').map(([name]) => name)).toEqual([
      '曲径',
      '青河县公安局',
    ]);
  });

  it('lists persons whose names hold function words, and no offences', () => {
    const text =
      '云川省高级人民法院\n指定管辖决定书\n（2014）刑立他字第4号\n青河县人民检察院指控被告人岑默、柏于强、白长青犯非法经营、妨害作证罪一案，本院经审查，决定如下：\n指定白石县人民法院审判。\n二〇一五年八月六日';
    expect(readText(text).parties.map((one) => one.name)).toEqual(['岑默', '柏于强', '白长青']);
  });
});

describe('agents of one entry', () => {
  const of = (entry: string, client = '被告曲径') => agents(`${client}。\n${entry}`).map(([name, kind, firm]) => [name, kind, firm]);
  it.each([
    ['委托代理人陆秉和，北京市盈科（苏州）律师事务所律师。', [['陆秉和', 'lawyer', '北京市盈科（苏州）律师事务所']]],
    ['委托代理人陆秉和，金博大（上海）律师事务所律师。', [['陆秉和', 'lawyer', '金博大（上海）律师事务所']]],
    ['委托代理人陆秉和，云川泰和律师事务所青河分所律师。', [['陆秉和', 'lawyer', '云川泰和律师事务所青河分所']]],
    ['委托代理人陆秉和，某某律师事务所1律师。', [['陆秉和', 'lawyer', '某某律师事务所1']]],
    ['委托代理人陆秉和，（省略）律师事务所律师。', [['陆秉和', 'lawyer', null]]],
    ['委托代理人：陆秉和。云川泰和律师事务所律师。', [['陆秉和', 'lawyer', '云川泰和律师事务所']]],
    ['委托代理人陆秉和　云川泰和律师事务所律师。', [['陆秉和', 'lawyer', '云川泰和律师事务所']]],
    ['委托代理人陆秉和，青河县法律援助中心指派云川泰和律师事务所律师。', [['陆秉和', 'lawyer', '云川泰和律师事务所']]],
    ['委托代理人陆秉和，云川泰和律师事务所实习律师。', [['陆秉和', 'lawyer', '云川泰和律师事务所']]],
  ])('%s', (entry, wanted) => {
    expect(of(entry)).toEqual(wanted);
  });

  it.each([
    '委托代理人陆秉和、梁衡，均系云川泰和律师事务所律师。',
    '委托代理人陆秉和、言午，云川泰和律师事务所律师、实习律师。',
    '委托代理人陆秉和律师、梁衡律师，云川泰和律师事务所。',
    '委托代理人陆秉和，云川泰和律师事务所律师；梁衡，云川泰和律师事务所实习律师。',
    '委托代理人陆秉和、梁衡，依次为云川泰和律师事务所律师、实习律师。',
  ])('share their firm: %s', (entry) => {
    expect(of(entry).map(([, kind, firm]) => [kind, firm])).toEqual([
      ['lawyer', '云川泰和律师事务所'],
      ['lawyer', '云川泰和律师事务所'],
    ]);
  });

  it('have each the firm in their place where they are told apart', () => {
    expect(of('委托代理人陆秉和、梁衡，分别系云川泰和律师事务所律师、云川明谷律师事务所律师。')).toEqual([
      ['陆秉和', 'lawyer', '云川泰和律师事务所'],
      ['梁衡', 'lawyer', '云川明谷律师事务所'],
    ]);
  });

  it.each(['该局审查员', '青河县商务局科员', '青河县商务局专利复审委员会审查员', '该局工作人员'])('staff of an authority: %s', (words) => {
    expect(of(`委托代理人陆秉和，${words}。`, '被告青河县商务局')).toEqual([['陆秉和', 'employee', null]]);
  });
});

describe('who manages a partnership', () => {
  it('is a firm as well as a person, and so is its delegate', () => {
    const partnership = '被告青河合伙企业（有限合伙），住所地青河县。\n';
    expect(heads(`${partnership}执行事务合伙人：云川投资管理有限公司（委派代表：曲径）。`)).toEqual([
      ['曲径', '委派代表', '青河合伙企业（有限合伙）'],
      ['云川投资管理有限公司', '执行事务合伙人', '青河合伙企业（有限合伙）'],
    ]);
    expect(heads(`${partnership}执行事务合伙人：曲径。`)).toEqual([['曲径', '执行事务合伙人', '青河合伙企业（有限合伙）']]);
  });
});
