import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { Mention, StoredDocument } from '../../../graph/store/ports/stored.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface OpenedDocument {
  readonly document: StoredDocument;
  /** Its own text, without its neighbours in the source. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Leads whose evidence quotes it. */
  readonly leads: readonly Lead[];
}

/** Text, record and mentions of one document, and the leads that quote it. @throws AppError not-found, erased */
export const openDocument = defineUseCase({
  name: 'documents.open',
  permission: 'documents.read',
  words: { zh: '打开文书', en: 'opened a document' },
  input: z.object({ document: Id }),
  async run(_actor, { document: id }, at): Promise<OpenedDocument> {
    const { documents, results, erasures } = (await at.services()).store;
    const [document, source] = await Promise.all([documents.document(id), documents.sourceText(id)]);
    if (!document || source === null) {
      if (await erasures.tombstone(id)) throw new AppError('erased', `document ${id} was erased`);
      throw new AppError('not-found', `no document ${id}`);
    }
    const [mentions, leads] = await Promise.all([documents.mentions(id), results.leadsOfDocument(id)]);
    return { document, text: source.slice(document.range.start, document.range.end), mentions, leads };
  },
});
