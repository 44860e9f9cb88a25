import { oldestFirst } from '../analytics/dossier-order.ts';
import { countNames, type NameCounts, oneLayAgent } from '../analytics/identity-readings.ts';
import { type PairReadings, type Recounts, readPair, recountsOf } from '../analytics/pairs/readings.ts';
import type { WeighedPair } from '../analytics/pairs/weigh.ts';
import { placeOf, quoteInLine, shortCourt, subjectOf } from '../analytics/quotes.ts';
import { agentIn, judgeLayAgent } from '../analytics/relations/judge-lay-agent.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading, Subject } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { officialOf } from './group-frame.ts';
import { crimesOfTrials, expectedFigure, pairStatistics, ratioDetail, standsOut } from './pair-frame.ts';

const READINGS = {
  community: {
    text: {
      zh: '村、社区、单位推荐的人，为本村、本单位的人代理',
      en: 'Put forward by a village, community or employer for its own people',
    },
    paper: { zh: '各案的推荐函', en: 'the letters of recommendation' },
    holder: OFFICES.courtArchive,
  },
  'legal-worker': {
    text: {
      zh: '基层法律服务工作者、法律援助志愿者，文书没有写明执业机构',
      en: 'A legal worker or legal-aid volunteer whose office the papers do not print',
    },
    paper: { zh: '执业证、援助指派函', en: 'the licence, or the letter of the legal-aid centre' },
    holder: OFFICES.justice,
  },
  'kin-staff': {
    text: { zh: '当事人的亲属、员工', en: 'Kin or staff of the parties' },
    paper: { zh: '授权委托书所附身份、劳动关系证明', en: 'proof of kinship or employment filed with the mandate' },
    holder: OFFICES.courtArchive,
  },
  township: {
    text: { zh: '派出法庭按地域受理，当地人代理当地案件', en: 'A township tribunal, with the people of its place' },
    paper: { zh: '派出法庭设置与分案文件', en: 'the papers on the tribunal and on what goes to it' },
  },
  'few-cases': { text: { zh: '偶然集中，个别案件左右结果', en: 'Chance: single cases carry the result' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Parties who have nothing else to do with each other. */
  leastParties: 5,
  leastRatio: 1.5,
  /** Bayes factor that must be left under the least favourable admissible count. */
  leastEvidence: 3,
  leastPosterior: 0.1,
} as const;

export const n08LitigationBroker = defineIndicator({
  id: 'N08',
  version: '1.0.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '同一公民代理人反复出现在同一法官的案件中', en: 'One lay agent again and again before one judge' },
  why: {
    zh: '既非律师、法律工作者，又非亲属、员工的人，一再为互不相干的当事人代理，且案件集中于同一法官，可能是诉讼掮客。同一委托人、同一住址、与代理人同姓、主要经其起诉的同一对方当事人均只计一次；工会、妇联、法律援助指派的不计。比较在同院、同类、同期案件内进行。',
    en: 'Somebody who is no lawyer or legal worker, no kin and no staff acts for parties who have nothing to do with each other, and before one judge: a broker of lawsuits. One client, one address, his own surname, an opponent sued mostly through him count once; those sent by unions or legal aid do not count. Compared inside court, class, cause and period.',
  },
  pattern: 'litigation-broker',
  patternName: { zh: '疑似诉讼掮客', en: 'suspected broker of lawsuits' },
  crimes: ['C09'],
  law: [
    {
      article: '民事诉讼法第六十一条第二款（2021年以前为第五十八条第二款）',
      says: {
        zh: '可以作诉讼代理人的公民限于近亲属、工作人员，以及所在社区、单位和有关社会团体推荐的人',
        en: 'Of those who are no lawyers or legal workers only near kin, staff and people put forward by the party’s community, employer or a body concerned may act',
      },
      from: '2013-01-01',
    },
    {
      article: '刑法第三百九十九条第二款',
      says: {
        zh: '民事、行政审判中故意违背事实和法律作枉法裁判的，追究刑事责任；公民代理本身不说明法官有问题，只提示应核查',
        en: 'Intentional ruling against facts and law in civil trials is a crime; that a lay agent appears says nothing against the judge, only that it should be checked',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取各案授权委托书、推荐函，核对代理资格', en: 'Pull mandates and letters of recommendation: was he allowed to act' },
    {
      zh: '向当事人了解经谁介绍、付费多少（立案前以调查核实为限）',
      en: 'Ask the parties who sent them and what they paid (before filing: inquiry only)',
    },
    { zh: '核对“三个规定”记录报告中有无该代理人过问案件', en: 'Look for the agent in the records of outside intervention' },
    { zh: '核对分案记录', en: 'Check the record of assignment' },
  ],
  clears: [
    { zh: '证明其为各当事人亲属、员工或者具有执业资格的材料', en: 'Papers which show kin, staff or a licence' },
    { zh: '分案记录显示各案均系随机分案', en: 'The record shows random assignment in each case' },
  ],
  policy: POLICY,
  needs: ['pairs', 'dossiers', 'fdr'],
  relations: [judgeLayAgent],
  find({ pairs, dossiers, fdr }, policy) {
    const weighed = pairs.weigh(judgeLayAgent);
    const recounts = recountsOf(weighed);
    const names = countNames(dossiers);
    const hits = weighed.pairs.flatMap((pair) => {
      const aspect = pair.aspects.assignment;
      if (aspect === undefined || aspect.observed < policy.leastParties || aspect.observed < policy.leastRatio * aspect.expected) return [];
      return standsOut(pair, policy, fdr) ? (hitOf(pair, recounts, names) ?? []) : [];
    });
    return { hits, unknown: [], examined: weighed.tested };
  },
});

/** Null where a harmless reading covers it, or too little is left under the least favourable count. */
function hitOf(pair: WeighedPair, recounts: Recounts, names: NameCounts): Hit | null {
  const { weighed } = recounts;
  const aspect = pair.aspects.assignment!;
  const readings = readPair(pair, recounts);
  if (readings.leastLogBayesFactor < Math.log(POLICY.leastEvidence)) return null;
  const joint = weighed.lookup.joint(pair.official, pair.counterpart);
  const papers = joint.flatMap(({ dossiers }) => dossiers.find((d) => agentIn(d, pair.counterpart) !== null) ?? []).sort(oldestFirst);
  const innocent = innocentReadings(pair, readings, papers, weighed.lookup.meetingsWith(pair.counterpart).length);
  const official = officialOf(papers, pair.official);
  const agent = agentSubject(papers, pair.counterpart);
  const [meeting] = joint;
  if (official.length === 0 || agent === null || meeting === undefined || innocent.some((r) => r.state === 'applies')) return null;
  const court = shortCourt(meeting.court);
  const join = oneLayAgent(names, agent.name, court);
  return {
    key: [pair.official, pair.counterpart, ...papers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...official, agent],
    counterpart: pair.counterpart,
    dossiers: papers,
    claim: {
      zh: `${court}同一公民代理人为 ${aspect.observed} 方互不相干的当事人代理的案件由同一法官审理，按同院同类案件只应有 ${expectedFigure(aspect.expected)} 件`,
      en: `one lay agent acted for ${aspect.observed} unconnected parties before one judge at ${court}; ${expectedFigure(aspect.expected)} expected among like cases of that court`,
    },
    details: [
      ratioDetail({ aspect }, { zh: '件（互不相干的当事人）', en: 'cases of unconnected parties' }),
      {
        type: 'table',
        title: { zh: '代理的案件', en: 'Cases of the agent' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '案由', en: 'Cause' },
          { zh: '委托人', en: 'Client' },
          { zh: '推荐', en: 'Put forward by' },
        ],
        rows: papers.map((d) => {
          const own = agentIn(d, pair.counterpart)!;
          const { number, date, extension } = d.record;
          return [number ?? '—', date ?? '—', extension.causes[0]?.value ?? '—', own.clients.join('、') || '—', own.sentBy ?? '—'];
        }),
      },
    ],
    statistics: pairStatistics({ pair, weighed, aspect }),
    logEvidence: readings.leastLogBayesFactor,
    evidence: papers.flatMap((d) => {
      const span = agentIn(d, pair.counterpart)!.span;
      return [...placeOf(d, pair.official), ...(span === null ? [] : [quoteInLine(d, span, { zh: '公民代理人', en: 'the lay agent' })])];
    }),
    innocent,
    crimes: crimesOfTrials(papers),
    ...(join === null ? {} : { joins: [join] }),
  };
}

function agentSubject(papers: readonly Dossier[], counterpart: string): Subject | null {
  const [first] = papers;
  const own = first === undefined ? null : agentIn(first, counterpart);
  const subject = first === undefined || own === null ? null : subjectOf(first, own.node);
  return subject === null ? null : { ...subject, kind: 'agent', role: 'citizen' };
}

function innocentReadings(pair: WeighedPair, readings: PairReadings, papers: readonly Dossier[], everywhere: number): InnocentReading[] {
  const bodies = papers.flatMap((d) => agentIn(d, pair.counterpart)?.sentBy ?? []);
  const most = Math.max(0, ...[...new Set(bodies)].map((body) => bodies.filter((other) => other === body).length));
  const { place, leastOne } = readings;
  return [
    tested(READINGS, 'community', most * 2 >= papers.length ? 'applies' : bodies.length > 0 ? 'partly' : 'open', {
      zh: `${papers.length} 件中 ${bodies.length} 件写明推荐单位，同一单位推荐的最多 ${most} 件`,
      en: `${bodies.length} of ${papers.length} papers print who put him forward, at most ${most} the same body`,
    }),
    tested(READINGS, 'legal-worker', 'open', {
      zh: '文书写明为法律工作者、援助人员的已经除去，其余须查',
      en: 'those printed as legal workers or sent by legal aid are left out; the rest must be checked',
    }),
    tested(READINGS, 'kin-staff', 'partly', {
      zh: `各件委托人、住址均不相同，与代理人同姓的至多计一件；该代理人在本院共有 ${everywhere} 方互不相干的当事人`,
      en: `clients and addresses differ, those of his surname count once at most; he has ${everywhere} unconnected parties at this court`,
    }),
    tested(
      READINGS,
      'township',
      place !== null ? 'partly' : readings.printedPlaces.units * 2 >= readings.printedPlaces.of ? 'excluded' : 'open',
      place === null
        ? {
            zh: `${readings.printedPlaces.units} 件写明住址，没有集中于一地`,
            en: `${readings.printedPlaces.units} print homes; no place stands out`,
          }
        : {
            zh: `${place.units} 件出自${place.town}，当地案件另行比较，证据取其低者`,
            en: `${place.units} come from ${place.town}; compared apart, and the lesser evidence taken`,
          },
    ),
    tested(READINGS, 'few-cases', leastOne.logBayesFactor >= Math.log(POLICY.leastEvidence) ? 'excluded' : 'partly', {
      zh: `去掉影响最大的一件后为 ${leastOne.observed} / ${leastOne.expected.toFixed(1)}（实际 / 预期）`,
      en: `without the case that weighs most: ${leastOne.observed} / ${leastOne.expected.toFixed(1)} (observed / expected)`,
    }),
  ];
}
