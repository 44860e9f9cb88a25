import { commutationsOf, type PatentRow, type PatentRuling, patentRows } from '../analytics/groups/patent-merits.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { PATENT_LAW } from '../law/commutation/patent-merit.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/tools/next-steps.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { PATENT_KINDS } from '../model/record/extension-terms.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { benchOf, firstOf, groupStatistics, officialOf, partyNode, shareDetail, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  engineer: {
    text: { zh: '服刑人员本人确有技术专长', en: 'The prisoners are in truth engineers' },
    paper: { zh: '入监前的学历、职业材料和研发记录', en: 'schooling and trade before prison, and the workshop log' },
  },
  workshop: {
    text: {
      zh: '监狱设有技术革新车间，统一委托一家机构申请',
      en: 'The prison has a workshop for innovations and one agency files for all',
    },
    paper: { zh: '监狱与代理机构的委托合同、付款凭证', en: 'the contract of the prison with the agency, and who paid' },
  },
  rota: {
    text: { zh: '减刑案件由固定合议庭审理', en: 'One panel has all commutations' },
    paper: { zh: '减刑案件的分案记录', en: 'the record of assignment of commutations' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Two prisoners with one agency are a coincidence. */
  leastPrisoners: 3,
  /** Share of the row in which the official decided. */
  leastShare: 0.5,
  /** Bayes factor for who decided. */
  leastEvidence: 3,
  /** Odds at which the dealing out of cases no longer explains who decided. */
  rotaOdds: 10,
} as const;

export const n20PatentsInARow = defineIndicator({
  id: 'N20',
  version: '1.0.0',
  class: 'N',
  family: 'assignment',
  title: { zh: '多名罪犯的专利来源相同且由同一法官裁定', en: 'Patents of several prisoners from one source before one judge' },
  why: {
    zh: '花钱买专利减刑，往往由同一代理机构为不同罪犯成批申请，并出自同一监区、由同一人员裁定。群体按代理机构、监区找出，是否集中于同一法官按同院其余减刑案件另行检验。',
    en: 'Bought patents tend to be filed by one agency for different prisoners, from one ward, before one panel. Rows are found by agency and ward; whether one judge had them is tested against the other commutations of the court.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14', 'C08'],
  law: [PATENT_LAW.major, PATENT_LAW.ordinary],
  readings: READINGS,
  nextSteps: [
    {
      zh: '向国家知识产权局查各专利的申请人、发明人、代理人、缴费人',
      en: 'Query the patent register: applicant, inventors, agent and who paid the fees',
    },
    ...COMMUTATION_STEPS,
  ],
  clears: [
    { zh: '研发记录证明各专利由罪犯本人在服刑期间完成', en: 'Workshop logs show that each prisoner made it while serving' },
    ...COMMUTATION_CLEARS,
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }, policy) {
    const rulings = commutationsOf(units);
    const rows = patentRows(rulings, benchOf, policy.leastPrisoners).filter(
      ({ his, rulings: all, concentration }) =>
        his.length >= policy.leastPrisoners &&
        his.length >= policy.leastShare * all.length &&
        concentration.aspect.logBayesFactor >= Math.log(policy.leastEvidence),
    );
    return { hits: rows.flatMap((row) => hitOf(row) ?? []), unknown: [], examined: rulings.filter((r) => r.patents.length > 0).length };
  },
});

const BY_JUDGE = { zh: '法官参与裁定', en: 'one judge decided' } as const;
const BY_PRISON = { zh: '监狱人员代表执行机关参加', en: 'one officer came for the prison to' } as const;

function hitOf(row: PatentRow): Hit | null {
  const { court, source, rulings, his, concentration, ward } = row;
  const dossiers = his.map((r) => r.dossier);
  const official = officialOf(dossiers, concentration.official);
  if (official.length === 0) return null;
  const prisoners = new Set(rulings.map((r) => r.prisoner)).size;
  const at = shortCourt(court);
  const expected = expectedFigure(concentration.aspect.expected);
  const deciding = official[0]!.role === 'prison-officer' ? BY_PRISON : BY_JUDGE;
  const fromWard = source.kind === 'ward' || ward === null || ward.aspect.logBayesFactor <= 0 ? null : ward;
  return {
    key: [concentration.official, source.kind, source.name, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...official, ...his.flatMap(({ dossier, prisoner }) => prisonerSubject(dossier, prisoner))],
    dossiers,
    claim: {
      zh: `${at}裁定减刑的 ${prisoners} 名罪犯的专利${source.kind === 'agent' ? '由同一代理机构申请' : '出自同一监区'}，其中 ${his.length} 件由同一${deciding.zh}（预期 ${expected} 件）${fromWard === null ? '' : `，${fromWard.aspect.observed} 件出自同一监区（预期 ${expectedFigure(fromWard.aspect.expected)} 件）`}`,
      en: `patents of ${prisoners} prisoners with a cut at ${at} ${source.kind === 'agent' ? 'were filed by one agency' : 'came from one ward'}; ${deciding.en} ${his.length} of them (${expected} expected)${fromWard === null ? '' : `, ${fromWard.aspect.observed} came from one ward (${expectedFigure(fromWard.aspect.expected)} expected)`}`,
    },
    details: [
      shareDetail(concentration),
      weightTable(
        source.kind === 'agent'
          ? { zh: `代理机构：${source.name}`, en: `Agency: ${source.name}` }
          : { zh: `监区：${source.name}`, en: `Ward: ${source.name}` },
        [
          { zh: '案号', en: 'Case' },
          { zh: '罪犯', en: 'Prisoner' },
          { zh: '监区', en: 'Ward' },
          { zh: '专利', en: 'Patent' },
          { zh: '名称', en: 'Title' },
          { zh: '减刑（月）', en: 'Cut (months)' },
        ],
        his.map((r) => ({ weight: r.dossier.record.commutation?.cutMonths ?? 0, cells: cellsOf(r) })),
      ),
    ],
    statistics: groupStatistics(concentration.aspect, concentration.among * row.rows),
    logEvidence: row.logEvidence,
    evidence: his.flatMap(({ dossier, patents }) => [
      ...patents.flatMap((p) =>
        p.spans.slice(0, 1).map((span) => quoteOf(dossier, span, { zh: '专利及代理机构', en: 'patent and agency' })),
      ),
      ...placeOf(dossier, concentration.official),
    ]),
    innocent: innocentReadings(row),
  };
}

function prisonerSubject(dossier: PatentRuling['dossier'], prisoner: string) {
  const node = partyNode(dossier, prisoner);
  return node === null ? [] : firstOf([dossier], node);
}

function cellsOf({ dossier, prisoner, ward, patents }: PatentRuling): (string | number)[] {
  const kinds = patents.map(({ kind }) => (kind === 'unknown' ? '未载明' : PATENT_KINDS[kind].zh));
  const titles = patents.flatMap(({ title }) => title ?? []);
  return [
    dossier.record.number ?? '—',
    prisoner,
    ward ?? '—',
    [...new Set(kinds)].join('、'),
    titles.join('、') || '—',
    dossier.record.commutation?.cutMonths ?? '—',
  ];
}

function innocentReadings({ rulings, his, concentration, ward }: PatentRow): InnocentReading[] {
  const prisoners = new Set(rulings.map((r) => r.prisoner)).size;
  return [
    tested(READINGS, 'engineer', 'open', {
      zh: `涉及 ${prisoners} 名罪犯；一人多项专利只计一人，经省级主管部门确认的不计`,
      en: `${prisoners} prisoners; one with many patents counts once, and what the province confirmed does not count`,
    }),
    tested(READINGS, 'workshop', 'open', {
      zh:
        ward === null
          ? '裁定没有载明监区'
          : `${ward.aspect.observed} 件出自${ward.name}，按其他减刑案件应有 ${ward.aspect.expected.toFixed(1)} 件`,
      en:
        ward === null
          ? 'no ward is printed'
          : `${ward.aspect.observed} from one ward, ${ward.aspect.expected.toFixed(1)} expected from the other rulings`,
    }),
    tested(READINGS, 'rota', concentration.aspect.logBayesFactor >= Math.log(POLICY.rotaOdds) ? 'excluded' : 'partly', {
      zh: `同院减刑案件中该法官应有 ${concentration.aspect.expected.toFixed(1)} 件，实际 ${his.length} 件`,
      en: `${concentration.aspect.expected.toFixed(1)} expected among the court’s commutations, ${his.length} observed`,
    }),
  ];
}
