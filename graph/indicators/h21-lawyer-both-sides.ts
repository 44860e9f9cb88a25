import { leadingJudge } from '../analytics/case-facts.ts';
import { lawyerSubject, officialSubject, periodOf, quoteInLine, shortCourt, signature } from '../analytics/evidence.ts';
import { explainedByChance, type FirmOverlap, firmOverlap } from '../analytics/firm-overlap.ts';
import { readOpposition, type SideConflict, thirdPartyMandates } from '../analytics/sides.ts';
import type { Dossier } from '../model/dossier.ts';
import { partsId } from '../model/ids.ts';
import type { DataGap, Finding, InnocentReading, Quote, Subject } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator } from './define.ts';

const VERSION = '1.0.0';
const LOG_EVIDENCE = { violated: Math.log(20), possible: Math.log(1.5) } as const;

const INNOCENT = {
  slip: { zh: '文书首部误排代理人', en: 'A slip in the header' },
  aligned: {
    zh: '两方实为利害一致（共同当事人、无独立请求权第三人）',
    en: 'Parties of one interest (co-parties, third party without a claim of its own)',
  },
  namesake: { zh: '同所同名的两名律师', en: 'Two lawyers of one name in one firm' },
  offices: { zh: '当地律师事务所很少，经双方同意分别委托', en: 'Few firms in the area, separate mandates with consent' },
} as const satisfies Record<string, Bilingual>;

export const h21LawyerBothSides = defineIndicator({
  id: 'H21',
  version: VERSION,
  class: 'H',
  family: 'relation',
  title: { zh: '同一律师（律所）代理双方', en: 'Same lawyer or firm on both sides' },
  why: {
    zh: '律师不得在同一案件中为双方当事人担任代理人。一人代理对立双方而法庭未予制止，常见于虚假诉讼和走过场的审理；同所不同律师只作待核。',
    en: 'A lawyer may not act for both parties of one case. One agent for both, unchecked by the court, is a mark of sham litigation; two lawyers of one firm are only to be checked.',
  },
  pattern: 'lawyer-both-sides',
  crimes: ['C09'],
  law: [
    {
      article: '律师法第三十九条',
      says: {
        zh: '律师不得在同一案件中为双方当事人担任代理人，不得代理与本人或者其近亲属有利益冲突的法律事务',
        en: 'A lawyer may not act for both parties in one case, nor where own or family interests conflict',
      },
      from: '2008-06-01',
    },
    {
      article: '律师执业行为规范（利益冲突）',
      says: {
        zh: '同一律师事务所的不同律师一般不得同时担任对立双方的代理人，当地只有一家律所等情形除外；属行业规范，只作待核',
        en: 'Lawyers of one firm generally may not act for opposing parties, save where the area has one firm only; a rule of the profession, hence only to be checked',
      },
      from: null,
    },
  ],
  innocent: [INNOCENT.slip, INNOCENT.aligned, INNOCENT.namesake, INNOCENT.offices],
  nextSteps: [
    { zh: '调取双方授权委托书与律所函', en: 'Pull both powers of attorney and the letters of the firm' },
    { zh: '看庭审笔录中双方有无实质对抗', en: 'Read in the hearing record whether the parties really opposed each other' },
    { zh: '查款项往来，排查虚假诉讼', en: 'Check the flow of money for sham litigation' },
  ],
  needs: ['dossiers'],
  evaluate({ dossiers }) {
    const findings: Finding[] = [];
    const gaps: DataGap[] = [];
    const overlaps = firmOverlap(dossiers);
    let examined = 0;
    for (const dossier of dossiers) {
      if (dossier.record.court === null || dossier.record.representatives.length === 0 || dossier.record.parties.length < 2) continue;
      examined++;
      const overlap = overlaps.get(dossier.record.court) ?? null;
      for (const conflict of readOpposition(dossier)) {
        if (conflict.kind === 'firm' && overlap !== null && explainedByChance(overlap)) {
          gaps.push({ indicator: 'H21', document: dossier.document.id, missing: ['当地律师事务所数量与双方的书面同意'] });
        } else findings.push(findingOf(dossier, conflict, overlap));
      }
      if (thirdPartyMandates(dossier))
        gaps.push({ indicator: 'H21', document: dossier.document.id, missing: ['第三人与同一律师的委托人有无利害冲突'] });
    }
    return { findings, gaps, examined };
  },
});

function findingOf(dossier: Dossier, conflict: SideConflict, overlap: FirmOverlap | null): Finding {
  const { number, court } = dossier.record;
  const single = conflict.kind === 'lawyer';
  return {
    id: partsId('H21', conflict.kind, dossier.document.id, conflict.kind === 'lawyer' ? conflict.lawyer : conflict.firm),
    indicator: 'H21',
    version: VERSION,
    class: 'H',
    family: 'relation',
    verdict: conflict.verdict,
    subjects: subjectsOf(dossier, conflict),
    cases: number === null ? [] : [number],
    period: periodOf([dossier]),
    claim: single
      ? {
          zh: `${shortCourt(court ?? '')} 1 案中同一律师${conflict.verdict === 'possible' ? '疑似' : ''}代理对立双方`,
          en: `1 case at ${shortCourt(court ?? '')}: one lawyer for both sides${conflict.verdict === 'possible' ? ' (to be checked)' : ''}`,
        }
      : {
          zh: `${shortCourt(court ?? '')} 1 案中同一律所的不同律师分别代理对立双方（待核）`,
          en: `1 case at ${shortCourt(court ?? '')}: lawyers of one firm on both sides (to be checked)`,
        },
    details: [
      {
        type: 'table',
        title: { zh: '代理关系', en: 'Who acts for whom' },
        head: [
          { zh: '代理人', en: 'Agent' },
          { zh: '当事人', en: 'Party' },
          { zh: '诉讼地位', en: 'Standing' },
        ],
        rows: conflict.acts.map(({ representative, party }) => [
          dossier.record.representatives[representative]?.name ?? '—',
          dossier.record.parties[party]?.name ?? '—',
          dossier.record.parties[party]?.roles.join('、') ?? '—',
        ]),
      },
    ],
    statistics: null,
    logEvidence: LOG_EVIDENCE[conflict.verdict],
    evidence: evidenceOf(dossier, conflict),
    innocent: innocentReadings(conflict, overlap),
    counterEvidence: [],
    law: single ? [h21LawyerBothSides.law[0]] : h21LawyerBothSides.law.slice(1),
    crimes: ['C09'],
    nextSteps: h21LawyerBothSides.nextSteps,
    clears: [
      { zh: '授权委托书显示只有一方委托该律师', en: 'The powers of attorney show that only one party hired the lawyer' },
      { zh: '补正裁定更正首部', en: 'A correction ruling mends the header' },
    ],
  };
}

function subjectsOf(dossier: Dossier, conflict: SideConflict): Subject[] {
  const judge = leadingJudge(dossier);
  const agents = [...new Set(conflict.acts.map((a) => a.representative))];
  const lawyers = agents.flatMap((index) => lawyerSubject(dossier, index) ?? []);
  const seen = new Set<string>();
  return [...(judge === null ? [] : [officialSubject(dossier, judge.index)]), ...lawyers].flatMap((subject) => {
    if (subject === null || seen.has(subject.node)) return [];
    seen.add(subject.node);
    return [subject];
  });
}

function evidenceOf(dossier: Dossier, conflict: SideConflict): Quote[] {
  const { record } = dossier;
  const quotes = conflict.acts.flatMap(({ representative, party }) => {
    const standing = record.parties[party]?.spans[0];
    const agent = conflict.entries.length > 0 ? undefined : record.representatives[representative]?.spans[0];
    return [
      ...(standing === undefined ? [] : [quoteInLine(dossier, standing, { zh: '当事人', en: 'party' })]),
      ...(agent === undefined ? [] : [quoteInLine(dossier, agent, { zh: '代理人', en: 'agent' })]),
    ];
  });
  quotes.push(...conflict.entries.map((span) => quoteInLine(dossier, span, { zh: '代理人', en: 'agent' })));
  const judge = leadingJudge(dossier);
  const all = judge === null ? quotes : [...quotes, ...signature(dossier, judge.index, { zh: '法官署名', en: 'signature of the judge' })];
  return [...new Map(all.map((q) => [`${q.start}-${q.end}`, q])).values()];
}

function innocentReadings(conflict: SideConflict, overlap: FirmOverlap | null): InnocentReading[] {
  const twice = conflict.verdict === 'violated';
  return [
    {
      id: 'slip',
      text: INNOCENT.slip,
      state: twice ? 'partly' : 'open',
      note: twice
        ? { zh: '首部在双方名下分别写有该律师', en: 'the header prints the lawyer under each side' }
        : { zh: '首部没有在双方名下分别写明', en: 'the header does not print the lawyer under each side' },
    },
    {
      id: 'aligned',
      text: INNOCENT.aligned,
      state: conflict.opposed ? 'excluded' : 'open',
      note: conflict.opposed
        ? { zh: '两方分列原告（申请执行人）与被告（被执行人）', en: 'the two stand as claimant and respondent' }
        : { zh: '两方的对立关系不能由称谓确定', en: 'the standings do not show that the two oppose each other' },
    },
    {
      id: 'namesake',
      text: INNOCENT.namesake,
      state: conflict.kind === 'lawyer' ? 'open' : 'excluded',
      note:
        conflict.kind === 'lawyer'
          ? { zh: '姓名与律所均相同，需核执业证号', en: 'name and firm agree; check the licence number' }
          : { zh: '为不同姓名的律师', en: 'the lawyers have different names' },
    },
    {
      id: 'offices',
      text: INNOCENT.offices,
      state: conflict.kind === 'lawyer' ? 'excluded' : 'open',
      note:
        conflict.kind === 'lawyer'
          ? { zh: '同一律师不因同意而可代理双方', en: 'consent does not allow one lawyer on both sides' }
          : {
              zh: `该院已载入文书中见 ${overlap?.firms ?? 0} 家律所；双方都有律所的 ${overlap?.documents ?? 0} 件中同所 ${overlap?.observed ?? 0} 件，随机只应有 ${(overlap?.expected ?? 0).toFixed(1)} 件；仍需查书面同意`,
              en: `${overlap?.firms ?? 0} firms seen at this court; ${overlap?.observed ?? 0} of ${overlap?.documents ?? 0} cases with firms on both sides share one, ${(overlap?.expected ?? 0).toFixed(1)} by chance; written consent to be checked`,
            },
    },
  ];
}
