/** One lead as text for a reader at a terminal: everything that speaks for it, against it, and what to do next. */
import { OFFICIAL_ROLES, type OfficialRole, TIERS } from '../model/glossary.ts';
import type { Lead, Subject } from '../model/leads/lead.ts';
import { LIKELIHOOD_EXPLAINED } from '../model/leads/odds-words.ts';
import type { Bilingual } from '../model/span.ts';
import { findingLines } from './explain-finding.ts';
import { type Language, signed, WORDS } from './explain-words.ts';
import { DISCLAIMER } from './profile.ts';
import { type ToldCrime, type ToldLead, type ToldSum, tell } from './tell.ts';

export type { Language } from './explain-words.ts';

/** Cases shown of those that move a lead. */
const MOVERS_SHOWN = 10;

/** The whole lead as plain text, lines separated by \n, ending with the sentence that a lead proves nothing. */
export function explainLead(lead: Lead, language: Language): string {
  return explained(tell(lead), language).join('\n');
}

function explained(lead: ToldLead, language: Language): string[] {
  const say = (text: Bilingual): string => text[language];
  const title = (key: keyof typeof WORDS): string => `\n${say(WORDS[key])}`;
  const tier = TIERS[lead.tier];
  return [
    `${say(WORDS.lead)} ${lead.id}  #${lead.rank}`,
    say(lead.claim),
    ...(lead.foldedInto === null ? [] : [`${say(WORDS.foldedInto)}: ${lead.foldedInto}`]),
    '',
    `${say(WORDS.tier)}: ${tier.mark} ${say(tier)} · ${say(lead.tierReason)}`,
    `${say(WORDS.pattern)}: ${say(lead.patternName)}`,
    `${say(WORDS.likelihood)}: ${say(lead.likelihood)} · ${say(lead.listed)}`,
    `  ${say(LIKELIHOOD_EXPLAINED)}`,
    ...(lead.identity === null ? [] : [`${say(WORDS.identity)}: ${say(lead.identity.says)}`]),
    `${say(WORDS.period)}: ${lead.period.from ?? '—'} – ${lead.period.to ?? '—'}`,
    title('people'),
    ...lead.subjects.map((s) => `  ${subjectText(s, language)}`),
    title('cases'),
    ...lead.cases.map((number) => `  ${number}`),
    title('facts'),
    ...lead.facts.map((f) => `  ${f.value} / ${f.of}  ${say(f.label)}`),
    title('contributions'),
    ...sumLines(lead.sum, language),
    ...conditionLines(lead, language),
    ...moverLines(lead, language),
    ...lead.findings.flatMap((f, i) => findingLines(f, i, language)),
    ...paperLines(lead, language),
    title('law'),
    ...lead.law.map((l) => `  ${l.article}${l.from === null ? '' : `（${say(WORDS.since)} ${l.from}）`}: ${say(l.says)}`),
    title('crimes'),
    ...lead.crimes.flatMap((crime) => crimeLines(crime, language)),
    title('next'),
    ...lead.nextSteps.map((step) => `  · ${say(step)}`),
    title('clears'),
    ...lead.clears.map((c) => `  · ${say(c)}`),
    ...(lead.others.length === 0 ? [] : [title('others'), ...lead.others.map((id) => `  ${id}`)]),
    '',
    say(DISCLAIMER),
  ];
}

function subjectText({ kind, name, role, agency, firm }: Subject, language: Language): string {
  const known = role !== null && role in OFFICIAL_ROLES ? OFFICIAL_ROLES[role as OfficialRole][language] : kind === 'lawyer' ? null : role;
  return [name, known, agency, firm].filter((part) => part !== null && part !== '').join(' · ');
}

/** The steps with the running sum beside them, so that the total can be checked by eye. */
function sumLines({ bars, total }: ToldSum, language: Language): string[] {
  const steps = bars.map(({ kind, familyName, indicator, label, decibans, sum }) => {
    const against = kind === 'counter' ? WORDS.against[language] : '';
    const source = [
      ...(familyName === null ? [] : [familyName[language]]),
      [indicator, against, label[language]].filter(Boolean).join(' '),
    ];
    return `  ${signed(decibans).padStart(9)}  ${`= ${sum.toFixed(1)}`.padStart(7)}  ${source.join(' · ')}`;
  });
  return [...steps, `  ${signed(total).padStart(9)}  ${' '.repeat(7)}  ${WORDS.total[language]}`];
}

function conditionLines({ conditions }: ToldLead, language: Language): string[] {
  if (conditions.length === 0) return [];
  return [
    `\n${WORDS.conditions[language]}`,
    ...conditions.map((c) => `  ${(c.met ? WORDS.met : WORDS.unmet)[language]}  ${TIERS[c.tier][language]}: ${c.label[language]}`),
  ];
}

function moverLines({ movers }: ToldLead, language: Language): string[] {
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

function caseText({ case: number, cases }: ToldLead['movers'][number], language: Language): string {
  if (cases === 1) return number;
  return language === 'zh' ? `${number} 等 ${cases} 件（系列案）` : `${number} and ${cases - 1} more (series)`;
}

function paperLines({ papers }: ToldLead, language: Language): string[] {
  if (papers.length === 0) return [];
  return [
    `\n${WORDS.papers[language]}`,
    ...papers.map(({ holder, paper, settles }) =>
      ['  · ', [(holder ?? WORDS.noHolder)[language], paper[language], settles.map((s) => s[language]).join(' · ')].join(' / ')].join(''),
    ),
  ];
}

function crimeLines({ id, name, article, subject, elements }: ToldCrime, language: Language): string[] {
  return [
    `  ${id} ${name[language]}（${article}）· ${WORDS.subject[language]}: ${subject[language]}`,
    ...elements.map((element) => `    ☐ ${element[language]}`),
  ];
}
