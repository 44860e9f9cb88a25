import type { Dossier } from '../../model/documents/dossier.ts';
import type { Read } from '../../model/span.ts';
import { isIsoDate } from '../../model/time.ts';

/** 1985年3月2日出生 behind a name, within the entry of that person in the head of a document. */
const BORN = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:出?生)/;
const ENTRY_LENGTH = 60;
const HEAD_LENGTH = 1500;

/** The birthday printed in the entry of a person at the head of a document; null where there is none. */
export function birthDate(dossier: Dossier, name: string): Read<string> | null {
  const { start, end } = dossier.document.range;
  const head = dossier.quote(start, Math.min(end, start + HEAD_LENGTH));
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + name.length)) {
    const entry = head.slice(at + name.length, at + name.length + ENTRY_LENGTH);
    const found = BORN.exec(entry);
    // Another sentence is another entry.
    if (!found || entry.slice(0, found.index).includes('。')) continue;
    const [words, year = '', month = '', day = ''] = found;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const from = start + at + name.length + found.index;
    if (isIsoDate(value)) return { value, spans: [{ start: from, end: from + words.length }] };
  }
  return null;
}
