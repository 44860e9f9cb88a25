/** One finding as text: its figures, quotes, harmless readings and what speaks against it. */
import type { Detail, Quote } from '../model/leads/lead.ts';
import { READING_STATES } from '../model/leads/lead-words.ts';
import type { Bilingual } from '../model/span.ts';
import { type Language, signed, WORDS } from './explain-words.ts';
import type { ToldFinding } from './told-finding.ts';

/** Quotes shown for one finding; a pair of twenty cases has forty, and the rest stands in the lead line. */
const QUOTES_SHOWN = 12;

export function findingLines(f: ToldFinding, index: number, language: Language): string[] {
  const say = (text: Bilingual): string => text[language];
  const quotes = f.evidence.slice(0, QUOTES_SHOWN);
  const left = f.evidence.length - quotes.length;
  return [
    `\n${say(WORDS.finding)} ${index + 1} · ${f.indicator} · ${say(f.verdictSays)}`,
    `  ${say(f.claim)}`,
    ...f.details.flatMap((detail) => detailLines(detail, language)),
    ...oddsRatioLines(f, language),
    ...identityLines(f, language),
    `  ${say(WORDS.quotes)}`,
    ...quotes.map((q) => `    ${quoteText(q, language)}`),
    ...(left > 0 ? [`    … ${left} ${say(WORDS.more)}`] : []),
    `  ${say(WORDS.innocent)}`,
    ...f.innocent.map((r) => `    [${say(READING_STATES[r.state])}] ${say(r.text)}: ${say(r.note)}`),
    `  ${say(WORDS.counter)}`,
    ...(f.counterEvidence.length === 0
      ? [`    ${say(WORDS.noCounter)}`]
      : f.counterEvidence.flatMap((c) => [
          `    ${signed(c.decibans)}  ${say(c.text)}`,
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

function oddsRatioLines({ oddsRatio: ratio }: ToldFinding, language: Language): string[] {
  if (ratio === null) return [];
  const span = `${ratio.low.toFixed(1)}–${ratio.high.toFixed(1)}`;
  return [`  ${WORDS.oddsRatio[language]} ${ratio.estimate.toFixed(1)}（95% ${WORDS.interval[language]} ${span}）`];
}

function identityLines({ identity }: ToldFinding, language: Language): string[] {
  if (identity === null) return [];
  return [
    `  ${WORDS.identity[language]}: ${identity.says[language]}`,
    ...identity.restsOn.map(({ says, chance }) => `    ${says[language]} · ${WORDS.chance[language]} ${Math.round(chance * 100)}%`),
  ];
}

function quoteText({ path, start, end, quote, shows }: Quote, language: Language): string {
  return `${path} [${start}, ${end}) ${shows[language]}: 「${quote.replace(/\s+/gu, ' ')}」`;
}
