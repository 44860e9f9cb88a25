import type { Dossier, Joined } from '../model/documents/dossier.ts';
import type { GraphNode } from '../model/entity.ts';
import type { ExtractionRecord } from '../model/record/record.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import type { StoredDocument } from '../store/ports/stored.ts';
import { AS_READ, type Holding } from './holding.ts';
import { accountWriters, resolve } from './resolve.ts';
import { effectiveDocument } from './review/effective-document.ts';
import { effectiveRecord } from './review/effective-record.ts';

/** A dossier that has its record as it was read. */
export interface DossierInFull extends Dossier {
  readonly record: ExtractionRecord;
}

/**
 * A stored document as the analysis sees it: what of its record counts, joined to the entities that its mentions were taken for. `holding` says
 * how it is kept.
 */
export function dossierOf(stored: StoredDocument, sourceText: string, decisions?: readonly ReviewDecision[]): DossierInFull;
export function dossierOf(stored: StoredDocument, sourceText: string, decisions: readonly ReviewDecision[], holding: Holding): Dossier;
export function dossierOf(
  stored: StoredDocument,
  sourceText: string,
  decisions: readonly ReviewDecision[] = [],
  holding: Holding = AS_READ,
): Dossier {
  const { record: read, text, ...listed } = stored;
  const counted = effectiveRecord(read, decisions);
  const legal = effectiveDocument(listed, read, decisions);
  const resolution = resolve(legal, counted);
  const record = holding.record(counted);
  const { word } = holding;
  return {
    document: { ...legal, kind: word(legal.kind), court: legal.court === null ? null : word(legal.court) },
    record,
    case: resolution.case === null ? null : word(resolution.case.id),
    officials: join(record.officials, resolution.officials, word),
    parties: join(record.parties, resolution.parties, word),
    representatives: join(record.representatives, resolution.representatives, word),
    policeAccounts: join(accountWriters(record), resolution.policeAccounts, word),
    quote: holding.text(text, sourceText),
  };
}

function join<T>(items: readonly T[], nodes: readonly (GraphNode | null)[], word: Holding['word']): (Joined<T> | null)[] {
  return items.map((item, i) => {
    const node = nodes[i];
    return node ? { item, node: word(node.id), masked: node.masked } : null;
  });
}
