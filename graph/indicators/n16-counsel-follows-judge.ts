import { benjaminiHochberg, posterior } from '../analytics/evidence/false-discovery.ts';
import { type Following, followingCounsel } from '../analytics/following-counsel.ts';
import { acrossAgencies, countNames, type NameCounts } from '../analytics/identity-readings.ts';
import { type Recounts, recountsOf } from '../analytics/pairs/readings.ts';
import type { WeighedPair } from '../analytics/pairs/weigh.ts';
import { shortCourt } from '../analytics/quotes.ts';
import { judgeLawyer } from '../analytics/relations/judge-lawyer.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { crimesOfTrials, expectedFigure, type PairView, pairQuotes, pairStory, viewPairs } from './pair-frame.ts';

const READINGS = {
  namesake: {
    text: { zh: '两院署名的是同名的两个人', en: 'The two courts have two people of one name' },
    paper: { zh: '任免、调动文件', en: 'the papers on appointment and transfer' },
    holder: OFFICES.courtPersonnel,
  },
  'everywhere-before': {
    text: { zh: '名气大的律师，在后一法院本来就有案件', en: 'A well-known lawyer who had cases at the second court all along' },
    paper: null,
  },
  'moved-too': {
    text: { zh: '律师自己换了执业地，在后一法院向谁都代理', en: 'The lawyer moved to that city and appears there before everybody' },
    paper: null,
  },
  'subject-moved': {
    text: {
      zh: '某类案件集中管辖，法官与许多律师一并转去',
      en: 'A subject was given to the second court: judge and many lawyers went with it',
    },
    paper: { zh: '集中管辖、内设机构调整文件', en: 'the papers on jurisdiction and divisions' },
    holder: OFFICES.trialManagement,
  },
  client: {
    text: { zh: '同一委托人在两地都有案件', en: 'One client has cases at both places' },
    paper: { zh: '常年法律顾问合同', en: 'the retainer contract' },
    holder: OFFICES.client,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Joint cases at each of the two courts: eight together. */
  leastUnits: 4,
  leastRatio: 1.5,
  /** Chance that the lawyer came to the second court when everybody did. */
  largestArrival: 0.05,
  /** Bayes factor that each half must keep under the least favourable admissible count. */
  leastEach: 2,
  leastPosterior: 0.1,
  /** So many lawyers of other firms who did the same: then a subject moved, and nobody followed anybody. */
  otherFollowers: 2,
} as const;

export const n16CounselFollowsJudge = defineIndicator({
  id: 'N16',
  version: '1.0.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '律师随法官迁移', en: 'Lawyer follows the judge' },
  why: {
    zh: '法官从甲院调到乙院后，在甲院与其配对过密的律师又在乙院与其配对过密，而此前该律师在乙院几乎没有案件，说明案源可能跟着法官走。两院分别在同类、同期案件内比较；律师到乙院的时间与乙院全部律师相比。跨院只凭姓名认定为同一法官，证据按身份读法折算。',
    en: 'A judge goes from one court to another, and a lawyer who met him more often than expected at the first does so again at the second, where he hardly appeared before: the work may follow the judge. Each court is compared inside class and period, and the lawyer’s coming with that of all its lawyers. Across courts the judge is known by name alone: the evidence is averaged over identity readings.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C09', 'C08'],
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；律师在哪一法院执业本身不违法，只提示应核查分案与裁判',
        en: 'Intentional ruling against facts and law is a crime; where a lawyer practises breaks no rule, it only says that assignment and decisions should be checked',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '查调动文件，核实两院署名是否同一人', en: 'Check the transfer papers: is it one person' },
    { zh: '调取两院分案日志，看是否随机分案', en: 'Pull the assignment logs of both courts: random or by hand' },
    {
      zh: '核对乙院各案的委托时间与分案时间、案源由谁介绍',
      en: 'Compare mandates with assignment at the second court; who brought the clients',
    },
  ],
  clears: [
    { zh: '任职材料证明两院署名者不是同一人', en: 'Career records show two different people' },
    { zh: '两院分案日志显示各案均系随机分案', en: 'The assignment logs of both courts show random assignment' },
  ],
  policy: POLICY,
  needs: ['pairs', 'dossiers', 'fdr'],
  relations: [judgeLawyer],
  find({ pairs, dossiers, fdr }, policy) {
    const recounts = recountsOf(pairs.weigh(judgeLawyer));
    const { tested: family, found } = followingCounsel(recounts, policy);
    const q = benjaminiHochberg(
      Float64Array.from(found, ({ p }) => p),
      family,
    );
    const names = countNames(dossiers);
    const hits = found.flatMap((following, i) => {
      const { before, after } = following.least;
      const stands = posterior(before + after, recounts.weighed.share) >= policy.leastPosterior || q[i]! <= fdr;
      const each = Math.min(before, after) >= Math.log(policy.leastEach);
      return stands && each ? (hitOf(following, { recounts, names, q: q[i]!, family }) ?? []) : [];
    });
    return { hits, unknown: [], examined: family };
  },
});

interface Context {
  readonly recounts: Recounts;
  readonly names: NameCounts;
  readonly q: number;
  readonly family: number;
}

const STORY = {
  own: { zh: '由该法官审理', en: 'had by this judge' },
  others: { zh: '该律师案件由他人审理', en: 'like cases of the lawyer, had by others' },
  likelier: { zh: '该法官接到此类案件', en: 'the judge gets such cases' },
} as const;

function viewOf(pair: WeighedPair, recounts: Recounts): PairView | undefined {
  return viewPairs(
    recounts.weighed,
    'assignment',
    (m, { counterpart }) => m.stratum !== '' && m.counterparts.includes(counterpart),
    (candidate) => candidate === pair,
  )[0];
}

/** Null where a harmless reading covers it, or no document names the people. */
function hitOf(following: Following, { recounts, names, q, family }: Context): Hit | null {
  const { move, lawyer, least } = following;
  const [before, after] = [viewOf(following.before, recounts), viewOf(following.after, recounts)];
  if (before === undefined || after === undefined) return null;
  const innocent = innocentReadings(following, before, after);
  if (innocent.some((r) => r.state === 'applies')) return null;
  const courts = [shortCourt(move.fromCourt), shortCourt(move.toCourt)] as const;
  const join = acrossAgencies(names, move.name, courts);
  const own = [before, after].map(({ pair }) => pair.aspects.assignment!);
  const [expectedBefore, expectedAfter] = own.map(({ expected }) => expectedFigure(expected));
  const dossiers = [...before.dossiers, ...after.dossiers];
  const halves = [
    { view: before, published: least.before },
    { view: after, published: least.after },
  ];
  return {
    key: [move.from, move.to, lawyer],
    verdict: 'violated',
    subjects: [after.subjects[0]!, before.subjects[0]!, after.subjects[1]!],
    counterpart: lawyer,
    dossiers,
    claim: {
      zh: `同一律师在${courts[0]} ${own[0]!.observed} 件（预期 ${expectedBefore} 件）、在${courts[1]} ${own[1]!.observed} 件（预期 ${expectedAfter} 件）案件由同一姓名的法官审理，该法官到后一法院以前，该律师在该院同类案件 ${following.arrival.before} 件`,
      en: `one lawyer had ${own[0]!.observed} cases at ${courts[0]} (${expectedBefore} expected) and ${own[1]!.observed} at ${courts[1]} (${expectedAfter} expected) before a judge of one name; at the second court the lawyer had ${following.arrival.before} like cases before the judge came`,
    },
    details: detailsOf(following, before, after),
    statistics: {
      observed: own.reduce((sum, { observed }) => sum + observed, 0),
      expected: own.reduce((sum, { expected }) => sum + expected, 0),
      ...{ p: following.p, q, tested: family, oddsRatio: null, prior: recounts.weighed.share },
    },
    logEvidence: least.before + least.after,
    influence: halves.flatMap(({ view, published }) => pairStory(view, 'assignment', published, STORY).influence),
    evidence: halves.flatMap(({ view }) => pairQuotes(view)),
    innocent,
    crimes: crimesOfTrials(dossiers),
    ...(join === null ? {} : { joins: [join] }),
  };
}

function detailsOf({ move, arrival }: Following, before: PairView, after: PairView): Detail[] {
  const row = (when: string, { court, aspect }: PairView): (string | number)[] => [
    when,
    court,
    aspect.observed,
    expectedFigure(aspect.expected),
  ];
  return [
    {
      type: 'table',
      title: { zh: '调动前后的配对', en: 'The pair before and after the move' },
      head: [
        { zh: '时间', en: 'When' },
        { zh: '法院', en: 'Court' },
        { zh: '配对件数', en: 'Joint cases' },
        { zh: '预期', en: 'Expected' },
      ],
      rows: [row(`至 ${move.stay.lastBefore ?? '—'}`, before), row(`自 ${move.stay.firstAfter}`, after)],
    },
    {
      type: 'table',
      title: { zh: '后一法院同类案件', en: 'Like cases at the second court' },
      head: [
        { zh: '时间', en: 'When' },
        { zh: '该律师', en: 'The lawyer' },
        { zh: '全部', en: 'Everybody' },
      ],
      rows: [
        [`${move.stay.firstAfter} 以前`, arrival.before, arrival.everybody.before],
        [`${move.stay.firstAfter} 以后`, arrival.after, arrival.everybody.after],
      ],
    },
    {
      type: 'table',
      title: { zh: '配对内的案件', en: 'Cases of the pair' },
      head: [
        { zh: '案号', en: 'Case' },
        { zh: '法院', en: 'Court' },
        { zh: '日期', en: 'Date' },
      ],
      rows: [before, after].flatMap(({ dossiers, court }) => dossiers.map((d) => [d.record.number ?? '—', court, d.record.date ?? '—'])),
    },
  ];
}

function innocentReadings(following: Following, before: PairView, after: PairView): InnocentReading[] {
  const { move, arrival, others } = following;
  const { stay } = move;
  const shared = sharedClients(following, before, after);
  return [
    tested(READINGS, 'namesake', 'open', {
      zh: `仅姓名相同；该姓名在前院最后出现于 ${stay.lastBefore ?? '—'}，在后院最早出现于 ${stay.firstAfter}${stay.stragglers > 0 ? `，此后前院仍有 ${stay.stragglers} 件署名` : '，时间上不矛盾'}`,
      en: `same name only; last seen at the first court ${stay.lastBefore ?? '—'}, first at the second ${stay.firstAfter}${stay.stragglers > 0 ? `; ${stay.stragglers} papers of the first court carry it after that` : ': not contradictory'}`,
    }),
    tested(READINGS, 'everywhere-before', arrival.before === 0 ? 'excluded' : 'partly', {
      zh: `法官到任前该律师在该院同类案件 ${arrival.before} 件（全部 ${arrival.everybody.before} 件），到任后 ${arrival.after} 件（全部 ${arrival.everybody.after} 件）`,
      en: `before the judge came the lawyer had ${arrival.before} of ${arrival.everybody.before} like cases there, after that ${arrival.after} of ${arrival.everybody.after}`,
    }),
    tested(READINGS, 'moved-too', 'excluded', {
      zh: `该律师在后院可比的案件按机会应有 ${expectedFigure(after.aspect.expected)} 件由该法官审理，实际 ${after.aspect.observed} 件`,
      en: `of the lawyer’s cases there ${expectedFigure(after.aspect.expected)} would be this judge’s by chance, ${after.aspect.observed} are`,
    }),
    tested(READINGS, 'subject-moved', others >= POLICY.otherFollowers ? 'applies' : others > 0 ? 'partly' : 'excluded', {
      zh: `另有 ${others} 名其他律所的律师在两院都与该法官配对高于预期且同期到后院`,
      en: `${others} lawyers of other firms are also above expectation before the judge at both courts and came with him`,
    }),
    tested(READINGS, 'client', shared === 0 ? 'excluded' : 'partly', {
      zh: `两院配对案件有 ${shared} 名相同委托人；每院去掉最多的一名委托人后再算，取其低者`,
      en: `${shared} clients stand in joint cases of both courts; each half is also counted without its largest client, and the lesser taken`,
    }),
  ];
}

function sharedClients({ lawyer }: Following, before: PairView, after: PairView): number {
  const clients = ({ joint }: PairView): Set<string> =>
    new Set(joint.flatMap((m) => m.clients.filter((c) => c.lawyer === lawyer).map((c) => c.client)));
  const there = clients(after);
  return [...clients(before)].filter((client) => there.has(client)).length;
}
