import { addDays } from '../../../graph/model/time.ts';
import { plainDate } from '../calendar.ts';
import { type Cast, drawClerks } from '../cast.ts';
import { type CivilCause, type CivilPlan, panel } from '../docket.ts';
import type { Draft, Signer } from '../draft.ts';
import { HIGH_COURT, INTERMEDIATE_COURT, LEGAL_SERVICE_OFFICE } from '../places.ts';
import { createRng, type Rng } from '../rng.ts';
import { type CivilStory, callNames, type Storyteller } from './civil-cause.ts';
import { bankLoan, privateLoan, sale } from './civil-money-causes.ts';
import { divorce, labourDispute, propertyService, trafficAccident } from './civil-other-causes.ts';
import { agentLines, partyLines } from './party-lines.ts';

const STORIES: Readonly<Record<CivilCause, Storyteller>> = {
  民间借贷纠纷: privateLoan,
  买卖合同纠纷: sale,
  金融借款合同纠纷: bankLoan,
  离婚纠纷: divorce,
  机动车交通事故责任纠纷: trafficAccident,
  物业服务合同纠纷: propertyService,
  劳动争议: labourDispute,
};

/** The story of a suit: the same at every instance, because it depends on the plan alone. */
export const storyOf = (plan: CivilPlan): CivilStory => STORIES[plan.cause](plan, createRng(plan.seed));

export const appealsTo = (plan: { readonly court: { readonly id: string } }): string =>
  plan.court.id === 'qinghe' ? HIGH_COURT.name : INTERMEDIATE_COURT.name;

/** Heading of a civil document: parties and their agents. */
export function civilHeading(plan: CivilPlan, rng: Rng): string[] {
  const agent = rng.pick(['委托诉讼代理人', '委托诉讼代理人', '委托代理人']);
  const plaintiffs = plan.plaintiffs.flatMap((party) => partyLines(rng, '原告', party));
  const shared = plan.plaintiffs.length > 1 && plan.plaintiffLawyers.length > 0;
  const title = shared ? `上列${plan.plaintiffs.length === 2 ? '二' : '三'}原告共同${agent}` : agent;
  return [
    ...plaintiffs,
    ...agentLines(title, plan.plaintiffLawyers),
    ...plan.defendants.flatMap((party) => partyLines(rng, '被告', party)),
    ...agentLines(agent, plan.defendantLawyers),
  ];
}

/** The bench that signs: a sole judge in summary procedure, else a panel. `members` fixes the panel where a scheme needs it. */
export function civilBench(plan: CivilPlan, cast: Cast, rng: Rng, members?: readonly Signer[]): readonly Signer[] {
  if (members) return members;
  if (plan.summary) return [{ role: '审判员', name: plan.judge }];
  return panel(rng, cast, plan.court.id, cast.benches[plan.court.id].civil, plan.judge);
}

export function presence(plan: CivilPlan, rng: Rng): string {
  const side = (role: string, parties: CivilPlan['plaintiffs'], lawyers: CivilPlan['plaintiffLawyers']): string => {
    const names = parties.map((party) => party.name).join('、');
    if (lawyers.length === 0)
      return `${role}${names}${parties.some((party) => party.company) ? `的${parties[0]!.company ? '法定代表人' : '负责人'}` : ''}`;
    const agents = lawyers.map((lawyer) => lawyer.name).join('、');
    return rng.chance(0.5) ? `${role}${names}的委托诉讼代理人${agents}` : `${role}${names}及其委托诉讼代理人${agents}`;
  };
  return `${side('原告', plan.plaintiffs, plan.plaintiffLawyers)}、${side('被告', plan.defendants, plan.defendantLawyers)}到庭参加了诉讼`;
}

export function civilDraft(
  plan: CivilPlan,
  kind: 'civil-judgment' | 'civil-ruling',
  typeLine: string,
  rest: Pick<Draft, 'body' | 'signers'>,
  cast: Cast,
  rng: Rng,
): Draft {
  const { plaintiff, defendant } = callNames(plan);
  return {
    kind,
    issuer: plan.court.name,
    number: plan.number,
    date: plan.judgedOn,
    title: `${plaintiff}与${defendant}${plan.cause}一审民事${kind === 'civil-judgment' ? '判决书' : '裁定书'}`,
    typeLine,
    clerks: drawClerks(rng, cast, plan.court.id, plan.judgedOn),
    cause: plan.cause,
    acceptedOn: plan.acceptedOn,
    lawyers: [...plan.plaintiffLawyers, ...plan.defendantLawyers].filter((agent) => agent.firm !== LEGAL_SERVICE_OFFICE),
    ...rest,
  };
}

/** A civil judgment of first instance. */
export function writeCivilJudgment(plan: CivilPlan, cast: Cast, rng: Rng, members?: readonly Signer[], history = ''): Draft {
  const story = storyOf(plan);
  const { plaintiff, defendant } = callNames(plan);
  const signers = civilBench(plan, cast, rng, members);
  const procedure = signers.length === 1 ? '适用简易程序，由审判员独任审判' : '适用普通程序，组成合议庭';
  const orders = plan.result === 'dismissed' ? [`驳回原告${plaintiff}的诉讼请求`] : [...story.orders];
  if (plan.result === 'partly-granted') orders.push(`驳回原告${plaintiff}的其他诉讼请求`);
  const numbered = orders.length === 1 ? [`${orders[0]}。`] : orders.map((order, i) => `${'一二三四'[i]}、${order}。`);
  const procedural =
    plan.result === 'dismissed'
      ? '《中华人民共和国民事诉讼法》第六十四条第一款'
      : `${story.law}，《中华人民共和国民事诉讼法》第${plan.judgedOn >= '2022-01-01' ? '六十七' : '六十四'}条`;
  const payer = plan.result === 'dismissed' ? `原告${plaintiff}` : `被告${defendant}`;
  return civilDraft(
    plan,
    'civil-judgment',
    '民 事 判 决 书',
    {
      body: [
        ...civilHeading(plan, rng),
        `原告${plaintiff}与被告${defendant}${plan.cause}一案，本院于${plainDate(plan.acceptedOn)}立案后，依法${procedure}，公开开庭进行了审理。${history}${presence(plan, rng)}。本案现已审理终结。`,
        `${plaintiff}向本院提出诉讼请求：${story.claims}。事实和理由：${story.grounds}。`,
        `${defendant}辩称，${story.defence}。`,
        `${rng.pick(['经审理查明', '本院经审理认定事实如下', '根据当事人陈述和经审查确认的证据，本院认定事实如下'])}：${plan.tale ?? story.findings}。`,
        `本院认为，${story.reasoning}。依照${procedural}规定，判决如下：`,
        ...numbered,
        ...(plan.result === 'dismissed' || plan.cause === '离婚纠纷'
          ? []
          : [
              '如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》第二百五十三条规定，加倍支付迟延履行期间的债务利息。',
            ]),
        `案件受理费${story.fee}元${signers.length === 1 ? `，减半收取计${story.fee / 2}元` : ''}，由${payer}负担。`,
        `如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，并按对方当事人的人数提出副本，上诉于${appealsTo(plan)}。`,
      ],
      signers,
    },
    cast,
    rng,
  );
}

/** A ruling that lets the plaintiff withdraw. */
export function writeWithdrawal(plan: CivilPlan, cast: Cast, rng: Rng, members?: readonly Signer[]): Draft {
  const { plaintiff, defendant } = callNames(plan);
  const asked = addDays(plan.judgedOn, -rng.int(0, 6));
  const reason = rng.pick(['双方已庭外和解', '被告已履行完毕', '需要补充证据', '其他原因']);
  return civilDraft(
    plan,
    'civil-ruling',
    '民 事 裁 定 书',
    {
      body: [
        ...civilHeading(plan, rng),
        `本院在审理原告${plaintiff}与被告${defendant}${plan.cause}一案中，原告${plaintiff}于${plainDate(asked)}以${reason}为由向本院提出撤诉申请。`,
        '本院认为，原告的撤诉申请不违反法律规定，不损害国家、集体和他人的合法权益，应予准许。依照《中华人民共和国民事诉讼法》第一百四十五条第一款、第一百五十四条第一款第五项规定，裁定如下：',
        `准许原告${plaintiff}撤诉。`,
        `案件受理费${rng.int(2, 40) * 25}元，减半收取，由原告${plaintiff}负担。`,
      ],
      signers: civilBench(plan, cast, rng, members),
    },
    cast,
    rng,
  );
}

/** The document of a plan: a withdrawal ruling or a judgment. */
export function writeCivil(plan: CivilPlan, cast: Cast, rng: Rng): Draft {
  return plan.result === 'withdrawn' ? writeWithdrawal(plan, cast, rng) : writeCivilJudgment(plan, cast, rng);
}
