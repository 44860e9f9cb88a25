import type { Dossier, Joined } from '../model/dossier.ts';
import type { GraphNode } from '../model/entity.ts';
import type { ReviewDecision } from '../model/review.ts';
import type { StoredDocument } from '../store/port.ts';
import { accountWriters, resolve } from './resolve.ts';
import { countedDocument } from './review/counted-document.ts';
import { countedRecord } from './review/counted-record.ts';

/** A stored document as the analysis sees it: what of its record counts, joined to the entities that its mentions were taken for. */
export function dossierOf(stored: StoredDocument, sourceText: string, decisions: readonly ReviewDecision[] = []): Dossier {
  const { record: read, text: _text, ...listed } = stored;
  const record = countedRecord(read, decisions);
  const legal = countedDocument(listed, read, decisions);
  const resolution = resolve(legal, record);
  return {
    document: legal,
    record,
    case: resolution.case?.id ?? null,
    officials: join(record.officials, resolution.officials),
    parties: join(record.parties, resolution.parties),
    representatives: join(record.representatives, resolution.representatives),
    policeAccounts: join(accountWriters(record), resolution.policeAccounts),
    quote: (start, end) => sourceText.slice(start, end),
  };
}

function join<T>(items: readonly T[], nodes: readonly (GraphNode | null)[]): (Joined<T> | null)[] {
  return items.map((item, i) => {
    const node = nodes[i];
    return node ? { item, node: node.id, masked: node.masked } : null;
  });
}
