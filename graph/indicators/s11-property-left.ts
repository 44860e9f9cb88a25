import { type Closing, closingsOf, nameOfDebtor } from '../analytics/groups/closings.ts';
import { beyondLikeCases } from '../analytics/groups/concentration.ts';
import { gather } from '../analytics/groups/gather.ts';
import type { Aspect } from '../analytics/pairs/weigh.ts';
import { placeOf, quoteOf, shortCourt } from '../analytics/quotes.ts';
import { CLOSING_LAW } from '../law/enforcement/closing-conditions.ts';
import { ENFORCEMENT_STEPS } from '../law/enforcement/enforcement-steps.ts';
import type { NodeId } from '../model/entity.ts';
import { partsId } from '../model/ids.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { benchOf, firstOf, groupStatistics, officialOf, partyNode, weightTable } from './group-frame.ts';
import { expectedFigure } from './pair-frame.ts';

const READINGS = {
  campaign: {
    text: { zh: '全院年底集中清理', en: 'A campaign of the whole court at the end of the year' },
    paper: { zh: '法院集中清理的通知', en: 'the notice of the campaign' },
  },
  terse: {
    text: { zh: '财产不能处置，裁定书写得简略', en: 'The property could not be sold and the rulings are terse' },
    paper: { zh: '查控反馈、查封登记、合议笔录', en: 'search replies, registers of seizure, records of the panel' },
  },
  poor: { text: { zh: '被执行人确无财产', en: 'Debtors who have nothing' }, paper: null },
  allocated: {
    text: { zh: '同一被执行人的案件按规定集中交一人办理', en: 'The cases of one debtor go to one officer by rule' },
    paper: { zh: '执行局分案文件', en: 'the rules of assignment of the enforcement bureau' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Closings that name property: two are slips of the pen. */
  leastClosings: 3,
  /** Other closings of the court, for a yardstick. */
  leastOthers: 5,
  /** Bayes factor against the other officers and, for a debtor, against the officer's other debtors. */
  leastEvidence: 3,
} as const;

export const s11PropertyLeft = defineIndicator({
  id: 'S11',
  version: '1.0.0',
  class: 'S',
  family: 'money',
  title: { zh: '反复在有财产时终结本次执行', en: 'Enforcement ended again and again though property is known' },
  why: {
    zh: '单份裁定写明财产而没有说明不能处置的原因，可能只是简略；同一人员反复如此，或者只对同一被执行人如此，而同院其他人员不然，就应核查是否有意放过。',
    en: 'One ruling that names property and gives no reason may just be terse. When one officer does it again and again, or for one debtor alone, and the others of the court do not, it should be checked.',
  },
  pattern: 'enforcement-ended-against-law',
  crimes: ['C10', 'C11'],
  law: [CLOSING_LAW.conditions, CLOSING_LAW.interpretation],
  readings: READINGS,
  nextSteps: ENFORCEMENT_STEPS,
  clears: [
    { zh: '各案查控反馈、查封登记显示财产不能处置', en: 'Search replies and registers show that the property could not be sold' },
    { zh: '申请执行人在各案中签字同意', en: 'The applicants signed their consent' },
  ],
  policy: POLICY,
  needs: ['units'],
  find({ units }) {
    const closings = closingsOf(units, benchOf);
    const repeated = gather(closings, (c) => [c.court])
      .flatMap(([, own]) => repeatedAt(own))
      .sort((a, b) => b.logEvidence - a.logEvidence);
    const strongest = repeated.filter((r, i) => !repeated.slice(0, i).some((k) => covers(k, r)));
    return { hits: strongest.flatMap((r) => hitOf(r) ?? []), unknown: [], examined: closings.length };
  },
});

interface Repeated {
  readonly official: NodeId;
  /** Null where the officer does so for all debtors. */
  readonly debtor: string | null;
  readonly own: readonly Closing[];
  readonly aspect: Aspect;
  readonly tested: number;
  readonly logEvidence: number;
}

/** Officers against the other officers; debtors against the other debtors of the court and of the officer who had most of them. */
function repeatedAt(closings: readonly Closing[]): Repeated[] {
  const officials = [...new Set(closings.flatMap((c) => c.bench))].sort(compareText);
  const counts = new Map<string, number>();
  for (const { debtors } of closings) for (const debtor of debtors) counts.set(debtor, (counts.get(debtor) ?? 0) + 1);
  const debtors = [...counts].filter(([, count]) => count >= POLICY.leastClosings).map(([name]) => name);
  const tests = officials.length + debtors.length;
  return [
    ...officials.flatMap((official) => {
      const own = closings.filter((c) => c.bench.includes(official));
      const bare = own.filter((c) => c.good);
      // Where one debtor has most of them it is he who is spared.
      if (debtors.some((debtor) => bare.filter((c) => c.debtors.includes(debtor)).length * 2 > bare.length)) return [];
      return weighed(official, null, own, closings, tests);
    }),
    ...debtors.flatMap((debtor) => {
      const own = closings.filter((c) => c.debtors.includes(debtor));
      const official = mostOften(own.filter((c) => c.good));
      return official === null ? [] : weighed(official, debtor, own, closings, tests);
    }),
  ];
}

/** Who sat in half of them or more; null where nobody did. */
function mostOften(bare: readonly Closing[]): NodeId | null {
  const counts = new Map<NodeId, number>();
  for (const { bench } of bare) for (const official of bench) counts.set(official, (counts.get(official) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most !== undefined && most[1] * 2 >= bare.length ? most[0] : null;
}

function weighed(
  official: NodeId,
  debtor: string | null,
  own: readonly Closing[],
  closings: readonly Closing[],
  tests: number,
): Repeated[] {
  const bare = own.filter((c) => c.good).length;
  const ids = new Set(own.map((c) => c.id));
  if (bare < POLICY.leastClosings || closings.length - own.length < POLICY.leastOthers) return [];
  const left = (c: { readonly id: string }): boolean => ids.has(c.id);
  const court = beyondLikeCases(own, closings, left).aspect;
  // Where he leaves property to every debtor the favour is not this one's: that is told of him alone.
  const rest = closings.filter((c) => c.bench.includes(official) && !ids.has(c.id));
  const himself = debtor === null || rest.length === 0 ? court : beyondLikeCases(own, rest, left).aspect;
  const aspect = himself.logBayesFactor < court.logBayesFactor ? himself : court;
  if (aspect.logBayesFactor < Math.log(POLICY.leastEvidence)) return [];
  return [{ official, debtor, own, aspect, tested: tests, logEvidence: aspect.logBayesFactor - Math.log(tests) }];
}

/** The same rulings told of a colleague on the bench, or of the debtor and of the officer, are one repetition. */
function covers(stronger: Repeated, weaker: Repeated): boolean {
  const ids = new Set(stronger.own.filter((c) => c.good).map((c) => c.id));
  const bare = weaker.own.filter((c) => c.good);
  return bare.filter((c) => ids.has(c.id)).length * 2 >= bare.length;
}

function hitOf({ official, debtor, own, aspect, tested: tests, logEvidence }: Repeated): Hit | null {
  const bare = own.filter((c) => c.good);
  const dossiers = bare.map((c) => c.dossier);
  const subject = officialOf(dossiers, official);
  if (subject.length === 0) return null;
  const court = shortCourt(own[0]!.court);
  const node = debtor === null ? null : partyNode(dossiers[0]!, nameOfDebtor(debtor));
  const expected = expectedFigure(aspect.expected);
  return {
    key: [official, debtor ?? '', ...dossiers.map((d) => d.document.id)],
    verdict: 'violated',
    subjects: [...subject, ...(node === null ? [] : firstOf(dossiers, node))],
    ...(debtor === null ? {} : { counterpart: partsId('debtor', own[0]!.court, debtor) }),
    dossiers,
    claim: {
      zh: `${court}${debtor === null ? '同一人员' : '对同一被执行人'}终结本次执行的 ${own.length} 件中 ${bare.length} 件有财产可查而未说明不能处置的原因，按${debtor === null ? '同院其他人员' : '同院及同一人员的其他案件'}只应有 ${expected} 件`,
      en: `${bare.length} of ${own.length} enforcements that ${debtor === null ? 'one officer of ' : ''}${court} ended${debtor === null ? '' : ' for one debtor'} leave known property and give no reason; ${expected} expected from ${debtor === null ? 'the other officers' : 'other cases of the court and the officer'}`,
    },
    details: [
      {
        type: 'ratio',
        title: { zh: '有财产可查而未说明原因', en: 'Property known, no reason given' },
        observed: bare.length,
        expected: Math.round(aspect.expected * 10) / 10,
        unit: { zh: '件', en: 'closings' },
      },
      weightTable(
        { zh: '终结本次执行的裁定', en: 'Rulings that ended the enforcement' },
        [
          { zh: '案号', en: 'Case' },
          { zh: '日期', en: 'Date' },
          { zh: '被执行人', en: 'Debtor' },
          { zh: '裁定载明的财产', en: 'Property named' },
        ],
        bare.map((c) => ({
          weight: c.property.length,
          cells: [
            c.dossier.record.number ?? '—',
            c.dossier.record.date ?? '—',
            c.debtors.map(nameOfDebtor).join('、') || '—',
            c.property.join('；') || `在先裁定：${c.known?.property ?? '—'}`,
          ],
        })),
      ),
    ],
    statistics: groupStatistics(aspect, tests),
    logEvidence,
    evidence: bare.flatMap(({ dossier, spans, known }) => [
      ...spans.map((span) => quoteOf(dossier, span, { zh: '裁定载明的财产', en: 'property named in the ruling' })),
      ...(known === null
        ? []
        : [
            quoteOf(known.dossier, known.span, {
              zh: '同一被执行人在先裁定载明的财产',
              en: 'property named in an earlier ruling on this debtor',
            }),
          ]),
      ...placeOf(dossier, official),
    ]),
    innocent: innocentReadings(own, aspect, debtor),
  };
}

function innocentReadings(own: readonly Closing[], aspect: Aspect, debtor: string | null): InnocentReading[] {
  const bare = own.filter((c) => c.good);
  const december = bare.filter((c) => c.dossier.record.date?.slice(5, 7) === '12').length;
  return [
    tested(READINGS, 'campaign', december * 2 < bare.length ? 'excluded' : 'partly', {
      zh: `${bare.length} 件中 ${december} 件在十二月，已与同院同月案件比较`,
      en: `${december} of ${bare.length} fell in a December, compared with those of the court in that month`,
    }),
    tested(READINGS, 'poor', 'excluded', {
      zh: '只计裁定自己或者在先裁定写明有财产的案件',
      en: 'only cases count in which this ruling or an earlier one names property',
    }),
    tested(READINGS, 'terse', 'open', {
      zh: `同样的简略按其他案件只应有 ${aspect.expected.toFixed(1)} 件；各案原因须查原卷`,
      en: `${aspect.expected.toFixed(1)} would be as terse by the other cases; the reason of each is in the file`,
    }),
    tested(READINGS, 'allocated', debtor === null ? 'excluded' : 'open', {
      zh: debtor === null ? '涉及不同被执行人' : '由谁办理不计入证据；是否集中分案须查文件',
      en:
        debtor === null
          ? 'several debtors are concerned'
          : 'who had the cases is not counted as evidence; whether by rule must be looked up',
    }),
  ];
}
