import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const civil = (header: string, opening = '原告甲与被告乙租赁合同纠纷一案，本院于2020年3月2日立案。') =>
  readText(
    `云川省青河县人民法院\n民事判决书\n（2020）云8101民初9号\n${header}\n${opening}现已审理终结。\n本院认为，依照法律规定，判决如下：\n驳回原告的诉讼请求。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林`,
  );
const agents = (header: string) => civil(header).representatives.map((r) => [r.name, r.kind, r.firm, r.represents.join()]);

describe('representatives', () => {
  it.each([
    [
      '原告曲径，女，1991年出生。\n委托代理人石勇、桂晓，云川大昌律师事务所律师。',
      [
        ['石勇', 'lawyer', '云川大昌律师事务所', '曲径'],
        ['桂晓', 'lawyer', '云川大昌律师事务所', '曲径'],
      ],
    ],
    [
      '原告：曲径，女。\n委托诉讼代理人：梁衡，云川砚山（白石）律师事务所实习律师。',
      [['梁衡', 'lawyer', '云川砚山（白石）律师事务所', '曲径']],
    ],
    ['原告曲径。\n委托代理人安澜，青河县城关法律服务所法律工作者。', [['安澜', 'legal-worker', '青河县城关法律服务所', '曲径']]],
    ['被告人曲径。\n辩护人程南星，青河县法律援助中心指派的云川朗衡律师事务所律师。', [['程南星', 'lawyer', '云川朗衡律师事务所', '曲径']]],
    ['被告人曲径。\n辩护人程南星，青河县法律援助中心律师。', [['程南星', 'legal-aid', '青河县法律援助中心', '曲径']]],
    ['原告曲径。\n委托代理人花明（系原告之母），女，1960年出生。', [['花明', 'relative', null, '曲径']]],
    ['原告云川蓝泊建材有限公司。\n委托代理人褚晨，该公司法务专员。', [['褚晨', 'employee', null, '云川蓝泊建材有限公司']]],
    ['原告曲径。\n委托代理人褚晨。', [['褚晨', 'citizen', null, '曲径']]],
    [
      '原告曲径，女，汉族。\n原告曲幽，女，汉族。\n二原告共同委托诉讼代理人：梁衡，云川砚山律师事务所律师。',
      [['梁衡', 'lawyer', '云川砚山律师事务所', '曲径,曲幽']],
    ],
  ])('%s', (header, wanted) => {
    expect(agents(header)).toEqual(wanted);
  });

  it('takes agents whom only the sentence on appearance names', () => {
    const record = civil(
      '原告曲径，女，汉族，住青河县。',
      '原告曲径与被告乙租赁合同纠纷一案，本院立案后公开开庭审理。原告曲径及其委托代理人梁衡到庭参加诉讼。',
    );
    expect(record.representatives.map((r) => [r.name, r.represents])).toEqual([['梁衡', ['曲径']]]);
  });
});

describe('principals', () => {
  const principals = (header: string) => civil(header).principals.map((p) => [p.name, p.title, p.of]);
  const WARD = '被告曲幽，男，2010年出生。\n';

  it.each([
    [
      '法定代理人：曲径、花明，系其父母。',
      [
        ['曲径', '法定代理人', '曲幽'],
        ['花明', '法定代理人', '曲幽'],
      ],
    ],
    ['法定代理人：曲径、主任，住青河县。', [['曲径', '法定代理人', '曲幽']]],
    ['被告曲径（被告曲幽监护人），男。', [['曲径', '监护人', '曲幽']]],
    ['被告（曲幽监护人）曲径，住青河县。', [['曲径', '监护人', '曲幽']]],
    ['被告曲径（兼曲幽法定代理人）男，1976年出生。', [['曲径', '法定代理人', '曲幽']]],
    ['被告曲径，女，住址同上。\n系被告曲幽监护人。', [['曲径', '监护人', '曲幽']]],
    ['被告曲径（系被告曲幽之父），男。', []],
    ['被告曲径（花明监护人），男。', []],
  ])('%s', (entry, wanted) => {
    expect(principals(WARD + entry)).toEqual(wanted);
  });

  it('keep a name whose sound stands in brackets whole', () => {
    expect(principals('原告青河商贸有限公司。\n法定代表人：樱井千代美（SAKURAI CHIYOMI），会长。')).toEqual([
      ['樱井千代美', '法定代表人', '青河商贸有限公司'],
    ]);
  });
});

describe('agents of one firm whose entries lost their commas', () => {
  const header = (second: string) =>
    `被上诉人（原审被告）青河县商务局住所地青河县。\n委托代理人秦和远合律师事务所律师（特别授权）。\n委托代理人${second}律师事务所律师（特别授权）。`;
  const opening = '原告甲与被告乙租赁合同纠纷一案，委托代理人秦和到庭参加诉讼。';
  const names = (second: string) => civil(header(second), opening).representatives.map((r) => [r.name, r.firm]);

  it('end where the firm begins that stands behind the other name', () => {
    expect(names('郭野远合')).toEqual([
      ['秦和', '远合律师事务所'],
      ['郭野', '远合律师事务所'],
    ]);
  });

  it('stay unread where the firm is another', () => {
    expect(names('郭野长岭').map(([name]) => name)).toEqual(['秦和']);
  });
});

describe('parties', () => {
  it('keeps every role word of the header', () => {
    const { parties } = civil(
      '上诉人（原审原告、反诉被告）：于归，男，1980年出生。\n被上诉人（原审被告、反诉原告）：大风（中国）投资有限公司，住所地白石市。',
    );
    expect(parties.map((p) => [p.name, p.roles, p.type])).toEqual([
      ['于归', ['上诉人', '原审原告', '反诉被告'], 'person'],
      ['大风（中国）投资有限公司', ['被上诉人', '原审被告', '反诉原告'], 'organization'],
    ]);
  });

  it('joins a role list that an export broke', () => {
    const { parties } = civil('再审申请人（一审被告\n二审上诉人）:曲径，女，汉族。');
    expect(parties[0]).toMatchObject({ name: '曲径', roles: ['再审申请人', '一审被告', '二审上诉人'] });
  });

  it('reads a guardian who is a party as both', () => {
    const record = civil('被告：曲幽，男，2010年出生。\n法定代理人暨被告：曲径，女，住青河县。');
    expect(record.parties.map((p) => p.name)).toEqual(['曲幽', '曲径']);
    expect(record.principals.map((p) => [p.name, p.of])).toEqual([['曲径', '曲幽']]);
  });

  it('takes them from the opening where there is no header', () => {
    const { parties } = civil(
      '',
      '原告陈荣诉被告徐标、云川弘韬建设工程有限公司（以下简称弘韬公司）劳务合同纠纷一案，本院立案后，被告弘韬公司未到庭。',
    );
    expect(parties.map((p) => [p.name, p.roles.join()])).toEqual([
      ['陈荣', '原告'],
      ['徐标', '被告'],
      ['云川弘韬建设工程有限公司', '被告'],
    ]);
  });
});
