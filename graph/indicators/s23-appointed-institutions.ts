import { type AppointmentReadings, readAppointments } from '../analytics/appointment-readings.ts';
import { appointmentOf } from '../analytics/appointments.ts';
import { oldestFirst } from '../analytics/dossier-order.ts';
import { totalLaw } from '../analytics/evidence/cell.ts';
import { oddsRatio } from '../analytics/evidence/law.ts';
import { type PairReadings, type Recounts, readPair, recountsOf } from '../analytics/pairs/readings.ts';
import type { WeighedPair } from '../analytics/pairs/weigh.ts';
import { placeOf, quoteInLine, shortCourt } from '../analytics/quotes.ts';
import { judgeInstitution } from '../analytics/relations/judge-institution.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { type Procedure, procedureOf } from '../model/glossary.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { INSTITUTION_KINDS } from '../model/record/extension-terms.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { officialOf } from './group-frame.ts';
import { expectedFigure, pairStatistics, ratioDetail, standsOut } from './pair-frame.ts';
import { pairText, survives } from './recount-frame.ts';

const READINGS = {
  'one-firm': {
    text: { zh: '当地有资质的机构只有一两家', en: 'Only one or two bodies in reach are qualified' },
    paper: { zh: '机构名册', en: 'the roll of qualified bodies' },
    holder: OFFICES.justice,
  },
  lottery: {
    text: {
      zh: '由技术辅助部门摇号、轮候确定，文书没有写明',
      en: 'Drawn by lot or in turn by the technical office, which the papers do not say',
    },
    paper: { zh: '对外委托登记表、摇号记录', en: 'the register of outside orders and the record of the draw' },
    holder: OFFICES.trialManagement,
  },
  agreement: {
    text: { zh: '当事人协商选定，文书没有写明', en: 'The parties agreed on it, which the papers do not say' },
    paper: { zh: '选定机构的笔录', en: 'the minutes of the choice' },
    holder: OFFICES.courtArchive,
  },
  turns: { text: { zh: '各机构按季度、年度轮流承接', en: 'Bodies take turns by quarter or year' }, paper: null },
  'own-body': { text: { zh: '法院按法官、团队固定对应机构', en: 'The court has one body for each judge or team' }, paper: null },
  specialised: {
    text: { zh: '该法官专办一类案件，只有这家机构能做', en: 'A special docket, and the one body that does such work' },
    paper: null,
  },
  applicant: { text: { zh: '同一申请人、律师总是申请同一机构', en: 'One applicant or lawyer always asks for it' }, paper: null },
  township: {
    text: { zh: '派出法庭就近委托', en: 'A township tribunal turns to the body nearby' },
    paper: { zh: '派出法庭设置文件', en: 'the papers on the tribunal' },
  },
  stability: { text: { zh: '偶然集中，个别案件左右结果', en: 'Chance: single cases carry the result' }, paper: null },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Appointments by one judge below which nothing is told (catalogue, section 7). */
  leastUnits: 8,
  leastRatio: 1.5,
  /** With one other judge nobody can tell whose habit it is. */
  leastJudges: 2,
  /** Bayes factor that must be left under the least favourable admissible count. */
  leastEvidence: 3,
  leastPosterior: 0.1,
} as const;

export const s23AppointedInstitutions = defineIndicator({
  id: 'S23',
  version: '1.0.0',
  class: 'S',
  family: 'money',
  title: { zh: '中介机构指定集中', en: 'One body appointed again and again by one judge' },
  why: {
    zh: '鉴定、评估、审计、拍卖机构和破产管理人应由当事人协商或者随机确定。同一法官一再指定同一家机构，可能有人从中得利。只计文书写明由法院委托、指定的，摇号、协商、一方自行委托的不计；与同院其他法官在同类、同期、同种委托中如何分配相比较，系列案计一次。',
    en: 'Experts, appraisers, auditors, auction houses and administrators are to be agreed on or drawn. When one judge keeps appointing one body, somebody may gain by it. Only appointments that the papers call the court’s count; compared with how other judges of the court divide like orders of the same period, a series once.',
  },
  pattern: 'appointed-institution',
  patternName: { zh: '中介机构指定集中', en: 'appointments concentrated on one body' },
  crimes: ['C11', 'C09', 'C06'],
  law: [
    {
      article: '民事诉讼法第七十九条第一款（2021年以前为第七十六条第一款）',
      says: {
        zh: '申请鉴定的，由双方当事人协商确定鉴定人；协商不成的，由人民法院指定。指定集中本身不违法，只提示应核查',
        en: 'The parties agree on an expert; failing that the court appoints one. Concentration by itself breaks no rule, it says what should be checked',
      },
      from: '2013-01-01',
    },
    {
      article: '法释〔2018〕15号第十六条',
      says: {
        zh: '委托评估的，当事人协商不成，通过摇号方式在名单库中随机确定评估机构',
        en: 'Where the parties do not agree the appraiser is drawn by lot from the list',
      },
      from: '2018-09-01',
    },
    {
      article: '法释〔2007〕8号第二十条',
      says: {
        zh: '一般应当按照管理人名册采取轮候、抽签、摇号等随机方式公开指定管理人',
        en: 'Administrators are as a rule taken from the roll in turn or by lot, in public',
      },
      from: '2007-06-01',
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '调取对外委托登记表、摇号记录、选定机构笔录', en: 'Pull the register of outside orders, the draws, the minutes of the choice' },
    { zh: '核对收费与结论，与该机构受其他法官委托的案件比较', en: 'Compare fees and findings with its cases for other judges' },
    {
      zh: '查机构股东、负责人与承办人的往来（立案前以调查核实为限）',
      en: 'Look for ties of its owners and managers with the official (before filing: inquiry only)',
    },
  ],
  clears: [
    { zh: '摇号、轮候记录或者选定笔录显示机构不是该法官选定', en: 'Draws or minutes show that the judge did not choose it' },
    { zh: '法院文件规定该类委托固定交由该机构', en: 'Court papers give such orders to this body by rule' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [judgeInstitution],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(judgeInstitution);
    const recounts = recountsOf(weighed);
    const hits = weighed.pairs.flatMap((pair) => {
      const aspect = pair.aspects.assignment;
      if (aspect === undefined || aspect.observed < policy.leastUnits || aspect.observed < policy.leastRatio * aspect.expected) return [];
      return standsOut(pair, policy, fdr) ? (hitOf(pair, recounts) ?? []) : [];
    });
    return { hits, unknown: [], examined: weighed.tested };
  },
});

/** Null where a harmless reading covers it, or too little is left under the least favourable count. */
function hitOf(pair: WeighedPair, recounts: Recounts): Hit | null {
  const { weighed } = recounts;
  const { official, counterpart } = pair;
  const aspect = pair.aspects.assignment!;
  const counted = readPair(pair, recounts);
  const court = readAppointments(pair, weighed, POLICY.leastRatio);
  const joint = weighed.lookup.joint(official, counterpart).filter((m) => m.stratum !== '');
  const papers = joint.flatMap(({ dossiers }) => dossiers.find((d) => appointmentOf(d, counterpart) !== null) ?? []).sort(oldestFirst);
  const judge = officialOf(papers, official);
  const innocent = innocentReadings(counted, court);
  const [first] = papers;
  const item = first === undefined ? null : appointmentOf(first, counterpart);
  if (judge.length === 0 || item === null || court.judges < POLICY.leastJudges) return null;
  if (counted.leastLogBayesFactor < Math.log(POLICY.leastEvidence) || innocent.some((r) => r.state === 'applies')) return null;
  const kind = INSTITUTION_KINDS[item.kind];
  const where = shortCourt(joint[0]?.court ?? '');
  const law = totalLaw(aspect.cells);
  return {
    key: [official, counterpart, ...papers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: judge,
    counterpart,
    dossiers: papers,
    claim: {
      zh: `${where}同一法官 ${aspect.observed} 件委托、指定同一家${kind.zh}，按同院其他法官在同类案件中的分配只应有 ${expectedFigure(aspect.expected)} 件`,
      en: `one judge at ${where} appointed one ${kind.en} in ${aspect.observed} cases; ${expectedFigure(aspect.expected)} expected from how others there divide like orders`,
    },
    details: [
      ratioDetail({ aspect }, { zh: '件委托（系列案计一件）', en: 'orders (a series counts once)' }),
      {
        type: 'table',
        title: { zh: '该法官的委托', en: 'Orders of this judge' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '案由', en: 'Cause' },
          { zh: '机构', en: 'Body' },
        ],
        rows: papers.map(({ record }) => [
          ...[record.number ?? '—', record.date ?? '—', record.extension.causes[0]?.value ?? '—'],
          item.name,
        ]),
      },
    ],
    statistics: pairStatistics({ pair, weighed, aspect }, law === null ? null : oddsRatio(law, aspect.observed)),
    logEvidence: counted.leastLogBayesFactor,
    evidence: papers.flatMap((d) => [
      ...placeOf(d, official),
      ...(appointmentOf(d, counterpart)?.spans.slice(0, 1) ?? []).map((span) =>
        quoteInLine(d, span, { zh: '委托、指定的机构', en: 'the body appointed' }, 24),
      ),
    ]),
    innocent,
    crimes: crimesOf(papers),
  };
}

/** Abuse of power in enforcing, bending the law in suits, and abuse of power where neither is at hand. */
function crimesOf(papers: readonly Dossier[]): CrimeId[] {
  const of = (...some: readonly Procedure[]): boolean => papers.some(({ record }) => some.some((it) => it === procedureOf(record.kind)));
  return [...(of('execution') ? (['C11'] as const) : []), ...(of('civil', 'admin') ? (['C09'] as const) : []), 'C06'];
}

function innocentReadings(counted: PairReadings, court: AppointmentReadings): InnocentReading[] {
  const state = (test: PairReadings['base']): InnocentReading['state'] => survives(test, POLICY.leastRatio);
  const { client, place, printedPlaces, bar } = counted;
  return [
    tested(READINGS, 'one-firm', bar < 2 ? 'applies' : bar >= 4 ? 'excluded' : 'partly', {
      zh: `同组委托中 ${bar} 家机构各有 3 件以上`,
      en: `${bar} bodies had three such orders or more`,
    }),
    tested(READINGS, 'lottery', 'open', {
      zh: `写明摇号、随机的已经除去；其余文书没有写明`,
      en: 'those printed as drawn are left out; the other papers do not say',
    }),
    tested(READINGS, 'agreement', court.chosenByOthers > 0 ? 'partly' : 'open', {
      zh: `该法官另有 ${court.chosenByOthers} 件写明该机构由摇号、协商或者一方委托，没有计入`,
      en: `${court.chosenByOthers} more papers of this judge say that it was drawn, agreed on or brought by a party; not counted`,
    }),
    tested(READINGS, 'turns', state(court.inTurns), {
      zh: `只在同一季度内比较为 ${pairText(court.inTurns)}（实际 / 预期，证据）`,
      en: `compared inside single quarters ${pairText(court.inTurns)} (observed / expected, evidence)`,
    }),
    tested(READINGS, 'own-body', court.own * 2 >= court.judges ? 'applies' : court.own > 1 ? 'partly' : 'excluded', {
      zh: `可比的其他法官 ${court.judges} 名，其中 ${court.own} 名也有偏多的机构`,
      en: `${court.own} of ${court.judges} other judges have a body above expectation too`,
    }),
    tested(READINGS, 'specialised', state(counted.strictCauses), {
      zh: `不合并相近案由时 ${pairText(counted.strictCauses)}`,
      en: `causes kept apart ${pairText(counted.strictCauses)}`,
    }),
    tested(READINGS, 'applicant', client === null || client.units < 2 ? 'excluded' : state(counted.withoutClient), {
      zh:
        client === null
          ? '没有可辨认的共同申请人、律师'
          : `同一申请人、律师最多 ${client.units} 件；扣除后 ${pairText(counted.withoutClient)}`,
      en:
        client === null
          ? 'no common applicant or lawyer'
          : `at most ${client.units} of one applicant or lawyer; without them ${pairText(counted.withoutClient)}`,
    }),
    place === null
      ? tested(READINGS, 'township', printedPlaces.units * 2 >= printedPlaces.of && printedPlaces.units > 0 ? 'excluded' : 'open', {
          zh: `${printedPlaces.of} 件中 ${printedPlaces.units} 件写明乡镇、街道，没有集中于一处`,
          en: `${printedPlaces.units} of ${printedPlaces.of} print a township; no place stands out`,
        })
      : tested(READINGS, 'township', state(place.test), {
          zh: `${place.units} 件出自${place.town}；该地案件单独比较为 ${pairText(place.test)}`,
          en: `${place.units} come from ${place.town}; compared among themselves ${pairText(place.test)}`,
        }),
    tested(READINGS, 'stability', state(counted.leastOne), {
      zh: `去掉影响最大的一件后 ${pairText(counted.leastOne)}`,
      en: `without the most influential one ${pairText(counted.leastOne)}`,
    }),
  ];
}
