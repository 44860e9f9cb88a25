import { type DocumentPart, type MissingReason, partsOfDetail } from '../../../graph/model/record/completeness.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface ReadQuality {
  readonly reader: { readonly id: string; readonly version: string };
  readonly documents: number;
  /** Documents of which something is missing that their kind always has. */
  readonly incomplete: number;
  /** What is missing and why, the most frequent first. */
  readonly parts: readonly { readonly part: DocumentPart; readonly reason: MissingReason; readonly count: number }[];
}

/** Who reads, and what the receipts of all batches say of incomplete documents. */
export const seeQuality = defineUseCase({
  name: 'figures.quality',
  permission: 'figures.read',
  words: { zh: '查看读取质量', en: 'looked at the quality of reading' },
  input: Nothing,
  async run(_actor, _input, at): Promise<ReadQuality> {
    const { store, extractor } = await at.services();
    const { documents, journal } = store;
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
    const parts = [...counts.values()].sort((a, b) => b.count - a.count);
    return { reader: { id: extractor.id, version: extractor.version }, documents: await documents.count(), incomplete, parts };
  },
});
