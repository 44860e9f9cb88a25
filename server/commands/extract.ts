import { readFile } from 'node:fs/promises';
import { recordId } from '../../graph/model/record-id.ts';
import { findFiles } from '../../ingestion/files.ts';
import { readSource } from '../../ingestion/formats/index.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { looksLegal } from '../../nlp/rules/looks-legal.ts';
import { printRecord } from '../../nlp/rules/print.ts';
import { findDocuments } from '../../nlp/text/segments.ts';
import { sayReason } from '../receipt.ts';
import { print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei extract PATH...`: the record of every document on stdout, nothing stored; what gave none is named on stderr. */
export async function extract(context: CommandContext, paths: readonly string[], options: { jsonl?: boolean }): Promise<ExitCode> {
  const { language } = context.config;
  let refused = 0;
  const refuse = (path: string, reason: string, detail: string | null): void => {
    refused++;
    const words = sayReason(reason);
    say(`${path}: ${words ? `${words.say[language]} ${words.next[language]}` : reason}${detail ? ` (${detail})` : ''}`);
  };
  for (const file of await findFiles(paths)) {
    if (file.problem !== null) {
      refuse(file.path, 'unreadable', file.problem);
      continue;
    }
    for await (const read of readSource(await readFile(file.path), file.path)) {
      if (!read.ok) {
        refuse(read.path, read.reason, read.detail);
        continue;
      }
      const { path, text } = read.text;
      if (!looksLegal(text)) {
        refuse(path, 'not-legal', null);
        continue;
      }
      for (const [index, range] of findDocuments(text).entries()) {
        const record = printRecord(rulesExtractor.extract({ id: recordId(path, index), source: path, text, range }));
        print(options.jsonl ? JSON.stringify(record) : JSON.stringify(record, null, 2));
      }
    }
  }
  return refused === 0 ? 0 : 1;
}
