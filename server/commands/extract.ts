import { printRecord } from '../../nlp/rules/writing/print.ts';
import { extractDocuments } from '../casework/documents/extract.ts';
import { sayItem } from '../terminal/receipt.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface ExtractOptions {
  readonly jsonl?: boolean;
  readonly llmPreview?: boolean;
}

/** `jianwei extract PATH...`: the record of every document on stdout, nothing stored; what gave none is named on stderr. */
export async function extract(context: CommandContext, paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const show = (value: unknown): void => print(options.jsonl ? JSON.stringify(value) : JSON.stringify(value, null, 2));
  return context.perform(async (perform) => {
    const refused = await perform(
      extractDocuments,
      { paths: [...paths], preview: options.llmPreview === true },
      {
        onNews(news) {
          if ('record' in news) show(printRecord(news.record));
          else if ('preview' in news) show(news.preview);
          else say(sayItem(news.path, news.reason, news.detail, context.config.language));
        },
      },
    );
    return refused === 0 ? 0 : 1;
  });
}
