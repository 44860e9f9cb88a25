import { type Copied, copiedFacts, type Told, toldFacts } from '../analytics/groups/copied-facts.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { BEFORE_FILING, ROUTE } from '../law/tools/next-steps.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { groupStatistics, MOST_ROWS, officialOf, weightTable } from './group-frame.ts';
import { crimesOfTrials, expectedFigure } from './pair-frame.ts';

const READINGS = {
  'own-form': {
    text: { zh: '该法官自己的文书样式、类案模板', en: 'A form of the judge’s own for such cases' },
    paper: { zh: '该法官、该院的类案文书模板', en: 'the templates of the judge and of the court' },
    holder: OFFICES.trialManagement,
  },
  series: { text: { zh: '系列案件、同一事件的案件', en: 'A series, or cases of one event' }, paper: null },
  'form-claim': {
    text: { zh: '当事人使用同一要素式起诉状', en: 'The parties used one printed form of claim' },
    paper: { zh: '各案起诉状', en: 'the claims as filed' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Papers that tell one thing in the same words: two are a coincidence of dictation. */
  leastPapers: 3,
  /** Jaccard of the shingles, as of near-duplicates (lead-science.md 1.2, T6). */
  sameWords: 0.8,
  /** A wording that stands in three of ten of a judge's papers on one cause is a form of his. */
  ownForm: 0.3,
  /** Bayes factor against the other judges of the court, and the most that words alone are worth. */
  leastEvidence: 3,
  mostEvidence: 10,
} as const;

export const s22CopiedFacts = defineIndicator({
  id: 'S22',
  version: '1.0.0',
  class: 'S',
  family: 'text',
  title: { zh: '不同当事人的案件，查明事实雷同', en: 'The same facts in the same words of different people' },
  why: {
    zh: '捏造的事实常常照抄：不同当事人、不同代理人的案件，除姓名、日期、金额外，查明的事实一字不差，又都由同一法官写出。同院其他法官也这样写的、该法官常用的表述都已除去，再与其他法官的雷同比例比较。文字雷同只作佐证，单独不作线索。',
    en: 'Invented facts tend to be copied: cases of different people with different counsel whose facts are word for word the same but for names, days and sums, all from one judge. What other judges write as well, and what the judge writes often, is set aside; the rest is compared with how alike the papers of other judges are. Words only support, and make no lead alone.',
  },
  pattern: 'copied-facts',
  patternName: { zh: '查明事实雷同', en: 'facts told in the same words' },
  crimes: ['C09', 'C08'],
  neverAlone: true,
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；文字雷同本身不违法',
        en: 'Intentional ruling against facts and law is a crime; like words break no rule',
      },
      from: null,
    },
    {
      article: '民事诉讼法第七条',
      says: { zh: '审理民事案件，必须以事实为根据', en: 'Civil cases are decided on the facts' },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '并读各案查明事实与证据，看是否各有证据支持', en: 'Read facts and evidence side by side: is there evidence for each?' },
    { zh: '调取起诉状、庭审笔录，看雷同从何而来', en: 'Pull claims and records of hearings: where do the same words come from?' },
    BEFORE_FILING,
    ROUTE,
  ],
  clears: [
    { zh: '各案事实有各自的证据', en: 'Each case has evidence of its own' },
    { zh: '该院或者该法官的类案模板', en: 'A template of the court or the judge' },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }, policy) {
    const told = toldFacts(units);
    const found = copiedFacts(told, policy).filter(({ aspect }) => aspect.logBayesFactor >= Math.log(policy.leastEvidence));
    return { hits: found.flatMap((copied) => hitOf(copied) ?? []), unknown: [], examined: told.length };
  },
});

function hitOf({ court, judge, papers, doubles, of, aspect, tested: tests }: Copied): Hit | null {
  const dossiers = papers.map((p) => p.dossier);
  const subject = officialOf(dossiers, judge);
  const logEvidence = Math.min(Math.log(POLICY.mostEvidence), aspect.logBayesFactor - Math.log(tests));
  if (subject.length === 0 || logEvidence <= 0) return null;
  const at = shortCourt(court);
  const expected = expectedFigure(aspect.expected);
  return {
    key: [judge, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: subject,
    dossiers,
    claim: {
      zh: `${at}同一法官 ${of} 件中 ${doubles} 件与另案查明事实雷同（按同院其他法官只应有 ${expected} 件），其中 ${papers.length} 件当事人、代理人各不相同而同出一文`,
      en: `${doubles} of ${of} papers of one judge at ${at} tell the facts of another (${expected} by the other judges); ${papers.length} of them tell one thing of different people with different counsel`,
    },
    details: [
      {
        type: 'ratio',
        title: { zh: `与另案查明事实雷同（共 ${of} 件）`, en: `Facts told as in another paper (of ${of})` },
        observed: doubles,
        expected: Math.round(aspect.expected * 10) / 10,
        unit: { zh: '件', en: 'papers' },
      },
      weightTable(
        { zh: '同出一文的案件', en: 'Papers that tell one thing' },
        [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '当事人', en: 'Parties' },
          { zh: '查明事实（节录）', en: 'Facts (extract)' },
        ],
        papers.map(({ dossier, time, span }) => ({
          weight: -time,
          cells: [
            dossier.record.number ?? '—',
            dossier.record.date ?? '—',
            dossier.record.parties.map((p) => p.name).join('、'),
            dossier.quote(span.start, Math.min(span.end, span.start + EXTRACT)),
          ],
        })),
      ),
    ],
    statistics: groupStatistics(aspect, tests),
    logEvidence,
    evidence: papers.slice(0, MOST_ROWS).flatMap((paper) => [...factsQuote(paper), ...placeOf(paper.dossier, judge)]),
    innocent: innocentReadings(papers, aspect.expected),
    crimes: crimesOfTrials(dossiers),
  };
}

/** Letters of the facts that a table shows. */
const EXTRACT = 60;

function factsQuote({ dossier, span }: Told) {
  return [quoteOf(dossier, span, { zh: '查明的事实', en: 'the facts as found' })];
}

function innocentReadings(papers: readonly Told[], expected: number): InnocentReading[] {
  const causes = new Set(papers.map((p) => p.cause)).size;
  return [
    tested(READINGS, 'own-form', 'partly', {
      zh: `同院其他法官的表述、该法官三成以上同类文书的表述已除去；按其他法官的比例应有 ${expected.toFixed(1)} 件雷同，证据至多十比一`,
      en: `what other judges write, and what stands in three of ten like papers of this one, is set aside; ${expected.toFixed(1)} doubles by the other judges; worth ten to one at most`,
    }),
    tested(READINGS, 'series', 'excluded', {
      zh: `系列案合并为一件；有共同当事人、代理人、律所或者两个以上相同日期的不计（涉及 ${causes} 种案由）`,
      en: `a series counts once; papers that share a party, an agent, a firm or two days do not count (${causes} causes)`,
    }),
    tested(READINGS, 'form-claim', 'open', { zh: '起诉状没有载入', en: 'the claims are not loaded' }),
  ];
}
