import { leadingJudge } from '../analytics/case-facts.ts';
import { explainedByChance, type FirmOverlap, firmOverlap } from '../analytics/firm-overlap.ts';
import { isAppointed } from '../analytics/legal-aid.ts';
import { lawyerSubject, officialSubject, quoteInLine, shortCourt, signature } from '../analytics/quotes.ts';
import { readOpposition, type SideConflict, thirdPartyMandates } from '../analytics/sides.ts';
import { missingFacts } from '../law/facts/asked-facts.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { procedureOf } from '../model/glossary.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { Hit, Unknown } from '../model/leads/hit.ts';
import type { InnocentReading, LawCitation, Quote, Subject } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  slip: {
    text: { zh: '文书首部误排代理人', en: 'A slip in the header' },
    paper: { zh: '双方授权委托书', en: 'both powers of attorney' },
    holder: OFFICES.courtArchive,
  },
  aligned: {
    text: {
      zh: '两方实为利害一致（共同当事人、无独立请求权第三人）',
      en: 'Parties of one interest (co-parties, third party without a claim of its own)',
    },
    paper: { zh: '双方授权委托书', en: 'both powers of attorney' },
    holder: OFFICES.courtArchive,
  },
  namesake: {
    text: { zh: '同所同名的两名律师', en: 'Two lawyers of one name in one firm' },
    paper: { zh: '律师执业证（证号）', en: 'the licence with its number' },
    holder: OFFICES.justice,
  },
  offices: {
    text: { zh: '当地律师事务所很少，经双方同意分别委托', en: 'Few firms in the area, separate mandates with consent' },
    paper: { zh: '双方对同所代理的书面同意', en: 'the written consent of both parties' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

/** What was found, in words: two lawyers of one firm are not one lawyer. */
const TITLES = {
  lawyer: { zh: '同一律师代理双方', en: 'Same lawyer on both sides' },
  firm: { zh: '同一律所的不同律师代理双方', en: 'Two lawyers of one firm on both sides' },
} as const satisfies Record<SideConflict['kind'], Bilingual>;

const LAW = {
  lawyers: {
    article: '律师法第三十九条',
    says: {
      zh: '律师不得在同一案件中为双方当事人担任代理人，不得代理与本人或者其近亲属有利益冲突的法律事务',
      en: 'A lawyer may not act for both parties in one case, nor where own or family interests conflict',
    },
    from: '2008-06-01',
  },
  profession: {
    article: '律师执业行为规范（利益冲突）',
    says: {
      zh: '同一律师事务所的不同律师一般不得同时担任对立双方的代理人，当地只有一家律所等情形除外；属行业规范，只作待核',
      en: 'Lawyers of one firm generally may not act for opposing parties, save where the area has one firm only; a rule of the profession, hence only to be checked',
    },
    from: null,
  },
} as const satisfies Record<string, LawCitation>;

export const h21LawyerBothSides = defineIndicator({
  id: 'H21',
  version: '1.0.0',
  class: 'H',
  family: 'relation',
  title: { zh: '同一律师（律所）代理双方', en: 'Same lawyer or firm on both sides' },
  why: {
    zh: '律师不得在同一案件中为双方当事人担任代理人。一人代理对立双方而法庭未予制止，常见于虚假诉讼和走过场的审理；同所不同律师只作待核。',
    en: 'A lawyer may not act for both parties of one case. One agent for both, unchecked by the court, is a mark of sham litigation; two lawyers of one firm are only to be checked.',
  },
  pattern: 'lawyer-both-sides',
  patternName: { zh: '律师或律所代理双方', en: 'lawyer or firm on both sides' },
  crimes: ['C09', 'C08', 'C11'],
  law: [LAW.lawyers, LAW.profession],
  readings: READINGS,
  nextSteps: [
    { zh: '调取双方授权委托书与律所函', en: 'Pull both powers of attorney and the letters of the firm' },
    { zh: '看庭审笔录中双方有无实质对抗', en: 'Read in the hearing record whether the parties really opposed each other' },
    { zh: '查款项往来，排查虚假诉讼', en: 'Check the flow of money for sham litigation' },
  ],
  clears: [
    { zh: '授权委托书显示只有一方委托该律师', en: 'The powers of attorney show that only one party hired the lawyer' },
    { zh: '补正裁定更正首部', en: 'A correction ruling mends the header' },
  ],
  // Twenty to one where both entries are printed, three to two where standings or firms alone say so.
  policy: { certain: 20, possible: 1.5 },
  needs: ['dossiers'],
  find({ dossiers }, policy) {
    const hits: Hit[] = [];
    const unknown: Unknown[] = [];
    const overlaps = firmOverlap(dossiers);
    let examined = 0;
    for (const dossier of dossiers) {
      if (dossier.record.court === null || dossier.record.representatives.length === 0 || dossier.record.parties.length < 2) continue;
      examined++;
      const overlap = overlaps.get(dossier.record.court) ?? null;
      for (const conflict of readOpposition(dossier)) {
        // Nobody chose a lawyer whom a legal-aid centre sent.
        if (conflict.acts.some((act) => isAppointed(dossier, act.representative))) continue;
        if (conflict.kind === 'firm' && overlap !== null && explainedByChance(overlap)) {
          unknown.push({ document: dossier.document.id, missing: missingFacts(['firmConsent', 'firmsNearby']) });
        } else hits.push(hitOf(dossier, conflict, overlap, Math.log(conflict.verdict === 'violated' ? policy.certain : policy.possible)));
      }
      if (thirdPartyMandates(dossier)) unknown.push({ document: dossier.document.id, missing: missingFacts(['thirdPartyStanding']) });
    }
    return { hits, unknown, examined };
  },
});

function hitOf(dossier: Dossier, conflict: SideConflict, overlap: FirmOverlap | null, logEvidence: number): Hit {
  const { court } = dossier.record;
  const single = conflict.kind === 'lawyer';
  return {
    key: [conflict.kind, dossier.document.id, conflict.kind === 'lawyer' ? conflict.lawyer : conflict.firm],
    verdict: conflict.verdict,
    title: TITLES[conflict.kind],
    subjects: subjectsOf(dossier, conflict),
    dossiers: [dossier],
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
    logEvidence,
    evidence: evidenceOf(dossier, conflict),
    innocent: innocentReadings(dossier, conflict, overlap),
    law: single ? [LAW.lawyers] : [LAW.profession],
    crimes: crimesOf(dossier),
  };
}

/** Crimes of the proceedings at hand: a criminal trial has no crime of civil judges, an execution none of either. */
function crimesOf({ record }: Dossier): CrimeId[] {
  if (procedureOf(record.kind) === 'execution') return ['C11'];
  return [procedureOf(record.kind) === 'criminal' ? 'C08' : 'C09'];
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

/** The standings of the two parties, as the document prints them. */
function standings(dossier: Dossier, conflict: SideConflict): string {
  return [...new Set(conflict.acts.map((act) => dossier.record.parties[act.party]?.roles.join('、') ?? '—'))].join(' / ');
}

/** Each reading says only what is true of this document; what the documents cannot tell names the paper that can. */
function innocentReadings(dossier: Dossier, conflict: SideConflict, overlap: FirmOverlap | null): InnocentReading[] {
  const single = conflict.kind === 'lawyer';
  const twice = conflict.verdict === 'violated' || !single;
  const firms = new Set(conflict.acts.map((act) => dossier.record.representatives[act.representative]?.firm ?? null));
  const roles = standings(dossier, conflict);
  const slip = tested(
    READINGS,
    'slip',
    twice ? 'partly' : 'open',
    twice
      ? { zh: '双方名下分别写有代理人', en: 'agents are printed under each side' }
      : { zh: '首部没有在双方名下分别写明', en: 'the header does not print the lawyer under each side' },
  );
  const aligned = tested(
    READINGS,
    'aligned',
    conflict.opposed ? 'excluded' : 'open',
    conflict.opposed
      ? { zh: `双方诉讼地位：${roles}`, en: `standings printed: ${roles}` }
      : { zh: '两方的对立关系不能由称谓确定', en: 'the standings do not show that the two oppose each other' },
  );
  if (!single) {
    const note =
      overlap === null
        ? {
            zh: '该院已载入文书不足以比较；需查书面同意',
            en: 'too few loaded cases of this court to compare; written consent to be checked',
          }
        : {
            zh: `该院已载入文书中见 ${overlap.firms} 家律所；双方都有律所的 ${overlap.documents} 件中同所 ${overlap.observed} 件，随机只应有 ${overlap.expected.toFixed(1)} 件；仍需查书面同意`,
            en: `${overlap.firms} firms seen at this court; ${overlap.observed} of ${overlap.documents} cases with firms on both sides share one, ${overlap.expected.toFixed(1)} by chance; written consent to be checked`,
          };
    return [slip, aligned, tested(READINGS, 'offices', 'open', note)];
  }
  const namesake = firms.has(null)
    ? { zh: '姓名相同，文书没有都写明律所，需核执业证号', en: 'the names agree, not every entry prints a firm; check the licence number' }
    : { zh: '姓名与律所均相同，需核执业证号', en: 'name and firm agree; check the licence number' };
  return [slip, aligned, tested(READINGS, 'namesake', 'open', namesake)];
}
