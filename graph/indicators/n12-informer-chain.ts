import { type MeritPassage, meritPassages } from '../analytics/groups/merit-passages.ts';
import { type SourceKind, type TipGroup, tipGroups } from '../analytics/groups/tip-groups.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import type { CaseUnit } from '../analytics/units.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Subject } from '../model/leads/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, groupStatistics, officialOf, seatedUnits, shareDetail, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  'task-force': {
    text: { zh: '同一专案组、同一派出所集中查证了许多真实线索', en: 'One task force or station verified many true tips' },
    paper: {
      zh: '查证机关的立案决定书、破案报告、被检举人的判决书',
      en: 'decisions to file, reports on the solved cases, judgments on those reported',
    },
  },
  gang: {
    text: { zh: '同一团伙成员分案检举同一首要分子', en: 'Members of one gang, tried apart, name one head' },
    paper: { zh: '各案起诉书（团伙关系）', en: 'the indictments, for the ties of the gang' },
  },
  fugitive: {
    text: { zh: '众所周知的在逃人员，多人分别提供线索', en: 'A well-known fugitive whom several helped to find' },
    paper: { zh: '在逃人员登记与到案经过', en: 'the wanted list and the report of the arrest' },
  },
  docket: {
    text: { zh: '该法官专门审理此类案件', en: 'The judge has all cases of this kind' },
    paper: { zh: '分案记录', en: 'the record of assignment' },
  },
  style: {
    text: { zh: '法官、书记员行文习惯相同', en: 'The judge or clerk writes in one style' },
    paper: null,
  },
} as const satisfies Record<string, ReadingDefinition>;

const SOURCES: Readonly<Record<SourceKind, Bilingual>> = {
  verifier: { zh: '同一查证人员', en: 'the same verifying officers' },
  person: { zh: '同一被检举人', en: 'the same person reported' },
  body: { zh: '同一查证机关', en: 'the same verifying body' },
};

const POLICY = {
  /** Defendants in cases of their own. */
  leastDefendants: 3,
  /** Share of letters that two passages have in common, form left out (research: MinHash .8 on whole passages). */
  sameWords: 0.7,
  /** Bayes factor that both the share of one judge and the sameness of the words must have. */
  leastEach: 2,
  /** Odds at which the dealing out of cases no longer explains who decided. */
  rotaOdds: 10,
} as const;

export const n12InformerChain = defineIndicator({
  id: 'N12',
  version: '1.0.0',
  class: 'N',
  family: 'text',
  title: { zh: '多名被告人的立功出自同一来源且文字雷同', en: 'Merits of several defendants from one source in the same words' },
  why: {
    zh: '虚假立功往往由同一人查证、检举同一人，并套用同一段文字。这里按查证人员、被检举人、查证机关找出互不相关被告人的立功，再检验是否集中于同一法官、文字是否雷同而无可核对的内容；各有姓名、日期、案号的线索不计。',
    en: 'Invented merit tends to have one verifier or one person reported, and one text. Merits of unrelated defendants are gathered by source; whether one judge had them and whether they read alike with nothing to check is tested apart. Tips with names, days or numbers of their own do not count.',
  },
  pattern: 'informer-chain',
  patternName: { zh: '疑似虚假立功', en: 'suspected invented merit' },
  crimes: ['C08', 'C14'],
  law: [
    {
      article: '刑法第六十八条',
      says: { zh: '检举揭发须查证属实，才构成立功', en: 'A report is merit only when it is verified as true' },
      from: '2011-05-01',
    },
    {
      article: '法发〔2010〕60号第六条',
      says: {
        zh: '立功线索的来源、查证材料应当经庭审出示、辨认、质证等法庭调查程序查证属实',
        en: 'Source and verification of a tip must be shown and examined in court before merit is found',
      },
      from: '2010-12-22',
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
    {
      zh: '调取各案立功材料，核对被检举人是否真实存在、是否立案判刑',
      en: 'Pull the merit papers: does the person reported exist, was a case filed and judged?',
    },
    {
      zh: '询问出具情况说明的人员，查看守所会见、谈话记录',
      en: 'Ask those who signed the note; look at visits and talks in the detention house',
    },
    { zh: '核对线索最初由谁、何时提出，是否在会见律师之后', en: 'Who raised the tip first and when; was it after a visit of counsel?' },
  ],
  clears: [
    { zh: '各案被检举人已另案查处的法律文书', en: 'Papers which show that those reported were dealt with in cases of their own' },
    { zh: '分案记录显示各案系随机分案', en: 'The record of assignment shows chance' },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }, policy) {
    const passages = meritPassages(units);
    const groups = tipGroups(passages, seatedUnits(units), policy).filter((group) => isChain(group, policy));
    const strongest = groups
      .sort((a, b) => Math.round(b.logEvidence) - Math.round(a.logEvidence) || b.his.length - a.his.length || b.logEvidence - a.logEvidence)
      .filter((g, i, all) => !all.slice(0, i).some((k) => overlaps(k, g)));
    return { hits: strongest.flatMap((group) => hitOf(group, units) ?? []), unknown: [], examined: passages.length };
  },
});

function isChain({ his, concentration, words }: TipGroup, { leastDefendants, leastEach }: typeof POLICY): boolean {
  const each = Math.log(leastEach);
  const defendants = new Set(his.map((p) => p.unit.id)).size;
  return defendants >= leastDefendants && concentration.aspect.logBayesFactor >= each && words.logBayesFactor >= each;
}

/** The same passages seen from the officer and from the body are one chain. */
function overlaps(a: TipGroup, b: TipGroup): boolean {
  const ids = new Set(a.his.map((p) => p.unit.id));
  return a.concentration.official === b.concentration.official && b.his.filter((p) => ids.has(p.unit.id)).length * 2 >= b.his.length;
}

function hitOf(group: TipGroup, units: readonly CaseUnit[]): Hit | null {
  const { concentration, his, passages, kind, names, words } = group;
  const dossiers = [...new Set(his.map((p) => p.dossier))];
  const official = officialOf(dossiers, concentration.official);
  if (official.length === 0) return null;
  const court = shortCourt(group.court);
  const expected = expectedFigure(concentration.aspect.expected);
  const prison = official[0]!.role === 'prison-officer';
  return {
    key: [concentration.official, kind, ...names, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...official, ...verifiersOf(group), ...lawyersOf(his)],
    dossiers,
    claim: {
      zh: `${court} ${passages.length} 件出自${SOURCES[kind].zh}的立功中 ${his.length} 件由同一${prison ? '监狱人员代表执行机关参加' : '法官认定'}（预期 ${expected} 件），其中 ${words.observed} 件文字雷同且没有可核对的内容（其他立功的比例下应有 ${expectedFigure(words.expected)} 件）`,
      en: `${his.length} of ${passages.length} merits from ${SOURCES[kind].en} at ${court} ${prison ? 'had one officer come for the prison' : 'were found by one judge'} (${expected} expected); ${words.observed} read alike with nothing to check (${expectedFigure(words.expected)} expected from other merits)`,
    },
    details: detailsOf(group, units),
    statistics: groupStatistics(concentration.aspect, concentration.among * group.groups),
    logEvidence: group.logEvidence,
    evidence: his.flatMap((passage) => [
      ...passage.spans.slice(0, 2).map((span) => quoteOf(passage.dossier, span, { zh: '立功事实', en: 'what the merit was' })),
      ...placeOf(passage.dossier, concentration.official),
    ]),
    innocent: innocentReadings(group),
    crimes: dossiers.some((d) => d.record.kind === 'commutation-ruling') ? ['C14', 'C08'] : ['C08'],
  };
}

/** Officers of the police whom the papers name also as having handled the case. */
function verifiersOf({ his, kind, names }: TipGroup): Subject[] {
  if (kind !== 'verifier') return [];
  const found = his.flatMap(({ dossier }) =>
    dossier.officials.flatMap((o) => (o !== null && names.includes(o.item.name) ? firstOf([dossier], o.node) : [])),
  );
  return [...new Map(found.map((s) => [s.node, s])).values()];
}

/** A lawyer who stands in half of the cases or more. */
function lawyersOf(his: readonly MeritPassage[]): Subject[] {
  const counts = new Map<string, number>();
  for (const { unit } of his) for (const lawyer of unit.lawyers) counts.set(lawyer, (counts.get(lawyer) ?? 0) + 1);
  return [...counts].flatMap(([node, count]) =>
    count * 2 >= his.length
      ? firstOf(
          his.map((p) => p.dossier),
          node,
        )
      : [],
  );
}

function detailsOf({ concentration, his, names, kind, court }: TipGroup, units: readonly CaseUnit[]): Detail[] {
  const merit = (unit: CaseUnit): boolean =>
    unit.dossiers.some(({ record }) =>
      record.extension.circumstances.some((c) => c.circumstance === 'merit' || c.circumstance === 'major-merit'),
    );
  const judged = units.filter((u) => u.court === court && u.dossiers.some((d) => d.record.kind === 'criminal-judgment'));
  const own = judged.filter((u) => u.judge === concentration.official);
  const others = judged.filter((u) => u.judge !== concentration.official);
  const rate = others.length === 0 ? 0 : others.filter(merit).length / others.length;
  return [
    shareDetail(concentration),
    {
      type: 'ratio',
      title: {
        zh: `该法官认定立功的案件（共 ${own.length} 件，不单独作为依据）`,
        en: `Cases of this judge with merit (of ${own.length}; never relied on alone)`,
      },
      observed: own.filter(merit).length,
      expected: Math.round(rate * own.length * 10) / 10,
      unit: { zh: '件', en: 'cases' },
    },
    weightTable(
      { zh: `${SOURCES[kind].zh}：${names.join('、')}`, en: `${SOURCES[kind].en}: ${names.join(', ')}` },
      [
        { zh: '案号', en: 'Case' },
        { zh: '被告人', en: 'Defendant' },
        { zh: '被检举人', en: 'Reported' },
        { zh: '查证', en: 'Verified by' },
        { zh: '立功事实', en: 'Merit' },
      ],
      his.map((p) => ({
        weight: -p.particulars.length,
        cells: [
          p.dossier.record.number ?? '—',
          p.defendant,
          p.reported.join('、') || '—',
          [...p.bodies, ...p.verifiers].join('、') || '—',
          p.text.length > 60 ? `${p.text.slice(0, 60)}…` : p.text,
        ],
      })),
    ),
  ];
}

function innocentReadings({ his, passages, concentration, words, kind }: TipGroup): InnocentReading[] {
  const checkable = his.filter((p) => p.particulars.length > 0).length;
  return [
    tested(READINGS, 'task-force', checkable === 0 ? 'partly' : 'open', {
      zh: `已剔除各有案号、日期、数量的线索；余下 ${his.length} 件中 ${checkable} 件有可核对的内容`,
      en: `tips with case numbers, days or weights of their own are left out; ${checkable} of the ${his.length} left have something to check`,
    }),
    tested(READINGS, 'gang', 'partly', {
      zh: '各案被告人没有相同的同案人、关联案号',
      en: 'the defendants share no co-defendant and no related case',
    }),
    tested(READINGS, 'fugitive', kind === 'person' ? 'open' : 'partly', {
      zh: `按其他立功的比例应有 ${words.expected.toFixed(1)} 件文字雷同，实际 ${words.observed} 件`,
      en: `${words.expected.toFixed(1)} would read alike at the rate of other merits; ${words.observed} do`,
    }),
    tested(READINGS, 'docket', concentration.aspect.logBayesFactor >= Math.log(POLICY.rotaOdds) ? 'excluded' : 'partly', {
      zh: `同院同类案件中该法官应有 ${concentration.aspect.expected.toFixed(1)} 件，实际 ${his.length} / ${passages.length} 件`,
      en: `${concentration.aspect.expected.toFixed(1)} expected among like cases of the court, ${his.length} of ${passages.length} observed`,
    }),
    tested(READINGS, 'style', 'partly', {
      zh: '至少三名其他法官用过的文字不计；来源按人名、机关名找出，不按文字',
      en: 'words that three other judges use do not count; the source is found by names, never by words',
    }),
  ];
}
