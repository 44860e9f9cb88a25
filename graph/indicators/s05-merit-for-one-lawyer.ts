import { placeOf, quoteOf } from '../analytics/quotes.ts';
import { meritRelation } from '../analytics/relations/merit.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { expectedFigure, type PairView, pairHit, pairResults, pairStatistics, ratioDetail, standsOut, viewPairs } from './pair-frame.ts';
import { bothStandIn, compareResults, endedWell } from './result-frame.ts';

const READINGS = {
  operation: {
    text: { zh: '侦查机关专项行动中多人检举均属实', en: 'A police operation in which many true tips came up' },
    paper: { zh: '被检举人的立案决定书、判决书', en: 'decisions to file and judgments on those reported' },
  },
  lawyer: { text: { zh: '该律师的当事人在哪里都多有立功', en: 'Clients of this lawyer have merit before everybody' }, paper: null },
  judge: { text: { zh: '该法官对谁都较多认定立功', en: 'A judge who finds merit with everybody' }, paper: null },
  'one-gang': { text: { zh: '同一团伙成员分案审理', en: 'Members of one gang tried apart' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = { leastResults: 4, leastMerits: 3, leastEvidence: 3, leastPosterior: 0.1 } as const;

export const s05MeritForOneLawyer = defineIndicator({
  id: 'S05',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '同一法官对同一律师的当事人多认定立功', en: 'Merit found for one lawyer’s clients by one judge' },
  why: {
    zh: '立功的认定率很低，同一法官审理、同一律师辩护的被告人反复被认定立功，超过该法官、该律师在其他案件中的比例，可能是编造立功材料。比较在同院同罪名内进行。',
    en: 'Merit is rarely found. When client after client of one lawyer has it before one judge, beyond what the judge finds for others and the lawyer’s clients have elsewhere, it may be made up. Compared inside court and crime.',
  },
  pattern: 'informer-chain',
  crimes: ['C08'],
  law: [
    {
      article: '刑法第六十八条',
      says: { zh: '检举揭发须查证属实，才构成立功', en: 'A report is merit only when it is verified as true' },
      from: '2011-05-01',
    },
    {
      article: '法发〔2010〕60号第六条',
      says: {
        zh: '立功线索的来源、查证材料应当经庭审查证属实',
        en: 'Source and verification of a tip must be examined in court',
      },
      from: '2010-12-22',
    },
  ],
  readings: READINGS,
  nextSteps: [
    {
      zh: '调取各案立功材料，核对被检举人是否真实存在、是否立案判刑',
      en: 'Pull the merit papers: does the person reported exist, was a case filed and judged?',
    },
    { zh: '核对线索提出时间与会见律师的记录', en: 'Compare the day of the tip with the log of counsel’s visits' },
  ],
  clears: [{ zh: '各案被检举人已另案查处的法律文书', en: 'Papers which show that those reported were dealt with in cases of their own' }],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [meritRelation],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(meritRelation);
    const views = viewPairs(
      weighed,
      'outcome',
      bothStandIn,
      (pair, aspect) =>
        aspect.cells.length >= policy.leastResults &&
        aspect.observed >= policy.leastMerits &&
        aspect.logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.map(hitOf), unknown: [], examined: weighed.tested };
  },
});

function hitOf(view: PairView): Hit {
  const { pair, weighed, aspect, court } = view;
  const merits = pairResults(weighed, pair).filter(({ good }) => good);
  const dossiers = merits.map(({ result }) => result.dossier);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court}同一法官审理、同一律师辩护的 ${aspect.cells.length} 名被告人中 ${aspect.observed} 名被认定立功，按双方其他案件只应有 ${expectedFigure(aspect.expected)} 名`,
      en: `merit was found for ${aspect.observed} of ${aspect.cells.length} defendants of one lawyer before one judge at ${court}; ${expectedFigure(aspect.expected)} expected from the other cases of both`,
    },
    details: [
      ratioDetail(view, { zh: '名被告人', en: 'defendants' }),
      {
        type: 'table',
        title: { zh: '认定立功的案件', en: 'Cases with merit' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '立功', en: 'Merit' },
        ],
        rows: merits.map(({ result: { dossier, span } }) => [
          dossier.record.number ?? '—',
          dossier.record.date ?? '—',
          span === null ? '—' : dossier.quote(span.start, span.end).replace(/\s+/gu, ''),
        ]),
      },
    ],
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: merits.flatMap(({ result: { dossier, span } }) => [
      ...placeOf(dossier, pair.official),
      ...placeOf(dossier, pair.counterpart),
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '认定立功', en: 'merit found' })]),
    ]),
    innocent: innocentReadings(view),
  };
}

function innocentReadings({ pair, weighed }: PairView): InnocentReading[] {
  const { elsewhere, others } = compareResults(pair, weighed);
  return [
    tested(READINGS, 'operation', 'open', { zh: '文书没有载明专项行动', en: 'the papers tell of no operation' }),
    tested(READINGS, 'lawyer', elsewhere.length >= 3 ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.length} 名当事人中 ${endedWell(elsewhere)} 名立功`,
      en: `before others ${endedWell(elsewhere)} of ${elsewhere.length} clients had merit`,
    }),
    tested(READINGS, 'judge', others.length >= 3 ? 'excluded' : 'partly', {
      zh: `该法官对其他 ${others.length} 名被告人认定立功 ${endedWell(others)} 名`,
      en: `the judge found merit for ${endedWell(others)} of ${others.length} other defendants`,
    }),
    tested(READINGS, 'one-gang', 'partly', { zh: '系列案只计一次；各案被告人不同', en: 'a series counts once; the defendants differ' }),
  ];
}
