import { type RingWeight, weighRings } from '../analytics/groups/ring-weight.ts';
import { suingCircles, TIES } from '../analytics/groups/suing-circles.ts';
import { type Suit, suitsOf } from '../analytics/groups/suits.ts';
import { figure, placeOf, quoteInLine, quoteOf, shortCourt } from '../analytics/quotes.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, partyNode, seatedUnits, shareDetail, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  tribunal: {
    text: { zh: '派出法庭或者固定分片，辖区案件本来归该法官', en: 'A tribunal or beat: the cases of that township are his by rule' },
    paper: { zh: '分案规则与派出法庭辖区文件', en: 'the rules of assignment and the area of the tribunal' },
  },
  settles: {
    text: { zh: '该法官、该院同类案件本来多以调解、缺席结案', en: 'This judge, or this court, settles most such suits' },
    paper: null,
  },
  debts: {
    text: { zh: '家庭、生意伙伴之间的真实借款', en: 'True loans among a family or partners in trade' },
    paper: { zh: '银行流水、借款交付凭证', en: 'bank statements and proof that the money was handed over' },
  },
  household: {
    text: { zh: '同一家庭、同一楼宇、同一代理人服务许多人', en: 'One household or building, or an agent who serves many' },
    paper: { zh: '户籍信息、房屋租赁登记', en: 'household register and leases' },
  },
  batch: {
    text: { zh: '银行、小额贷款公司、物业公司的成批案件', en: 'A batch of a bank, a loan company or a property manager' },
    paper: null,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Fewer suits before one judge are an anecdote. */
  leastSuits: 5,
  /** Share of the group's suits that must lie with him. */
  leastShare: 0.4,
  /** Bayes factor that both the share and the way they ended must have: a dense group alone is a family. */
  leastEach: 3,
} as const;

export const n09ShamSuitRing = defineIndicator({
  id: 'N09',
  version: '1.0.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '关联债权人的诉讼集中于一名法官且结案异常', en: 'Suits of linked creditors before one judge, ending unlike others' },
  why: {
    zh: '虚假诉讼团伙换着名字起诉，住址、代理人或者互诉关系却相连，并需要有人快速调解结案。群体只由当事人关系找出；是否集中于一名法官、是否异常地调解或者缺席、是否异常地快，另行检验，密集本身不作线索。',
    en: 'Rings sue under changing names but share addresses, agents or sue in circles, and need somebody who settles fast. The group is found by the parties alone; whether one judge had it, and how and how soon it ended, is tested apart. Density alone is no lead.',
  },
  pattern: 'sham-suit-ring',
  patternName: { zh: '疑似虚假诉讼群', en: 'suspected ring of sham suits' },
  crimes: ['C09'],
  law: [
    {
      article: '刑法第三百九十九条第二款',
      says: {
        zh: '民事、行政审判中故意违背事实和法律作枉法裁判，情节严重的，追究刑事责任',
        en: 'Intentional ruling against facts and law in a civil or administrative trial is a crime where grave',
      },
      from: null,
    },
    {
      article: '刑法第三百零七条之一',
      says: {
        zh: '以捏造的事实提起民事诉讼，妨害司法秩序或者严重侵害他人合法权益的，追究刑事责任；司法工作人员利用职权共同实施的从重处罚',
        en: 'Bringing a civil suit on invented facts is a crime; judicial personnel who take part by their office are punished more severely',
      },
      from: '2015-11-01',
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取各案卷宗，核对借条、交付凭证、送达回证和到庭笔录', en: 'Pull the files: notes, proof of payment, service and who appeared' },
    { zh: '查询群内当事人之间的资金往来，看借款是否回流', en: 'Query the money between those of the group: did the loans flow back?' },
    { zh: '查执行与参与分配：谁因这些调解书受损', en: 'Look at enforcement: who lost by these settlements' },
    {
      zh: '捏造事实起诉的线索移送公安机关（刑法第三百零七条之一）',
      en: 'Suits on invented facts go to the police (Criminal Law art. 307-1)',
    },
  ],
  clears: [
    { zh: '银行流水证明各笔借款真实交付', en: 'Bank statements show that each loan was paid out' },
    { zh: '分案记录显示各案系随机分案或者按辖区分案', en: 'The record of assignment shows chance, or the area of a tribunal' },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }, policy) {
    const suits = suitsOf(units);
    const circles = suingCircles(suits).filter((c) => c.suits.length >= policy.leastSuits);
    const seated = seatedUnits(units);
    const weighed = weighRings(circles, suits, seated, policy.leastSuits);
    const hits = weighed.flatMap((ring) => hitOf(ring, weighed.filter((r) => r.circle.court === ring.circle.court).length) ?? []);
    return { hits, unknown: [], examined: suits.length };
  },
});

/** Null where the suits are spread, or where they ended as others do. */
function hitOf(ring: RingWeight, groups: number): Hit | null {
  const { circle, concentration, his, local, ending, haste } = ring;
  const each = Math.log(POLICY.leastEach);
  const assignment = Math.min(concentration.aspect.logBayesFactor, local.logBayesFactor);
  const unlike = Math.max(ending, haste?.aspect.logBayesFactor ?? Number.NEGATIVE_INFINITY);
  const share = his.length / circle.suits.length;
  if (his.length < POLICY.leastSuits || share < POLICY.leastShare || assignment < each || unlike < each) return null;
  const dossiers = his.map((s) => s.dossier);
  const creditors = [...new Set(his.flatMap((s) => s.claimants.map((c) => c.name)))];
  const settled = his.filter((s) => s.uncontested).length;
  const court = shortCourt(circle.court);
  const expected = expectedFigure(concentration.aspect.expected);
  return {
    key: [concentration.official, circle.id, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...officialOf(dossiers, concentration.official), ...creditorSubjects(his, creditors)],
    counterpart: circle.id,
    dossiers,
    claim: {
      zh: `${court}${circle.creditors.length} 名相互关联的债权人所诉 ${circle.suits.length} 件中 ${his.length} 件由同一法官审理（预期 ${expected} 件），其中 ${settled} 件调解或者缺席结案${haste === null ? '' : `，立案至结案中位数 ${haste.median} 天（同类 ${haste.usual} 天）`}`,
      en: `${his.length} of ${circle.suits.length} suits of ${circle.creditors.length} linked creditors at ${court} went to one judge (${expected} expected); ${settled} were settled or undefended${haste === null ? '' : `, in ${haste.median} days at the median (others ${haste.usual})`}`,
    },
    details: detailsOf(ring),
    statistics: groupStatistics(concentration.aspect, concentration.among * groups),
    logEvidence: ring.logEvidence - Math.log(groups),
    evidence: his.flatMap((suit) => quotesOf(suit, concentration.official)),
    innocent: innocentReadings(ring),
  };
}

function creditorSubjects(his: readonly Suit[], names: readonly string[]) {
  return names.flatMap((name) => {
    const suit = his.find((s) => s.claimants.some((c) => c.name === name));
    const node = suit === undefined ? null : partyNode(suit.dossier, name);
    return suit === undefined || node === null ? [] : firstOf([suit.dossier], node);
  });
}

function detailsOf({ circle, concentration, his, uncontested }: RingWeight): Detail[] {
  return [
    shareDetail(concentration),
    {
      type: 'ratio',
      title: { zh: '调解或者缺席结案', en: 'Settled or undefended' },
      observed: uncontested.observed,
      expected: Math.round(uncontested.expected * 10) / 10,
      unit: { zh: '件', en: 'suits' },
    },
    {
      type: 'table',
      title: { zh: '债权人如何相连', en: 'How the creditors are linked' },
      head: [
        { zh: '关联', en: 'Tie' },
        { zh: '债权人', en: 'Creditors' },
      ],
      rows: circle.ties.map((tie) => [TIES[tie].zh, circle.creditors.join('、')]),
    },
    weightTable(
      { zh: '该法官审理的案件', en: 'The suits before this judge' },
      [
        { zh: '案号', en: 'Case' },
        { zh: '原告', en: 'Claimant' },
        { zh: '被告', en: 'Respondent' },
        { zh: '结案方式', en: 'Ended' },
        { zh: '天数', en: 'Days' },
      ],
      his.map((s) => ({
        weight: Number(s.uncontested) * 1000 - (s.days ?? 999),
        cells: [
          s.dossier.record.number ?? '—',
          s.claimants.map((c) => c.name).join('、'),
          s.respondents.map((r) => r.name).join('、') || '—',
          s.uncontested ? '调解或缺席' : '判决',
          s.days ?? '—',
        ],
      })),
    ),
  ];
}

/** Who sued and where he lives, how it ended, who signed. */
function quotesOf({ dossier, claimants }: Suit, official: string): Quote[] {
  const names = new Set(claimants.map((c) => c.name));
  const { extension, outcomes, spans } = dossier.record;
  const homes = extension.partyFacts.filter((f) => f.fact === 'address' && names.has(f.party)).flatMap((f) => f.spans.slice(0, 1));
  const claimant = dossier.record.parties.find((p) => names.has(p.name))?.spans[0];
  const ending = extension.course.closing[0]?.spans[0] ?? (outcomes.length > 0 ? spans.outcomes[0]?.[0] : undefined);
  return [
    ...(claimant === undefined ? [] : [quoteInLine(dossier, claimant, { zh: '原告', en: 'claimant' })]),
    ...homes.slice(0, 1).map((span) => quoteOf(dossier, span, { zh: '住址', en: 'address' })),
    ...(ending === undefined ? [] : [quoteOf(dossier, ending, { zh: '结案方式', en: 'how it ended' })]),
    ...placeOf(dossier, official),
  ];
}

function innocentReadings({ circle, his, concentration, local, uncontested, ending }: RingWeight): InnocentReading[] {
  const strong = local.logBayesFactor >= concentration.aspect.logBayesFactor - Math.log(POLICY.leastEach);
  return [
    tested(READINGS, 'tribunal', strong ? 'excluded' : 'partly', {
      zh: `只看同乡镇、同街道当事人的其他案件，该法官应有 ${figure(Math.round(local.expected * 10) / 10)} 件，实际 ${his.length} 件`,
      en: `by the other cases from the same townships ${local.expected.toFixed(1)} would be his; he had ${his.length}`,
    }),
    tested(READINGS, 'settles', ending >= Math.log(POLICY.leastEach) ? 'excluded' : 'partly', {
      zh: `按该院和该法官其他同类案件应有 ${uncontested.expected.toFixed(1)} 件调解或者缺席，实际 ${uncontested.observed} 件`,
      en: `by like suits of the court and of this judge ${uncontested.expected.toFixed(1)} would be settled or undefended; ${uncontested.observed} were`,
    }),
    tested(READINGS, 'household', circle.ties.some((t) => t === 'circle' || t === 'text') ? 'partly' : 'open', {
      zh: `关联依据：${circle.ties.map((t) => TIES[t].zh).join('、')}；诉同住一处的人的案件不计`,
      en: `tied by ${circle.ties.map((t) => TIES[t].en).join(', ')}; suits inside one home do not count`,
    }),
    tested(READINGS, 'batch', 'excluded', {
      zh: '只计自然人债权人；同一当事人的成批案件合并为一件',
      en: 'persons alone count as creditors; a batch of one party counts once',
    }),
    tested(READINGS, 'debts', 'open', { zh: '文书中看不出，须查资金', en: 'papers do not show it; the money must be looked at' }),
  ];
}
