import type { SecondReading } from '../../graph/model/record/second-reading.ts';
import type { SecondReader } from '../../nlp/second-reader/port.ts';
import type { SourceText } from '../formats/define.ts';
import type { PreparedDocument, PreparedText } from '../prepare.ts';
import type { ReadingAccount, TextReader } from './port.ts';

/**
 * A reader whose open questions are put to others, one after the other. What they propose changes neither the graph nor how the document is
 * listed: it waits in the record for a person. So the graph that was prepared stays as it is. `onReading` is told of every document about
 * which somebody was asked.
 */
export function secondedReader(
  reader: TextReader,
  others: readonly SecondReader[],
  onReading: (reading: SecondReading) => void = () => undefined,
): TextReader {
  return {
    async read(texts, account) {
      const prepared = await reader.read(texts, account);
      return Promise.all(prepared.map((text, i) => secondedText(text, texts[i]!, { others, account, onReading })));
    },
    close: () => reader.close(),
  };
}

interface Asking {
  readonly others: readonly SecondReader[];
  readonly account: ReadingAccount | undefined;
  readonly onReading: (reading: SecondReading) => void;
}

async function secondedText(prepared: PreparedText, source: SourceText, asking: Asking): Promise<PreparedText> {
  return { ...prepared, parts: await Promise.all(prepared.parts.map((part) => secondedPart(part, source, asking))) };
}

async function secondedPart(
  part: PreparedDocument,
  { text, path }: SourceText,
  { others, account, onReading }: Asking,
): Promise<PreparedDocument> {
  let { record } = part.document;
  for (const other of others) {
    const document = { id: record.id, source: path, text, range: part.document.range };
    if (!other.isOpen(document, record)) continue;
    record = await other.read(document, record, account);
    const reading = record.secondReadings.at(-1);
    if (reading) onReading(reading);
  }
  return record === part.document.record ? part : { ...part, document: { ...part.document, record } };
}
