/** One lead as text for a reader at a terminal: everything that speaks for it, against it, and what to do next. */
import { CRIMES } from '../model/crimes.ts';
import { OFFICIAL_ROLES, type OfficialRole, TIERS } from '../model/glossary.ts';
import { FAMILIES, type Lead, type Subject } from '../model/lead.ts';
import { LIKELIHOOD_EXPLAINED, likelihoodWords, listWords } from '../model/odds-words.ts';
import { papersToPull } from '../model/papers.ts';
import type { Bilingual } from '../model/span.ts';
import { completeLead } from './complete.ts';
import { findingLines } from './explain-finding.ts';
import { type Language, signed, WORDS } from './explain-words.ts';
import { DISCLAIMER } from './profile.ts';
import { identityWords } from './who-is-who.ts';

export type { Language } from './explain-words.ts';

/** Cases shown of those that move a lead. */
const MOVERS_SHOWN = 10;

/** The whole lead as plain text, lines separated by \n, ending with the sentence that a lead proves nothing. */
export function explainLead(stored: Lead, language: Language): string {
  const lead = completeLead(stored);
  const say = (text: Bilingual): string => text[language];
  const title = (key: keyof typeof WORDS): string => `\n${say(WORDS[key])}`;
  const tier = TIERS[lead.tier];
  const lines = [
    `${say(WORDS.lead)} ${lead.id}  #${lead.rank}`,
    say(lead.claim),
    ...(lead.foldedInto === null ? [] : [`${say(WORDS.foldedInto)}: ${lead.foldedInto}`]),
    '',
    `${say(WORDS.tier)}: ${tier.mark} ${say(tier)} · ${say(lead.tierReason)}`,
    `${say(WORDS.pattern)}: ${say(lead.patternName)}`,
    `${say(WORDS.likelihood)}: ${say(likelihoodWords(lead.posterior))} · ${say(listWords(lead.q))}`,
    `  ${say(LIKELIHOOD_EXPLAINED)}`,
    ...(lead.identity === null ? [] : [`${say(WORDS.identity)}: ${say(identityWords(lead.identity))}`]),
    `${say(WORDS.period)}: ${lead.period.from ?? '—'} – ${lead.period.to ?? '—'}`,
    title('people'),
    ...lead.subjects.map((s) => `  ${subjectText(s, language)}`),
    title('cases'),
    ...lead.cases.map((number) => `  ${number}`),
    title('facts'),
    ...lead.facts.map((f) => `  ${f.value} / ${f.of}  ${say(f.label)}`),
    title('contributions'),
    ...contributionLines(lead, language),
    ...conditionLines(lead, language),
    ...moverLines(lead, language),
    ...lead.findings.flatMap((f, i) => findingLines(f, i, language)),
    ...paperLines(lead, language),
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
    ...(lead.others.length === 0 ? [] : [title('others'), ...lead.others.map((id) => `  ${id}`)]),
    '',
    say(DISCLAIMER),
  ];
  return lines.join('\n');
}

function subjectText({ kind, name, role, agency, firm }: Subject, language: Language): string {
  const known = role !== null && role in OFFICIAL_ROLES ? OFFICIAL_ROLES[role as OfficialRole][language] : kind === 'lawyer' ? null : role;
  return [name, known, agency, firm].filter((part) => part !== null && part !== '').join(' · ');
}

/** The steps with the running sum beside them, so that the total can be checked by eye. */
function contributionLines({ contributions, total }: Lead, language: Language): string[] {
  let sum = 0;
  const steps = contributions.map(({ kind, family, indicator, label, decibans }) => {
    sum += decibans;
    const against = kind === 'counter' ? WORDS.against[language] : '';
    const source = [
      ...(family === null ? [] : [FAMILIES[family][language]]),
      [indicator, against, label[language]].filter(Boolean).join(' '),
    ];
    return `  ${signed(decibans).padStart(9)}  ${`= ${sum.toFixed(1)}`.padStart(7)}  ${source.join(' · ')}`;
  });
  return [...steps, `  ${signed(total).padStart(9)}  ${' '.repeat(7)}  ${WORDS.total[language]}`];
}

function conditionLines({ conditions }: Lead, language: Language): string[] {
  if (conditions.length === 0) return [];
  return [
    `\n${WORDS.conditions[language]}`,
    ...conditions.map((c) => `  ${(c.met ? WORDS.met : WORDS.unmet)[language]}  ${TIERS[c.tier][language]}: ${c.label[language]}`),
  ];
}

function moverLines({ movers }: Lead, language: Language): string[] {
  if (movers.length === 0) return [];
  const left = movers.length - MOVERS_SHOWN;
  const more = { zh: `另有 ${left} 件`, en: `${left} more cases` };
  return [
    `\n${WORDS.movers[language]}`,
    ...movers
      .slice(0, MOVERS_SHOWN)
      .map((m) => `  ${signed(m.decibans).padStart(9)}  ${[caseText(m, language), m.date, m.says[language]].filter(Boolean).join(' · ')}`),
    ...(left > 0 ? [`  ${more[language]}`] : []),
  ];
}

function caseText({ case: number, cases }: Lead['movers'][number], language: Language): string {
  if (cases === 1) return number;
  return language === 'zh' ? `${number} 等 ${cases} 件（系列案）` : `${number} and ${cases - 1} more (series)`;
}

function paperLines({ findings }: Lead, language: Language): string[] {
  const papers = papersToPull(findings);
  if (papers.length === 0) return [];
  return [
    `\n${WORDS.papers[language]}`,
    ...papers.map(({ holder, paper, settles }) =>
      ['  · ', [(holder ?? WORDS.noHolder)[language], paper[language], settles.map((s) => s[language]).join(' · ')].join(' / ')].join(''),
    ),
  ];
}

function crimeLines(id: Lead['crimes'][number], language: Language): string[] {
  const crime = CRIMES[id];
  return [
    `  ${id} ${crime[language]}（${crime.article}）· ${WORDS.subject[language]}: ${crime.subject[language]}`,
    ...crime.elements.map((element) => `    ☐ ${element[language]}`),
  ];
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
