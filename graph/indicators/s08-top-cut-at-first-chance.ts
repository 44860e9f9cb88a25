import { leadingJudge } from '../analytics/case-facts.ts';
import { beyondLikeCases } from '../analytics/groups/concentration.ts';
import { gather } from '../analytics/groups/gather.ts';
import type { Aspect } from '../analytics/pairs/weigh.ts';
import { shortCourt } from '../analytics/quotes.ts';
import { type JudgedRuling, judgedRulings } from '../law/commutation/judged-rulings.ts';
import { ARTICLES } from '../law/facts/articles.ts';
import { quotesOf } from '../law/facts/fact-sheet.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/tools/next-steps.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import type { Hit } from '../model/leads/hit.ts';
import { compareText } from '../model/order.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { benchOf, groupStatistics, officialOf, standsOnBench, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  policy: {
    text: { zh: '全院执行“应减尽减”政策', en: 'A policy of the whole court to grant what the law allows' },
    paper: { zh: '该院减刑工作的内部规定', en: 'the court’s own rules on commutation' },
  },
  batch: {
    text: { zh: '监狱定期成批报请，间隔自然接近下限', en: 'Prisons propose in batches, so that intervals lie near the minimum' },
    paper: { zh: '监狱报请批次记录', en: 'the prison’s record of its batches' },
  },
  model: {
    text: { zh: '模范监区、表现突出的罪犯', en: 'A model ward, prisoners of outstanding conduct' },
    paper: { zh: '计分考核台账', en: 'the score sheets' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Rulings whose cut and waiting time can both be measured. */
  leastRulings: 8,
  /** Of them at the top and at the first chance. */
  leastTop: 4,
  /** A month after the minimum is at the first chance. */
  graceMonths: 1,
  /** Bayes factor against the other panels. */
  leastEvidence: 3,
} as const;

export const s08TopCutAtFirstChance = defineIndicator({
  id: 'S08',
  version: '1.0.0',
  class: 'S',
  family: 'outcome',
  title: { zh: '减刑幅度顶格、间隔踩点', en: 'Largest cut at the first chance' },
  why: {
    zh: '幅度到顶、间隔刚满都合法，但某一合议庭或者监区的案件明显多于同院其他合议庭，值得与其中违反规则的裁定一并核查。比率本身不作线索。',
    en: 'The largest cut as soon as the law allows is lawful. Where one panel grants it far more often than the others, it is worth a look beside rulings of that panel that break a rule. The rate alone makes no lead.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14'],
  law: [ARTICLES['commutation-6']],
  neverAlone: true,
  readings: READINGS,
  nextSteps: COMMUTATION_STEPS,
  clears: COMMUTATION_CLEARS,
  policy: POLICY,
  needs: ['dossiers'],
  find({ dossiers }, policy) {
    const measured = judgedRulings(dossiers).flatMap((ruling) => measuredOf(ruling, policy.graceMonths) ?? []);
    const hits = gather(measured, (m) => [m.court]).flatMap(([, own]) => panelsOf(own).flatMap((panel) => hitOf(panel) ?? []));
    return { hits, unknown: [], examined: measured.length };
  },
});

interface Measured {
  readonly id: string;
  readonly ruling: JudgedRuling;
  readonly dossier: Dossier;
  readonly court: string;
  readonly stratum: string;
  readonly time: number;
  /** At the top and at the first chance. */
  readonly good: boolean;
  readonly cut: number;
  readonly most: number;
  readonly waited: number;
  readonly least: number;
}

/** Null where cut or waiting time cannot be measured, or where a rule does not bind. What breaks a rule is at the top and too soon as well. */
function measuredOf(ruling: JudgedRuling, grace: number): Measured | null {
  const { dossier, facts } = ruling.sheet;
  const { court, date } = dossier.record;
  if (facts.proceeding !== 'commutation' || court === null || date === null) return null;
  const told = (codes: readonly string[]) =>
    ruling.verdict.checks.find(
      (c) => codes.includes(c.code) && c.state !== 'unknown' && c.state !== 'exempt' && c.limit !== null && c.actual !== null,
    );
  const cut = told(['CUT_TOO_LARGE']);
  const wait = facts.previous === null ? told(['START_TOO_EARLY']) : told(['INTERVAL_TOO_SHORT']);
  if (cut === undefined || wait === undefined) return null;
  const year = Number(date.slice(0, 4));
  return {
    ...{ id: dossier.document.id, ruling, dossier, court, stratum: date.slice(0, 4) },
    time: year * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3),
    good: cut.actual! >= cut.limit! && wait.actual! <= wait.limit! + grace,
    ...{ cut: cut.actual!, most: cut.limit!, waited: wait.actual!, least: wait.limit! },
  };
}

interface Panel {
  readonly official: NodeId;
  readonly own: readonly Measured[];
  readonly aspect: Aspect;
  readonly among: number;
}

/** Who presides against those over whom he does not; where he never presides, as a member. */
function panelsOf(measured: readonly Measured[]): Panel[] {
  const officials = [...new Set(measured.flatMap((m) => benchOf(m.dossier)))].sort(compareText);
  return officials.flatMap((official) => {
    const presided = measured.filter((m) => leadingJudge(m.dossier)?.node === official);
    const own = presided.length >= POLICY.leastRulings ? presided : measured.filter((m) => standsOnBench(m.dossier, official));
    if (own.length < POLICY.leastRulings || measured.length - own.length < POLICY.leastRulings) return [];
    if (own.filter((m) => m.good).length < POLICY.leastTop) return [];
    const ids = new Set(own.map((m) => m.id));
    const { aspect } = beyondLikeCases(own, measured, (m) => ids.has(m.id));
    return aspect.logBayesFactor >= Math.log(POLICY.leastEvidence) ? [{ official, own, aspect, among: officials.length }] : [];
  });
}

function hitOf({ official, own, aspect, among }: Panel): Hit | null {
  const top = own.filter((m) => m.good);
  const dossiers = top.map((m) => m.dossier);
  const subject = officialOf(dossiers, official);
  if (subject.length === 0) return null;
  const court = shortCourt(own[0]!.court);
  const expected = expectedFigure(aspect.expected);
  const prisons = new Map<string, number>();
  for (const { dossier } of top) {
    const prison = dossier.record.commutation?.prison;
    if (prison) prisons.set(prison, (prisons.get(prison) ?? 0) + 1);
  }
  const [most] = [...prisons].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return {
    key: [official, ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: subject,
    dossiers,
    claim: {
      zh: `${court}同一法官的 ${own.length} 件减刑中 ${top.length} 件幅度到顶且间隔刚满，按同院其他合议庭只应有 ${expected} 件${most === undefined ? '' : `；其中 ${most[1]} 件来自同一监狱`}`,
      en: `${top.length} of ${own.length} commutations of one judge at ${court} gave the largest cut at the first chance; ${expected} expected from the other panels${most === undefined ? '' : `; ${most[1]} came from one prison`}`,
    },
    details: [
      {
        type: 'ratio',
        title: { zh: '顶格且踩点', en: 'Largest cut at the first chance' },
        observed: top.length,
        expected: Math.round(aspect.expected * 10) / 10,
        unit: { zh: '件', en: 'rulings' },
      },
      weightTable(
        { zh: '顶格且踩点的裁定', en: 'Largest cuts at the first chance' },
        [
          { zh: '案号', en: 'Case' },
          { zh: '监狱', en: 'Prison' },
          { zh: '减去（月）', en: 'Cut (months)' },
          { zh: '上限', en: 'At most' },
          { zh: '已执行或间隔（月）', en: 'Waited (months)' },
          { zh: '下限', en: 'At least' },
        ],
        top.map((m) => ({
          weight: m.cut - m.most + (m.least - m.waited),
          cells: [m.dossier.record.number ?? '—', m.dossier.record.commutation?.prison ?? '—', m.cut, m.most, m.waited, m.least],
        })),
      ),
    ],
    statistics: groupStatistics(aspect, among),
    logEvidence: aspect.logBayesFactor - Math.log(among),
    evidence: top.flatMap((m) => quotesOf(m.ruling.sheet, ['cutMonths', 'handedOver', 'previous', 'ruledOn'])),
    innocent: [
      tested(READINGS, 'policy', 'partly', {
        zh: `同院其他合议庭的比例下应有 ${aspect.expected.toFixed(1)} 件，实际 ${top.length} 件`,
        en: `${aspect.expected.toFixed(1)} expected at the rate of the other panels, ${top.length} observed`,
      }),
      tested(READINGS, 'batch', 'open', { zh: '裁定没有载明报请批次', en: 'the rulings do not tell the batches' }),
      tested(READINGS, 'model', 'open', { zh: '考核情况须查台账', en: 'conduct must be looked up in the score sheets' }),
    ],
  };
}
