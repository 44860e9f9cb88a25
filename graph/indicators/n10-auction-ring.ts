import { type SaleRing, saleRings } from '../analytics/groups/sale-rings.ts';
import { type Sale, salesOf } from '../analytics/groups/sales.ts';
import { placeOf, quoteInLine, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { ENFORCEMENT_STEPS } from '../law/enforcement/enforcement-steps.ts';
import { partsId } from '../model/ids.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, partyNode, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  'thin-market': {
    text: { zh: '标的特殊、市场小，本来少有人竞买', en: 'A thin market: such things draw few bidders anywhere' },
    paper: { zh: '拍卖平台的围观、报名记录', en: 'the log of viewers and bidders on the platform' },
  },
  lottery: {
    text: { zh: '评估机构由摇号、名录轮候确定', en: 'The appraiser was drawn by lot or stood next on the list' },
    paper: { zh: '摇号记录、委托评估移送表', en: 'the record of the draw and the order of appraisal' },
  },
  dealer: {
    text: { zh: '买受人是到处竞买的经营者、资产公司', en: 'The buyer is a dealer or asset company who bids everywhere' },
    paper: { zh: '买受人在拍卖平台上的竞买记录', en: 'the bidding record of the buyer on the platform' },
  },
  team: {
    text: { zh: '财产处置由专人、专门团队负责', en: 'Sales are the job of one officer or team' },
    paper: { zh: '执行局分工文件', en: 'the division of work of the enforcement bureau' },
  },
  condition: {
    text: { zh: '房屋被占用、有瑕疵，价低有因', en: 'Occupied or defective property sells low for a reason' },
    paper: { zh: '拍卖公告与现状调查笔录', en: 'the notice of sale and the report on its condition' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Sales that one buyer and one appraiser share before the officer. */
  leastTriple: 2,
  /** Without a third corner, so many sales of the pair. */
  leastPair: 3,
  /** Bayes factor of each kind of evidence that is relied on. */
  leastEach: 3,
} as const;

export const n10AuctionRing = defineIndicator({
  id: 'N10',
  version: '1.0.0',
  class: 'N',
  family: 'money',
  title: { zh: '同一执行人员、评估机构、买受人反复成交', en: 'Same officer, appraiser and buyer in sale after sale' },
  why: {
    zh: '同一执行人员经手的拍卖反复出现同一评估机构、同一买受人，而且只有一人竞买或者成交价偏低，可能有人压价围标。人员与买受人、评估机构相遇按其余拍卖检验，价格与竞买人数另与同类拍卖比较。',
    en: 'When one officer’s sales keep meeting one appraiser and one buyer, with a single bidder or a low price, the sale may be arranged. Who met whom is tested against the other sales; price and bidders are compared with like sales.',
  },
  pattern: 'auction-ring',
  patternName: { zh: '疑似执行拍卖环', en: 'suspected ring at auctions' },
  crimes: ['C11', 'C10'],
  law: [
    {
      article: '刑法第三百九十九条第三款',
      says: {
        zh: '执行判决、裁定中滥用职权，致使当事人利益遭受重大损失的，追究刑事责任',
        en: 'Abuse of power in executing judgments that causes heavy loss is a crime',
      },
      from: null,
    },
    {
      article: '法释〔2018〕15号第十六条',
      says: {
        zh: '委托评估的，当事人协商不成，通过摇号方式在名单库中随机确定评估机构',
        en: 'Where the parties do not agree the appraiser is drawn by lot from the list',
      },
      from: '2018-09-01',
    },
    {
      article: '法释〔2016〕18号第三十四条',
      says: {
        zh: '网络司法拍卖中法院、平台、辅助机构的工作人员及其近亲属不得竞买或者委托他人竞买',
        en: 'Staff of the court, the platform and its helpers, and their close relatives, must not bid or have others bid',
      },
      from: '2017-01-01',
    },
  ],
  readings: READINGS,
  nextSteps: [
    {
      zh: '查买受人的资金来源、成交后的转卖和实际占有人',
      en: 'Query where the money of the buyer came from, and who holds or bought the property afterwards',
    },
    {
      zh: '调取摇号记录、评估委托与评估报告，复核同期同地段成交价',
      en: 'Pull the draw, the order and the appraisal; compare prices nearby',
    },
    ...ENFORCEMENT_STEPS,
  ],
  clears: [
    { zh: '摇号记录显示评估机构系随机确定', en: 'The draw shows that the appraiser came by chance' },
    {
      zh: '平台记录显示多人报名竞价，买受人与人员、机构无关联',
      en: 'The platform shows several bidders, and no tie of the buyer to officer or appraiser',
    },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }) {
    const sales = salesOf(units);
    const rings = saleRings(sales)
      .filter(isRing)
      .sort((a, b) => b.logEvidence - a.logEvidence);
    return { hits: strongestOfEach(rings).flatMap((ring) => hitOf(ring) ?? []), unknown: [], examined: sales.length };
  },
});

/** A triple that comes back, or a pair with evidence of both kinds. */
function isRing({ sales, share, triple, money }: SaleRing): boolean {
  const each = Math.log(POLICY.leastEach);
  if (share.logBayesFactor < each && (triple?.aspect.logBayesFactor ?? 0) < each) return false;
  const three = triple !== null && triple.sales >= POLICY.leastTriple && triple.aspect.logBayesFactor >= each && share.logBayesFactor > 0;
  return money > 0 && (three || (sales.length >= POLICY.leastPair && money >= each && share.logBayesFactor >= each));
}

/** The same sales seen from the buyer and from the appraiser are one ring. */
function strongestOfEach(rings: readonly SaleRing[]): SaleRing[] {
  const kept: SaleRing[] = [];
  for (const ring of rings) {
    const covered = kept.some(
      (k) => k.officer === ring.officer && ring.sales.filter((s) => k.sales.some((o) => o.id === s.id)).length * 2 >= ring.sales.length,
    );
    if (!covered) kept.push(ring);
  }
  return kept;
}

function hitOf(ring: SaleRing): Hit | null {
  const { officer, anchor, sales, all, share, alone, price, triple } = ring;
  const dossiers = sales.map((s) => s.dossier);
  const official = officialOf(dossiers, officer);
  if (official.length === 0) return null;
  const buyers = [...new Set(sales.map((s) => s.buyer))];
  const court = shortCourt(ring.court);
  const docket = anchor.kind === 'docket';
  const who = anchor.kind === 'buyer' ? { zh: '买受人', en: 'buyer' } : { zh: '评估机构', en: 'appraiser' };
  const expected = expectedFigure(share.expected);
  const parts = [
    ...(triple === null
      ? []
      : [{ zh: `${triple.sales} 件的评估机构与买受人都相同`, en: `${triple.sales} with one appraiser and one buyer` }]),
    ...(alone === null ? [] : [{ zh: `${alone.observed} 件只有一人竞买`, en: `${alone.observed} with a single bidder` }]),
    ...(price === null
      ? []
      : [
          {
            zh: `成交价为评估价的 ${percent(price.median)}（同院 ${percent(price.usual)}）`,
            en: `price at ${percent(price.median)} of appraisal (court ${percent(price.usual)})`,
          },
        ]),
  ];
  return {
    key: [officer, anchor.kind, anchor.name, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...official, ...buyers.flatMap((name) => buyerSubject(sales, name))],
    counterpart: partsId('sales', ring.court, anchor.kind, anchor.name),
    dossiers,
    claim: docket
      ? {
          zh: `${court}同一执行人员的 ${all.length} 件司法拍卖中 ${sales.length} 件的买受人、评估机构成套重复（重复 ${share.observed} 次，按其他人员预期 ${expected} 次），其中${parts.map((p) => p.zh).join('、')}`,
          en: `in ${sales.length} of ${all.length} judicial sales of one officer at ${court} buyer and appraiser come back together (${share.observed} times, ${expected} expected from other officers), ${parts.map((p) => p.en).join(', ')}`,
        }
      : {
          zh: `${court}同一${who.zh}的 ${all.length} 件司法拍卖中 ${sales.length} 件由同一执行人员经手（预期 ${expected} 件），其中${parts.map((p) => p.zh).join('、')}`,
          en: `${sales.length} of ${all.length} judicial sales of one ${who.en} at ${court} were handled by one officer (${expected} expected), ${parts.map((p) => p.en).join(', ')}`,
        },
    details: detailsOf(ring),
    statistics: groupStatistics(share, ring.among * ring.anchors),
    logEvidence: ring.logEvidence,
    evidence: sales.flatMap((sale) => quotesOf(sale)),
    innocent: innocentReadings(ring),
  };
}

function percent(ratio: number): string {
  return `${Math.round(100 * ratio)}%`;
}

function buyerSubject(sales: readonly Sale[], name: string) {
  const sale = sales.find((s) => s.buyer === name)!;
  const node = partyNode(sale.dossier, name);
  return node === null ? [] : firstOf([sale.dossier], node);
}

function detailsOf({ anchor, sales, share, all, alone }: SaleRing): Detail[] {
  const ratio = (title: Detail['title'], observed: number, expected: number): Detail => ({
    ...{ type: 'ratio', title, observed, expected: Math.round(expected * 10) / 10 },
    unit: { zh: '件', en: 'sales' },
  });
  return [
    anchor.kind === 'docket'
      ? ratio({ zh: '买受人、评估机构重复', en: 'Buyer and appraiser come back' }, share.observed, share.expected)
      : ratio(
          { zh: `由该人员经手（共 ${all.length} 件）`, en: `Handled by this officer (of ${all.length})` },
          share.observed,
          share.expected,
        ),
    ...(alone === null ? [] : [ratio({ zh: '只有一人竞买', en: 'Single bidder' }, alone.observed, alone.expected)]),
    weightTable(
      { zh: '该人员经手的拍卖', en: 'Sales handled by this officer' },
      [
        { zh: '案号', en: 'Case' },
        { zh: '评估机构', en: 'Appraiser' },
        { zh: '买受人', en: 'Buyer' },
        { zh: '评估价', en: 'Appraised' },
        { zh: '成交价', en: 'Price' },
        { zh: '一人竞买', en: 'One bidder' },
      ],
      sales.map((s) => ({
        weight: Number(s.alone ?? false) + (s.ratio === null ? 0 : 1 - s.ratio),
        cells: [
          s.dossier.record.number ?? '—',
          s.appraiser ?? '—',
          s.buyer,
          s.appraisedYuan ?? '—',
          s.priceYuan ?? '—',
          s.alone === null ? '未载明' : s.alone ? '是' : '否',
        ],
      })),
    ),
  ];
}

/** What was sold and at what price, the buyer, the signature. */
function quotesOf({ dossier, spans, buyer, officer }: Sale): Quote[] {
  const named = dossier.record.parties.find((p) => p.name === buyer)?.spans[0];
  return [
    ...spans.slice(0, 2).map((span) => quoteOf(dossier, span, { zh: '拍卖经过', en: 'the sale' })),
    ...(named === undefined ? [] : [quoteInLine(dossier, named, { zh: '买受人', en: 'buyer' })]),
    ...placeOf(dossier, officer),
  ];
}

function innocentReadings({ anchor, sales, all, share, alone, triple }: SaleRing): InnocentReading[] {
  const elsewhere = all.length - sales.length;
  const figures =
    anchor.kind === 'docket'
      ? {
          zh: `按其他执行人员的拍卖应重复 ${share.expected.toFixed(1)} 次，实际 ${share.observed} 次`,
          en: `${share.expected.toFixed(1)} repeats expected from the sales of other officers, ${share.observed} observed`,
        }
      : {
          zh: `其余拍卖的分布下该人员应经手 ${share.expected.toFixed(1)} 件，实际 ${sales.length} 件；该${anchor.kind === 'buyer' ? '买受人' : '评估机构'}在其他人员处 ${elsewhere} 件`,
          en: `${share.expected.toFixed(1)} expected from the other sales, ${sales.length} observed; ${elsewhere} before other officers`,
        };
  const strong = share.logBayesFactor >= Math.log(POLICY.leastEach);
  return [
    tested(READINGS, 'dealer', anchor.kind === 'appraiser' ? 'open' : strong ? 'excluded' : 'partly', figures),
    tested(READINGS, 'team', strong ? 'excluded' : 'partly', figures),
    tested(READINGS, 'lottery', 'open', {
      zh:
        triple === null
          ? '裁定没有载明如何选定'
          : `评估机构与买受人相同的 ${triple.sales} 件，按其他拍卖应有 ${triple.aspect.expected.toFixed(1)} 件`,
      en:
        triple === null
          ? 'the rulings do not say how it was chosen'
          : `${triple.sales} with both alike, ${triple.aspect.expected.toFixed(1)} expected from the other sales`,
    }),
    tested(READINGS, 'thin-market', alone === null ? 'open' : alone.logBayesFactor > 0 ? 'partly' : 'open', {
      zh: alone === null ? '裁定没有载明竞买人数' : `同院同类标的应有 ${alone.expected.toFixed(1)} 件一人竞买，实际 ${alone.observed} 件`,
      en:
        alone === null
          ? 'the rulings do not count the bidders'
          : `${alone.expected.toFixed(1)} single bidders expected among like things, ${alone.observed} observed`,
    }),
    tested(READINGS, 'condition', 'open', { zh: '裁定没有载明标的现状', en: 'the rulings do not tell its condition' }),
  ];
}
