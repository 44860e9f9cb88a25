import { later, plainDate } from '../../calendar.ts';
import type { Party } from '../../docket.ts';
import { courtFee } from '../../documents/civil-cause.ts';
import { storyOf } from '../../documents/civil-judgment.ts';
import { joinNames, partyLines } from '../../documents/party-lines.ts';
import type { Draft, Signer } from '../../draft.ts';
import type { Rng } from '../../rng.ts';
import type { Region } from '../region.ts';
import type { Suit } from '../suits.ts';

/** How an enforcement stands when the paper is written. */
export type Standing =
  | { readonly kind: 'poor' }
  /** Something is there, and the ruling says why it cannot be sold: waiting seals, a car that cannot be found. */
  | { readonly kind: 'unsaleable'; readonly what: string }
  /** Something is there and sealed, and the ruling closes all the same without the creditor's consent. */
  | { readonly kind: 'known-property'; readonly what: string }
  | { readonly kind: 'settled' }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'sold'; readonly sale: Sale };

export interface Sale {
  readonly appraiser: string;
  readonly appraised: number;
  readonly start: number;
  readonly price: number;
  readonly bidders: number;
  /** Nobody bid at the first sale, and the second may start lower by a fifth (Provisions on online sales art. 26). */
  readonly second: boolean;
  readonly buyer: Party;
  readonly asset: string;
}

export interface Enforcement {
  readonly suit: Suit;
  readonly number: string;
  readonly acceptedOn: string;
  readonly ruledOn: string;
  readonly officer: string;
  readonly standing: Standing;
}

export function planEnforcement(region: Region, rng: Rng, suit: Suit, officer: string, standing: Standing): Enforcement {
  const acceptedOn = later(rng, suit.judgedOn, 60, 160);
  return {
    suit,
    number: region.books.numbers.take(rng, suit.court.code, '执', acceptedOn),
    acceptedOn,
    ruledOn: later(rng, acceptedOn, standing.kind === 'sold' ? 120 : 40, standing.kind === 'sold' ? 280 : 175),
    officer,
    standing,
  };
}

const CLOSING_LAW = '依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条规定，裁定如下：';
const CLOSED = ['终结本次执行程序。', '申请执行人发现被执行人有可供执行财产的，可以再次申请执行。', '本裁定送达后立即生效。'];
const QUERIED = '本院向被执行人送达了执行通知书、报告财产令，并通过网络执行查控系统查询其银行存款、车辆、不动产、工商登记等信息，';

function termsOf({ suit, standing, ruledOn }: Enforcement, rng: Rng, opening: string): readonly string[] {
  const debtor = joinNames(suit.defendants);
  switch (standing.kind) {
    case 'poor':
      return [
        `${opening}执行中，${QUERIED}未发现可供执行的财产，已将其限制消费。申请执行人亦不能提供可供执行的财产线索，${rng.pick(['同意', '书面同意'])}终结本次执行程序。`,
        `本院认为，被执行人暂无可供执行的财产，本次执行程序应予终结。${CLOSING_LAW}`,
        ...CLOSED,
      ];
    case 'unsaleable':
      return [
        `${opening}执行中，${QUERIED}${standing.what}，暂不具备处置条件；此外未发现其他可供执行的财产，已将其限制消费。申请执行人书面同意终结本次执行程序。`,
        `本院认为，被执行人暂无可供处置的财产，本次执行程序应予终结。${CLOSING_LAW}`,
        ...CLOSED,
      ];
    case 'known-property':
      return [
        `${opening}执行中，${QUERIED}查明${standing.what}，本院已于${plainDate(later(rng, ruledOn, -40, -20))}予以查封。`,
        `本院认为，本案暂无财产可供执行，本次执行程序应予终结。${CLOSING_LAW}`,
        ...CLOSED,
      ];
    case 'settled':
      return [
        `${opening}执行过程中，双方当事人达成和解协议并已履行完毕，申请执行人向本院申请撤销执行。`,
        '依照《中华人民共和国民事诉讼法》第二百五十七条第一项规定，裁定如下：',
        `终结${suit.number}民事判决的执行。`,
        '本裁定送达后立即生效。',
      ];
    case 'frozen':
      return [
        `${opening}被执行人至今未履行义务。依照《中华人民共和国民事诉讼法》第二百四十二条规定，裁定如下：`,
        `冻结、划拨被执行人${debtor}银行存款${storyOf(suit).awarded}元。冻结期限为一年。`,
        '本裁定立即执行。',
      ];
    case 'sold': {
      const { sale } = standing;
      const on = later(rng, ruledOn, -14, -5);
      const first = sale.second
        ? `本院于${plainDate(later(rng, on, -45, -32))}第一次公开拍卖上述财产，起拍价${Math.round(sale.start / 0.8)}元，因无人报名而流拍。`
        : '';
      return [
        `${opening}因被执行人未履行义务，本院依法委托${sale.appraiser}对被执行人${debtor}所有的${sale.asset}进行评估，评估价为${sale.appraised}元。${first}本院于${plainDate(on)}在淘宝网司法拍卖网络平台上${sale.second ? '第二次' : ''}公开拍卖上述财产，起拍价${sale.start}元，共有${sale.bidders}人报名参加竞买。买受人${sale.buyer.name}以${sale.price}元的最高价竞得，现已付清全部价款。`,
        '依照《中华人民共和国民事诉讼法》第二百四十四条、第二百四十七条，《最高人民法院关于人民法院网络司法拍卖若干问题的规定》第二十二条规定，裁定如下：',
        `一、被执行人${debtor}所有的${sale.asset}归买受人${sale.buyer.name}所有，所有权自本裁定送达买受人时起转移；`,
        `二、买受人${sale.buyer.name}可持本裁定书到有关机构办理产权过户登记手续。`,
        '本裁定送达后即发生法律效力。',
      ];
    }
  }
}

/** An execution ruling. Closing is decided by three, a seizure or the passing of title may be signed by one officer. */
export function writeEnforcement(region: Region, rng: Rng, plan: Enforcement): Draft {
  const { suit, standing } = plan;
  const bench = region.staff.cast.benches[suit.court.id];
  const creditor = joinNames(suit.plaintiffs);
  const debtor = joinNames(suit.defendants);
  const amount = storyOf(suit).awarded;
  const others = rng.sample(
    [...bench.execution, ...bench.lay].filter((name) => name !== plan.officer),
    2,
  );
  const signers: Signer[] =
    standing.kind === 'frozen'
      ? [{ role: rng.chance(0.5) ? '执行员' : '审判员', name: plan.officer }]
      : [
          { role: '审判长', name: plan.officer },
          ...others.map((name) => ({ role: bench.lay.includes(name) ? '人民陪审员' : '审判员', name })),
        ];
  return {
    kind: 'execution-ruling',
    issuer: suit.court.name,
    number: standing.kind === 'settled' || rng.chance(0.5) ? plan.number : `${plan.number}${rng.pick(['之一', '之二'])}`,
    date: plan.ruledOn,
    title: `${creditor}与${debtor}${suit.cause}执行裁定书`,
    typeLine: '执 行 裁 定 书',
    body: [
      ...suit.plaintiffs.flatMap((party) => partyLines(rng, '申请执行人', party)),
      ...suit.defendants.flatMap((party) => partyLines(rng, '被执行人', party)),
      ...(standing.kind === 'sold' ? partyLines(rng, '买受人', standing.sale.buyer) : []),
      ...termsOf(
        plan,
        rng,
        `本院在执行申请执行人${creditor}与被执行人${debtor}${suit.cause}一案中，依据已经发生法律效力的${suit.number}民事判决，于${plainDate(plan.acceptedOn)}立案执行，责令被执行人履行给付${amount}元及负担执行费${courtFee(amount)}元的义务。`,
      ),
    ],
    signers,
    clerks: [{ role: '书记员', name: rng.pick(bench.clerks) }],
    cause: suit.cause,
    acceptedOn: plan.acceptedOn,
    lawyers: [],
  };
}
