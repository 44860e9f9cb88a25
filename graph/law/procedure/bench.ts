/** Who may sit: numbers of a panel, sole judges and assessors, by the text in force on the day (民诉法 40 to 42, 刑诉法 183, 216, 刑法 79). */

import type { Dossier } from '../../model/documents/dossier.ts';
import { formOf, type OfficialRole, procedureOf } from '../../model/glossary.ts';
import type { LawCitation } from '../../model/leads/lead.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { isMasked } from '../../model/names/names.ts';
import type { Bilingual, Span } from '../../model/span.ts';
import { type Breach, figures, type Judged, KEPT, quotesAt, textOf } from '../tools/breach.ts';
import { CRIMINAL_LAW_1997 } from '../tools/regimes.ts';

/** Pilots let one judge decide civil appeals from this day; the law since 2022-01-01 (民诉法 41). */
const SOLE_APPEAL_PILOT = '2020-01-01';

export const BENCH_LAW = {
  odd: {
    article: '民事诉讼法第四十条、刑事诉讼法第一百八十三条、行政诉讼法第六十八条',
    says: { zh: '合议庭的成员人数，必须是单数', en: 'The number of members of a panel must be odd' },
    from: null,
  },
  assessors: {
    article: '民事诉讼法第四十一条、刑事诉讼法第一百八十三条、人民陪审员法第十五条',
    says: {
      zh: '审理第二审案件由审判员组成合议庭，人民陪审员只参加第一审',
      en: 'Second instance: judges alone; lay judges sit in first instance only',
    },
    from: null,
  },
  commutation: {
    article: '刑法第七十九条、法释〔2014〕5号第四条',
    says: { zh: '减刑、假释案件应当组成合议庭审理', en: 'Commutation and parole are decided by a panel' },
    from: CRIMINAL_LAW_1997,
  },
  again: {
    article: '民事诉讼法第四十一条、第四十二条，刑事诉讼法第二百三十九条、第二百五十六条',
    says: { zh: '发回重审、再审的案件应当另行组成合议庭', en: 'After remand and in retrial another panel is formed' },
    from: null,
  },
  summary: {
    article: '刑事诉讼法第二百一十六条、第二百二十二条',
    says: {
      zh: '可能判处三年有期徒刑以下刑罚的，可以由审判员一人独任审判；可能判处超过三年的，应当组成合议庭',
      en: 'One judge may try cases that may bring up to three years; above that a panel is needed',
    },
    from: '2013-01-01',
  },
  appeal: {
    article: '民事诉讼法（2021年修正前）第四十条、行政诉讼法第六十八条',
    says: { zh: '审理第二审案件，由审判员组成合议庭', en: 'Appeals are heard by a panel of judges' },
    from: null,
  },
  criminalAppeal: {
    article: '刑事诉讼法第一百八十三条第四款',
    says: { zh: '上诉、抗诉案件由审判员三人或者五人组成合议庭', en: 'Appeals and protests are heard by three or five judges' },
    from: null,
  },
} as const satisfies Record<string, LawCitation>;

export type BenchRule = 'even' | 'assessor' | 'sole-commutation' | 'sole-again' | 'sole-long-term' | 'sole-appeal';

const JUDGES: readonly OfficialRole[] = ['presiding-judge', 'judge', 'acting-judge'];
const MEMBERS: readonly OfficialRole[] = [...JUDGES, 'lay-judge'];
/** Words with which members of a bench sign, each as it is printed at a line or after a name. */
const SIGNS = /审判长|(?:代理|助理)?审判员(?!助理)|人民陪审员|(?<!人民)陪审员/g;
const REMANDED = /发回(?:本院|我院|原审人民法院|[\u4e00-\u9fff]{2,16}法院)?(?:重新审判|重审|重新审理)/;

interface Member {
  readonly name: string;
  readonly role: OfficialRole;
  readonly spans: readonly Span[];
}

/** Judgments and rulings of a bench; enforcement may be one judge's. */
function isOnMerits(kind: string): boolean {
  const form = formOf(kind);
  return (form === 'judgment' || form === 'ruling') && procedureOf(kind) !== 'execution';
}

/** What of the bench of a decision breaks the law; null for papers that no bench signs. */
export function judgeBench(dossier: Dossier): Judged<BenchRule> | null {
  const { record } = dossier;
  if (!isOnMerits(record.kind) || record.court === null) return null;
  const bench = benchOf(dossier);
  const sole = record.extension.course.panel?.value === 'sole' ? record.extension.course.panel : null;
  if (record.date === null) return { breaches: [], missing: ['decidedOn'] };
  const told = bench === null ? [] : [...even(dossier, bench), ...assessor(dossier, bench)];
  const breaches = [...told, ...soleJudge(dossier, bench, sole?.spans ?? [])];
  return breaches.length > 0 ? { breaches, missing: [] } : bench === null ? { breaches: [], missing: ['signatures'] } : KEPT;
}

/**
 * Those who sign, where the signature block is beyond doubt: nobody masked, a clerk under it, and as many names read as there are
 * words to sign with. Null where it is not: masked and cut blocks tell nothing.
 */
function benchOf(dossier: Dossier): readonly Member[] | null {
  const { officials, extension } = dossier.record;
  const members = officials.filter(({ role }) => MEMBERS.includes(role));
  const clerk = officials.find(({ role }) => role === 'clerk');
  if (members.length === 0 || !clerk || (extension.incomplete ?? []).some(({ part }) => part === 'signers' || part === 'date')) return null;
  if (officials.some(({ name }) => isMasked(name) || name.length > 4)) return null;
  const start = Math.min(...members.flatMap(({ spans }) => spans.map((span) => span.start)));
  const tail = dossier.quote(start, dossier.document.range.end).replace(/\s/g, '').slice(0, 400);
  const block = tail.slice(0, tail.lastIndexOf('书记员') + 3);
  if ((block.match(SIGNS) ?? []).length !== members.length || new Set(members.map(({ name }) => name)).size !== members.length) return null;
  return members;
}

function breach(
  dossier: Dossier,
  rule: BenchRule,
  verdict: Breach['verdict'],
  spans: readonly Span[],
  words: readonly [limit: string, actual: string],
  why: Bilingual,
  law: LawCitation,
): Breach<BenchRule> {
  return {
    rule,
    verdict,
    detail: figures({ zh: '审判组织', en: 'bench' }, words[0], words[1], why),
    evidence: quotesAt(dossier, spans, { zh: '审判组织', en: 'bench' }),
    law: [law],
  };
}

const spansOf = (members: readonly Member[]): Span[] => members.flatMap(({ spans }) => [...spans]);

/** Two or four who sign as a panel. A name that fell out in print would make it odd: certain only where the text counts them too. */
function even(dossier: Dossier, bench: readonly Member[]): Breach<BenchRule>[] {
  if (bench.length % 2 === 1 || !bench.some(({ role }) => role === 'presiding-judge')) return [];
  const composed = /由([^。，；]{4,60})(?:共同)?组成合议庭/.exec(textOf(dossier))?.[1] ?? '';
  const others = composed.replace(/审判长|审判员|代理|助理|人民陪审员|担任|和|与|、|共同|依法/g, '');
  const counted =
    composed !== '' &&
    bench.every(({ name }) => composed.includes(name)) &&
    others.length === bench.map(({ name }) => name).join('').length;
  return [
    breach(
      dossier,
      'even',
      counted ? 'violated' : 'possible',
      spansOf(bench),
      ['单数', `${bench.length} 人`],
      {
        zh: `署名的合议庭成员为 ${bench.length} 人${counted ? '，正文载明的组成相同' : ''}`,
        en: `${bench.length} members sign as the panel${counted ? ', and the text names the same' : ''}`,
      },
      BENCH_LAW.odd,
    ),
  ];
}

function assessor(dossier: Dossier, bench: readonly Member[]): Breach<BenchRule>[] {
  const parsed = parseCaseNumber(dossier.record.number ?? '');
  const lay = bench.filter(({ role }) => role === 'lay-judge');
  if (lay.length === 0 || parsed?.stage !== 'second-instance') return [];
  return [
    breach(
      dossier,
      'assessor',
      'violated',
      spansOf(lay),
      ['审判员', '人民陪审员'],
      {
        zh: '第二审裁判由人民陪审员署名',
        en: 'a lay judge signs a decision of second instance',
      },
      BENCH_LAW.assessors,
    ),
  ];
}

/** One judge where the law of that day asks for a panel. `words` are those by which the text says so. */
function soleJudge(dossier: Dossier, bench: readonly Member[] | null, words: readonly Span[]): Breach<BenchRule>[] {
  const { record } = dossier;
  const parsed = parseCaseNumber(record.number ?? '');
  const day = record.date ?? '';
  // The text says it, and nobody signs as one of several.
  if (words.length === 0 || (bench !== null && bench.length > 1)) return [];
  const alone = bench !== null && bench.length === 1;
  const spans = [...words, ...(alone ? spansOf(bench) : [])];
  const found = (rule: BenchRule, certain: boolean, limit: string, why: Bilingual, law: LawCitation) => [
    breach(dossier, rule, certain && alone ? 'violated' : 'possible', spans, [limit, '独任审判'], why, law),
  ];
  if (procedureOf(record.kind) === 'sentence') {
    return day < CRIMINAL_LAW_1997
      ? []
      : found(
          'sole-commutation',
          true,
          '合议庭',
          { zh: '减刑、假释案件由一人审理', en: 'commutation or parole decided by one judge' },
          BENCH_LAW.commutation,
        );
  }
  if (parsed?.stage === 'second-instance') {
    const why = { zh: '第二审案件由一人审理', en: 'an appeal heard by one judge' };
    if (parsed.branch === 'criminal') return found('sole-appeal', true, '审判员三人或者五人', why, BENCH_LAW.criminalAppeal);
    return day < SOLE_APPEAL_PILOT ? found('sole-appeal', true, '合议庭', why, BENCH_LAW.appeal) : [];
  }
  if (parsed?.stage === 'retrial')
    return found('sole-again', true, '另行组成合议庭', { zh: '再审案件由一人审理', en: 'a retrial by one judge' }, BENCH_LAW.again);
  if (parsed?.stage !== 'first-instance') return [];
  const remand = REMANDED.exec(beforeReasons(dossier));
  if (remand)
    return found(
      'sole-again',
      /本院|我院/.test(remand[0]),
      '另行组成合议庭',
      { zh: '正文载明发回重审，由一人审理', en: 'the text tells of a remand, and one judge tries the case' },
      BENCH_LAW.again,
    );
  return longTerm(dossier, found);
}

/** A fixed term over three years that one judge imposed: certain where one crime of this case brought it, without an older sentence. */
function longTerm(
  { record }: Dossier,
  found: (rule: BenchRule, certain: boolean, limit: string, why: Bilingual, law: LawCitation) => Breach<BenchRule>[],
): Breach<BenchRule>[] {
  const longest = Math.max(0, ...record.sentences.map(({ months, penalty }) => (penalty === 'fixed-term' ? (months ?? 0) : 0)));
  if (record.kind !== 'criminal-judgment' || longest <= 36 || (record.date ?? '') < CRIMINAL_LAW_1997) return [];
  const parts = record.extension.penalties ?? [];
  const counts = parts.filter(({ part, penalty }) => part === 'count' && penalty === 'fixed-term');
  const own = counts.length === 0 || counts.some(({ length }) => (length?.months ?? 0) > 36);
  return found(
    'sole-long-term',
    own && !parts.some(({ part }) => part === 'older'),
    '三年以下',
    { zh: `独任审判判处 ${longest} 个月有期徒刑`, en: `one judge imposed ${longest} months` },
    BENCH_LAW.summary,
  );
}

/** How the case came here: before the court gives reasons, which may speak of other cases, and not in the words of a party. */
function beforeReasons(dossier: Dossier): string {
  const told =
    textOf(dossier)
      .slice(0, 2500)
      .split(/本院认为|经审理查明|审理查明/, 1)[0] ?? '';
  return told
    .split('。')
    .filter((sentence) => !/另案|他案|[诉辩]?称[，：]|主张|认为/.test(sentence))
    .join('。');
}
