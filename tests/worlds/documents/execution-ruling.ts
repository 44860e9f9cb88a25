import { addDays } from '../../../graph/model/time.ts';
import { later, plainDate } from '../calendar.ts';
import type { NumberBook } from '../case-number.ts';
import type { Cast } from '../cast.ts';
import type { CivilPlan } from '../docket.ts';
import type { Draft, Signer } from '../draft.ts';
import type { Rng } from '../rng.ts';
import { courtFee } from './civil-cause.ts';
import { storyOf } from './civil-judgment.ts';
import { agentLines, joinNames, partyLines } from './party-lines.ts';

const FORMS = ['terminated', 'closed', 'frozen', 'listed'] as const;

/** An execution ruling that enforces the judgment of `plan`: this execution terminated, closed, accounts frozen, or a house put under seal. */
export function writeExecution(plan: CivilPlan, cast: Cast, numbers: NumberBook, rng: Rng): Draft {
  const acceptedOn = later(rng, plan.judgedOn, 60, 160);
  const ruledOn = later(rng, acceptedOn, 40, 170);
  const base = numbers.take(rng, plan.court.code, '执', acceptedOn);
  const form = rng.weighted(FORMS, (name) => (name === 'terminated' ? 6 : name === 'closed' ? 2 : 1));
  const number = form === 'closed' || rng.chance(0.5) ? base : `${base}${rng.pick(['之一', '之二'])}`;
  const creditor = joinNames(plan.plaintiffs);
  const debtor = joinNames(plan.defendants);
  const bench = cast.benches[plan.court.id];
  const lawyers = plan.plaintiffLawyers.length > 0 && rng.chance(0.4) ? plan.plaintiffLawyers : [];
  const amount = storyOf(plan).awarded;
  const opening = `本院在执行申请执行人${creditor}与被执行人${debtor}${plan.cause}一案中，依据已经发生法律效力的${plan.number}民事判决，于${plainDate(acceptedOn)}立案执行，责令被执行人履行给付${amount}元及负担执行费${courtFee(amount)}元的义务。`;
  const solo = form === 'frozen' || form === 'listed';
  const signers: Signer[] = solo
    ? [{ role: rng.chance(0.5) ? '执行员' : '审判员', name: rng.pick(bench.execution) }]
    : [
        { role: '审判长', name: bench.execution[0]! },
        { role: '审判员', name: bench.execution[1] ?? rng.pick(bench.civil) },
        { role: '人民陪审员', name: rng.pick(bench.lay) },
      ];
  const texts: Readonly<Record<(typeof FORMS)[number], readonly string[]>> = {
    terminated: [
      `${opening}执行中，本院向被执行人送达了执行通知书、报告财产令，并通过网络执行查控系统查询其银行存款、车辆、不动产、工商登记等信息，未发现可供执行的财产，已将其限制消费。申请执行人亦不能提供可供执行的财产线索，${rng.pick(['同意', '书面同意'])}终结本次执行程序。`,
      '本院认为，被执行人暂无可供执行的财产，本次执行程序应予终结。依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条规定，裁定如下：',
      '终结本次执行程序。',
      '申请执行人发现被执行人有可供执行财产的，可以再次申请执行。',
      '本裁定送达后立即生效。',
    ],
    closed: [
      `${opening}执行过程中，双方当事人达成和解协议并已履行完毕，申请执行人向本院申请撤销执行。`,
      '依照《中华人民共和国民事诉讼法》第二百五十七条第一项规定，裁定如下：',
      `终结${plan.number}民事判决的执行。`,
      '本裁定送达后立即生效。',
    ],
    frozen: [
      `${opening}被执行人至今未履行义务。依照《中华人民共和国民事诉讼法》第二百四十二条规定，裁定如下：`,
      `冻结、划拨被执行人${debtor}银行存款${amount}元。冻结期限为一年。`,
      '本裁定立即执行。',
    ],
    listed: [
      `${opening}被执行人至今未履行义务。依照《中华人民共和国民事诉讼法》第二百四十四条规定，裁定如下：`,
      `查封被执行人${debtor}所有的位于${plan.defendants[0]!.address}的房屋一处，查封期限三年。`,
      '本裁定立即执行。',
    ],
  };
  return {
    kind: 'execution-ruling',
    issuer: plan.court.name,
    number,
    date: ruledOn,
    title: `${creditor}与${debtor}${plan.cause}执行裁定书`,
    typeLine: '执 行 裁 定 书',
    body: [
      ...plan.plaintiffs.flatMap((party) => partyLines(rng, '申请执行人', party)),
      ...agentLines('委托诉讼代理人', lawyers),
      ...plan.defendants.flatMap((party) => partyLines(rng, '被执行人', party)),
      ...texts[form],
    ],
    signers,
    clerks: [{ role: '书记员', name: rng.pick(bench.clerks) }],
    cause: plan.cause,
    acceptedOn: addDays(acceptedOn, 0),
    lawyers,
  };
}
