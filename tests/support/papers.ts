/** Dossiers of invented papers, read by the rules as any loaded document is. */
import { dossierOf } from '../../graph/assembly/dossier.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import { readerName } from '../../graph/model/record/reading.ts';
import { rememberedRules } from './remembered-rules.ts';

let made = 0;

/** A paper as the analysis sees it. */
export function aPaper(text: string): Dossier {
  const id = `paper-${++made}`;
  const path = `${id}.txt`;
  const range = { start: 0, end: text.length };
  const record = rememberedRules.extract({ id, source: path, text, range });
  const { kind, court, number, date } = record;
  return dossierOf({ ...{ id, path, kind, court, number, date, range }, text: id, record, reader: readerName(rememberedRules) }, text);
}
