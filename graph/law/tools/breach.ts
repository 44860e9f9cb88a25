/** What a rule on one paper found: the broken rule with its figures, its places in the paper and the text in force. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { Detail, LawCitation, Quote } from '../../model/leads/lead.ts';
import type { Bilingual, Span } from '../../model/span.ts';
import type { AskedFact } from '../facts/asked-facts.ts';

export interface Breach<Id extends string = string> {
  /** Which of the rules of an indicator it is. */
  readonly rule: Id;
  readonly verdict: 'violated' | 'possible';
  readonly detail: Detail;
  readonly evidence: readonly Quote[];
  readonly law: readonly LawCitation[];
}

/** What judging a paper yields: breaches, or the facts without which nothing can be told; neither where the paper keeps the rules. */
export interface Judged<Id extends string = string> {
  readonly breaches: readonly Breach<Id>[];
  readonly missing: readonly AskedFact[];
}

export const KEPT: Judged<never> = { breaches: [], missing: [] };

/** Every place once, as evidence; places that print nothing are left out. */
export function quotesAt(dossier: Dossier, spans: readonly Span[], shows: Bilingual): Quote[] {
  const { id, path } = dossier.document;
  const seen = new Set<string>();
  return spans.flatMap(({ start, end }) => {
    const quote = dossier.quote(start, end);
    if (quote === '' || seen.has(`${start}:${end}`)) return [];
    seen.add(`${start}:${end}`);
    return [{ document: id, path, start, end, quote, shows }];
  });
}

/** What stands behind the last signature, such as statutes that a page quotes, is no part of the paper. */
const BEHIND_SIGNATURES = 40;

/** The text of a paper up to its signatures, without the spaces by which forms set words apart. */
export function textOf({ document, record, quote }: Dossier): string {
  const last = Math.max(0, ...record.officials.flatMap(({ spans }) => spans.map(({ end }) => end)));
  const end = last > document.range.start ? Math.min(document.range.end, last + BEHIND_SIGNATURES) : document.range.end;
  return quote(document.range.start, end).replace(/[ \t\u3000]/g, '');
}

/** A broken rule as a page draws it. */
export function figures(title: Bilingual, limit: string, actual: string, why: Bilingual): Detail {
  return { type: 'check', title, limit, actual, why };
}

export const atMostPossible = <Id extends string>(breaches: readonly Breach<Id>[]): Breach<Id>[] =>
  breaches.map((one) => ({ ...one, verdict: 'possible' as const }));
