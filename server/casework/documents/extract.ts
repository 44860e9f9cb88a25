import { z } from 'zod';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { recordId } from '../../../graph/model/record/record-id.ts';
import { findFiles } from '../../../ingestion/files.ts';
import { readSource } from '../../../ingestion/formats/index.ts';
import { IS_NOTHING_ASKED } from '../../../ingestion/formats/reasons.ts';
import { openForReading } from '../../../ingestion/open-files.ts';
import { type ReadableDocument, TooMuchToRead } from '../../../nlp/extractor.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { looksLegal } from '../../../nlp/rules/writing/looks-legal.ts';
import { findDocuments } from '../../../nlp/text/segments.ts';
import type { Config } from '../../config.ts';
import { secondReaders } from '../../second-readers.ts';
import { type At, defineUseCase } from '../use-case.ts';

/** What would be sent to the language model about one document, word for word; `body` is null where nothing would be. */
export interface ModelPreview {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly body: object | null;
}

/** What became of an item, in the order in which they are read. */
export type Extracted =
  | { readonly record: ExtractionRecord }
  | { readonly preview: ModelPreview }
  /** Why nothing is read out of an item, or what is to be known of it. */
  | { readonly path: string; readonly reason: string; readonly detail: string | null };

type Show = (document: ReadableDocument) => Promise<Extracted>;

/** Reads files and tells the record of every document; nothing is stored. Gives how many items gave none that was asked for. */
export const extractDocuments = defineUseCase({
  name: 'documents.extract',
  permission: 'documents.read',
  words: { zh: '提取记录，不入库', en: 'extracted records, nothing stored' },
  input: z.object({ paths: z.array(z.string()), preview: z.boolean().default(false) }),
  async run(_actor, { paths, preview }, at: At<Extracted>): Promise<number> {
    const show = preview ? await previewing(at.config) : await reading(at.config);
    let refused = 0;
    const refuse = (path: string, reason: string, detail: string | null): void => {
      if (!IS_NOTHING_ASKED.has(reason)) refused++;
      at.tell({ path, reason, detail });
    };
    for await (const file of findFiles(paths)) {
      const opened = openForReading(file);
      if ('reason' in opened) {
        refuse(file.path, opened.reason, opened.detail);
        continue;
      }
      for await (const read of readSource(opened.bytes, file.path)) {
        if (!read.ok) {
          refuse(read.path, read.reason, read.detail);
          continue;
        }
        const { path, text, remark } = read.text;
        if (!looksLegal(text)) {
          refuse(path, 'not-legal', null);
          continue;
        }
        if (remark) at.tell({ path, ...remark });
        for (const [index, range] of findDocuments(text).entries()) {
          try {
            at.tell(await show({ id: recordId(path, index), source: path, text, range }));
          } catch (error) {
            if (!(error instanceof TooMuchToRead)) throw error;
            refuse(path, 'too-much', error.message);
          }
        }
      }
    }
    return refused;
  },
});

/** The record, with what second readers propose where there are any. */
async function reading(config: Config): Promise<Show> {
  const { others } = await secondReaders(config);
  return async (document) => {
    let record = rulesExtractor.extract(document);
    for (const other of others) if (other.isOpen(document, record)) record = await other.read(document, record);
    return { record };
  };
}

/** What would be sent to the language model under the document that it is about. Nothing is sent. */
async function previewing({ llmUrl, llmModel, llmMask }: Config): Promise<Show> {
  const [{ previewOf }, { requestBody }] = await Promise.all([
    import('../../../nlp/second-reader/language-model-reader.ts'),
    import('../../../nlp/llm/openai.ts'),
  ]);
  return async (document) => {
    const request = previewOf(document, rulesExtractor.extract(document), llmMask === 'on');
    const { id, source } = document;
    return { preview: { id, source, url: llmUrl || null, body: request && requestBody(request, llmModel) } };
  };
}
