import { addDays } from '../../../graph/model/time.ts';
import { later, plainDate } from '../calendar.ts';
import { type Cast, drawClerks, drawLawyer } from '../cast.ts';
import { type Books, panel, privateParty } from '../docket.ts';
import type { Draft } from '../draft.ts';
import { CITY, type Court, PROVINCE, TOWNS } from '../places.ts';
import type { Rng } from '../rng.ts';
import { appealsTo } from './civil-judgment.ts';
import { agentLines, partyLines } from './party-lines.ts';

const SUBJECTS = [
  { organ: '人力资源和社会保障局', cause: '工伤行政确认', act: '不予认定工伤决定', law: '《工伤保险条例》第十四条' },
  { organ: '自然资源局', cause: '土地行政登记', act: '集体土地使用权登记', law: '《不动产登记暂行条例》第十六条' },
  { organ: '公安局', cause: '治安行政处罚', act: '行政处罚决定', law: '《中华人民共和国治安管理处罚法》第四十三条' },
  { organ: '市场监督管理局', cause: '工商行政处罚', act: '行政处罚决定', law: '《中华人民共和国食品安全法》第一百二十四条' },
] as const;

/** An administrative judgment of first instance on an invented local authority; `withdrawn` makes it the ruling that lets the plaintiff go. */
export function writeAdminJudgment(court: Court, acceptedOn: string, books: Books, cast: Cast, rng: Rng, withdrawn = false): Draft {
  const subject = rng.pick(SUBJECTS);
  const plaintiff = privateParty(rng, books, court);
  const place = court.name.startsWith(CITY) ? CITY : PROVINCE;
  const organ = `${place === CITY && court.id !== 'qinghe' ? CITY : ''}${court.area}${subject.organ}`;
  const head = books.names.take(rng, '男');
  const deputy = books.names.take(rng, '女');
  const staff = books.names.take(rng, '男');
  const lawyers = rng.chance(0.6) ? [drawLawyer(rng, cast, court.id)] : [];
  const actedOn = addDays(acceptedOn, -rng.int(20, 150));
  const judgedOn = later(rng, acceptedOn, 45, 130);
  const revoked = rng.chance(0.35);
  const bench = cast.benches[court.id];
  const opening = `原告${plaintiff.name}不服被告${organ}${subject.cause}一案，于${plainDate(acceptedOn)}向本院提起行政诉讼。本院受理后，依法组成合议庭`;
  const ruling = [
    `${opening}进行了审理。审理期间，原告${plaintiff.name}以被告已改变行政行为为由，向本院申请撤回起诉。`,
    '本院认为，原告申请撤诉系其真实意思表示，不损害国家利益、公共利益和他人合法权益，应予准许。依照《中华人民共和国行政诉讼法》第六十二条之规定，裁定如下：',
    `准许原告${plaintiff.name}撤回起诉。`,
    '案件受理费50元，减半收取25元，由原告负担。',
  ];
  const judgment = [
    `${opening}，公开开庭审理了本案。原告${plaintiff.name}、被告出庭应诉负责人${deputy}及委托代理人${staff}到庭参加诉讼。本案现已审理终结。`,
    `被告于${plainDate(actedOn)}作出${subject.act}。原告诉称，该行政行为认定事实不清，程序违法，请求依法撤销。被告辩称，行政行为证据确凿，适用法律正确，符合法定程序。`,
    `经审理查明，原告${rng.pick(['家住', '经营的店铺位于'])}${rng.pick(TOWNS)}。${plainDate(addDays(actedOn, -rng.int(15, 90)))}，被告受理相关事项后进行了调查，${revoked ? '但在作出决定前未告知原告陈述、申辩的权利' : '制作了调查笔录并告知原告权利'}，于${plainDate(actedOn)}作出被诉行政行为并送达。`,
    revoked
      ? `本院认为，被告未听取原告的陈述和申辩，违反法定程序。依照《中华人民共和国行政诉讼法》第七十条第三项之规定，判决如下：`
      : `本院认为，被诉行政行为认定事实清楚，适用${subject.law}正确，程序合法。依照《中华人民共和国行政诉讼法》第六十九条之规定，判决如下：`,
    revoked ? `撤销被告${organ}于${plainDate(actedOn)}作出的${subject.act}。` : `驳回原告${plaintiff.name}的诉讼请求。`,
    `案件受理费50元，由${revoked ? '被告' : '原告'}负担。`,
    `如不服本判决，可在判决书送达之日起十五日内向本院递交上诉状，上诉于${appealsTo({ court })}。`,
  ];
  return {
    kind: withdrawn ? 'admin-ruling' : 'admin-judgment',
    issuer: court.name,
    number: books.numbers.take(rng, court.code, '行初', acceptedOn),
    date: judgedOn,
    title: `${plaintiff.name}与${organ}${subject.cause}一审行政${withdrawn ? '裁定书' : '判决书'}`,
    typeLine: withdrawn ? '行 政 裁 定 书' : '行 政 判 决 书',
    body: [
      ...partyLines(rng, '原告', plaintiff, ''),
      ...agentLines('委托代理人', lawyers, ''),
      `被告${organ}，住所地${court.area}文昌路${rng.int(1, 90)}号。`,
      `法定代表人${head}，该局局长。`,
      `出庭应诉负责人${deputy}，该局副局长。`,
      `委托代理人${staff}，该局工作人员。`,
      ...(withdrawn ? ruling : judgment),
    ],
    signers: panel(rng, cast, court.id, bench.administrative, rng.pick(bench.administrative)),
    clerks: drawClerks(rng, cast, court.id, judgedOn),
    cause: subject.cause,
    acceptedOn,
    lawyers,
  };
}
