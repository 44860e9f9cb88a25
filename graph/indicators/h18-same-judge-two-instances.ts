import { acrossAgencies, countNames, type NameCounts } from '../analytics/identity-readings.ts';
import type { Matter } from '../analytics/matters.ts';
import { officialSubject, quoteOf, shortCourt, signature } from '../analytics/quotes.ts';
import { figureCourtStay, readSeats, type Seat, type SeatPair, seatPairs } from '../analytics/seats.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { OFFICIAL_ROLES } from '../model/glossary.ts';
import type { Hit, NameJoin } from '../model/leads/hit.ts';
import type { InnocentReading, LawCitation, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const LAW = {
  general: {
    article: '最高人民法院关于审判人员在诉讼活动中执行回避制度若干问题的规定第三条',
    says: {
      zh: '在一个审判程序中参与过本案审判的人员，不得再参与该案其他程序；发回重审后又进入第二审的原二审合议庭不受此限',
      en: 'Who took part in one procedure of a case may not sit in another; the appellate panel is excepted when a remanded case returns on appeal',
    },
    from: '2011-06-13',
  },
  criminal: {
    article: '最高人民法院关于适用刑事诉讼法的解释第二十九条、第四百三十二条',
    says: {
      zh: '限于合议庭组成人员、独任审判员；最高人民法院依第四百二十九条第四项、第五项不予核准而发回的，不要求另行组成合议庭',
      en: 'Concerns panel members and sole judges; no new panel is required after non-approval under article 429(4) or (5)',
    },
    from: '2021-03-01',
  },
  criminalRemand: {
    article: '刑事诉讼法第二百三十九条',
    says: { zh: '发回重新审判的案件应当另行组成合议庭', en: 'A remanded case must be tried by another panel' },
    from: '2018-10-26',
  },
  criminalRetrial: {
    article: '刑事诉讼法第二百五十六条',
    says: {
      zh: '按照审判监督程序重新审判的案件，由原审法院审理的应当另行组成合议庭',
      en: 'Retrial by the court of origin needs another panel',
    },
    from: '2018-10-26',
  },
  civilRemand: {
    article: '民事诉讼法第四十一条第三款',
    says: {
      zh: '发回重审的案件，原审人民法院应当按照第一审程序另行组成合议庭（2022 年以前为第四十条）',
      en: 'After remand the court of origin forms another panel (article 40 before 2022)',
    },
    from: '2024-01-01',
  },
  civilRetrial: {
    article: '民事诉讼法第二百一十八条第二款',
    says: {
      zh: '人民法院审理再审案件，应当另行组成合议庭（此前为第二百零七条、第二百一十四条）',
      en: 'A retrial needs another panel (formerly articles 207, 214)',
    },
    from: '2024-01-01',
  },
  administrativeRemand: {
    article: '最高人民法院关于适用行政诉讼法的解释第一百零九条第二款',
    says: { zh: '发回重审的行政案件应当另行组成合议庭', en: 'A remanded administrative case needs another panel' },
    from: '2018-02-08',
  },
} as const satisfies Record<string, LawCitation>;

const READINGS = {
  name: {
    text: { zh: '两处署名是同名同姓的两个人', en: 'Two people of the same name' },
    paper: { zh: '法官任职文件与工号', en: 'the appointment papers with the staff number' },
    holder: OFFICES.courtPersonnel,
  },
  preliminary: { text: { zh: '前一次只作出程序性裁定，没有参加实体审理', en: 'Only a preliminary ruling the first time' }, paper: null },
  signature: {
    text: { zh: '署名排印错误，已作补正', en: 'A slip in the signature block, corrected since' },
    paper: { zh: '两份文书的签署正本、补正裁定', en: 'both signed originals, and a ruling that corrects one' },
    holder: OFFICES.courtArchive,
  },
  exception: {
    text: { zh: '属于不要求另行组成合议庭的发回', en: 'A remand that needs no new panel' },
    paper: { zh: '发回重审裁定（依据条项）', en: 'the remand ruling, for the item relied on' },
    holder: OFFICES.remandingCourt,
  },
} as const satisfies Record<string, ReadingDefinition>;

const CLEARS = [
  { zh: '合议庭组成通知或补正裁定显示其中一次署名有误', en: 'Panel notice or correction ruling shows that one signature is a slip' },
] as const satisfies readonly Bilingual[];

export const h18SameJudgeTwoInstances = defineIndicator({
  id: 'H18',
  version: '1.1.0',
  class: 'H',
  family: 'relation',
  title: { zh: '同一法官参加同一案件的两次审理', en: 'Same judge in two instances of one case' },
  why: {
    zh: '参加过原审的合议庭成员不得再审理发回重审、再审的同一案件。这里只看合议庭成员和独任审判员，院内同名可确认为同一人，跨院同名只作待核。',
    en: 'A panel member of the first trial may not sit after remand or in retrial. Only panel members and sole judges count; the same name inside one court is one person, across courts it is a name to be checked.',
  },
  pattern: 'same-judge-two-instances',
  patternName: { zh: '同一法官两次审理', en: 'same judge in two instances' },
  crimes: ['C09', 'C08'],
  law: [LAW.general, LAW.criminal, LAW.criminalRemand, LAW.criminalRetrial, LAW.civilRemand, LAW.civilRetrial, LAW.administrativeRemand],
  readings: READINGS,
  nextSteps: [
    { zh: '调取两次审理的合议庭组成通知、开庭笔录与合议笔录', en: 'Pull panel notices, hearing and deliberation records of both trials' },
    { zh: '查有无补正裁定', en: 'Look for a correction ruling' },
    { zh: '跨院同名的，核对任职经历', en: 'Across courts: check the career of the person named' },
  ],
  clears: CLEARS,
  // Thirty to one where it is certain, three to two where only the name or the missing remand says so. An assessor is drawn by lot and
  // handles nothing: to be drawn twice is a slip of whoever formed the panel far more often than a favour.
  policy: { certain: 30, assessor: 3, possible: 1.5 },
  needs: ['matters', 'dossiers'],
  find({ matters, dossiers }, policy) {
    const stays = figureCourtStay(dossiers);
    const names = countNames(dossiers);
    const hits: Hit[] = [];
    let examined = 0;
    for (const matter of matters) {
      const seats = readSeats(matter);
      if (new Set(seats.map((s) => s.caseKey)).size < 2) continue;
      examined++;
      for (const pair of seatPairs(seats, matter, stays)) hits.push(hitOf(pair, matter, Math.log(weightOf(pair, policy)), names));
    }
    return { hits, unknown: [], examined };
  },
});

function weightOf({ verdict, earlier, later }: SeatPair, policy: { certain: number; assessor: number; possible: number }): number {
  if (verdict === 'possible') return policy.possible;
  return earlier.role === 'lay-judge' || later.role === 'lay-judge' ? policy.assessor : policy.certain;
}

const KIND_TEXT = {
  remand: { zh: '原审与发回重审', en: 'the trial and the new trial after remand' },
  retrial: { zh: '原审与再审', en: 'the trial and the retrial' },
  review: { zh: '原审与再审审查', en: 'the trial and the review of the retrial application' },
  instances: { zh: '前后两个审级', en: 'two instances' },
} as const satisfies Record<SeatPair['kind'], Bilingual>;

function hitOf(pair: SeatPair, matter: Matter, logEvidence: number, names: NameCounts): Hit {
  const { earlier, later, kind, verdict, sameCourt } = pair;
  const between = KIND_TEXT[kind];
  const court = shortCourt(later.dossier.record.court ?? '');
  const subjects = (sameCourt ? [later] : [later, earlier]).flatMap((s) => officialSubject(s.dossier, s.official) ?? []);
  const suspected = verdict === 'possible';
  return {
    key: [later.node, earlier.node, earlier.dossier.document.id, later.dossier.document.id],
    verdict,
    subjects,
    dossiers: [earlier.dossier, later.dossier],
    claim: sameCourt
      ? {
          zh: `${court} 1 案的${between.zh}${suspected ? '疑似' : ''}由同一法官参加合议庭`,
          en: `1 case at ${court}: the same judge sat in ${between.en}${suspected ? ' (to be checked)' : ''}`,
        }
      : {
          zh: `${court} 1 案的${between.zh}署有同一姓名的法官（两院同名，身份待核）`,
          en: `1 case at ${court}: the same name signs in ${between.en} (two courts, same name only)`,
        },
    details: [
      {
        type: 'table',
        title: { zh: '两次参加审理', en: 'The two seats' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '法院', en: 'Court' },
          { zh: '日期', en: 'Date' },
          { zh: '身份', en: 'Role' },
        ],
        rows: [earlier, later].map(seatRow),
      },
    ],
    logEvidence,
    evidence: evidenceOf(pair, matter),
    innocent: innocentReadings(pair),
    law: lawOf(pair),
    crimes: later.branch === 'criminal' ? ['C08'] : ['C09'],
    ...(sameCourt
      ? {}
      : {
          joins: joinsOf(pair, names),
          clears: [{ zh: '任职材料证明两院署名者不是同一人', en: 'Career records show two different people' }, ...CLEARS],
        }),
  };
}

/** Across courts it is the name alone that makes two signatures one judge. */
function joinsOf({ earlier, later }: SeatPair, names: NameCounts): readonly NameJoin[] {
  const name = later.dossier.record.officials[later.official]?.name ?? '';
  const courts = [earlier, later].map((s) => shortCourt(s.dossier.record.court ?? ''));
  return [acrossAgencies(names, name, [courts[0]!, courts[1]!]) ?? []].flat();
}

function seatRow({ dossier, official }: Seat): string[] {
  const { number, court, date, officials } = dossier.record;
  const role = officials[official]?.role;
  return [number ?? '—', court ?? '—', date ?? '—', role === undefined ? '—' : OFFICIAL_ROLES[role].zh];
}

function evidenceOf({ earlier, later, remand }: SeatPair, matter: Matter): Quote[] {
  const quotes: Quote[] = [
    ...signature(earlier.dossier, earlier.official, { zh: '前次审理署名', en: 'signature in the earlier trial' }),
    ...signature(later.dossier, later.official, { zh: '后次审理署名', en: 'signature in the later trial' }),
  ];
  if (remand !== null) quotes.push(...remandQuote(remand));
  const step = matter.steps.find((s) => s.later === later.dossier && s.earlier === earlier.dossier);
  const cited = later.dossier.record.relatedCases.find((c) => step !== undefined && c.relation === step.relation)?.spans[0];
  if (cited !== undefined)
    quotes.push(quoteOf(later.dossier, cited, { zh: '后案引用前案', en: 'the later document cites the earlier case' }));
  return quotes;
}

function remandQuote(remand: Dossier): Quote[] {
  const at = remand.record.outcomes.indexOf('remanded');
  const span = remand.record.spans.outcomes[at]?.[0];
  return span === undefined ? [] : [quoteOf(remand, span, { zh: '发回重审', en: 'remand' })];
}

function innocentReadings({ sameCourt, exception, remand, kind, stay }: SeatPair): InnocentReading[] {
  const unknownRemand = kind === 'remand' && remand === null;
  return [
    sameCourt
      ? tested(READINGS, 'name', 'partly', {
          zh: '同一法院、同一姓名且未遮蔽；同院重名极少，仍应核对',
          en: 'same court, same unmasked name; namesakes in one court are rare but must be checked',
        })
      : tested(READINGS, 'name', 'open', {
          zh: `仅姓名相同；该姓名在前院最后出现于 ${stay.lastBefore ?? '—'}，在后院最早出现于 ${stay.firstAfter ?? '—'}${stay.stragglers > 0 ? `，此后前院仍有 ${stay.stragglers} 件署名` : '，时间上不矛盾'}`,
          en: `same name only; last seen at the earlier court ${stay.lastBefore ?? '—'}, first at the later one ${stay.firstAfter ?? '—'}${stay.stragglers > 0 ? `; ${stay.stragglers} papers of the earlier court carry it after that` : ': not contradictory'}`,
        }),
    tested(READINGS, 'preliminary', 'excluded', {
      zh: '前次文书是对本案作出裁判的文书，不是管辖、保全、补正等裁定',
      en: 'the earlier document decides the case; it is no ruling on jurisdiction, preservation or correction',
    }),
    tested(READINGS, 'signature', 'open', { zh: '已载入文书中没有补正裁定', en: 'no correction ruling among the loaded documents' }),
    tested(
      READINGS,
      'exception',
      exception || unknownRemand ? 'open' : 'excluded',
      exception
        ? { zh: '死刑复核发回：所依据的项未查明', en: 'remand after death-penalty review: the item relied on is not known' }
        : unknownRemand
          ? { zh: '发回裁定未载入', en: 'the remand ruling is not loaded' }
          : { zh: '发回或再审依据见引文，不属例外', en: 'basis quoted; not among the exceptions' },
    ),
  ];
}

function lawOf({ later, kind }: SeatPair): LawCitation[] {
  if (later.branch === 'criminal') return [LAW.general, LAW.criminal, kind === 'retrial' ? LAW.criminalRetrial : LAW.criminalRemand];
  if (kind === 'retrial') return [LAW.general, LAW.civilRetrial];
  return [LAW.general, later.branch === 'administrative' ? LAW.administrativeRemand : LAW.civilRemand];
}
