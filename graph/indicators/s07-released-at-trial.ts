import { placeOf, quoteOf } from '../analytics/quotes.ts';
import { trialReleaseRelation } from '../analytics/relations/trial-release.ts';
import { LEAST_DAYS, trialCustody } from '../analytics/trial-release.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import {
  expectedFigure,
  type PairView,
  pairHit,
  pairResults,
  pairStatistics,
  pairStory,
  ratioDetail,
  standsOut,
  viewPairs,
} from './pair-frame.ts';
import { bothStandIn, compareResults, endedWell } from './result-frame.ts';

const READINGS = {
  health: {
    text: { zh: '患病、怀孕、哺乳、生活不能自理等不宜羁押', en: 'Illness, pregnancy, nursing, need of care' },
    paper: { zh: '取保候审审批表与医疗诊断材料', en: 'the approval of bail and the medical papers' },
    holder: OFFICES.courtArchive,
  },
  'served-by-then': {
    text: { zh: '预期刑期短，羁押将满', en: 'A short sentence was due and the time in custody nearly served' },
    paper: null,
  },
  'plea-fast-track': {
    text: {
      zh: '认罪认罚、速裁案件，可能判处缓刑而先行取保',
      en: 'Plea or fast-track cases where probation is likely and bail goes before it',
    },
    paper: { zh: '量刑建议书、社会调查评估意见', en: 'the sentencing proposal and the pre-sentence report' },
    holder: OFFICES.courtArchive,
  },
  amends: {
    text: { zh: '审理期间赔偿、取得谅解，羁押必要性降低', en: 'Amends and forgiveness during the trial made custody needless' },
    paper: { zh: '赔偿、谅解材料及羁押必要性审查意见', en: 'papers on amends and the review of the need of custody' },
    holder: OFFICES.courtArchive,
  },
  lawyer: { text: { zh: '该律师的当事人在哪里都多获取保', en: 'Clients of this lawyer are released before everybody' }, paper: null },
  judge: { text: { zh: '该法官对谁都较多变更强制措施', en: 'A judge who releases many, whoever defends them' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = { leastResults: 4, leastReleased: 3, leastEvidence: 3, leastPosterior: 0.1, leastElsewhere: 3 } as const;

export const s07ReleasedAtTrial = defineIndicator({
  id: 'S07',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '审判阶段变更强制措施后从宽', en: 'Released during the trial, then treated mildly' },
  why: {
    zh: `起诉时在押的被告人在审判阶段被取保候审、随后判处缓刑或者免刑，本不常见；同一法官审理、同一律师辩护的被告人一再如此，超过双方其他案件的比例，可能是先放人、后从宽。文书写明患病、怀孕、羁押期满等理由的不计，判前不足 ${LEAST_DAYS} 日的变更不计；起诉前已取保的不计。`,
    en: `Few defendants in custody at the indictment are bailed during the trial and then given probation or no punishment. When it happens again and again with one judge and one lawyer, beyond the other cases of both, release may have been bought first and mildness after. Releases with a printed ground (illness, pregnancy, time served) and those less than ${LEAST_DAYS} days before judgment do not count, nor who was on bail before.`,
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C08'],
  law: [
    {
      article: '刑事诉讼法第六十七条',
      says: {
        zh: '可以取保候审的情形：可能判处较轻刑罚，不致发生社会危险性，患病、怀孕、哺乳，羁押期限届满；变更本身不违法，只提示应核查理由',
        en: 'When bail may be given: light punishment likely, no danger, illness, pregnancy or nursing, time in custody run out; to give it breaks no rule, it only says that the reason should be checked',
      },
      from: '2018-10-26',
    },
    {
      article: '刑法第三百九十九条第一款',
      says: {
        zh: '刑事审判中故意违背事实和法律作枉法裁判的，追究刑事责任',
        en: 'Intentional ruling against facts and law in a criminal trial is a crime',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取各案变更强制措施的申请、审批与理由', en: 'Pull the requests, approvals and reasons of each release' },
    { zh: '核对律师接受委托、会见与变更强制措施的先后', en: 'Compare mandate and visits of counsel with the day of the release' },
    { zh: '与该法官同期同罪名未变更的在押案件逐案比较', en: 'Compare case by case with defendants of like crimes who stayed in custody' },
  ],
  clears: [
    { zh: '各案变更均有法定理由并有材料证明', en: 'Each release has a lawful ground shown by papers' },
    { zh: '检察机关羁押必要性审查建议变更', en: 'The procuratorate itself proposed the release after reviewing the need of custody' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [trialReleaseRelation],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(trialReleaseRelation);
    const views = viewPairs(
      weighed,
      'outcome',
      bothStandIn,
      (pair, aspect) =>
        aspect.cells.length >= policy.leastResults &&
        aspect.observed >= policy.leastReleased &&
        aspect.logBayesFactor >= Math.log(policy.leastEvidence) &&
        standsOut(pair, policy, fdr),
    );
    return { hits: views.map(hitOf), unknown: [], examined: weighed.tested };
  },
});

const STORY = {
  own: { zh: '审判阶段取保并从宽', en: 'released at trial and mild' },
  others: { zh: '其他结果', en: 'other result' },
  likelier: { zh: '该法官放人并从宽', en: 'this judge releases and is mild' },
} as const;

function hitOf(view: PairView): Hit {
  const { pair, weighed, aspect, court } = view;
  const released = pairResults(weighed, pair).filter(({ good }) => good);
  const dossiers = released.map(({ result }) => result.dossier);
  const story = pairStory(view, 'outcome', aspect.logBayesFactor, STORY);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court}同一法官审理、同一律师辩护的 ${aspect.cells.length} 名起诉时在押的被告人中 ${aspect.observed} 名在审判阶段被取保后从宽，按双方其他案件只应有 ${expectedFigure(aspect.expected)} 名`,
      en: `of ${aspect.cells.length} defendants of one lawyer before one judge at ${court} who were in custody at the indictment ${aspect.observed} were released during the trial and treated mildly; ${expectedFigure(aspect.expected)} expected from the other cases of both`,
    },
    details: [
      ratioDetail(view, { zh: '名被告人', en: 'defendants' }),
      {
        type: 'table',
        title: { zh: '审判阶段取保后从宽的案件', en: 'Released at trial, then mild' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '起诉', en: 'Indicted' },
          { zh: '取保', en: 'Released' },
          { zh: '判决', en: 'Judged' },
        ],
        rows: released.map(({ result: { dossier } }) => [
          dossier.record.number ?? '—',
          dossier.record.extension.course.filedOn?.value ?? dossier.record.extension.acceptedOn?.value ?? '—',
          releaseDay(dossier, pair.counterpart),
          dossier.record.date ?? '—',
        ]),
      },
      ...story.details,
    ],
    influence: story.influence,
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: released.flatMap(({ result: { dossier, span } }) => [
      ...placeOf(dossier, pair.official),
      ...placeOf(dossier, pair.counterpart),
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '审判阶段取保', en: 'released during the trial' })]),
      ...sentenceQuotes(dossier, pair.counterpart),
    ]),
    innocent: innocentReadings(view),
  };
}

/** Clients of the lawyer in one paper. */
function clientsIn(dossier: Dossier, lawyer: string): readonly string[] {
  return dossier.representatives.flatMap((r) => (r?.node === lawyer ? r.item.represents : []));
}

function releaseDay(dossier: Dossier, lawyer: string): string {
  return clientsIn(dossier, lawyer).flatMap((name) => trialCustody(dossier, name)?.release?.on ?? [])[0] ?? '—';
}

function sentenceQuotes(dossier: Dossier, lawyer: string) {
  const clients = clientsIn(dossier, lawyer);
  const span = dossier.record.sentences.find((s) => clients.includes(s.defendant))?.spans[0];
  return span === undefined ? [] : [quoteOf(dossier, span, { zh: '从宽的判决', en: 'the mild sentence' })];
}

function innocentReadings({ pair, weighed }: PairView): InnocentReading[] {
  const { own, elsewhere, others } = compareResults(pair, weighed);
  const released = own.filter((r) => r.endedWell);
  const showing = (feature: RegExp): number => released.filter((r) => r.features.some((f) => feature.test(f))).length;
  const [plea, amends] = [showing(/^(?:pleaded-guilty|procedure:fast-track)$/u), showing(/^amends:/u)];
  return [
    tested(READINGS, 'health', 'open', {
      zh: '文书写明病、孕、哺乳等理由的已经除去，其余须看审批材料',
      en: 'releases with a printed ground of health are left out; the rest is in the approvals',
    }),
    tested(READINGS, 'served-by-then', 'excluded', {
      zh: `各名均判缓刑、免刑等而非实刑期满，且取保距判决 ${LEAST_DAYS} 日以上`,
      en: `all were left free by the judgment, none had served a term, and each release came ${LEAST_DAYS} days or more before it`,
    }),
    tested(READINGS, 'plea-fast-track', 'partly', {
      zh: `${released.length} 名中 ${plea} 名认罪认罚或者适用速裁；比较已计入认罪与程序`,
      en: `${plea} of ${released.length} pleaded or were on the fast track; the expectation allows for plea and procedure`,
    }),
    tested(READINGS, 'amends', 'partly', {
      zh: `${released.length} 名中 ${amends} 名的文书载明退赔、赔偿或者谅解；比较已计入`,
      en: `papers of ${amends} of ${released.length} tell of amends or forgiveness; the expectation allows for it`,
    }),
    tested(READINGS, 'lawyer', elsewhere.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该律师在其他法官处 ${elsewhere.length} 名在押当事人中 ${endedWell(elsewhere)} 名如此；预期数已计入`,
      en: `before others ${endedWell(elsewhere)} of ${elsewhere.length} clients in custody fared so; the expectation allows for it`,
    }),
    tested(READINGS, 'judge', others.length >= POLICY.leastElsewhere ? 'excluded' : 'partly', {
      zh: `该法官其他 ${others.length} 名在押被告人中 ${endedWell(others)} 名如此；预期数已计入`,
      en: `${endedWell(others)} of ${others.length} other defendants in custody before the judge fared so; the expectation allows for it`,
    }),
  ];
}
