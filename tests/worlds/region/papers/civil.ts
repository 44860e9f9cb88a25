import { later, plainDate } from '../../calendar.ts';
import { drawClerks } from '../../cast.ts';
import type { CivilCause } from '../../docket.ts';
import { storyOf, writeCivilJudgment, writeWithdrawal } from '../../documents/civil-judgment.ts';
import { agentLines, joinNames, partyLines } from '../../documents/party-lines.ts';
import type { Draft, Lawyer, Signer } from '../../draft.ts';
import type { Rng } from '../../rng.ts';
import { judgesOf, type Region } from '../region.ts';
import type { Suit } from '../suits.ts';

/** The bench: a sole judge in summary procedure, else the judge with colleagues or lay judges who sat there that day. */
export function suitBench(region: Region, rng: Rng, suit: Suit): readonly Signer[] {
  if (suit.members) return suit.members;
  if (suit.summary) return [{ role: '审判员', name: suit.judge }];
  const { lay } = region.staff.cast.benches[suit.court.id];
  const colleagues = judgesOf(region, suit.court.id, suit.division, suit.judgedOn).filter(({ name }) => name !== suit.judge);
  const second = colleagues.length > 0 && rng.chance(0.5) ? [{ role: '审判员', name: rng.pick(colleagues).name }] : [];
  return [
    { role: '审判长', name: suit.judge },
    ...second,
    ...rng.sample(lay, 2 - second.length).map((name) => ({ role: '人民陪审员', name })),
  ];
}

/** Staff who appear for their company, in the place of a lawyer's line. */
function withStaffAgent(suit: Suit, body: readonly string[]): readonly string[] {
  if (!suit.staffAgent) return body;
  const line = body.findIndex((text) => text.startsWith('被告：'));
  const bank = suit.plaintiffs[0]!.name.includes('银行');
  return [...body.slice(0, line), `委托诉讼代理人：${suit.staffAgent}，该${bank ? '行' : '公司'}员工。`, ...body.slice(line)];
}

/** The judgment of a suit, or the ruling that lets the plaintiff go. */
export function writeSuit(region: Region, suit: Suit): Draft {
  if (suit.mediated) {
    const settled = writeMediation(region, suit);
    return { ...settled, body: withStaffAgent(suit, settled.body) };
  }
  const rng = region.rng.fork(`suit ${suit.number}`);
  const members = suitBench(region, rng, suit);
  const { cast } = region.staff;
  const draft =
    suit.result === 'withdrawn' ? writeWithdrawal(suit, cast, rng, members) : writeCivilJudgment(suit, cast, rng, members, suit.history);
  return { ...draft, body: withStaffAgent(suit, draft.body) };
}

/** What a suit on money is about, in the words of an agreement. */
const DUES: Partial<Record<CivilCause, string>> = {
  买卖合同纠纷: '货款',
  金融借款合同纠纷: '贷款本金',
  机动车交通事故责任纠纷: '赔偿款',
  物业服务合同纠纷: '物业服务费',
  劳动争议: '工资及经济补偿',
};

/** A mediation statement: the parties agree before the court, usually days after filing. */
export function writeMediation(region: Region, suit: Suit): Draft {
  const rng = region.rng.fork(`mediation ${suit.number}`);
  const story = storyOf(suit);
  const [plaintiff, defendant] = [joinNames(suit.plaintiffs), joinNames(suit.defendants)];
  return {
    kind: 'civil-mediation',
    issuer: suit.court.name,
    number: suit.number,
    date: suit.judgedOn,
    title: `${plaintiff}与${defendant}${suit.cause}民事调解书`,
    typeLine: '民 事 调 解 书',
    body: [
      ...suit.plaintiffs.flatMap((party) => partyLines(rng, '原告', party)),
      ...agentLines('委托诉讼代理人', suit.plaintiffLawyers),
      ...suit.defendants.flatMap((party) => partyLines(rng, '被告', party)),
      ...agentLines('委托诉讼代理人', suit.defendantLawyers),
      `原告${plaintiff}与被告${defendant}${suit.cause}一案，本院于${plainDate(suit.acceptedOn)}立案后，依法适用简易程序进行了审理。`,
      `${plaintiff}向本院提出诉讼请求：${story.claims}。事实和理由：${story.grounds}。`,
      '本案审理过程中，经本院主持调解，双方当事人自愿达成如下协议：',
      `一、被告${defendant}于${plainDate(later(rng, suit.judgedOn, 10, 30))}前${suit.cause === '民间借贷纠纷' ? `归还原告${plaintiff}借款本金` : `向原告${plaintiff}支付${DUES[suit.cause] ?? '款项'}`}${story.awarded}元；`,
      `二、如被告${defendant}未按期足额履行，原告${plaintiff}有权就全部未付款项向人民法院申请强制执行。`,
      `案件受理费${story.fee}元，减半收取${story.fee / 2}元，由被告${defendant}负担。`,
      '上述协议，不违反法律规定，本院予以确认。',
      '本调解书经双方当事人签收后，即具有法律效力。',
    ],
    signers: [{ role: '审判员', name: suit.judge }],
    clerks: drawClerks(rng, region.staff.cast, suit.court.id, suit.judgedOn),
    cause: suit.cause,
    acceptedOn: suit.acceptedOn,
    lawyers: [...suit.plaintiffLawyers, ...suit.defendantLawyers],
  };
}

/** A ruling on the freezing of property earlier in the same case: it shows who then acted for the plaintiff, and before which judge. */
export function writePreservation(region: Region, suit: Suit, counsel: readonly Lawyer[]): Draft {
  const rng = region.rng.fork(`preservation ${suit.number}`);
  const [plaintiff, defendant] = [joinNames(suit.plaintiffs), joinNames(suit.defendants)];
  const on = later(rng, suit.acceptedOn, 1, 4);
  return {
    kind: 'civil-ruling',
    issuer: suit.court.name,
    number: `${suit.number}之一`,
    date: on,
    title: `${plaintiff}与${defendant}${suit.cause}财产保全民事裁定书`,
    typeLine: '民 事 裁 定 书',
    body: [
      ...suit.plaintiffs.flatMap((party) => partyLines(rng, '申请人', party)),
      ...agentLines('委托诉讼代理人', counsel),
      ...suit.defendants.flatMap((party) => partyLines(rng, '被申请人', party)),
      `本院在审理原告${plaintiff}与被告${defendant}${suit.cause}一案中，申请人${plaintiff}于${plainDate(on)}向本院申请财产保全，请求对被申请人${defendant}的银行存款${storyOf(suit).awarded}元或者相应价值的财产予以冻结、查封，并已提供担保。`,
      '本院经审查认为，申请人的申请符合法律规定，应予准许。依照《中华人民共和国民事诉讼法》第一百条、第一百零二条、第一百零三条规定，裁定如下：',
      `冻结被申请人${defendant}的银行存款${storyOf(suit).awarded}元或者查封、扣押其相应价值的财产。`,
      '本裁定立即开始执行。',
      '如不服本裁定，可以自收到裁定书之日起五日内向本院申请复议一次。复议期间不停止裁定的执行。',
    ],
    signers: [{ role: '审判员', name: suit.judge }],
    clerks: drawClerks(rng, region.staff.cast, suit.court.id, on),
    cause: suit.cause,
    acceptedOn: suit.acceptedOn,
    lawyers: counsel,
  };
}
