/** Facts of one ruling together with the places that say them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { Quote } from '../../model/leads/lead.ts';
import type { Read, Span } from '../../model/span.ts';
import { FACTS } from './asked-facts.ts';
import type { CommutationFacts, FactName } from './commutation-facts.ts';

/** Where a fact was read: a document and spans of it. */
export interface FactSource {
  readonly dossier: Dossier;
  readonly spans: readonly Span[];
}

export interface FactSheet<Facts = CommutationFacts> {
  readonly dossier: Dossier;
  readonly facts: Facts;
  readonly sources: ReadonlyMap<FactName, readonly FactSource[]>;
  /** Facts whose printed dates cannot be, such as a service after the ruling. */
  readonly misread: readonly FactName[];
}

/** Collects values with their places; a value that was never read is null and has no place. */
export class FactCollector {
  readonly sources = new Map<FactName, FactSource[]>();
  readonly misread: FactName[] = [];
  readonly #dossier: Dossier;
  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  /** Notes where a fact stands; in the ruling itself unless another document says it. */
  note(fact: FactName, spans: readonly Span[], dossier: Dossier = this.#dossier): void {
    if (spans.length > 0) this.sources.set(fact, [...(this.sources.get(fact) ?? []), { dossier, spans }]);
  }

  take<T>(fact: FactName, read: Read<T> | null | undefined): T | null {
    if (!read) return null;
    this.note(fact, read.spans);
    return read.value;
  }

  /** A date that lies after `latest` is a misreading, and so no date. */
  date(fact: FactName, read: Read<string> | null | undefined, latest: string | null): string | null {
    if (!read) return null;
    if (latest !== null && read.value > latest) {
      this.misread.push(fact);
      return null;
    }
    return this.take(fact, read);
  }
}

/** Quotes of these facts, each place once, in the order of the facts. */
export function quotesOf(sheet: Pick<FactSheet, 'sources'>, facts: readonly FactName[]): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const fact of facts) {
    for (const { dossier, spans } of sheet.sources.get(fact) ?? []) {
      for (const { start, end } of spans) {
        const key = `${dossier.document.id}:${start}:${end}`;
        const quote = dossier.quote(start, end);
        if (!quotes.has(key) && quote !== '') {
          quotes.set(key, { document: dossier.document.id, path: dossier.document.path, start, end, quote, shows: FACTS[fact].label });
        }
      }
    }
  }
  return [...quotes.values()];
}
