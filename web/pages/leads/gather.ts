/** What several findings of one lead say alike is shown once. Pure. */
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';

export type LeadReply = Reply<'GET /api/leads/:id'>;
export type FindingReply = LeadReply['findings'][number];
export type Quote = FindingReply['evidence'][number];
export type InnocentReading = FindingReply['innocent'][number];

/** Keeps the first of those with the same key, with the number of them. */
function once<T>(items: readonly T[], key: (item: T) => string): { readonly item: T; readonly count: number }[] {
  const found = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const known = found.get(key(item));
    if (known === undefined) found.set(key(item), { item, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}

const STATE_ORDER = { applies: 0, partly: 1, open: 2, excluded: 3 } as const;

/** Innocent readings of all findings, what still holds first; equal ones once with their count. */
export function innocentReadings(lead: LeadReply): { readonly item: InnocentReading; readonly count: number }[] {
  const readings = lead.findings.flatMap((finding) => finding.innocent);
  const found = once(readings, (reading) => `${reading.id}\n${reading.state}\n${reading.text.zh}\n${reading.note.zh}`);
  return found.sort((a, b) => STATE_ORDER[a.item.state] - STATE_ORDER[b.item.state]);
}

/** Counter-evidence of all findings; what several say alike stands once, with its strength summed and all its quotes. */
export function counterEvidenceOf(
  lead: LeadReply,
): { readonly text: Bilingual; readonly count: number; readonly decibans: number; readonly evidence: readonly Quote[] }[] {
  const groups = new Map<string, { text: Bilingual; count: number; decibans: number; evidence: Quote[] }>();
  for (const { text, decibans, evidence } of lead.findings.flatMap((finding) => finding.counterEvidence)) {
    const group = groups.get(text.zh) ?? { text, count: 0, decibans: 0, evidence: [] };
    group.count += 1;
    group.decibans += decibans;
    group.evidence.push(...evidence);
    groups.set(text.zh, group);
  }
  return [...groups.values()];
}

/** Law cited by the findings, each version of an article once. */
export function lawOf(lead: LeadReply): FindingReply['law'] {
  return once(
    lead.findings.flatMap((finding) => finding.law),
    (law) => `${law.article}\n${law.from}\n${law.says.zh}`,
  ).map(({ item }) => item);
}

/** Sentences of all findings, each once. */
export function sentencesOf(lead: LeadReply, pick: (finding: FindingReply) => readonly Bilingual[]): Bilingual[] {
  return once(
    lead.findings.flatMap((finding) => pick(finding)),
    (text) => text.zh,
  ).map(({ item }) => item);
}

/** Every quote of a lead in the order of the card, each place once. */
export function quotesOf(lead: LeadReply): Quote[] {
  const all = lead.findings.flatMap((finding) => [...finding.evidence, ...finding.counterEvidence.flatMap((counter) => counter.evidence)]);
  return once(all, (quote) => `${quote.document}\n${quote.start}\n${quote.end}`).map(({ item }) => item);
}

/** Quotes by document, in order of first mention. */
export function byDocument(
  quotes: readonly Quote[],
): { readonly document: string; readonly path: string; readonly quotes: readonly Quote[] }[] {
  const groups = new Map<string, { document: string; path: string; quotes: Quote[] }>();
  for (const quote of quotes) {
    const group = groups.get(quote.document);
    if (group === undefined) groups.set(quote.document, { document: quote.document, path: quote.path, quotes: [quote] });
    else group.quotes.push(quote);
  }
  return [...groups.values()];
}

/** Place of the open quote in the list, or -1. */
export function quoteIndex(quotes: readonly Quote[], document: string | null, start: number | null, end: number | null): number {
  return quotes.findIndex((quote) => quote.document === document && quote.start === start && quote.end === end);
}

/** The stretches of time in which the cases of the findings are densest, each once. */
export function windowsOf(lead: LeadReply): { readonly from: string; readonly to: string }[] {
  const windows = lead.findings.flatMap((finding) => finding.details.flatMap((d) => (d.type === 'timeline' && d.window ? d.window : [])));
  return once(windows, ({ from, to }) => `${from} ${to}`).map(({ item }) => item);
}
