import { lateEntries } from '../analytics/late-counsel.ts';
import { placeOf, quoteInLine, quoteOf } from '../analytics/quotes.ts';
import { judgeLawyer } from '../analytics/relations/judge-lawyer.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading } from '../model/leads/lead.ts';
import { daysBetween } from '../model/time.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { crimesOfTrials, expectedFigure, type PairView, pairHit, pairStatistics, ratioDetail, standsOut, viewPairs } from './pair-frame.ts';

const READINGS = {
  'hired-late-everywhere': {
    text: { zh: '名气大的律师，在哪里都常被中途聘请', en: 'A well-known lawyer, hired late before everybody' },
    paper: null,
  },
  'former-counsel': {
    text: { zh: '原代理人患病、离所、费用争议等原因更换', en: 'Former counsel fell ill, left the firm or disputed the fee' },
    paper: { zh: '解除委托的书面材料与当事人说明', en: 'the notice of dismissal and what the party says' },
  },
  retainer: {
    text: { zh: '当事人的常年法律顾问依约接手', en: 'Standing counsel of the party takes over by contract' },
    paper: { zh: '常年法律顾问合同', en: 'the retainer contract' },
  },
  'legal-aid': {
    text: { zh: '法律援助机构指派', en: 'Sent by a legal-aid centre' },
    paper: { zh: '法律援助指派函', en: 'the letter of the legal-aid centre' },
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = {
  /** Fewer late entries before one judge are an anecdote. */
  leastEntries: 3,
  leastEvidence: 3,
  leastPosterior: 0.1,
} as const;

export const n15LateCounsel = defineIndicator({
  id: 'N15',
  version: '1.0.0',
  class: 'N',
  family: 'timing',
  title: { zh: '承办人确定后换请同一律师', en: 'Same lawyer hired after the judge was known' },
  why: {
    zh: '案件分给某法官之后，不同当事人一再解除原律师、改请同一名律师，可能是冲着该法官而来。这里只计文书写明中途更换、增加，或者同案在先文书另有律师的情形，与该院其他法官的案件比较。',
    en: 'After a case has its judge, party after party dismisses its lawyer for one and the same other: the choice may be aimed at the judge. Only changes that the papers tell, or that an earlier paper of the case shows, count, against the other judges of the court.',
  },
  pattern: 'judge-lawyer-pairing',
  crimes: ['C09', 'C08'],
  law: [
    {
      article: '刑法第三百九十九条',
      says: {
        zh: '故意违背事实和法律作枉法裁判的追究刑事责任；更换律师是当事人的权利，本身不违法',
        en: 'Intentional ruling against facts and law is a crime; to change counsel is a right of the party and breaks no rule',
      },
      from: null,
    },
  ],
  readings: READINGS,
  nextSteps: [
    { zh: '核对授权委托书日期与分案日期', en: 'Compare the days of the powers of attorney with the day of assignment' },
    {
      zh: '询问当事人更换律师的原因、由谁介绍（立案前以调查核实为限）',
      en: 'Ask the parties why and on whose word they changed (before filing: inquiry only)',
    },
    { zh: '并读各案裁判理由与结果', en: 'Read reasons and results of the cases side by side' },
  ],
  clears: [
    { zh: '授权委托书日期早于分案日期', en: 'Powers of attorney older than the assignment' },
    { zh: '更换原因各不相同且有材料证明', en: 'Different reasons for the changes, each shown by papers' },
  ],
  policy: POLICY,
  needs: ['pairs', 'fdr'],
  relations: [judgeLawyer],
  find({ pairs, fdr }, policy) {
    const weighed = pairs.weigh(judgeLawyer);
    const views = viewPairs(
      weighed,
      'late',
      (m, { counterpart }) => m.late.includes(counterpart),
      (pair, aspect) =>
        aspect.observed >= policy.leastEntries && aspect.logBayesFactor >= Math.log(policy.leastEvidence) && standsOut(pair, policy, fdr),
    );
    return { hits: views.map(hitOf), unknown: [], examined: weighed.tested };
  },
});

function hitOf(view: PairView): Hit {
  const { pair, aspect, joint, court } = view;
  const entries = joint.flatMap((m) => lateEntries(m.dossiers).filter((entry) => entry.lawyer === pair.counterpart));
  const dossiers = entries.map((entry) => entry.dossier);
  const expected = expectedFigure(aspect.expected);
  return {
    ...pairHit(view, dossiers),
    claim: {
      zh: `${court} ${aspect.observed} 件案件在分给同一法官之后换请同一律师，按该院同类案件只应有 ${expected} 件`,
      en: `in ${aspect.observed} cases at ${court} one lawyer was hired after one judge had the case; ${expected} expected among like cases`,
    },
    details: [
      ratioDetail(view, { zh: '件（文书写明中途接手的）', en: 'cases in which the papers tell that he came in late' }),
      {
        type: 'table',
        title: { zh: '中途接手', en: 'Late entries' },
        head: [
          { zh: '案号', en: 'Case' },
          { zh: '立案', en: 'Accepted' },
          { zh: '更换', en: 'Changed' },
          { zh: '相隔', en: 'Days between' },
        ],
        rows: entries.map(({ dossier, on }) => {
          const accepted = dossier.record.extension.acceptedOn?.value ?? null;
          return [
            dossier.record.number ?? '—',
            accepted ?? '—',
            on ?? '—',
            accepted === null || on === null ? '—' : `${daysBetween(accepted, on)} 日`,
          ];
        }),
      },
    ],
    statistics: pairStatistics(view),
    logEvidence: aspect.logBayesFactor,
    evidence: entries.flatMap(({ dossier, span, earlier }) => [
      ...placeOf(dossier, pair.official),
      ...(span === null
        ? []
        : earlier === null
          ? [quoteOf(dossier, span, { zh: '更换律师', en: 'the change of counsel' })]
          : [quoteInLine(dossier, span, { zh: '律师出庭', en: 'the lawyer appears' })]),
      ...(earlier === null ? [] : earlierCounsel(earlier)),
    ]),
    innocent: innocentReadings(view),
    crimes: crimesOfTrials(dossiers),
  };
}

function earlierCounsel(earlier: Hit['dossiers'][number]) {
  const at = earlier.representatives.findIndex((r) => r?.item.kind === 'lawyer');
  const span = earlier.record.representatives[at]?.spans[0];
  return span === undefined ? [] : [quoteInLine(earlier, span, { zh: '在先文书中的代理人', en: 'counsel in the earlier paper' })];
}

function innocentReadings({ pair, aspect, joint, weighed: { meetings } }: PairView): InnocentReading[] {
  const clients = clientsOf(pair.counterpart, joint);
  const elsewhere = meetings.filter((m) => m.official !== pair.official && m.late.includes(pair.counterpart)).length;
  return [
    tested(READINGS, 'hired-late-everywhere', elsewhere < aspect.observed ? 'excluded' : 'partly', {
      zh: `该律师在其他法官的案件中中途接手 ${elsewhere} 件；预期数已计入`,
      en: `before other judges the lawyer came in late ${elsewhere} times; the expectation allows for it`,
    }),
    tested(READINGS, 'former-counsel', 'open', { zh: '文书没有载明更换原因', en: 'the papers do not say why' }),
    tested(READINGS, 'retainer', clients >= aspect.observed ? 'excluded' : 'open', {
      zh: `各案的委托人共 ${clients} 名`,
      en: `${clients} clients in these cases`,
    }),
    tested(READINGS, 'legal-aid', 'open', { zh: '文书没有载明指派', en: 'the papers tell of no appointment' }),
  ];
}

/** Clients of the lawyer in the cases of the pair alone: other clients elsewhere do not make these different. */
function clientsOf(lawyer: string, joint: PairView['joint']): number {
  return new Set(joint.flatMap((m) => m.clients.filter((c) => c.lawyer === lawyer).map((c) => c.client))).size;
}
