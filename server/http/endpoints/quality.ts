import { type DocumentPart, type MissingReason, partsOfDetail } from '../../../graph/model/completeness.ts';
import type { Store } from '../../../graph/store/port.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import type { Reply } from '../../api/contract.ts';
import { QualityFigures } from '../../api/quality.ts';
import shipped from '../../quality/figures.json' with { type: 'json' };
import type { Handler } from '../endpoint.ts';

/** The file holds null until figures have been measured; anything else that is not figures stops the program at its start. */
const FIGURES = QualityFigures.nullable().parse(shipped);

export const getQuality: Handler<'GET /api/quality'> = async ({ context }) => ({
  figures: FIGURES,
  loaded: await incompleteness(context.services.store),
  reader: { id: rulesExtractor.id, version: rulesExtractor.version },
});

/** Counts what the receipts of all batches say of incomplete items, the most frequent first. */
async function incompleteness({ documents, journal }: Store): Promise<Reply<'GET /api/quality'>['loaded']> {
  let incomplete = 0;
  const counts = new Map<string, { part: DocumentPart; reason: MissingReason; count: number }>();
  for (const { id } of await journal.batches()) {
    for (const { reason, detail } of await journal.remarked(id)) {
      if (reason !== 'incomplete') continue;
      incomplete++;
      for (const missing of partsOfDetail(detail ?? '')) {
        const key = `${missing.part} ${missing.reason}`;
        counts.set(key, { ...missing, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    }
  }
  return { documents: await documents.count(), incomplete, parts: [...counts.values()].sort((a, b) => b.count - a.count) };
}
