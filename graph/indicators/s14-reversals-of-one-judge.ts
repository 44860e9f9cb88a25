import { appealedJudgments, EXCUSES, GROUNDS } from '../analytics/appealed.ts';
import { type Reversals, reversalsOf, type Tried, triedOnAppeal } from '../analytics/groups/reversals.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { missingFacts } from '../law/facts/asked-facts.ts';
import { BEFORE_FILING, ROUTE } from '../law/tools/next-steps.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, weightTable } from './group-frame.ts';
import { crimesOfTrials, expectedFigure } from './pair-frame.ts';

const READINGS = {
  'other-facts': {
    text: {
      zh: '二审出现新证据、当事人和解、法律变化等，一审并无过错',
      en: 'New evidence, a settlement or a change of the law since: no fault below',
    },
    paper: null,
  },
  'strict-bench': { text: { zh: '二审合议庭本来改判较多', en: 'A bench above that lets little stand' }, paper: null },
  'hard-cases': {
    text: { zh: '该法官承办的案件疑难、新类型多', en: 'A judge who is given the hard and the new cases' },
    paper: { zh: '分案记录与专业审判团队分工', en: 'the record of assignment and who specialises in what' },
    holder: OFFICES.filing,
  },
  doctrine: {
    text: {
      zh: '上下级法院对同一法律问题认识不一，在专业认知范围内',
      en: 'The two courts hold different views of one question of law, both tenable',
    },
    paper: { zh: '发回、改判案件的评查意见和内部函', en: 'the review of reversed cases and the letters that went with them' },
    holder: OFFICES.trialManagement,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Judgments of one judge that were decided on above, and how many fell: below, a rate is luck. */
  leastAppealed: 8,
  leastReversed: 4,
  /** The same of judgments that had pleased one lawyer's side: three in a row are told, two are luck. */
  leastPairAppealed: 4,
  leastPairReversed: 3,
  /** Bayes factor by the least of the yardsticks; after the price of all who were looked at it must still speak for more than chance. */
  leastEvidence: 3,
} as const;

export const s14ReversalsOfOneJudge = defineIndicator({
  id: 'S14',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '事实未变而改判、发回异常', en: 'Judgments that fall on appeal though the facts stayed the same' },
  why: {
    zh: '裁判有时为一方而偏，上级法院据同样的事实会予以纠正。这里只计二审写明一审错在何处、且没有新证据、和解、法律变化的改判、发回，与同院同类案件、同一二审审判长的其他案件比较；能看出一律师一方胜诉的案件才被纠正的，单独说明。改判率本身不作线索。',
    en: 'A judgment bent for one side is put right above on the same facts. Only reversals count of which the paper above says what was wrong and tells of no new evidence, settlement or change of the law, against like judgments of the court and others before the same presiding judge above; where those fall that one lawyer had won, this is told apart. A rate by itself makes no lead.',
  },
  pattern: 'reversals-on-the-same-facts',
  patternName: { zh: '事实未变而改判', en: 'reversals on the same facts' },
  crimes: ['C09', 'C08'],
  neverAlone: true,
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；被改判、发回本身不是违法',
        en: 'Intentional ruling against facts and law is a crime; being reversed breaks no rule',
      },
      from: null,
    },
    {
      article: '民事诉讼法第一百七十七条',
      says: {
        zh: '原判认定事实或者适用法律错误的改判、撤销或者变更；基本事实不清或者严重违反法定程序的可以、应当发回',
        en: 'Judgments wrong in fact or law are changed; where basic facts are unclear or procedure was gravely broken the case goes back',
      },
      from: '2024-01-01',
    },
    {
      article: '法发〔2015〕13号第二十八条',
      says: {
        zh: '因新证据、当事人放弃权利、法律修订或者可以合理说明的认识不一而改判的，不得作为错案追究',
        en: 'Reversals for new evidence, waived rights, changed law or a tenable difference of view are not held against a judge',
      },
      from: '2015-09-21',
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '并读一审、二审裁判，看错误是否总有利于同一方', en: 'Read both judgments of each case: does the error always favour one side?' },
    { zh: '调取合议、审委会笔录和改判发回案件评查意见', en: 'Pull the records of deliberation and the review of reversed cases' },
    BEFORE_FILING,
    ROUTE,
  ],
  clears: [
    { zh: '案件质量评查认定各案差错属认识分歧或者疏漏', en: 'The quality review finds differences of view, or oversights, in each case' },
    { zh: '错误有利的一方各不相同', en: 'The errors favoured now one side, now the other' },
  ],
  policy: POLICY,
  needs: ['matters', 'units'],
  find({ matters, units }, policy) {
    const appealed = appealedJudgments(matters);
    const tried = triedOnAppeal(appealed, units);
    const excused = appealed.filter((a) => a.fate === 'excused');
    const found = reversalsOf(tried, {
      appealed: policy.leastAppealed,
      reversed: policy.leastReversed,
      pairAppealed: policy.leastPairAppealed,
      pairReversed: policy.leastPairReversed,
    }).filter(({ aspect, logEvidence }) => aspect.logBayesFactor >= Math.log(policy.leastEvidence) && logEvidence > 0);
    const hits = found.flatMap((one) => hitOf(one, excused.filter((a) => a.judge === one.judge).length) ?? []);
    const unknown = appealed
      .filter((a) => a.fate === 'unexplained')
      .map(({ appeal }) => ({ document: appeal.document.id, missing: missingFacts(['reversalReasons']) }));
    return { hits, unknown, examined: tried.length };
  },
});

function hitOf(found: Reversals, excused: number): Hit | null {
  const { court, judge, lawyer, own, aspect, tested: tests, logEvidence } = found;
  const fell = own.filter((t) => t.good);
  const dossiers = fell.map((t) => t.appealed.first);
  const subject = officialOf(dossiers, judge);
  const counsel = lawyer === null ? [] : firstOf(dossiers, lawyer);
  if (subject.length === 0 || (lawyer !== null && counsel.length === 0)) return null;
  const at = shortCourt(court);
  const expected = expectedFigure(aspect.expected);
  return {
    key: [judge, lawyer ?? '', ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...subject, ...counsel],
    ...(lawyer === null ? {} : { counterpart: lawyer }),
    dossiers,
    claim: {
      zh: `${at}同一法官${lawyer === null ? '' : '判同一律师一方胜诉而'}被上诉的 ${own.length} 件中 ${fell.length} 件在事实未变的情况下被改判、发回，按同类案件只应有 ${expected} 件`,
      en: `${fell.length} of ${own.length} appealed judgments of one judge at ${at}${lawyer === null ? '' : ' that had pleased one lawyer’s side'} fell though the facts stayed the same; ${expected} expected among like ones`,
    },
    details: detailsOf(found, fell),
    statistics: groupStatistics(aspect, tests),
    logEvidence,
    evidence: fell.flatMap((t) => quotesOf(t, found)),
    innocent: innocentReadings(found, excused),
    crimes: crimesOfTrials(dossiers),
  };
}

function detailsOf({ own, aspect }: Reversals, fell: readonly Tried[]): Detail[] {
  return [
    {
      type: 'ratio',
      title: {
        zh: `事实未变而改判、发回（被上诉并有结果的共 ${own.length} 件）`,
        en: `Fell on the same facts (of ${own.length} decided on above)`,
      },
      observed: fell.length,
      expected: Math.round(aspect.expected * 10) / 10,
      unit: { zh: '件', en: 'judgments' },
    },
    weightTable(
      { zh: '被改判、发回的案件', en: 'Judgments that fell' },
      [
        { zh: '一审', en: 'First instance' },
        { zh: '二审', en: 'Appeal' },
        { zh: '二审指出', en: 'What was wrong' },
        { zh: '结果', en: 'Result' },
      ],
      fell.map(({ time, appealed: { first, appeal, ground } }) => ({
        weight: -time,
        cells: [
          first.record.number ?? '—',
          appeal.record.number ?? '—',
          ground === null ? '—' : GROUNDS[ground].zh,
          appeal.record.outcomes.includes('remanded') ? '发回' : '改判',
        ],
      })),
    ),
  ];
}

/** Who decided below, for whom the lawyer stood, and what the court above found wrong. */
function quotesOf({ appealed: { first, appeal, span } }: Tried, { judge, lawyer }: Reversals): Quote[] {
  return [
    ...placeOf(first, judge),
    ...(lawyer === null ? [] : placeOf(first, lawyer)),
    ...(span === null ? [] : [quoteOf(appeal, span, { zh: '二审指出的错误', en: 'what the court above found wrong' })]),
  ];
}

function innocentReadings({ own, lawyer, yardsticks: { court, bench, judge } }: Reversals, excused: number): InnocentReading[] {
  const strong = Math.log(POLICY.leastEvidence);
  const excuses = Object.values(EXCUSES);
  const causes = new Set(own.filter((t) => t.good).map((t) => t.stratum.split('|')[1])).size;
  return [
    tested(READINGS, 'other-facts', 'excluded', {
      zh: `${excuses.map((e) => e.zh).join('、')}的不计（该法官另有 ${excused} 件）`,
      en: `not counted: ${excuses.map((e) => e.en).join(', ')} (${excused} more of this judge)`,
    }),
    tested(READINGS, 'strict-bench', bench === null ? 'open' : bench.logBayesFactor >= strong ? 'excluded' : 'partly', {
      zh: bench === null ? '二审审判长不明，无从比较' : `同样的二审审判长对其他法官的案件，按比例应有 ${bench.expected.toFixed(1)} 件`,
      en:
        bench === null
          ? 'who presided above is not known'
          : `by what the same presiding judges above did to others, ${bench.expected.toFixed(1)} would fall`,
    }),
    tested(READINGS, 'hard-cases', judge !== null && judge.logBayesFactor >= strong ? 'excluded' : 'open', {
      zh:
        judge === null
          ? `同院同类案件按比例应有 ${court.expected.toFixed(1)} 件；同类之内的难易看不出`
          : `该法官其他律师胜诉的案件按比例应有 ${judge.expected.toFixed(1)} 件`,
      en:
        judge === null
          ? `${court.expected.toFixed(1)} by like cases of the court; how hard each was cannot be seen`
          : `${judge.expected.toFixed(1)} by this judge’s cases that other lawyers had won`,
    }),
    tested(READINGS, 'doctrine', 'open', {
      zh: `涉及 ${causes} 种案由${lawyer === null ? '' : '，均为该律师一方先胜诉'}；是否认识分歧须看评查意见`,
      en: `${causes} causes are concerned${lawyer === null ? '' : ', each first won by that lawyer'}; whether views differ the review must tell`,
    }),
  ];
}
