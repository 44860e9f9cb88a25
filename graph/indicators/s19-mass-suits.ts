import {
  type Batch,
  filedOn,
  MARKS,
  type MassWeight,
  massClaimants,
  ofBusyPersons,
  weighMass,
  withdrew,
} from '../analytics/groups/mass-suits.ts';
import { suingCircles } from '../analytics/groups/suing-circles.ts';
import { type Suit, suitsOf } from '../analytics/groups/suits.ts';
import { placeOf, quoteInLine, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { buildUnits } from '../analytics/units.ts';
import { BEFORE_FILING, ROUTE } from '../law/tools/next-steps.ts';
import { partsId } from '../model/ids.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, partyNode, shareDetail, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  'related-cases': {
    text: { zh: '同一原告的案件按关联案件规则归一名法官', en: 'The suits of one claimant go to one judge under the rule of related cases' },
    paper: { zh: '关联案件、系列案件分案规则', en: 'the rule of the court on related cases' },
    holder: OFFICES.filing,
  },
  tribunal: {
    text: { zh: '派出法庭或者固定分片，辖区案件本来归该法官', en: 'A tribunal or beat: the cases of that township are his by rule' },
    paper: { zh: '分案规则与派出法庭辖区文件', en: 'the rules of assignment and the area of the tribunal' },
    holder: OFFICES.filing,
  },
  settles: {
    text: { zh: '该法官、该院借贷案件本来多以调解、缺席、撤诉结案', en: 'This judge, or this court, ends most such suits so' },
    paper: null,
  },
  institution: {
    text: { zh: '银行、小额贷款公司、保险追偿、物业、供电供水等单位', en: 'A bank, loan company, insurer, property manager or utility' },
    paper: null,
  },
  lender: {
    text: { zh: '确实出借了自有资金的人', en: 'Somebody who did lend money of his own' },
    paper: { zh: '银行流水、借款交付凭证、有无放贷资格', en: 'bank statements, proof that the money was paid out, and of a licence' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Suits within a year (W-SHAOXING, MJJ20 18); months in which one judge got them, below which it is an anecdote. */
  leastInYear: 10,
  leastBatches: 4,
  /** A mark is told of him where four suits of ten bear it, and two marks make him one to look at. */
  leastMark: 0.4,
  leastMarks: 2,
  /** Share of his months that must lie with one judge. */
  leastShare: 0.5,
  /** Bayes factor that both the share and the way they ended must have. */
  leastEach: 3,
  /** Where other repeat claimants lie with one judge as much as this part of his share, it is how the court deals out such suits. */
  practice: 0.8,
} as const;

export const s19MassSuits = defineIndicator({
  id: 'S19',
  version: '1.0.0',
  class: 'S',
  family: 'assignment',
  title: { zh: '自然人批量起诉借贷并集中于一名法官', en: 'One person sues on loans by the dozen before one judge' },
  why: {
    zh: '个人一年起诉十件以上借贷，现金交付、金额雷同、被告不到庭，司法解释要求严格审查是否虚假诉讼或者无资格放贷。若案件超出分案几率集中于一名法官，又多以调解、缺席、撤诉了结，应当核查。同月起诉的只计一次；多名相互关联的债权人由N09另计。',
    en: 'One person sues on loans ten times a year and more, with cash, like sums and respondents who stay away: the courts must look closely whether these are shams or loans without a licence. Where one judge has them beyond the lot, and they end settled, undefended or withdrawn, it should be checked. What was filed in one month counts once; linked creditors are told by N09.',
  },
  pattern: 'sham-suit-ring',
  crimes: ['C09'],
  law: [
    {
      article: '法释〔2020〕17号第十八条',
      says: {
        zh: '多次参加借贷诉讼、无正当理由不到庭、对借贷事实没有争议等情形，应当严格审查是否属于虚假民事诉讼',
        en: 'Where parties sue on loans again and again, stay away or dispute nothing, the court must look closely whether the suit is a sham',
      },
      from: '2021-01-01',
    },
    {
      article: '法释〔2020〕17号第十三条第三项',
      says: {
        zh: '未依法取得放贷资格的出借人以营利为目的向社会不特定对象提供借款的，合同无效',
        en: 'Loans for profit to anybody by a lender without a licence are void',
      },
      from: '2021-01-01',
    },
    {
      article: '刑法第三百九十九条第二款',
      says: {
        zh: '民事、行政审判中故意违背事实和法律作枉法裁判，情节严重的，追究刑事责任',
        en: 'Intentional ruling against facts and law in a civil or administrative trial is a crime where grave',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取各案卷宗，核对借条、交付凭证、送达回证和到庭笔录', en: 'Pull the files: notes, proof of payment, service and who appeared' },
    { zh: '查询原告资金来源与借款去向，看是否回流', en: 'Query where the money came from and went: did it flow back?' },
    {
      zh: '核对分案记录，看是否撤诉后重诉以更换法官',
      en: 'Compare the record of assignment: were suits withdrawn and filed anew for another judge?',
    },
    {
      zh: '捏造事实起诉的线索移送公安机关（刑法第三百零七条之一）',
      en: 'Suits on invented facts go to the police (Criminal Law art. 307-1)',
    },
    BEFORE_FILING,
    ROUTE,
  ],
  clears: [
    { zh: '银行流水证明各笔借款真实交付', en: 'Bank statements show that each loan was paid out' },
    { zh: '分案规则规定同一原告的案件归一名法官', en: 'The rules of assignment give the suits of one claimant to one judge' },
  ],
  policy: POLICY,
  needs: ['dossiers', 'units'],
  find({ dossiers, units }, policy) {
    const suits = suitsOf(units);
    const singles = suitsOf(buildUnits(ofBusyPersons(dossiers, policy.leastInYear), { windowDays: null }));
    const busy = massClaimants(singles, policy);
    const circled = busy.length === 0 ? new Set<string>() : inCircles(suits, policy.leastBatches);
    const claimants = busy.filter((c) => !circled.has(c.key));
    const weighed = claimants.flatMap((claimant) => weighMass(claimant, claimants, units, suits, policy.leastBatches) ?? []);
    return { hits: weighed.flatMap((one) => hitOf(one) ?? []), unknown: [], examined: suits.length };
  },
});

/** Who belongs to a circle of creditors is told by N09. */
function inCircles(suits: readonly Suit[], fewest: number): Set<string> {
  const circles = suingCircles(suits).filter((c) => c.suits.length > fewest);
  return new Set(circles.flatMap((c) => c.suits.flatMap((s) => s.claimants.map((claimant) => claimant.key))));
}

/** Null where the suits are spread, ended as others do, or lie with one judge as those of every repeat claimant do. */
function hitOf(weight: MassWeight): Hit | null {
  const { claimant, concentration, his, local, uncontested, practice, logEvidence } = weight;
  const each = Math.log(POLICY.leastEach);
  const share = his.length / claimant.batches.length;
  const assignment = Math.min(concentration.aspect.logBayesFactor, local.logBayesFactor);
  if (share < POLICY.leastShare || assignment < each || uncontested.logBayesFactor < each) return null;
  if (practice !== null && practice >= POLICY.practice * share) return null;
  const before = his.flatMap((b) => b.suits).filter((s) => s.unit.judge === concentration.official);
  const dossiers = before.map((s) => s.dossier);
  const subject = officialOf(dossiers, concentration.official);
  const node = dossiers[0] === undefined ? null : partyNode(dossiers[0], claimant.name);
  if (subject.length === 0 || node === null) return null;
  const court = shortCourt(claimant.court);
  const quiet = before.filter((s) => s.uncontested || withdrew(s.dossier)).length;
  const expected = expectedFigure(concentration.aspect.expected);
  return {
    key: [concentration.official, claimant.key, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...subject, ...firstOf(dossiers, node)],
    counterpart: partsId('mass-claimant', claimant.key),
    dossiers,
    claim: {
      zh: `${court}一名自然人起诉借贷 ${claimant.suits.length} 件（一年内最多 ${claimant.inYear} 件），分 ${claimant.batches.length} 个月提起，其中 ${his.length} 个月的由同一法官审理（预期 ${expected}）；该法官审理的 ${before.length} 件中 ${quiet} 件调解、缺席或者撤诉`,
      en: `one person brought ${claimant.suits.length} suits on loans at ${court} (${claimant.inYear} within a year) in ${claimant.batches.length} months; one judge had those of ${his.length} months (${expected} expected), and of his ${before.length} suits ${quiet} were settled, undefended or withdrawn`,
    },
    details: detailsOf(weight, before),
    statistics: groupStatistics(concentration.aspect, concentration.among),
    logEvidence,
    evidence: before.flatMap((suit) => quotesOf(suit, claimant.name, concentration.official)),
    innocent: innocentReadings(weight),
  };
}

function detailsOf({ claimant, concentration, uncontested, his }: MassWeight, before: readonly Suit[]): Detail[] {
  return [
    shareDetail(concentration),
    {
      type: 'ratio',
      title: {
        zh: `多数调解、缺席、撤诉的月份（共 ${his.length} 个）`,
        en: `Months whose suits mostly ended undisputed (of ${his.length})`,
      },
      observed: uncontested.observed,
      expected: Math.round(uncontested.expected * 10) / 10,
      unit: { zh: '个月', en: 'months' },
    },
    {
      type: 'table',
      title: { zh: '这些案件的特征', en: 'Marks of the suits' },
      head: [
        { zh: '特征', en: 'Mark' },
        { zh: '占全部案件', en: 'Share of all' },
      ],
      rows: claimant.marks.map(({ mark, share }) => [MARKS[mark].zh, `${Math.round(share * 100)}%`]),
    },
    weightTable(
      { zh: '该法官审理的案件', en: 'The suits before this judge' },
      [
        { zh: '案号', en: 'Case' },
        { zh: '立案', en: 'Filed' },
        { zh: '被告', en: 'Respondent' },
        { zh: '请求金额（元）', en: 'Sum claimed (yuan)' },
        { zh: '结案方式', en: 'Ended' },
      ],
      before.map((s) => ({
        weight: Number(s.uncontested || withdrew(s.dossier)),
        cells: [
          s.dossier.record.number ?? '—',
          filedOn(s) ?? '—',
          s.respondents.map((r) => r.name).join('、') || '—',
          s.dossier.record.extension.claims.claimed[0]?.value ?? '—',
          withdrew(s.dossier) ? '撤诉' : s.uncontested ? '调解或缺席' : '判决',
        ],
      })),
    ),
  ];
}

/** Who sued, how it ended, who signed. */
function quotesOf({ dossier }: Suit, name: string, official: string): Quote[] {
  const { extension, outcomes, spans } = dossier.record;
  const claimant = dossier.record.parties.find((p) => p.name === name)?.spans[0];
  const ending = extension.course.closing[0]?.spans[0] ?? (outcomes.length > 0 ? spans.outcomes[0]?.[0] : undefined);
  return [
    ...(claimant === undefined ? [] : [quoteInLine(dossier, claimant, { zh: '原告', en: 'claimant' })]),
    ...(ending === undefined ? [] : [quoteOf(dossier, ending, { zh: '结案方式', en: 'how it ended' })]),
    ...placeOf(dossier, official),
  ];
}

function innocentReadings({ claimant, concentration, his, local, uncontested, byJudge, practice }: MassWeight): InnocentReading[] {
  const most = Math.max(...claimant.batches.map((b: Batch) => b.suits.length));
  const strong = local.logBayesFactor >= concentration.aspect.logBayesFactor - Math.log(POLICY.leastEach);
  return [
    tested(READINGS, 'related-cases', practice === null ? 'open' : 'partly', {
      zh: `同月起诉的只计一次（最多一月 ${most} 件）${practice === null ? '' : `；该院其他多次起诉的原告，同一法官至多审理其 ${Math.round(practice * 100)}%（中位数）`}`,
      en: `what was filed in one month counts once (${most} at most)${practice === null ? '' : `; of other repeat claimants of the court one judge has ${Math.round(practice * 100)}% at the median`}`,
    }),
    tested(READINGS, 'tribunal', strong ? 'excluded' : 'partly', {
      zh: `只看同乡镇、同街道当事人的其他案件，该法官应有 ${local.expected.toFixed(1)} 个月，实际 ${his.length} 个月`,
      en: `by the other cases from the same townships ${local.expected.toFixed(1)} months would be his; he had ${his.length}`,
    }),
    tested(READINGS, 'settles', byJudge ? 'excluded' : 'partly', {
      zh: `按该院${byJudge ? '和该法官' : ''}其他借贷案件应有 ${uncontested.expected.toFixed(1)} 个月多以调解、缺席、撤诉了结，实际 ${uncontested.observed} 个月`,
      en: `by other loan suits of the court${byJudge ? ' and of this judge' : ''} ${uncontested.expected.toFixed(1)} months would end so; ${uncontested.observed} did`,
    }),
    tested(READINGS, 'institution', 'excluded', { zh: '只计自然人原告', en: 'only persons count as claimants' }),
    tested(READINGS, 'lender', 'open', {
      zh: '文书中看不出，须查资金与资格',
      en: 'papers do not show it; the money and the licence must be looked at',
    }),
  ];
}
