/** One lead as text for a reader at a terminal: everything that speaks for it, against it, and what to do next. */
import { CRIMES } from '../model/crimes.ts';
import { OFFICIAL_ROLES, type OfficialRole, TIERS } from '../model/glossary.ts';
import { FAMILIES, type Finding, type InnocentReading, type Lead, type Quote, type Subject } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { DISCLAIMER } from './profile.ts';
import { percent } from './tiers.ts';

export type Language = 'zh' | 'en';

const WORDS = {
  lead: { zh: '线索', en: 'Lead' },
  tier: { zh: '分级', en: 'Tier' },
  pattern: { zh: '类型', en: 'Pattern' },
  posterior: { zh: '后验概率', en: 'posterior' },
  listQ: { zh: '列表误报率 q', en: 'list q' },
  people: { zh: '涉及人员与单位', en: 'People and bodies' },
  cases: { zh: '案件', en: 'Cases' },
  period: { zh: '期间', en: 'Period' },
  facts: { zh: '要点', en: 'Figures' },
  of: { zh: '对', en: 'of' },
  contributions: { zh: '证据构成（分贝，正为支持，负为相反）', en: 'Evidence (decibans; above zero supports, below speaks against)' },
  finding: { zh: '发现', en: 'Finding' },
  violated: { zh: '各种有利读法下均不符合', en: 'holds under every favourable reading' },
  unusual: { zh: '疑似：各种口径下均高于预期', en: 'suspected: above what is expected in every specification' },
  possible: { zh: '待核：只在部分读法下成立', en: 'to be checked: holds under some readings only' },
  check: { zh: '核对', en: 'Check' },
  limit: { zh: '界限', en: 'limit' },
  actual: { zh: '实际', en: 'actual' },
  quotes: { zh: '原文引证', en: 'Quotes' },
  paper: { zh: '可以查明的材料：', en: 'closed by: ' },
  innocent: { zh: '无辜解释（先排除，再怀疑）', en: 'Harmless explanations (excluded before suspicion)' },
  counter: { zh: '相反证据', en: 'Counter-evidence' },
  noCounter: { zh: '已载入文书中未见', en: 'none in the loaded documents' },
  law: { zh: '法律依据', en: 'Law' },
  since: { zh: '施行', en: 'in force' },
  crimes: { zh: '可能涉及的罪名与尚待查明的要件', en: 'Candidate crimes and elements still to be shown' },
  subject: { zh: '主体', en: 'Subject' },
  next: { zh: '下一步核查（立案前可用）', en: 'Next steps (allowed before filing)' },
  clears: { zh: '什么能够澄清', en: 'What would clear it' },
  more: { zh: '其余', en: 'more' },
} as const satisfies Record<string, Bilingual>;

const STATES = {
  open: { zh: '待查', en: 'open' },
  excluded: { zh: '已排除', en: 'excluded' },
  partly: { zh: '部分排除', en: 'partly excluded' },
  applies: { zh: '适用', en: 'applies' },
} as const satisfies Record<InnocentReading['state'], Bilingual>;

/** Quotes shown for one finding; a pair of twenty cases has forty, and the rest stands in the lead line. */
const QUOTES_SHOWN = 12;

/** The whole lead as plain text, lines separated by \n, ending with the sentence that a lead proves nothing. */
export function explainLead(lead: Lead, language: Language): string {
  const say = (text: Bilingual): string => text[language];
  const title = (key: keyof typeof WORDS): string => `\n${say(WORDS[key])}`;
  const tier = TIERS[lead.tier];
  const lines = [
    `${say(WORDS.lead)} ${lead.id}  #${lead.rank}`,
    say(lead.claim),
    '',
    `${say(WORDS.tier)}: ${tier.mark} ${say(tier)} · ${say(lead.tierReason)}`,
    `${say(WORDS.pattern)}: ${say(lead.patternName)} · ${say(WORDS.posterior)} ${percent(lead.posterior)} · ${say(WORDS.listQ)} ${lead.q.toPrecision(2)}`,
    `${say(WORDS.period)}: ${lead.period.from ?? '—'} – ${lead.period.to ?? '—'}`,
    title('people'),
    ...lead.subjects.map((s) => `  ${subjectText(s, language)}`),
    title('cases'),
    ...lead.cases.map((number) => `  ${number}`),
    title('facts'),
    ...lead.facts.map((f) => `  ${f.value} / ${f.of}  ${say(f.label)}`),
    title('contributions'),
    ...lead.contributions.map((c) => `  ${signed(c.decibans)}  ${say(FAMILIES[c.family])} · ${c.indicator} ${say(c.label)}`),
    ...lead.findings.flatMap((f, i) => findingLines(f, i, language)),
    title('law'),
    ...unique(
      lead.findings.flatMap((f) =>
        f.law.map((l) => `  ${l.article}${l.from === null ? '' : `（${say(WORDS.since)} ${l.from}）`}: ${say(l.says)}`),
      ),
    ),
    title('crimes'),
    ...lead.crimes.flatMap((id) => crimeLines(id, language)),
    title('next'),
    ...unique(lead.findings.flatMap((f) => f.nextSteps.map((step) => `  · ${say(step)}`))),
    title('clears'),
    ...unique(lead.findings.flatMap((f) => f.clears.map((c) => `  · ${say(c)}`))),
    '',
    say(DISCLAIMER),
  ];
  return lines.join('\n');
}

function subjectText({ kind, name, role, agency, firm }: Subject, language: Language): string {
  const known = role !== null && role in OFFICIAL_ROLES ? OFFICIAL_ROLES[role as OfficialRole][language] : kind === 'lawyer' ? null : role;
  return [name, known, agency, firm].filter((part) => part !== null && part !== '').join(' · ');
}

function findingLines(f: Finding, index: number, language: Language): string[] {
  const say = (text: Bilingual): string => text[language];
  const quotes = f.evidence.slice(0, QUOTES_SHOWN);
  const left = f.evidence.length - quotes.length;
  return [
    `\n${say(WORDS.finding)} ${index + 1} · ${f.indicator} · ${say(verdictWords(f))}`,
    `  ${say(f.claim)}`,
    ...f.details.flatMap((d) =>
      d.type === 'check'
        ? [`  ${say(WORDS.check)} ${say(d.title)}: ${say(WORDS.limit)} ${d.limit} · ${say(WORDS.actual)} ${d.actual} · ${say(d.why)}`]
        : d.type === 'ratio'
          ? [`  ${say(d.title)}: ${d.observed} / ${d.expected} ${say(d.unit)}`]
          : [`  ${say(d.title)}`, `    ${d.head.map(say).join(' | ')}`, ...d.rows.map((row) => `    ${row.join(' | ')}`)],
    ),
    ...(f.statistics?.oddsRatio
      ? [
          `  OR ${f.statistics.oddsRatio.estimate.toFixed(1)} (95 %: ${f.statistics.oddsRatio.low.toFixed(1)} – ${f.statistics.oddsRatio.high.toFixed(1)})`,
        ]
      : []),
    `  ${say(WORDS.quotes)}`,
    ...quotes.map((q) => `    ${quoteText(q, language)}`),
    ...(left > 0 ? [`    … ${left} ${say(WORDS.more)}`] : []),
    `  ${say(WORDS.innocent)}`,
    ...f.innocent.map(
      (r) => `    [${say(STATES[r.state])}] ${say(r.text)}: ${say(r.note)}${r.paper ? ` → ${say(WORDS.paper)}${say(r.paper)}` : ''}`,
    ),
    `  ${say(WORDS.counter)}`,
    ...(f.counterEvidence.length === 0
      ? [`    ${say(WORDS.noCounter)}`]
      : f.counterEvidence.flatMap((c) => [
          `    ${signed((10 * c.logEvidence) / Math.LN10)}  ${say(c.text)}`,
          ...c.evidence.map((q) => `      ${quoteText(q, language)}`),
        ])),
  ];
}

function quoteText({ path, start, end, quote, shows }: Quote, language: Language): string {
  return `${path} [${start}, ${end}) ${shows[language]}: 「${quote.replace(/\s+/gu, ' ')}」`;
}

function crimeLines(id: Lead['crimes'][number], language: Language): string[] {
  const crime = CRIMES[id];
  return [
    `  ${id} ${crime[language]}（${crime.article}）· ${WORDS.subject[language]}: ${crime.subject[language]}`,
    ...crime.elements.map((element) => `    ☐ ${element[language]}`),
  ];
}

function signed(decibans: number): string {
  return `${decibans >= 0 ? '+' : ''}${decibans.toFixed(1)} dB`;
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/** A law rule is broken or may be; a statistic or a pattern only stands out. */
function verdictWords(f: Finding): Bilingual {
  if (f.verdict === 'possible') return WORDS.possible;
  return f.class === 'H' ? WORDS.violated : WORDS.unusual;
}
