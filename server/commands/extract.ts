import { recordId } from '../../graph/model/record-id.ts';
import { findFiles } from '../../ingestion/files.ts';
import { readSource } from '../../ingestion/formats/index.ts';
import { IS_NOTHING_ASKED } from '../../ingestion/formats/reasons.ts';
import { openForReading } from '../../ingestion/open-files.ts';
import { type ReadableDocument, TooMuchToRead } from '../../nlp/extractor.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { looksLegal } from '../../nlp/rules/looks-legal.ts';
import { printRecord } from '../../nlp/rules/print.ts';
import { findDocuments } from '../../nlp/text/segments.ts';
import { sayItem } from '../receipt.ts';
import { secondReaders } from '../second-readers.ts';
import { print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface ExtractOptions {
  readonly jsonl?: boolean;
  readonly llmPreview?: boolean;
}

/** What is printed about one document; null for nothing. */
type Show = (document: ReadableDocument) => Promise<unknown>;

/** `jianwei extract PATH...`: the record of every document on stdout, nothing stored; what gave none is named on stderr. */
export async function extract(context: CommandContext, paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const { language } = context.config;
  const show = options.llmPreview ? await previewing(context) : await reading(context);
  let refused = 0;
  const refuse = (path: string, reason: string, detail: string | null): void => {
    if (!IS_NOTHING_ASKED.has(reason)) refused++;
    say(sayItem(path, reason, detail, language));
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
      const { path, text } = read.text;
      if (!looksLegal(text)) {
        refuse(path, 'not-legal', null);
        continue;
      }
      if (read.text.remark) say(sayItem(path, read.text.remark.reason, read.text.remark.detail, language));
      for (const [index, range] of findDocuments(text).entries()) {
        try {
          const shown = await show({ id: recordId(path, index), source: path, text, range });
          if (shown !== null) print(options.jsonl ? JSON.stringify(shown) : JSON.stringify(shown, null, 2));
        } catch (error) {
          if (!(error instanceof TooMuchToRead)) throw error;
          refuse(path, 'too-much', error.message);
        }
      }
    }
  }
  return refused === 0 ? 0 : 1;
}

/** The record, with what second readers propose where there are any. */
async function reading({ config }: CommandContext): Promise<Show> {
  const { others } = await secondReaders(config);
  return async (document) => {
    let record = rulesExtractor.extract(document);
    for (const other of others) if (other.isOpen(document, record)) record = await other.read(document, record);
    return printRecord(record);
  };
}

/** What would be sent to the language model, word for word, under the document that it is about. Nothing is sent. */
async function previewing({ config: { llmUrl, llmModel, llmMask } }: CommandContext): Promise<Show> {
  const [{ previewOf }, { requestBody }] = await Promise.all([
    import('../../nlp/second-reader/language-model-reader.ts'),
    import('../../nlp/llm/openai.ts'),
  ]);
  return async (document) => {
    const request = previewOf(document, rulesExtractor.extract(document), llmMask === 'on');
    return { id: document.id, source: document.source, url: llmUrl || null, body: request && requestBody(request, llmModel) };
  };
}
