import type { DocumentId } from '../../graph/model/entity.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { compareText } from '../../graph/model/order.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredDocument } from '../../graph/store/ports/stored.ts';
import type { AskedDocument } from '../../nlp/ask/passage.ts';
import type { KnownNames } from '../../nlp/second-reader/mask.ts';
import { namesOf } from '../../nlp/second-reader/mask.ts';

/** A document of a lead, with its text. */
export interface LeadDocument extends AskedDocument {
  readonly stored: StoredDocument;
}

export interface LeadDocuments {
  /** By date, number and id. */
  readonly documents: readonly LeadDocument[];
  /** Further documents of the lead that were not read. */
  readonly left: number;
  /** Names in their records. */
  readonly names: KnownNames;
}

/** Texts that one question reads: some seconds of work for the machine, more than a person can check. */
const MOST_DOCUMENTS = 300;

/** What a lead rests on: the documents that its findings quote, for and against, then those of the cases it names. */
export async function documentsOfLead(store: Store, lead: Lead): Promise<LeadDocuments> {
  const ids = new Set<DocumentId>();
  for (const { evidence, counterEvidence } of lead.findings)
    for (const quote of [...evidence, ...counterEvidence.flatMap((counter) => counter.evidence)]) ids.add(quote.document);
  for (const number of lead.cases) {
    const document = await store.documents.byNumber(number);
    if (document !== null) ids.add(document.id);
  }
  const documents: LeadDocument[] = [];
  for (const id of [...ids].slice(0, MOST_DOCUMENTS)) {
    const [stored, source] = await Promise.all([store.documents.document(id), store.documents.sourceText(id)]);
    if (stored !== null && source !== null) documents.push({ id, source, range: stored.range, stored });
  }
  documents.sort(inOrder);
  const all = documents.map(({ stored }) => namesOf(stored.record));
  return {
    documents,
    left: ids.size - documents.length,
    names: { persons: all.flatMap((names) => names.persons), organisations: all.flatMap((names) => names.organisations) },
  };
}

function inOrder({ stored: a }: LeadDocument, { stored: b }: LeadDocument): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.number ?? '', b.number ?? '') || compareText(a.id, b.id);
}
