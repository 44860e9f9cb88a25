import { leadingJudge } from '../analytics/case-facts.ts';
import { defendantTraits, traitName } from '../analytics/defendant-traits.ts';
import { figure, officialSubject, quoteOf, shortCourt, signature } from '../analytics/quotes.ts';
import { findRareSets, influenceOnSet, type RareSet, retestSet, type Transaction } from '../analytics/rare-sets.ts';
import type { CaseUnit } from '../analytics/units.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { CaseInfluence, InnocentReading, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import { isMasked } from '../model/names/names.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  caseload: {
    text: { zh: '专门审理某一类案件，该类案件本来多有这些情节', en: 'A specialised caseload in which these circumstances are common' },
    paper: { zh: '该法官的分案记录', en: 'the assignment record of the judge' },
    holder: OFFICES.trialManagement,
  },
  gang: { text: { zh: '同一犯罪团伙分案审理', en: 'One gang tried in several cases' }, paper: null },
  lenient: { text: { zh: '当地法官宽严不一属正常差异', en: 'Honest differences in leniency' }, paper: null },
  police: {
    text: { zh: '侦查机关一次专项行动集中查证了立功线索', en: 'One police operation verified many tips' },
    paper: { zh: '检举材料与查证机关的核实函', en: 'the report and the letter of the body that verified it' },
    holder: OFFICES.police,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** After correction for every official and set that could have been found. */
  largestP: 1e-4,
  /** Against cases of the same crimes: above the first the caseload explains it, at the second it does not. */
  caseloadP: 0.01,
  caseloadClearP: 1e-3,
} as const;

export const n01RareCombination = defineIndicator({
  id: 'N01',
  version: '1.0.0',
  class: 'N',
  family: 'outcome',
  title: { zh: '罕见组合在同一法官处反复出现', en: 'Same rare combination before the same judge' },
  why: {
    zh: '庭审阶段立功、减轻处罚、免予处罚、同一律所等罕见情节成套地反复出现在同一法官的案件中，可能出自同一套做法。以同院其他法官的案件为参照，并对全部可能组合作多重检验校正。',
    en: 'When rare circumstances (merit, mitigation, exemption, one firm) keep coming as a set before one judge, one method may be behind them. Other judges of the court are the yardstick, and all combinations are corrected for.',
  },
  pattern: 'rare-combination',
  patternName: { zh: '罕见情节组合重复', en: 'rare combination repeated' },
  crimes: ['C08'],
  law: [
    {
      article: '刑法第六十八条',
      says: { zh: '立功须查证属实，才可以从轻、减轻或者免除处罚', en: 'Merit counts only when verified as true' },
      from: '2011-05-01',
    },
    {
      article: '刑法第六十三条',
      says: {
        zh: '减轻处罚须有法定情节，否则须经最高人民法院核准',
        en: 'Going below the minimum needs a ground in law or approval by the Supreme Court',
      },
      from: '2011-05-01',
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
      zh: '并排阅读各案卷宗，比对立功、从轻材料的来源、经手人与文字',
      en: 'Read the files side by side: source, handler and wording of the merit and mitigation papers',
    },
    { zh: '向查证机关核实立功线索的取得与查证经过', en: 'Ask the verifying body how each tip came up and was verified' },
  ],
  clears: [{ zh: '各案情节分别有独立来源并查证属实', en: 'The circumstances come from independent sources and are verified in each case' }],
  policy: POLICY,
  needs: ['units'],
  find({ units }, { largestP }) {
    const population = units.flatMap((unit) => caseOf(unit) ?? []);
    const transactions = population.map((p) => p.transaction);
    const cases = new Map(population.map((p) => [p.transaction.id, p]));
    const hits = findRareSets(transactions)
      .filter((set) => set.adjusted <= largestP)
      .flatMap((set) => hitOf(set, cases, transactions) ?? []);
    return { hits, unknown: [], examined: transactions.length };
  },
});

interface CriminalCase {
  readonly unit: CaseUnit;
  readonly transaction: Transaction;
}

/** A unit of criminal judgments with a known judge; null for anything else. */
function caseOf(unit: CaseUnit): CriminalCase | null {
  const judgments = unit.dossiers.filter((d) => d.record.kind === 'criminal-judgment');
  if (judgments.length === 0 || unit.judge === null) return null;
  const grade = parseCaseNumber(unit.cases[0] ?? '')?.classWords ?? 'criminal-judgment';
  const defendants = judgments.flatMap((d) => [...defendantTraits(d).values()].map((traits) => new Set(traits.keys())));
  return { unit, transaction: { id: unit.id, official: unit.judge, stratum: `${unit.court}|${grade}`, defendants } };
}

function hitOf(set: RareSet, cases: ReadonlyMap<string, CriminalCase>, transactions: readonly Transaction[]): Hit | null {
  const units = set.transactions.map((t) => cases.get(t.id)!.unit);
  const innocent = innocentReadings(set, units, cases, transactions);
  if (innocent.some((r) => r.state === 'applies')) return null;
  const subject = subjectOf(units, set.official);
  if (subject === null) return null;
  const numbers = [...new Set(units.flatMap((u) => u.cases))].sort();
  const names = set.attributes.map(traitName);
  const together = { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') };
  const expected = set.expected < 0.05 ? '<0.1' : figure(Math.round(set.expected * 10) / 10);
  const court = shortCourt(units[0]!.court);
  return {
    key: [set.official, ...set.attributes, ...numbers],
    verdict: innocent.some((r) => r.state === 'partly') ? 'possible' : 'violated',
    subjects: [subject],
    dossiers: units.flatMap((u) => u.dossiers),
    claim: {
      zh: `${court}同一法官 ${set.cases} 件刑事案件中有 ${units.length} 件同时出现「${together.zh}」，按同院其他法官只应有 ${expected} 件`,
      en: `${units.length} of ${set.cases} criminal cases of one judge at ${court} show “${together.en}” together; ${expected} expected from the other judges there`,
    },
    details: [
      {
        type: 'ratio',
        title: { zh: '实际与预期件数', en: 'Observed and expected' },
        observed: units.length,
        expected: Math.round(set.expected * 100) / 100,
        unit: { zh: '件', en: 'cases' },
      },
      {
        type: 'table',
        title: { zh: '情节 × 案件', en: 'Circumstances by case' },
        head: [{ zh: '案号', en: 'Case' }, { zh: '日期', en: 'Date' }, { zh: '被告人', en: 'Defendant' }, ...names],
        rows: units.map((u) => [u.cases[0] ?? '—', u.date ?? '—', holders(u, set.attributes).join('、') || '—', ...names.map(() => '✓')]),
      },
    ],
    statistics: {
      observed: units.length,
      expected: set.expected,
      p: set.p,
      q: set.adjusted,
      tested: set.tested,
      oddsRatio: null,
    },
    logEvidence: set.logEvidence,
    influence: influenceOf(set, cases),
    evidence: units.flatMap((u) => quotesOf(u, set)),
    innocent,
  };
}

/** Every case of the judge in the stratum: with the whole set, or without it. */
function influenceOf(set: RareSet, cases: ReadonlyMap<string, CriminalCase>): CaseInfluence[] {
  const shown = new Set(set.transactions.map((t) => t.id));
  const own = [...cases.values()].filter((c) => c.transaction.official === set.official && c.transaction.stratum === set.stratum);
  const lost = { shown: influenceOnSet(set, true), bare: influenceOnSet(set, false) };
  return own.flatMap(({ unit, transaction }) => {
    const first = unit.dossiers[0];
    if (first === undefined) return [];
    const shows = shown.has(transaction.id);
    return [
      {
        ...{ case: unit.cases[0] ?? '—', cases: Math.max(1, unit.cases.length), document: first.document.id, date: unit.date },
        says: shows
          ? { zh: '情节齐备', en: 'shows the set' }
          : { zh: '同一法官的案件，情节不齐备', en: 'case of the judge without the set' },
        logEvidence: shows ? lost.shown : lost.bare,
      },
    ];
  });
}

function innocentReadings(
  set: RareSet,
  units: readonly CaseUnit[],
  cases: ReadonlyMap<string, CriminalCase>,
  transactions: readonly Transaction[],
): InnocentReading[] {
  const causes = new Set(units.map((u) => u.cause));
  const alike = retestSet(
    set,
    transactions.filter((t) => t.stratum === set.stratum && causes.has(cases.get(t.id)!.unit.cause)),
  );
  const shared = sharedDefendants(units);
  return [
    tested(READINGS, 'caseload', alike.p > POLICY.caseloadP ? 'applies' : alike.p > POLICY.caseloadClearP ? 'partly' : 'excluded', {
      zh: `只与同院同罪名案件比较：实际 ${alike.observed}，预期 ${alike.expected.toFixed(2)}，偶然出现的概率 ${alike.p.toPrecision(2)}`,
      en: `against cases of the same crimes only: ${alike.observed} observed, ${alike.expected.toFixed(2)} expected, probability by chance ${alike.p.toPrecision(2)}`,
    }),
    shared > 0
      ? tested(READINGS, 'gang', 'applies', { zh: `其中 ${shared} 对案件有相同被告人`, en: `${shared} pairs of cases share a defendant` })
      : tested(READINGS, 'gang', 'excluded', {
          zh: '已合并同案与系列案；各案没有相同的未遮蔽被告人',
          en: 'series are counted once; no unmasked defendant is shared',
        }),
    tested(READINGS, 'lenient', 'excluded', {
      zh: `参照率已按法官之间的正常差异放宽，校正后偶然出现的概率 ${set.adjusted.toPrecision(2)}（检验 ${set.tested} 个组合）`,
      en: `the rate allows for honest scatter between judges; corrected probability by chance ${set.adjusted.toPrecision(2)} over ${set.tested} combinations`,
    }),
    tested(READINGS, 'police', 'open', { zh: '文书中看不出，需向查证机关核实', en: 'documents do not show it; ask the verifying body' }),
  ];
}

function sharedDefendants(units: readonly CaseUnit[]): number {
  const parties = units.map((u) => new Set(u.dossiers.flatMap((d) => d.record.parties.map((p) => p.name)).filter((n) => !isMasked(n))));
  let pairs = 0;
  for (const [i, a] of parties.entries()) for (const b of parties.slice(i + 1)) if ([...a].some((name) => b.has(name))) pairs++;
  return pairs;
}

function holders(unit: CaseUnit, attributes: readonly string[]): string[] {
  return unit.dossiers.flatMap((d) =>
    [...defendantTraits(d)].filter(([, traits]) => attributes.every((a) => traits.has(a))).map(([name]) => name),
  );
}

function subjectOf(units: readonly CaseUnit[], official: string) {
  for (const dossier of units.flatMap((u) => u.dossiers)) {
    const judge = leadingJudge(dossier);
    if (judge?.node === official) return officialSubject(dossier, judge.index);
  }
  return null;
}

function quotesOf(unit: CaseUnit, set: RareSet): Quote[] {
  return unit.dossiers.flatMap((dossier) => {
    const traits = [...defendantTraits(dossier).values()].find((own) => set.attributes.every((a) => own.has(a)));
    const judge = leadingJudge(dossier);
    if (traits === undefined || judge?.node !== set.official) return [];
    return [
      ...signature(dossier, judge.index, { zh: '法官署名', en: 'signature of the judge' }),
      ...set.attributes.flatMap((a) => (traits.get(a) ?? []).slice(0, 1).map((span) => quoteOf(dossier, span, traitName(a)))),
    ];
  });
}
