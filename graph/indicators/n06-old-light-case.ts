import { leadingJudge } from '../analytics/case-facts.ts';
import { RESULT_VARIANCE, weighRate } from '../analytics/groups/rate.ts';
import { leadingProsecutor } from '../analytics/prosecutions.ts';
import { placeOf, quoteOf, shortCourt, subjectOf } from '../analytics/quotes.ts';
import { missingFacts } from '../law/facts/asked-facts.ts';
import { LIGHT_KINDS, type LightOutcome } from '../law/light-cases/light-outcomes.ts';
import { HEAVY_KINDS } from '../law/light-cases/proven-conduct.ts';
import { countGangs, type TracedCase, type TracedCases, traceBack } from '../law/light-cases/traced-cases.ts';
import { POSSIBLE_AT_MOST } from '../law/tools/hit-weights.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { Detail, InnocentReading, Quote } from '../model/leads/lead.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';
import { firstOf, partyNode, weightTable } from './group-frame.ts';

const READINGS = {
  'later-evidence': {
    text: { zh: '证据是旧案之后才出现的，办案人员当时无从知道', en: 'The evidence came up later; the handlers could not know' },
    paper: {
      zh: '旧案卷宗（报案、线索、笔录）与后案线索来源、立案材料',
      en: 'the old file (reports, tips, statements), and how the later case began',
    },
    holder: OFFICES.courtArchive,
  },
  recidivism: { text: { zh: '后案事实发生在从宽处理之后，属于再犯', en: 'The later deeds came after the light outcome' }, paper: null },
  'minor-part': {
    text: { zh: '旧案中作用次要、未成年或者未遂，依法从宽', en: 'A small part, minority or attempt in the old case' },
    paper: { zh: '旧案起诉意见书、起诉书（地位作用）', en: 'the opinion of the police and the indictment of the old case' },
    holder: OFFICES.procuratorate,
  },
  merits: {
    text: { zh: '旧案本身符合从宽条件（自首、赔偿、谅解等）', en: 'The old case met the conditions by itself (surrender, amends)' },
    paper: { zh: '旧案审查报告、合议笔录或者会议记录', en: 'the review report, and the records of deliberation of the old case' },
    holder: OFFICES.courtArchive,
  },
  another: {
    text: { zh: '后案所载的旧案属于另一个人', en: 'The earlier case that is told of is somebody else’s' },
    paper: { zh: '两案户籍证明', en: 'the household register in both files' },
    holder: OFFICES.household,
  },
  volume: {
    text: { zh: '经办案件多，从宽的人中总有后来犯重罪的', en: 'Many cases: some of those let off turn out worse anyway' },
    paper: null,
  },
} as const satisfies Record<string, ReadingDefinition>;

const POLICY = { windowMonths: 60, possible: 1.5, perAct: 0.5, leastGangs: 2, leastEvidence: 3, mostEvidence: 6, prior: 0.1 } as const;

export const n06OldLightCase = defineIndicator({
  id: 'N06',
  version: '1.0.0',
  class: 'N',
  family: 'outcome',
  title: { zh: '现案回溯原案', en: 'From today’s gang, bribery or heavy case back to the old light one' },
  why: {
    zh: '后来的判决认定其涉黑涉恶、向司法工作人员行贿或者犯重罪，并查明从宽处理（缓刑、免刑、不起诉）之前的同类事实，旧案办案时可能已有而未查。旧案须由后案判决自己写明机关、日期和结果，并已载入旧案文书；从宽之后再犯、旧案中作用次要、后来才发现的余罪不计。一名经办人只有一案的只作待核。',
    en: 'A later judgment convicts of a gang crime, of bribes to judicial officers or of a grave crime, and finds like deeds before the day on which the same person was let off (probation, no punishment, no prosecution): they may have been there to see. The later judgment itself must print office, day and result of the old case, whose paper is loaded; deeds after that day, small parts in the old case, and crimes that came to light later do not count. One such case of a handler is only to be checked.',
  },
  pattern: 'old-light-case',
  patternName: { zh: '旧案从宽存疑', en: 'doubtful light outcome of an old case' },
  crimes: ['C08', 'C06', 'C07'],
  law: [
    {
      article: '刑法第三百九十九条第一款',
      says: {
        zh: '对明知是有罪的人故意包庇不使他受追诉，或者在刑事审判中故意枉法裁判的，追究刑事责任；旧案从宽本身不违法，只提示应核查',
        en: 'To shield from prosecution, or to bend the law in a criminal trial, is a crime; the light outcome breaks no rule, it only says that the old case should be checked',
      },
      from: null,
    },
    {
      article: '反有组织犯罪法第五十条',
      says: {
        zh: '国家工作人员包庇、纵容有组织犯罪，或者在查办有组织犯罪案件工作中失职渎职的，应当全面调查，依法作出处理',
        en: 'Officials who shield or tolerate organised crime, or neglect their duty in its cases, are to be investigated',
      },
      from: '2022-05-01',
    },
  ],
  readings: READINGS,
  nextSteps: [
    {
      zh: '调取旧案全部卷宗，核对后案查明的事实当时是否已有报案、线索或者证据',
      en: 'Pull the old file: were the deeds proven later reported or evidenced then?',
    },
    { zh: '查旧案的请示、汇报、退查与审批过程', en: 'Follow instructions, reports, returns and approvals in the old case' },
    { zh: '核对后案中有关保护伞、行贿去向的供述与处理', en: 'Look in the later case for statements on protectors and where bribes went' },
  ],
  clears: [
    { zh: '旧案卷宗显示当时没有相关报案、线索或者证据', en: 'The old file shows that there was no report, tip or evidence at the time' },
    { zh: '后案线索来源显示相关事实在旧案之后才被发现', en: 'The later file shows that the deeds were discovered afterwards' },
  ],
  policy: POLICY,
  needs: ['dossiers'],
  find({ dossiers }, policy) {
    const cases = traceBack(dossiers, policy.windowMonths);
    const handlers = handlersOf(cases);
    const hits = handlers.flatMap((handler) => hitOf(handler, returnsOf(handler, cases, handlers.length), handlers.length) ?? []);
    const unknown = cases.undated.map(({ document }) => ({ document: document.id, missing: missingFacts(['crimeDate']) }));
    return { hits, unknown, examined: cases.outcomes.length };
  },
});

interface Handler {
  readonly node: NodeId;
  readonly own: readonly TracedCase[];
}

function handlersOf({ traced }: TracedCases): Handler[] {
  const byHandler = new Map<NodeId, TracedCase[]>();
  for (const one of traced) {
    const node = handlerOf(one.light.dossier);
    if (node !== null) byHandler.set(node, [...(byHandler.get(node) ?? []), one]);
  }
  return [...byHandler].map(([node, own]) => ({ node, own: [...own].sort((a, b) => b.acts.length - a.acts.length) }));
}

/** Who had the old case: the leading judge, or the prosecutor who signs. Masked names are nobody. */
function handlerOf(dossier: Dossier): NodeId | null {
  return dossier.record.kind === 'non-prosecution-decision' ? leadingProsecutor(dossier) : (leadingJudge(dossier)?.node ?? null);
}

interface Return {
  /** Light outcomes of the handler among the papers. */
  readonly of: number;
  readonly gangs: number;
  readonly expected: number;
  readonly p: number;
  /** Natural log, after the price of every handler to whom some case leads. */
  readonly logEvidence: number;
}

/**
 * How many of a handler's light outcomes came back so, against those of all others; a gang counts once. The first case is why he is looked
 * at: what is tested is the others, for every handler who has a first.
 */
function returnsOf({ node, own }: Handler, { outcomes, traced }: TracedCases, handlers: number): Return {
  const papers = (list: readonly LightOutcome[]) => new Set(list.map((one) => one.dossier)).size;
  const isHis = (light: LightOutcome): boolean => handlerOf(light.dossier) === node;
  const cases = papers(outcomes.filter((one) => !isHis(one)));
  const back = Math.min(cases, countGangs(traced.filter((one) => !isHis(one.light))));
  const of = papers(outcomes.filter(isHis));
  const gangs = Math.min(of, countGangs(own));
  // Half a case more than was seen: what never happened elsewhere is not impossible.
  const rate = (back + 0.5) / (cases + 1);
  const { p, logBayesFactor } = weighRate(gangs - 1, of - 1, { rate, cases, variance: RESULT_VARIANCE });
  return { of, gangs, expected: rate * of, p, logEvidence: logBayesFactor - Math.log(handlers) };
}

function hitOf({ node, own }: Handler, returns: Return, handlers: number): Hit | null {
  const dossiers = own.map(({ light }) => light.dossier);
  const subject = firstOf(dossiers, node);
  const [first] = own;
  if (subject.length === 0 || first === undefined) return null;
  const { gangs, expected, p, logEvidence } = returns;
  const repeated = gangs >= POLICY.leastGangs && logEvidence >= Math.log(POLICY.leastEvidence);
  const acts = own.reduce((sum, one) => sum + one.acts.length, 0);
  const office = shortCourt(subject[0]!.agency ?? '');
  const kinds = [...new Set(own.map(({ heavy }) => heavy.kind))].map((kind) => HEAVY_KINDS[kind]);
  const claim = {
    zh: `${office}同一人员从宽处理的 ${own.length} 人后被判犯${kinds.map((k) => k.zh).join('、')}，后案查明的 ${acts} 起事实在从宽之前`,
    en: `${own.length} let off by one official of ${office} ${own.length === 1 ? 'was' : 'were'} later convicted of ${kinds.map((k) => k.en).join(', ')}; ${acts} of the deeds proven then came before`,
  };
  return {
    key: [node, ...own.flatMap((one) => [one.light.dossier.document.id, one.light.person])],
    verdict: repeated ? 'violated' : 'possible',
    subjects: [...subject, ...own.flatMap(({ light }) => subjectOf(light.dossier, partyNode(light.dossier, light.person) ?? '') ?? [])],
    dossiers,
    claim: repeated ? claim : { zh: `疑似${claim.zh}，待核`, en: `To be checked: ${claim.en}` },
    details: detailsOf(own),
    statistics: {
      ...{ observed: gangs, expected, p, q: Math.min(1, p * handlers), tested: handlers },
      ...{ oddsRatio: null, prior: POLICY.prior },
    },
    logEvidence: repeated
      ? Math.min(Math.log(POLICY.mostEvidence), logEvidence)
      : Math.min(POSSIBLE_AT_MOST, Math.log(POLICY.possible + POLICY.perAct * (first.acts.length - 1))),
    evidence: own.flatMap((one) => quotesOf(one, node)),
    innocent: innocentReadings(own, returns),
  };
}

function detailsOf(own: readonly TracedCase[]): Detail[] {
  return [
    weightTable(
      { zh: '旧案与后案（按后案查明的从宽前事实数排列）', en: 'Old and later cases, by deeds proven from before' },
      [
        { zh: '旧案', en: 'Old case' },
        { zh: '日期', en: 'Date' },
        { zh: '结果', en: 'Result' },
        { zh: '后案', en: 'Later case' },
        { zh: '后案认定', en: 'Convicted of' },
        { zh: '从宽前事实 / 全部', en: 'Deeds before / all' },
      ],
      own.map(({ light, later, heavy, acts, allActs }) => ({
        weight: acts.length,
        cells: [
          light.dossier.record.number ?? '—',
          light.date,
          LIGHT_KINDS[light.kind].zh,
          later.record.number ?? '—',
          HEAVY_KINDS[heavy.kind].zh,
          `${acts.length} / ${allActs}`,
        ],
      })),
    ),
  ];
}

/** Deeds quoted of one case; the table counts all. */
const MOST_DEEDS = 3;

function quotesOf({ light, spans, later, heavy, acts }: TracedCase, node: NodeId): Quote[] {
  return [
    ...placeOf(light.dossier, node),
    ...light.spans.slice(0, 1).map((span) => quoteOf(light.dossier, span, { zh: '旧案结果', en: 'how the old case ended' })),
    ...spans.slice(0, 1).map((span) => quoteOf(later, span, { zh: '后案载明旧案', en: 'the later judgment tells of it' })),
    ...heavy.spans.slice(0, 1).map((span) => quoteOf(later, span, { zh: '后案认定', en: 'what the later judgment finds' })),
    ...acts.slice(0, MOST_DEEDS).map((span) => quoteOf(later, span, { zh: '从宽之前的事实', en: 'a deed from before' })),
  ];
}

function innocentReadings(own: readonly TracedCase[], { gangs, of, expected, logEvidence }: Return): InnocentReading[] {
  const known = own.filter((one) => one.sameBirthday).length;
  return [
    tested(READINGS, 'later-evidence', 'open', {
      zh: '后案没有写明系漏罪或者主动交代；旧案时是否已有线索须看卷宗',
      en: 'the later judgment speaks of no omitted or confessed crime; whether there was a tip then, the old file must tell',
    }),
    tested(READINGS, 'recidivism', 'excluded', {
      zh: '只计从宽之日以前的事实',
      en: 'only deeds before the day of the light outcome count',
    }),
    tested(READINGS, 'minor-part', 'partly', {
      zh: '旧案文书没有认定从犯、未成年或者未遂',
      en: 'the old paper finds no accessory, minor or attempt',
    }),
    tested(READINGS, 'merits', 'open', { zh: '旧案情节须看卷宗', en: 'the old file must tell' }),
    tested(READINGS, 'another', known === own.length ? 'excluded' : 'partly', {
      zh: `后案写明的机关、日期、结果与旧案一致；其中 ${known} 人出生日期也一致`,
      en: `office, day and result agree with what the later judgment prints; of ${known} the birthday too`,
    }),
    tested(READINGS, 'volume', logEvidence >= Math.log(POLICY.leastEvidence) ? 'excluded' : 'open', {
      zh: `经办的从宽文书已载入 ${of} 件，涉及 ${gangs} 个团伙或者个人；按其他人员的比例应有 ${expected.toFixed(2)} 件`,
      en: `${of} light outcomes are loaded, ${gangs} gangs or men came back; ${expected.toFixed(2)} expected by those of others`,
    }),
  ];
}
