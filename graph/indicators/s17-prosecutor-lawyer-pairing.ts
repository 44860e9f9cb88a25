import { totalLaw } from '../analytics/evidence/cell.ts';
import { oddsRatio } from '../analytics/evidence/law.ts';
import { EXCESS_P } from '../analytics/pairs/readings.ts';
import { endOf } from '../analytics/prosecutions.ts';
import { prosecutorLawyer } from '../analytics/relations/prosecutor-lawyer.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { expectedFigure, type PairView, pairHit, pairQuotes, pairStatistics, ratioDetail, standsOut, viewPairs } from './pair-frame.ts';

const READINGS = {
  rota: {
    text: { zh: '值班律师、法律援助排班', en: 'A rota of duty counsel or legal aid' },
    paper: { zh: '值班与援助指派名册', en: 'the rota and the letters of appointment' },
  },
  team: {
    text: { zh: '专门办案组固定分案', en: 'A special team gets such cases by rule' },
    paper: { zh: '检察官办案组设置与分案记录', en: 'the papers on teams and the record of assignment' },
  },
  'one-crime': { text: { zh: '律师、检察官各自专办同一类罪名', en: 'Both specialise in one crime' }, paper: null },
  charged: { text: { zh: '案件照常起诉，没有得到好处', en: 'The cases were charged as usual: nobody gained' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = { leastUnits: 4, leastRatio: 1.5, leastEvidence: 2, leastPosterior: 0.1 } as const;

export const s17ProsecutorLawyerPairing = defineIndicator({
  id: 'S17',
  version: '1.0.0',
  class: 'S',
  family: 'assignment',
  title: { zh: '检察官—律师配对过密', en: 'Prosecutor-lawyer pair too frequent' },
  why: {
    zh: '同一律师的刑事案件反复由同一检察官办理，可能说明分案被人为安排。在同院、同类、同期案件内比较，援助、值班律师不计；照常起诉的配对只作观察。',
    en: 'When one defender’s cases keep reaching one prosecutor, assignment may have been arranged. Compared inside office, crime and period; counsel on duty or legal aid do not count.',
  },
  pattern: 'prosecutor-lawyer-pairing',
  crimes: ['C08'],
  law: [
    {
      article: '人民检察院司法责任制规定（随机分案为主、指定分案为辅）',
      says: {
        zh: '案件分配以随机为主、指定为辅；配对过密本身不违法，只提示应核查分案',
        en: 'Cases are dealt at random as a rule; frequent pairing breaks no rule by itself, it says that assignment should be checked',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取统一业务应用系统分案、改变承办人记录', en: 'Pull the record of assignment and of changes of prosecutor' },
    { zh: '核对委托日期与受理、分案日期', en: 'Compare the days of the mandates with acceptance and assignment' },
  ],
  clears: [{ zh: '分案记录显示各案均系随机分案', en: 'The record shows random assignment in each case' }],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [prosecutorLawyer],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(prosecutorLawyer);
    const views = viewPairs(
      weighed,
      'assignment',
      (m, { counterpart }) => m.stratum !== '' && m.counterparts.includes(counterpart),
      (pair, { observed, expected, logBayesFactor }) =>
        observed >= policy.leastUnits &&
        observed >= policy.leastRatio * expected &&
        logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.flatMap((view) => hitOf(view) ?? []), unknown: [], examined: weighed.tested };
  },
});

/** Null where the cases were mostly charged: then the lawyer gained nothing by the prosecutor. */
function hitOf(view: PairView): Hit | null {
  const { pair, aspect, joint, dossiers, court } = view;
  const innocent = innocentReadings(view);
  if (innocent.some((r) => r.state === 'applies')) return null;
  const law = totalLaw(aspect.cells);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court} ${aspect.observed} 件刑事案件由同一检察官办理、同一律师辩护，按同院同类案件只应有 ${expectedFigure(aspect.expected)} 件`,
      en: `${aspect.observed} criminal cases of one prosecutor with one defender at ${court}; ${expectedFigure(aspect.expected)} expected among like cases of that office`,
    },
    details: [
      ratioDetail(view, { zh: '件', en: 'cases' }),
      {
        type: 'table',
        title: { zh: '配对内的案件', en: 'Cases of the pair' },
        head: [
          { zh: '文号', en: 'Number' },
          { zh: '日期', en: 'Date' },
          { zh: '结果', en: 'Result' },
        ],
        rows: dossiers.map((d) => [d.record.number ?? '—', d.record.date ?? '—', endOf(d) === 'dropped' ? '不起诉' : '起诉']),
      },
    ],
    statistics: pairStatistics(view, law === null ? null : oddsRatio(law, aspect.observed)),
    logEvidence: aspect.logBayesFactor,
    evidence: pairQuotes({ pair, joint }),
    innocent,
  };
}

function innocentReadings({ dossiers, pair, weighed }: PairView): InnocentReading[] {
  const dropped = dossiers.filter((d) => endOf(d) === 'dropped').length;
  const crimes = new Set(dossiers.flatMap((d) => d.record.charges.map((c) => c.crime)));
  const others = weighed.pairs.filter((p) => p.official === pair.official && (p.aspects.assignment?.p ?? 1) <= EXCESS_P).length - 1;
  return [
    tested(READINGS, 'rota', 'open', {
      zh: '文书写明指派的已经除去，其余须查名册',
      en: 'appointed counsel is left out; the rest is in the rota',
    }),
    tested(READINGS, 'team', others >= 3 ? 'partly' : 'open', {
      zh: `该检察官另有 ${Math.max(0, others)} 名律师也高于预期（专门办案组应为多名）`,
      en: `${Math.max(0, others)} other lawyers of this prosecutor are above expectation (many, were it a team)`,
    }),
    tested(READINGS, 'one-crime', crimes.size >= 2 ? 'excluded' : 'partly', {
      zh: `涉及 ${crimes.size} 个罪名；比较在同类罪名内进行`,
      en: `${crimes.size} crimes; compared inside like crimes`,
    }),
    tested(READINGS, 'charged', dropped * 2 < dossiers.length ? 'applies' : 'excluded', {
      zh: `${dossiers.length} 件中 ${dropped} 件不起诉`,
      en: `${dropped} of ${dossiers.length} were dropped`,
    }),
  ];
}
