import { benjaminiHochberg, PRIOR_SHARE, posterior } from '../analytics/evidence/false-discovery.ts';
import { countNames, type NameCounts, oneHead } from '../analytics/identity-readings.ts';
import type { WeighedPairs } from '../analytics/pairs/weigh.ts';
import { placeOf, shortCourt, subjectOf } from '../analytics/quotes.ts';
import { judgeClient } from '../analytics/relations/judge-client.ts';
import { judgeLawyer } from '../analytics/relations/judge-lawyer.ts';
import { findTriangles, type Triangle } from '../analytics/triangles.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading, Subject } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { type ClientShare, clientHit } from './client-frame.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, officialOf, partyNode } from './group-frame.ts';
import { crimesOfTrials, expectedFigure, ratioDetail, standsOut, viewPairs } from './pair-frame.ts';

const READINGS = {
  'standing-counsel': {
    text: { zh: '该律师是委托人的常年法律顾问', en: 'The lawyer is standing counsel of the client' },
    paper: { zh: '常年法律顾问合同', en: 'the retainer contract' },
    holder: OFFICES.client,
  },
  venue: {
    text: {
      zh: '约定管辖或者住所地使委托人的案件集中于该院、该庭',
      en: 'A venue clause or its seat brings the client’s cases to that court or division',
    },
    paper: null,
  },
  'counsel-changed': {
    text: { zh: '委托人在某一时段统一换过律师', en: 'The client changed its counsel once, for a time' },
    paper: null,
  },
  'division-of-work': {
    text: {
      zh: '委托人按案件种类、网点分派不同律师，某类案件又归该法官',
      en: 'The client shares its cases among lawyers by kind or branch, and a kind goes to that judge',
    },
    paper: { zh: '委托人选聘律师的内部文件与该院分案规则', en: 'how the client chooses counsel, and the court’s rules of assignment' },
    holder: OFFICES.client,
  },
  'by-party': {
    text: { zh: '该院按当事人集中分案，同一单位的案件归一名法官', en: 'The court gives the cases of one company to one judge' },
    paper: { zh: '分案规则、关联案件集中审理的规定', en: 'the rules of assignment, on related cases' },
    holder: OFFICES.filing,
  },
  'one-client': {
    text: { zh: '被归为一个委托人的单位其实互不相干', en: 'The companies taken as one client have nothing to do with each other' },
    paper: { zh: '企业登记信息', en: 'the company register' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Joint matters, a series counted once: two are an anecdote. */
  leastMatters: 3,
  leastRatio: 1.5,
  /** Bayes factor that must be left under the least favourable count. */
  leastEvidence: 3,
  leastPosterior: 0.1,
  /** One company before one judge: separate cases, one lawyer in so many of them, and beyond what the court does with other companies. */
  leastCases: 5,
  leastCounsel: 0.6,
  practice: 0.8,
} as const;

export const n02JudgeLawyerClient = defineIndicator({
  id: 'N02',
  version: '1.1.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '法官—律师—当事人三角', en: 'Judge, lawyer and client together' },
  why: {
    zh: '同一委托人在本院有多名律师、案件由多名法官审理，而每逢某一法官就用某一律师，说明选择律师时看的是法官。只在该委托人自己的同类、同年案件中比较：常年顾问、约定管辖不会显示为三角。系列案只计一次，分案后才接手的律师不计。只有一名律师的单位，看其彼此独立的案件是否超出分案几率归一名法官，仅列为待核。',
    en: 'A client that has several lawyers and cases before several judges takes one lawyer whenever one judge sits: the lawyer seems chosen for the judge. Compared inside the client’s own cases of one kind and year, so that standing counsel and venue clauses cannot show; a series counts once, counsel who came in later does not count. Of a company with one counsel it is asked whether its separate cases go to one judge beyond the lot, as possible only.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C09', 'C08'],
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；选聘哪名律师是当事人的权利，本身不违法',
        en: 'Intentional ruling against facts and law is a crime; whom to retain is a right of the party and breaks no rule',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '核对各案委托日期与分案日期', en: 'Compare the days of the mandates with assignment' },
    {
      zh: '向委托人了解为何在这些案件中改用该律师、由谁介绍（立案前以调查核实为限）',
      en: 'Ask the client why this lawyer in these cases, and on whose word (before filing: inquiry only)',
    },
    { zh: '查委托人与该律师、该法官有无持股、任职、亲属关系', en: 'Look for shares, posts or kin between client, lawyer and judge' },
  ],
  clears: [
    { zh: '委托日期均早于分案日期', en: 'All mandates are older than the assignment' },
    { zh: '选聘文件证明律师按案件种类固定分派', en: 'Papers of the client show that lawyers are set by kind of case' },
  ],
  policy: POLICY,
  needs: ['pairs', 'dossiers', 'fdr'],
  relations: [judgeLawyer, judgeClient],
  find({ pairs, dossiers, fdr }, policy) {
    const weighed = pairs.weigh(judgeLawyer);
    const { tested: family, found } = findTriangles(weighed, policy);
    const q = benjaminiHochberg(
      Float64Array.from(found, ({ aspect }) => aspect.p),
      family,
    );
    const names = countNames(dossiers);
    const hits = found.flatMap((triangle, i) => {
      const { aspect, leastLogEvidence } = triangle;
      if (aspect.observed < policy.leastRatio * aspect.expected || leastLogEvidence < Math.log(policy.leastEvidence)) return [];
      if (posterior(leastLogEvidence, PRIOR_SHARE) < policy.leastPosterior && q[i]! > fdr) return [];
      return hitOf(triangle, { names, weighed, q: q[i]!, family }) ?? [];
    });
    const companies = pairs.weigh(judgeClient);
    const views = viewPairs(
      companies,
      'assignment',
      (m, { counterpart }) => m.counterparts.includes(counterpart),
      (pair, { observed, expected }) =>
        observed >= policy.leastCases && observed >= policy.leastRatio * expected && standsOut(pair, policy, fdr),
    );
    const oneCounsel = views.flatMap((view) => clientHit(view, view.recounts, policy, clientReadings) ?? []);
    return { hits: [...hits, ...oneCounsel], unknown: [], examined: family + companies.tested };
  },
});

interface Context {
  readonly names: NameCounts;
  readonly weighed: WeighedPairs;
  readonly q: number;
  readonly family: number;
}

/** Null where a harmless reading covers it, or no document names the people. */
function hitOf(triangle: Triangle, { names, weighed, q, family }: Context): Hit | null {
  const { judge, lawyer, client, aspect, joint, of } = triangle;
  const innocent = innocentReadings(triangle, weighed);
  if (innocent.some((r) => r.state === 'applies')) return null;
  const dossiers = joint.map(({ meeting }) => paperOf(meeting.dossiers, lawyer));
  const official = officialOf(dossiers, judge);
  const counsel = firstOf(dossiers, lawyer);
  if (official.length === 0 || counsel.length === 0) return null;
  const court = shortCourt(triangle.court);
  const joins = client.heads.flatMap((head) => oneHead(names, head, client.names) ?? []);
  return {
    key: [judge, lawyer, ...client.names],
    verdict: 'violated',
    subjects: [...official, ...counsel, ...clientSubjects(dossiers, client.names)],
    counterpart: lawyer,
    dossiers,
    claim: {
      zh: `${court}同一委托人可比的 ${of.all} 件案件中，${of.judge} 件由同一法官审理、${of.lawyer} 件由同一律师代理，两者重合 ${joint.length} 件；按各占的件数，可比之处只应重合 ${expectedFigure(aspect.expected)} 件，实际 ${aspect.observed} 件`,
      en: `of ${of.all} comparable cases of one client at ${court}, ${of.judge} came before one judge and ${of.lawyer} were handled by one lawyer, ${joint.length} both; where they can be compared ${expectedFigure(aspect.expected)} would be both by their shares, ${aspect.observed} are`,
    },
    details: [
      ratioDetail({ aspect }, { zh: '件（该委托人的案件）', en: 'cases of the client' }),
      {
        type: 'table',
        title: { zh: '三方俱在的案件', en: 'Cases with all three' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '案由', en: 'Cause' },
        ],
        rows: dossiers.map(({ record }) => [
          record.number ?? '—',
          record.date ?? '—',
          record.extension.causes[0]?.value ?? record.charges[0]?.crime ?? '—',
        ]),
      },
    ],
    statistics: {
      observed: aspect.observed,
      expected: aspect.expected,
      p: aspect.p,
      q,
      tested: family,
      oddsRatio: null,
      prior: PRIOR_SHARE,
    },
    logEvidence: triangle.leastLogEvidence,
    evidence: dossiers.flatMap((d) => [
      ...placeOf(d, judge),
      ...placeOf(d, lawyer),
      ...clientNodes(d, client.names)
        .slice(0, 1)
        .flatMap((node) => placeOf(d, node)),
    ]),
    innocent,
    crimes: crimesOfTrials(dossiers),
    ...(joins.length === 0 ? {} : { joins }),
  };
}

/** The paper of a case in which the lawyer stands. */
function paperOf(dossiers: readonly Dossier[], lawyer: string): Dossier {
  return dossiers.find((d) => d.representatives.some((r) => r?.node === lawyer)) ?? dossiers[0]!;
}

function clientNodes(dossier: Dossier, names: readonly string[]): string[] {
  return names.flatMap((name) => partyNode(dossier, name) ?? []);
}

/** Each name once: persons have a node in every family of documents. */
function clientSubjects(dossiers: readonly Dossier[], names: readonly string[]): Subject[] {
  const subjects = dossiers.flatMap((d) => clientNodes(d, names).flatMap((node) => subjectOf(d, node) ?? []));
  return [...new Map(subjects.map((s) => [s.name, s])).values()];
}

function clientReadings({ joint, all, usual }: ClientShare): InnocentReading[] {
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  return [
    tested(READINGS, 'venue', 'excluded', {
      zh: `只与同院同类案件比较；该单位 ${all} 件中 ${joint} 件归该法官`,
      en: `compared with like cases of the court alone; ${joint} of the company’s ${all} went to this judge`,
    }),
    tested(READINGS, 'by-party', 'open', {
      zh:
        usual === null
          ? '该院反复涉诉的其他单位太少，看不出是否按当事人集中分案'
          : `该院其他反复涉诉单位居中只有 ${percent(usual)} 的案件归同一法官；分案规则须查文件`,
      en:
        usual === null
          ? 'too few other companies come again and again to tell how the court assigns'
          : `of other companies that come again, the middle one has ${percent(usual)} of its cases with one judge; the rules must be looked up`,
    }),
    tested(READINGS, 'standing-counsel', 'partly', {
      zh: '由常年顾问代理不能说明案件为何归同一法官',
      en: 'standing counsel does not tell why the cases go to one judge',
    }),
  ];
}

function innocentReadings({ judge, lawyer, client, of, joint, oneStretch }: Triangle, { lookup }: WeighedPairs): InnocentReading[] {
  const elsewhere = lookup.meetingsWith(lawyer).filter((m) => !joint.some((c) => c.meeting === m));
  const own = elsewhere.filter((m) => m.official === judge).length;
  return [
    tested(READINGS, 'standing-counsel', 'excluded', {
      zh: `该委托人 ${of.all} 件中该律师代理 ${of.lawyer} 件，其余另有代理；只看这些件如何分布于法官`,
      en: `the lawyer handled ${of.lawyer} of the client’s ${of.all} cases, the rest others; only how these lie among the judges is asked`,
    }),
    tested(READINGS, 'venue', 'excluded', {
      zh: `该委托人 ${of.all} 件均在同一法院，该法官审理 ${of.judge} 件，预期数已计入`,
      en: `all ${of.all} are of one court, ${of.judge} before this judge; the expectation allows for it`,
    }),
    tested(READINGS, 'counsel-changed', oneStretch ? 'applies' : 'excluded', {
      zh: oneStretch ? '该律师的案件集中在一段时间，其间没有别的律师' : '同一时段内另有律师代理该委托人；比较在同一年内进行',
      en: oneStretch
        ? 'the lawyer’s cases are one stretch of time with no other counsel in it'
        : 'other counsel acted for the client in the same stretch of time; compared inside one year',
    }),
    tested(READINGS, 'division-of-work', 'partly', {
      zh: `比较在同一案由内进行，集中于一个乡镇的另行比较；该律师其他案件 ${elsewhere.length} 件中由该法官审理 ${own} 件`,
      en: `compared inside one cause, and apart where one township stands out; ${own} of ${elsewhere.length} other cases of the lawyer came before this judge`,
    }),
    tested(READINGS, 'one-client', client.names.length === 1 ? 'excluded' : 'open', {
      zh: client.names.length === 1 ? '只有一个名称' : `${client.names.length} 个名称因地址或者负责人相同归为一个委托人`,
      en: client.names.length === 1 ? 'one name only' : `${client.names.length} names taken as one client by address or head`,
    }),
  ];
}
