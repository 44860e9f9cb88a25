/** One finding as text: its figures, quotes, harmless readings and what speaks against it. */
import type { Detail, Finding, Quote, Statistics } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { type Language, STATES, signed, WORDS } from './explain-words.ts';
import { identityWords } from './who-is-who.ts';

/** Quotes shown for one finding; a pair of twenty cases has forty, and the rest stands in the lead line. */
const QUOTES_SHOWN = 12;

export function findingLines(f: Finding, index: number, language: Language): string[] {
  const say = (text: Bilingual): string => text[language];
  const quotes = f.evidence.slice(0, QUOTES_SHOWN);
  const left = f.evidence.length - quotes.length;
  return [
    `\n${say(WORDS.finding)} ${index + 1} · ${f.indicator} · ${say(verdictWords(f))}`,
    `  ${say(f.claim)}`,
    ...f.details.flatMap((detail) => detailLines(detail, language)),
    // The interval of the effect says the same in more cautious figures.
    ...(f.details.some((d) => d.type === 'interval') ? [] : oddsRatioLines(f.statistics, language)),
    ...identityLines(f, language),
    `  ${say(WORDS.quotes)}`,
    ...quotes.map((q) => `    ${quoteText(q, language)}`),
    ...(left > 0 ? [`    … ${left} ${say(WORDS.more)}`] : []),
    `  ${say(WORDS.innocent)}`,
    ...f.innocent.map((r) => `    [${say(STATES[r.state])}] ${say(r.text)}: ${say(r.note)}`),
    `  ${say(WORDS.counter)}`,
    ...(f.counterEvidence.length === 0
      ? [`    ${say(WORDS.noCounter)}`]
      : f.counterEvidence.flatMap((c) => [
          `    ${signed((10 * c.logEvidence) / Math.LN10)}  ${say(c.text)}`,
          ...c.evidence.map((q) => `      ${quoteText(q, language)}`),
        ])),
  ];
}

function detailLines(d: Detail, language: Language): string[] {
  const say = (text: Bilingual): string => text[language];
  switch (d.type) {
    case 'check':
      return [`  ${say(WORDS.check)} ${say(d.title)}: ${say(WORDS.limit)} ${d.limit} · ${say(WORDS.actual)} ${d.actual} · ${say(d.why)}`];
    case 'ratio':
      return [`  ${say(d.title)}: ${d.observed} / ${d.expected} ${say(d.unit)}`];
    case 'table':
      return [`  ${say(d.title)}`, `    ${d.head.map(say).join(' | ')}`, ...d.rows.map((row) => `    ${row.join(' | ')}`)];
    case 'timeline': {
      const sum = (side: 'own' | 'others'): number => d.quarters.reduce((all, quarter) => all + quarter[side], 0);
      const when = d.window === null ? say(WORDS.evenly) : `${say(WORDS.densest)} ${d.window.from} ${say(WORDS.to)} ${d.window.to}`;
      return [`  ${say(d.title)}: ${when} · ${say(d.own)} ${sum('own')} · ${say(d.others)} ${sum('others')}`];
    }
    case 'interval': {
      const holdsNone = d.low <= d.none && d.none <= d.high;
      const span = `${Math.round(d.level * 100)}% ${say(WORDS.interval)} ${d.low}–${d.high}`;
      return [`  ${say(d.title)}: ${d.estimate} ${say(d.unit)}（${span}）${holdsNone ? ` · ${say(WORDS.noDifference)}` : ''}`];
    }
    case 'note':
      return [`  ${say(d.title)}: ${say(d.text)}`];
  }
}

function oddsRatioLines(statistics: Statistics | null, language: Language): string[] {
  const ratio = statistics?.oddsRatio ?? null;
  if (ratio === null) return [];
  const span = `${ratio.low.toFixed(1)}–${ratio.high.toFixed(1)}`;
  return [`  ${WORDS.oddsRatio[language]} ${ratio.estimate.toFixed(1)}（95% ${WORDS.interval[language]} ${span}）`];
}

function identityLines({ identity }: Finding, language: Language): string[] {
  if (identity === undefined) return [];
  return [
    `  ${WORDS.identity[language]}: ${identityWords(identity)[language]}`,
    ...identity.restsOn.map(({ says, chance }) => `    ${says[language]} · ${WORDS.chance[language]} ${Math.round(chance * 100)}%`),
  ];
}

function quoteText({ path, start, end, quote, shows }: Quote, language: Language): string {
  return `${path} [${start}, ${end}) ${shows[language]}: 「${quote.replace(/\s+/gu, ' ')}」`;
}

/** A law rule is broken or may be; a statistic or a pattern only stands out. */
function verdictWords(f: Finding): Bilingual {
  if (f.verdict === 'possible') return WORDS.possible;
  return f.class === 'H' ? WORDS.violated : WORDS.unusual;
}
