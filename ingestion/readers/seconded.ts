import type { SecondReader } from '../../nlp/second-reader/port.ts';
import type { SourceText } from '../formats/define.ts';
import type { PreparedDocument, PreparedText } from '../prepare.ts';
import type { ReadingAccount, TextReader } from './port.ts';

/**
 * A reader whose open questions are put to others, one after the other. What they propose changes neither the graph nor how the document is
 * listed: it waits in the record for a person. So the graph that was prepared stays as it is.
 */
export function secondedReader(reader: TextReader, others: readonly SecondReader[]): TextReader {
  return {
    async read(texts, account) {
      const prepared = await reader.read(texts, account);
      return Promise.all(prepared.map((text, i) => secondedText(text, texts[i]!, others, account)));
    },
    close: () => reader.close(),
  };
}

async function secondedText(
  prepared: PreparedText,
  source: SourceText,
  others: readonly SecondReader[],
  account: ReadingAccount | undefined,
): Promise<PreparedText> {
  const parts = await Promise.all(prepared.parts.map((part) => secondedPart(part, source, others, account)));
  return { ...prepared, parts };
}

async function secondedPart(
  part: PreparedDocument,
  { text, path }: SourceText,
  others: readonly SecondReader[],
  account: ReadingAccount | undefined,
): Promise<PreparedDocument> {
  let { record } = part.document;
  for (const other of others) {
    if (other.opens(record).length === 0) continue;
    record = await other.read({ id: record.id, source: path, text, range: part.document.range }, record, account);
  }
  return record === part.document.record ? part : { ...part, document: { ...part.document, record } };
}
