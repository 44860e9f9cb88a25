/** Rows of the tables that tell a lead: only laid out here, told in graph/conduct/tell.ts. */
import type { ToldLead } from '../../graph/conduct/tell.ts';
import { TIERS } from '../../graph/model/glossary.ts';
import { READING_STATES } from '../../graph/model/leads/lead-words.ts';
import { type Language, TOTAL } from './lead-words.ts';

export type Row = (string | number)[];

/** In the columns of LEAD_COLUMNS. */
export function leadRow(lead: ToldLead, language: Language): Row {
  const subjects = lead.subjects.map((s) => [s.name, s.agency ?? s.firm].filter(Boolean).join('·'));
  return [
    lead.rank,
    TIERS[lead.tier][language],
    lead.claim[language],
    lead.patternName[language],
    lead.period.from ?? '',
    lead.period.to ?? '',
    lead.indicators.map(({ id }) => id).join(' '),
    list(subjects, language),
    list(lead.cases, language),
    uncertain(lead.posterior),
    Math.round(lead.q * 1e6) / 1e6,
    list(
      lead.crimes.map(({ name }) => name[language]),
      language,
    ),
    lead.evidenceCount,
    lead.id,
  ];
}

const BESIDE = { zh: (text: string, state: string) => `${text}（${state}）`, en: (text: string, state: string) => `${text} (${state})` };

function list(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '；' : '; ');
}

/** Three decimals, and never none or one: no lead is certain, and none is impossible. */
function uncertain(probability: number): number {
  return Math.min(0.999, Math.max(0.001, Math.round(probability * 1000) / 1000));
}

/** In the columns of FINDING_COLUMNS. */
export function findingRows({ rank, findings }: ToldLead, language: Language): Row[] {
  return findings.map((f) => {
    const innocent = f.innocent.map(({ text, state }) => BESIDE[language](text[language], READING_STATES[state][language]));
    return [rank, f.indicator, f.class, f.claim[language], list(f.cases, language), f.decibans, list(innocent, language)];
  });
}

/** In the columns of QUOTE_COLUMNS. */
export function quoteRows({ rank, findings }: ToldLead, language: Language): Row[] {
  return findings.flatMap(({ indicator, evidence }) =>
    evidence.map((q) => [rank, indicator, q.path, q.start, q.end, q.shows[language], q.quote]),
  );
}

/** In the columns of SUM_COLUMNS: the bars with the sum so far, and the total as the last row. */
export function sumRows({ rank, sum: { bars, total } }: ToldLead, language: Language): Row[] {
  return [
    ...bars.map(({ familyName, indicator, label, decibans, sum }) => [
      ...[rank, label[language], familyName?.[language] ?? '', indicator],
      ...[decibans, sum],
    ]),
    [rank, TOTAL[language], '', '', '', total],
  ];
}
