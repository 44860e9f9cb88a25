import { dossierOf } from '../../graph/assembly/dossier.ts';
import { AS_READ, type Holding } from '../../graph/assembly/holding.ts';
import { mine } from '../../graph/conduct/run.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { readSource } from '../../ingestion/formats/index.ts';
import { prepareText } from '../../ingestion/prepare.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { withLikeness } from '../../server/mining/with-likeness.ts';
import type { WorldFile } from './filing.ts';

/** The chain up to analysis without a store: bytes, texts, records, dossiers. A document that stands twice counts once. */
export async function dossiersOf(files: readonly WorldFile[], holding: Holding = AS_READ): Promise<readonly Dossier[]> {
  const dossiers: Dossier[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    for await (const read of readSource(file.bytes, file.path)) {
      if (!read.ok) continue;
      for (const { document } of prepareText(read.text, rulesExtractor).parts) {
        if (seen.has(document.id)) continue;
        seen.add(document.id);
        dossiers.push(withLikeness(dossierOf(document, read.text.text, [], holding)));
      }
    }
  }
  return dossiers;
}

/** The whole chain without a store: bytes, texts, records, dossiers, leads. */
export async function leadsOf(files: readonly WorldFile[], asOf = '2024-01-01'): Promise<readonly Lead[]> {
  return mine({ dossiers: await dossiersOf(files), asOf, fdr: 0.05, seed: 1, version: 'test' }).leads;
}
