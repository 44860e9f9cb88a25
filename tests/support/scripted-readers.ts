/**
 * Two readers of invented texts, so that a test says in the text what each of them reads. A line is `field:value`; `A` or `B` before it: only that
 * reader sees it; `?` behind the value: both are unsure of it, `?A` or `?B`: that one is. A document begins with the line `文书` that its reader sees.
 */
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { emptyExtension } from '../../graph/model/record/extension.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { recordId } from '../../graph/model/record/record-id.ts';
import type { ReviewField, UncertainValue } from '../../graph/model/record/review.ts';
import type { Item } from '../../graph/model/span.ts';
import type { TextReading } from '../../graph/store/ports/readings.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { textHash } from '../../ingestion/prepare.ts';
import { aRecord } from './records.ts';

export type Reader = 'A' | 'B';
export const readerOf = (reader: Reader): string => `scripted@${reader}`;

/** A text under a path of its own. */
export function aText(content: string, path = `${textHash(content).slice(0, 6)}.txt`): StoredText {
  const hash = textHash(content);
  return { hash, path, source: hash, content };
}

/** What a reader finds in texts. */
export function reading(reader: Reader, texts: readonly StoredText[]): TextReading[] {
  return texts.map((text) => ({ text: text.hash, documents: documentsIn(reader, text) }));
}

/** What loading a text by a reader commits. */
export function loadOf(reader: Reader, text: StoredText, batch = 'b'): StoreWrite {
  const documents = documentsIn(reader, text);
  const graphs = documents.map((document) => documentGraph(document, []));
  return {
    ...{ batch, texts: [text], documents },
    mentions: graphs.flatMap(({ mentions }) => mentions),
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
    outcomes: [{ path: text.path, outcome: 'loaded', reason: null, detail: null, documents: documents.map(({ id }) => id) }],
  };
}

interface Line {
  readonly field: string;
  readonly value: string;
  readonly unsure: boolean;
  readonly start: number;
}

function documentsIn(reader: Reader, { hash, path, content }: StoredText): StoredDocument[] {
  const starts = linesIn(reader, content, 0).flatMap(({ field, start }) => (field === '文书' ? [start] : []));
  return starts.map((start, index) => {
    const range = { start, end: starts[index + 1] ?? content.length };
    const part = content.slice(range.start, range.end);
    const record = recordOf(linesIn(reader, part, start), recordId(path, index), path);
    const { court, number, date } = record;
    const id = textHash(part.trim()).slice(0, 20);
    return { id, path, range, kind: record.extension.kind, court, number, date, text: hash, record, reader: readerOf(reader) };
  });
}

function linesIn(reader: Reader, part: string, shift: number): Line[] {
  const lines: Line[] = [];
  let at = shift;
  for (const line of part.split('\n')) {
    const [, only = '', field = '', , value = '', unsure = ''] = /^([AB]?)([^:?]+)(:([^?]*)(\?[AB]?)?)?$/.exec(line) ?? [];
    const start = at + only.length + (value === '' ? 0 : field.length + 1);
    if (field !== '' && (only === '' || only === reader))
      lines.push({ field, value, unsure: unsure === '?' || unsure === `?${reader}`, start });
    at += line.length + 1;
  }
  return lines;
}

const FIELDS: Readonly<Record<string, ReviewField>> = {
  ...{ 法院: 'court', 案号: 'number', 日期: 'date' },
  ...{ 法官: 'officials', 当事人: 'parties', 律师: 'representatives', 参见: 'relatedCases' },
};

function recordOf(lines: readonly Line[], id: string, source: string): ExtractionRecord {
  const of = (field: string) => lines.filter((line) => line.field === field);
  const single = (field: string) => of(field)[0]?.value ?? null;
  const spans = ({ start, value }: Line) => [{ start, end: start + value.length }];
  const spansOf = (field: string) => of(field).slice(0, 1).flatMap(spans);
  const court = single('法院');
  const parties = of('当事人').map((line) => ({ name: line.value, roles: ['被告人'], type: 'person' as const, spans: spans(line) }));
  const record = aRecord({
    ...{ id, source, kind: 'criminal-judgment', extension: emptyExtension('criminal-judgment'), court, parties },
    ...{ number: single('案号'), date: single('日期') },
    spans: { court: spansOf('法院'), number: spansOf('案号'), date: spansOf('日期'), kind: [], procuratorate: [], outcomes: [] },
    officials: of('法官').map((line) => ({ name: line.value, role: 'judge', agency: court, spans: spans(line) })),
    representatives: of('律师').map((line) => ({
      ...{ name: line.value, kind: 'lawyer', firm: '云川曲水律师事务所' },
      ...{ represents: parties.map(({ name }) => name), spans: spans(line) },
    })),
    relatedCases: of('参见').map((line) => ({ number: line.value, relation: 'parallel', spans: spans(line) })),
  });
  const uncertain = Object.entries(FIELDS).flatMap(([word, field]): UncertainValue[] => {
    const isList = Array.isArray(record[field as keyof ExtractionRecord]);
    return (isList ? of(word) : of(word).slice(0, 1)).flatMap((line, index) => {
      const item: Item = { spans: spans(line) };
      const mark = {
        field,
        index: isList ? index : null,
        reason: 'not-a-name' as const,
        candidates: [{ value: line.value, ...item }],
        ...item,
      };
      return line.unsure ? [mark] : [];
    });
  });
  return { ...record, uncertain };
}
