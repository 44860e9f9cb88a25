import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { readSource } from '../../ingestion/formats/index.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { clean } from '../../nlp/text/clean.ts';
import { sharedFolder } from '../golden/gold.ts';

export interface CorpusDocument {
  /** Base name, or the path inside a container. */
  readonly id: string;
  /** Clean text. */
  readonly text: string;
  readonly record: ExtractionRecord;
}

export function corpusDocument(id: string, text: string): CorpusDocument {
  return { id, text: clean(text).text, record: rulesExtractor.extract({ id, source: id, text, range: { start: 0, end: text.length } }) };
}

/** Every real document. */
export function corpusDocuments(): CorpusDocument[] {
  const folder = join(sharedFolder(), 'corpus', 'docs');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => corpusDocument(name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8')));
}

/** Every document of a messy real file, by its path in it. */
export async function noisyDocuments(name: string): Promise<CorpusDocument[]> {
  const found: CorpusDocument[] = [];
  for await (const read of readSource(readFileSync(join(sharedFolder(), 'corpus', 'noisy', name)), name)) {
    if (read.ok) found.push(corpusDocument(read.text.path, read.text.text));
  }
  return found;
}
