import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { inShared } from '../support/shared.ts';
import type { GoldRecord } from './fields.ts';

/** A hand-read document beside what the rules read in it. */
export interface GoldReading {
  readonly id: string;
  /** Collection that the document comes from: the letters before the number in its id. */
  readonly source: string;
  readonly text: string;
  readonly wanted: GoldRecord;
  readonly read: ExtractionRecord;
}

/** Where the real documents and their hand-read records are: JIANWEI_SHARED, else ../shared. */
export function sharedFolder(): string {
  return resolve(process.env['JIANWEI_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared'));
}

/** False on a checkout without the real documents. */
export function goldIsHere(): boolean {
  return inShared('extraction', 'gold-dev.jsonl') !== null && inShared('corpus', 'docs') !== null;
}

/** Folders of the corpus; the sources of the last two were not at hand when the rules were written. */
const FOLDERS = ['docs', 'more/lecard', 'more/suzhou'] as const;

/** The text of a real document. */
export function textOf(id: string): string {
  const files = FOLDERS.map((folder) => join(sharedFolder(), 'corpus', folder, `${id}.txt`));
  return readFileSync(files.find((file) => existsSync(file)) ?? files[0]!, 'utf8');
}

/** What the rules read in a text. */
export function recordOf(id: string, text: string): ExtractionRecord {
  return rulesExtractor.extract({ id, source: `${id}.txt`, text, range: { start: 0, end: text.length } });
}

/** Every hand-read document, read by the rules. */
export function readGold(): GoldReading[] {
  return readFileSync(join(sharedFolder(), 'extraction', 'gold-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readLabelled(JSON.parse(line) as GoldRecord));
}

/** The document of a hand-read record, read by the rules. */
export function readLabelled(wanted: GoldRecord): GoldReading {
  const text = textOf(wanted.id);
  return { id: wanted.id, source: wanted.id.replace(/-.*$|\d+$/, ''), text, wanted, read: recordOf(wanted.id, text) };
}
