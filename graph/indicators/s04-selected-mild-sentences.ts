import { selectedShift } from '../analytics/evidence/selected-shift.ts';
import { gather } from '../analytics/groups/gather.ts';
import { HABIT } from '../analytics/groups/rate.ts';
import type { Aspect } from '../analytics/pairs/weigh.ts';
import { figure, placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { type LengthResult, sentenceLength } from '../analytics/relations/sentence-length.ts';
import type { NodeId } from '../model/entity.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { groupStatistics, officialOf, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  lenient: { text: { zh: '该法官对谁都量刑较轻', en: 'A judge whose sentences are short for everybody' }, paper: null },
  unrecorded: {
    text: { zh: '各案另有未写入文书的从宽情节（被害人过错、病情、线索等）', en: 'Mitigating facts that the papers do not print' },
    paper: { zh: '各案量刑建议书与量刑情节材料', en: 'sentencing proposals and the papers on mitigating facts' },
    holder: OFFICES.courtArchive,
  },
  'one-gang': { text: { zh: '同一案件的次要成员', en: 'Minor members of one gang' }, paper: null },
  practice: { text: { zh: '全院对此类案件普遍从轻', en: 'The whole court is mild in such cases' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Sentences of the judge that can be compared, and of others for a yardstick. */
  leastResults: 10,
  leastOthers: 60,
  /** Sentences that lie far below: three may be three hidden facts. */
  leastFar: 4,
  leastEvidence: 3,
} as const;

export const s04SelectedMildSentences = defineIndicator({
  id: 'S04',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  namesCases: true,
  title: { zh: '个别案件量刑远低于同类案件', en: 'Single sentences far below like cases' },
  why: {
    zh: '同一法官的多数案件量刑正常，而若干案件远低于同院同罪名、数额和情节相近的案件，文书又没有写明理由，且这样的案件多于其他法官，应当核查这些案件。该法官自身的宽严已先扣除。',
    en: 'Most sentences of one judge are as usual, but some lie far below like cases of the court with the same crime, amounts and circumstances, no reason is printed, and there are more of them than with other judges: these cases should be read. The judge’s own level is taken off first.',
  },
  pattern: 'selected-mild-sentences',
  patternName: { zh: '个案量刑畸轻', en: 'single sentences far too mild' },
  crimes: ['C08'],
  law: [
    {
      article: '刑法第六十一条',
      says: {
        zh: '量刑应当根据犯罪的事实、性质、情节和社会危害程度；偏轻本身不违法，只提示应核查量刑理由',
        en: 'Sentences follow facts, nature, circumstances and harm; a short one breaks no rule by itself, it says that its reasons should be read',
      },
      from: null,
    },
    {
      article: '刑法第三百九十九条第一款',
      says: { zh: '故意违背事实和法律作枉法裁判的，追究刑事责任', en: 'Intentional ruling against facts and law is a crime' },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '逐案对照量刑建议书，核对低于建议的理由', en: 'Set each sentence beside its proposal: why does it lie below' },
    { zh: '核对各案当事人、辩护人之间以及与承办人的联系', en: 'Look for ties among defendants and counsel, and to the judge' },
    { zh: '检察机关未抗诉的，核对审查记录', en: 'Where no protest was lodged, read the record of the review' },
  ],
  clears: [{ zh: '案卷证明各案另有法定或者酌定从宽情节', en: 'The files show further mitigating facts in each case' }],
  policy: POLICY,
  needs: ['pairs'],
  relations: [sentenceLength],
  find({ pairs }) {
    const sentences = distances(pairs.weigh(sentenceLength).results as readonly LengthResult[]);
    const centred = gather(sentences, (s) => [s.result.official]).flatMap(([official, own]) => {
      const level = median(own.map((s) => s.below));
      return own.map(({ below }) => ({ official, below: below - level }));
    });
    const courts = gather(sentences, (s) => [s.result.stratum]);
    return { hits: courts.flatMap(([, own]) => ofCourt(own, centred)), unknown: [], examined: sentences.length };
  },
});

/** A sentence, and how far it lies below like cases in standard deviations, however far. */
interface Sentence {
  readonly result: LengthResult;
  readonly below: number;
}

function distances(results: readonly LengthResult[]): Sentence[] {
  return results.map((result) => ({ result, below: Math.log(result.expected / result.months) / result.spread }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

interface Centred {
  readonly official: NodeId;
  readonly below: number;
}

/** Judges of one court against all others, each from his own level. */
function ofCourt(sentences: readonly Sentence[], everywhere: readonly Centred[]): Hit[] {
  const judges = gather(sentences, (s) => [s.result.official]);
  return judges.flatMap(([official, own]) => {
    const others = everywhere.filter((s) => s.official !== official).map((s) => s.below);
    if (own.length < POLICY.leastResults || others.length < POLICY.leastOthers) return [];
    const { logBayesFactor, from } = selectedShift(
      own.map((s) => s.below),
      others,
    );
    const far = own.filter((s) => s.below >= from);
    if (far.length < POLICY.leastFar || logBayesFactor < Math.log(POLICY.leastEvidence)) return [];
    const level = median(own.filter((s) => s.below < from).map((s) => s.below));
    const expected = (own.length * others.filter((below) => below >= from - level).length) / others.length;
    return hitOf(official, own, far, { observed: far.length, expected, ...habitual(logBayesFactor) }, judges.length) ?? [];
  });
}

/** Some innocents have two levels of their own, whatever the reason: no list of sentences is worth more than one to this. */
function habitual(logBayesFactor: number): { readonly p: number; readonly logBayesFactor: number } {
  const evidence = -Math.log((1 - HABIT) * Math.exp(-logBayesFactor) + HABIT);
  return { p: Math.min(1, Math.exp(-evidence)), logBayesFactor: evidence };
}

type Weighed = Pick<Aspect, 'observed' | 'expected' | 'p' | 'logBayesFactor'>;

function hitOf(official: NodeId, own: readonly Sentence[], far: readonly Sentence[], aspect: Weighed, judges: number): Hit | null {
  const dossiers = [...new Set(far.map((s) => s.result.dossier))];
  const subjects = officialOf(dossiers, official);
  if (subjects.length === 0) return null;
  const court = shortCourt(own[0]!.result.stratum);
  const expected = expectedFigure(aspect.expected);
  return {
    key: [official, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects,
    dossiers,
    claim: {
      zh: `${court}同一法官可比较的 ${own.length} 名被告人中，${far.length} 名的刑期远低于同院同罪名、数额和情节相近的案件且文书未写明原因，按其他法官只应有 ${expected} 名`,
      en: `of ${own.length} sentences of one judge at ${court} that can be compared, ${far.length} lie far below like cases and the papers give no reason; ${expected} expected from other judges`,
    },
    details: [
      {
        type: 'ratio',
        title: { zh: '远低于同类案件的刑期', en: 'Sentences far below like cases' },
        observed: far.length,
        expected: Math.round(aspect.expected * 10) / 10,
        unit: { zh: '名被告人', en: 'defendants' },
      },
      weightTable(
        { zh: '刑期与同类案件', en: 'Sentences beside like cases' },
        [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '罪名', en: 'Crime' },
          { zh: '判处（月）', en: 'Months' },
          { zh: '同类案件（月）', en: 'Like cases (months)' },
        ],
        far.map(({ result, below }) => ({
          weight: below,
          cells: [
            result.dossier.record.number ?? '—',
            result.dossier.record.date ?? '—',
            result.crime,
            result.months,
            figure(Math.round(10 * result.expected) / 10),
          ],
        })),
      ),
    ],
    statistics: groupStatistics(aspect, judges),
    logEvidence: aspect.logBayesFactor - Math.log(judges),
    evidence: far.flatMap(({ result: { dossier, span } }) => [
      ...(span === null ? [] : [quoteOf(dossier, span, { zh: '判处的刑罚', en: 'the sentence' })]),
      ...placeOf(dossier, official),
    ]),
    innocent: innocentReadings(own, far, dossiers.length),
  };
}

function innocentReadings(own: readonly Sentence[], far: readonly Sentence[], papers: number): InnocentReading[] {
  const level = median(own.map((s) => s.below));
  const usual = Math.round(100 * Math.exp(-level * median(own.map((s) => s.result.spread))));
  return [
    tested(READINGS, 'lenient', 'excluded', {
      zh: `该法官其余案件的刑期居中为同类案件的 ${usual}%，已先扣除`,
      en: `the judge’s sentences have their middle at ${usual}% of like cases, which is taken off first`,
    }),
    tested(READINGS, 'unrecorded', 'open', {
      zh: '已扣除文书认定的全部情节；没有写入文书的须看案卷',
      en: 'everything that the papers find is allowed for; what they do not print is in the files',
    }),
    tested(READINGS, 'one-gang', papers * 2 > far.length ? 'excluded' : 'partly', {
      zh: `${far.length} 名被告人出自 ${papers} 份判决`,
      en: `${far.length} defendants of ${papers} judgments`,
    }),
    tested(READINGS, 'practice', 'excluded', {
      zh: '预期数按同院同类案件计算，全院普遍从轻不会高出预期',
      en: 'the expectation is that of like cases of the court: what all do lies at it',
    }),
  ];
}
