/** Months of the sentences of a criminal judgment of first instance, with what the law lets weigh. */
import type { Dossier } from '../model/documents/dossier.ts';
import type { Span } from '../model/span.ts';
import { isFirstInstance } from './results.ts';

/** One defendant's months, as printed, whether suspended or not. */
export interface SentenceLength {
  readonly defendant: string;
  readonly crime: string;
  readonly months: number;
  readonly span: Span | null;
  /** What the law lets weigh, with its size: 1 for what is found or not, the binary log of a quantity. Nothing of the person. */
  readonly features: readonly { readonly id: string; readonly size: number }[];
}

/**
 * Fixed terms and detention for one crime each: terms for several crimes are set together (刑法第六十九条), and life, control and fines have
 * no months that could be compared.
 */
export function sentenceLengths(dossier: Dossier): SentenceLength[] {
  const { record } = dossier;
  if (record.kind !== 'criminal-judgment' || !isFirstInstance(record.number)) return [];
  return record.sentences.flatMap(({ defendant, penalty, months, spans }): SentenceLength[] => {
    const charges = record.charges.filter((c) => c.defendant === defendant);
    if (charges.length !== 1 || months === null || months <= 0 || (penalty !== 'fixed-term' && penalty !== 'criminal-detention')) return [];
    const { crime } = charges[0]!;
    return [{ defendant, crime, months, span: spans[0] ?? null, features: weighing(dossier, defendant, crime) }];
  });
}

/**
 * Everything that is found for the defendant, merit and mitigation too: whether it was rightly found is another question. The weight of
 * an amount is that of its crime.
 */
function weighing({ record }: Dossier, defendant: string, crime: string): SentenceLength['features'] {
  const { extension, sentences, date } = record;
  const alone = sentences.length === 1;
  const own = <T extends { readonly defendant: string | null }>(items: readonly T[]): T[] =>
    items.filter((i) => i.defendant === defendant || (i.defendant === null && alone));
  const found = [
    ...own(extension.circumstances).map((c) => c.circumstance as string),
    ...own(extension.custody).map((c) => `custody:${c.measure}`),
    ...own(extension.amends).map((a) => `amends:${a.kind}`),
    ...(extension.priorConvictions.length > 0 ? ['prior'] : []),
    ...(alone ? [] : ['several']),
    ...(date === null ? [] : [`year:${date.slice(0, 4)}`]),
  ];
  const largest = new Map<string, number>();
  for (const { kind, value } of extension.quantities) if (value > 0) largest.set(kind, Math.max(largest.get(kind) ?? 0, value));
  return [
    ...[...new Set(found)].map((id) => ({ id, size: 1 })),
    // Among several defendants it is not told whose the largest is.
    ...[...largest].map(([kind, value]) => ({ id: `${crime}:${kind}${alone ? '' : ':all'}`, size: Math.log2(value) })),
  ];
}
