import { later, plainDate } from '../calendar.ts';
import type { NumberBook } from '../case-number.ts';
import { type Cast, drawClerks, drawLawyer } from '../cast.ts';
import type { CivilPlan } from '../docket.ts';
import type { Draft, Lawyer, Signer } from '../draft.ts';
import { INTERMEDIATE_COURT, LEGAL_SERVICE_OFFICE } from '../places.ts';
import type { Rng } from '../rng.ts';
import { callNames } from './civil-cause.ts';
import { storyOf } from './civil-judgment.ts';
import { agentLines, joinNames, partyLines } from './party-lines.ts';

export type AppealResult = 'affirmed' | 'changed' | 'remanded' | 'withdrawn';

export interface AppealPlan {
  readonly first: CivilPlan;
  readonly number: string;
  readonly acceptedOn: string;
  readonly judgedOn: string;
  readonly byPlaintiff: boolean;
  readonly result: AppealResult;
  readonly appellantLawyers: readonly Lawyer[];
  readonly otherLawyers: readonly Lawyer[];
  readonly members: readonly Signer[];
  /** What the court above finds wrong on the same facts; without it a change rests on new evidence. */
  readonly fault?: string;
}

/** Plans the appeal of a first-instance suit: a panel of three judges of the intermediate court, drawn by lot. */
export function planAppeal(first: CivilPlan, cast: Cast, numbers: NumberBook, rng: Rng, result: AppealResult): AppealPlan {
  const acceptedOn = later(rng, first.judgedOn, 28, 60);
  const byPlaintiff = first.result === 'dismissed' || (first.result === 'partly-granted' && rng.chance(0.5));
  const keep = (lawyers: readonly Lawyer[]): readonly Lawyer[] => (lawyers.length > 0 && rng.chance(0.75) ? lawyers : []);
  const plaintiffLawyers = keep(first.plaintiffLawyers);
  const fresh = rng.chance(0.6) ? [drawLawyer(rng, cast, 'qinghe', [...first.plaintiffLawyers, ...first.defendantLawyers])] : [];
  const defendantLawyers = first.defendantLawyers.length > 0 ? keep(first.defendantLawyers) : fresh;
  const [presiding, second, third] = rng.sample(cast.benches.qinghe.civil, 3);
  return {
    first,
    number: numbers.take(rng, INTERMEDIATE_COURT.code, '民终', acceptedOn),
    acceptedOn,
    judgedOn: later(rng, acceptedOn, 30, 80),
    byPlaintiff,
    result,
    appellantLawyers: byPlaintiff ? plaintiffLawyers : defendantLawyers,
    otherLawyers: byPlaintiff ? defendantLawyers : plaintiffLawyers,
    members: [
      { role: '审判长', name: presiding! },
      { role: '审判员', name: second! },
      { role: '审判员', name: third! },
    ],
  };
}

function operative(
  appeal: AppealPlan,
  rng: Rng,
  appellant: string,
): { readonly reasons: string; readonly orders: string[]; readonly judgment: boolean } {
  const { first } = appeal;
  const { plaintiff, defendant } = callNames(first);
  switch (appeal.result) {
    case 'affirmed':
      return {
        judgment: true,
        reasons: `一审判决认定事实清楚，适用法律正确，${appellant}的上诉理由不能成立，应予驳回。依照《中华人民共和国民事诉讼法》第一百七十条第一款第一项规定，判决如下：`,
        orders: ['驳回上诉，维持原判。', `二审案件受理费${rng.int(2, 60) * 50}元，由上诉人${appellant}负担。`, '本判决为终审判决。'],
      };
    case 'changed':
      return {
        judgment: true,
        reasons: `${appeal.fault ?? '二审中出现新的证据，一审认定的部分事实有误'}，应予纠正，${appellant}的上诉请求部分成立。依照《中华人民共和国民事诉讼法》第一百七十条第一款第二项规定，判决如下：`,
        orders: [
          `一、撤销${first.court.name}${first.number}民事判决；`,
          `二、${defendant}于本判决生效之日起十日内支付${plaintiff}${rng.int(2, 90) * 1000}元；`,
          `三、驳回${plaintiff}的其他诉讼请求。`,
          `一审、二审案件受理费由双方各负担一半。`,
          '本判决为终审判决。',
        ],
      };
    case 'remanded':
      return {
        judgment: false,
        reasons: `一审判决认定基本事实不清，证据不足。依照《中华人民共和国民事诉讼法》第一百七十条第一款第三项规定，裁定如下：`,
        orders: [
          `一、撤销${first.court.name}${first.number}民事判决；`,
          `二、本案发回${first.court.name}重审。`,
          `上诉人${appellant}预交的二审案件受理费予以退回。`,
        ],
      };
    case 'withdrawn':
      return {
        judgment: false,
        reasons: `${appellant}在本案审理期间提出撤回上诉的请求，不违反法律规定，本院予以准许。依照《中华人民共和国民事诉讼法》第一百七十三条规定，裁定如下：`,
        orders: [`准许${appellant}撤回上诉。一审判决自本裁定书送达之日起发生法律效力。`, '本裁定为终审裁定。'],
      };
  }
}

/** What came up after the judgment below; where the fault lies below, nothing. */
function sinceThen({ fault }: AppealPlan, rng: Rng, defendant: string): string {
  const drawn = rng.pick([
    '当事人没有提交新证据',
    '双方当事人围绕上诉请求提交了证据并经质证',
    `${defendant}申请证人出庭作证，本院予以准许`,
  ]);
  return fault === undefined ? drawn : '当事人没有提交新证据';
}

/** A judgment or ruling of the intermediate court on an appeal. */
export function writeAppeal(appeal: AppealPlan, cast: Cast, rng: Rng): Draft {
  const { first } = appeal;
  const story = storyOf(first);
  const { plaintiff, defendant } = callNames(first);
  const [appellants, others] = appeal.byPlaintiff ? [first.plaintiffs, first.defendants] : [first.defendants, first.plaintiffs];
  const [upper, lower] = appeal.byPlaintiff ? ['原审原告', '原审被告'] : ['原审被告', '原审原告'];
  const appellant = joinNames(appellants);
  const { reasons, orders, judgment } = operative(appeal, rng, appellant);
  const short = appeal.result === 'withdrawn';
  return {
    kind: judgment ? 'civil-judgment' : 'civil-ruling',
    issuer: INTERMEDIATE_COURT.name,
    number: appeal.number,
    date: appeal.judgedOn,
    title: `${appellant}、${joinNames(others)}${first.cause}二审民事${judgment ? '判决书' : '裁定书'}`,
    typeLine: judgment ? '民 事 判 决 书' : '民 事 裁 定 书',
    body: [
      ...appellants.flatMap((party) => partyLines(rng, `上诉人（${upper}）`, party)),
      ...agentLines('委托诉讼代理人', appeal.appellantLawyers),
      ...others.flatMap((party) => partyLines(rng, `被上诉人（${lower}）`, party)),
      ...agentLines('委托诉讼代理人', appeal.otherLawyers),
      `上诉人${appellant}因与被上诉人${joinNames(others)}${first.cause}一案，不服${first.court.name}${first.number}民事判决，向本院提起上诉。本院于${plainDate(appeal.acceptedOn)}立案后，依法组成合议庭进行了审理。本案现已审理终结。`,
      ...(short
        ? []
        : [
            `${appellant}上诉请求：撤销一审判决，依法改判或者发回重审。事实和理由：一审${rng.pick(['认定事实不清', '遗漏重要证据', '适用法律不当', '对举证责任的分配有误'])}。`,
            `${plaintiff}向一审法院起诉请求：${story.claims}。`,
            `一审法院认定事实：${story.findings}。`,
            `本院二审期间，${sinceThen(appeal, rng, defendant)}。本院对一审查明的事实${judgment && appeal.result === 'affirmed' ? '予以确认' : '进行了审查'}。`,
          ]),
      `本院认为，${reasons}`,
      ...orders,
    ],
    signers: appeal.members,
    clerks: drawClerks(rng, cast, 'qinghe', appeal.judgedOn),
    cause: first.cause,
    acceptedOn: appeal.acceptedOn,
    lawyers: [...appeal.appellantLawyers, ...appeal.otherLawyers].filter((agent) => agent.firm !== LEGAL_SERVICE_OFFICE),
  };
}
