import { placeOf, quoteOf } from '../analytics/quotes.ts';
import { prosecutorLawyer } from '../analytics/relations/prosecutor-lawyer.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { expectedFigure, type PairView, pairResults, pairStatistics, ratioDetail, standsOut, viewPairs } from './pair-frame.ts';

const READINGS = {
  specialist: {
    text: { zh: '律师专办轻微案件，这类案件本来多作不起诉', en: 'A lawyer of petty cases, which are often dropped' },
    paper: null,
  },
  lenient: { text: { zh: '该检察官对各类案件都较多不起诉', en: 'A prosecutor who drops more cases with everybody' }, paper: null },
  'few-cases': { text: { zh: '件数少，个别案件左右结果', en: 'Few cases: single ones carry the result' }, paper: null },
  team: {
    text: { zh: '未成年人、轻罪等专门办案组', en: 'A special team for minors or petty crime' },
    paper: { zh: '检察官办案组设置与分案文件', en: 'the papers on special teams and assignment' },
  },
  merits: {
    text: { zh: '各案本来符合不起诉条件', en: 'Each case met the conditions by itself' },
    paper: { zh: '审查报告、检察官联席会议或者检察委员会记录', en: 'review reports and records of the committee' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = { leastResults: 4, leastEvidence: 1.5, leastPosterior: 0.1, leastElsewhere: 3 } as const;

export const s06DroppedProsecutions = defineIndicator({
  id: 'S06',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '检察官—律师配对的不起诉异常', en: 'Prosecutions dropped for one lawyer by one prosecutor' },
  why: {
    zh: '同一检察官办理、同一律师辩护的案件作酌定或者存疑不起诉的比例，高于该检察官对其他律师、该律师在其他检察官处以及案情所能解释的程度。法定不起诉和值班、援助律师不计。',
    en: 'Cases of one prosecutor with one defender are dropped more often than the prosecutor’s other cases, the defender’s cases before others and the facts explain. Cases that the law obliges to drop, and counsel on duty or legal aid, do not count.',
  },
  pattern: 'prosecutor-lawyer-pairing',
  patternName: { zh: '检察官与律师配对', en: 'prosecutor-lawyer pairing' },
  crimes: ['C08'],
  law: [
    {
      article: '刑事诉讼法第一百七十七条第二款、第一百七十五条第四款',
      says: {
        zh: '犯罪情节轻微、依照刑法不需要判处刑罚或者免除刑罚的，可以不起诉；补充侦查后仍证据不足的应当不起诉；裁量本身合法，只提示应核查',
        en: 'Petty crimes may, and cases still unproven must, be dropped; the discretion is lawful, the excess only says that it should be checked',
      },
      from: '2018-10-26',
    },
    {
      article: '刑法第三百九十九条第一款',
      says: {
        zh: '对明知是有罪的人故意包庇不使他受追诉的，追究刑事责任',
        en: 'To shield from prosecution somebody known to have committed a crime is itself a crime',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取审查报告、检察官联席会议和检察委员会记录', en: 'Pull review reports, records of the conference and the committee' },
    { zh: '与同类起诉案件逐案比较情节、赔偿、认罪情况', en: 'Compare with like cases that were charged: facts, compensation, plea' },
    { zh: '查会见、阅卷、听取辩护意见的时间记录', en: 'Check the log of meetings, file reading and submissions of the defender' },
  ],
  clears: [
    { zh: '审查报告和会议记录证明各案符合不起诉条件', en: 'Review reports and records show that each case met the conditions' },
    { zh: '公安机关复议复核、被害人申诉后维持且理由成立', en: 'Upheld on reconsideration or complaint with sound reasons' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [prosecutorLawyer],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(prosecutorLawyer);
    const views = viewPairs(
      weighed,
      'outcome',
      (m, { counterpart }) => m.counterparts.includes(counterpart),
      (pair, aspect) =>
        aspect.cells.length >= policy.leastResults &&
        aspect.logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.map(hitOf), unknown: [], examined: weighed.tested };
  },
});

function hitOf(view: PairView): Hit {
  const { pair, weighed, aspect, court } = view;
  const own = pairResults(weighed, pair);
  const dossiers = own.map(({ result }) => result.dossier);
  return {
    key: [pair.official, pair.counterpart, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: view.subjects,
    counterpart: pair.counterpart,
    dossiers: own.filter(({ good }) => good).map(({ result }) => result.dossier),
    claim: {
      zh: `${court}同一检察官办理、同一律师辩护的 ${aspect.cells.length} 案中 ${aspect.observed} 案不起诉，按双方其他案件和案情只应有 ${expectedFigure(aspect.expected)} 案`,
      en: `${aspect.observed} of ${aspect.cells.length} cases of one prosecutor with one defender at ${court} were dropped; ${expectedFigure(aspect.expected)} expected from the other cases of both and the facts`,
    },
    details: [
      ratioDetail(view, { zh: '案', en: 'cases' }),
      {
        type: 'table',
        title: { zh: '配对内的案件', en: 'Cases of the pair' },
        head: [
          { zh: '文号', en: 'Number' },
          { zh: '日期', en: 'Date' },
          { zh: '结果', en: 'Result' },
        ],
        rows: own.map(({ result, good }) => [
          result.dossier.record.number ?? '—',
          result.dossier.record.date ?? '—',
          good ? '不起诉' : '起诉',
        ]),
      },
    ],
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: own
      .filter(({ good }) => good)
      .flatMap(({ result: { dossier, span } }) => [
        ...placeOf(dossier, pair.official),
        ...placeOf(dossier, pair.counterpart),
        ...(span === null ? [] : [quoteOf(dossier, span, { zh: '处理结果', en: 'the result' })]),
      ]),
    innocent: innocentReadings(view),
  };
}

function innocentReadings({ pair, aspect, weighed }: PairView): InnocentReading[] {
  const { official, counterpart } = pair;
  const elsewhere = weighed.lookup.resultsWith(counterpart).filter((r) => r.official !== official && r.gained.includes(counterpart));
  const others = weighed.lookup.resultsOf(official).filter((r) => !r.gained.includes(counterpart));
  const dropped = (results: typeof others): number => results.filter((r) => r.endedWell).length;
  const z = (aspect.observed - 1 - aspect.expected) / Math.sqrt(aspect.variance);
  return [
    tested(READINGS, 'specialist', elsewhere.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他检察官处 ${elsewhere.length} 案中 ${dropped(elsewhere)} 案不起诉；已按罪名、数额、自首、认罪等比较`,
      en: `before others ${dropped(elsewhere)} of ${elsewhere.length} cases of the lawyer were dropped; compared by charge, amount, surrender and plea`,
    }),
    tested(READINGS, 'lenient', others.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该检察官其他 ${others.length} 案中 ${dropped(others)} 案不起诉`,
      en: `${dropped(others)} of the prosecutor’s ${others.length} other cases were dropped`,
    }),
    tested(READINGS, 'few-cases', z >= 1 ? 'excluded' : 'partly', {
      zh: `少一案仍为 ${aspect.observed - 1} / ${aspect.expected.toFixed(1)}（实际 / 预期）`,
      en: `with one case less: ${aspect.observed - 1} / ${aspect.expected.toFixed(1)} (observed / expected)`,
    }),
    tested(READINGS, 'team', 'open', { zh: '文书中看不出办案组分工', en: 'papers do not show the teams' }),
    tested(READINGS, 'merits', 'open', { zh: '须看审查报告', en: 'the review reports must be read' }),
  ];
}
