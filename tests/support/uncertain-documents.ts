/** Documents of an invented court whose reader was not sure of everything. Every value is printed, so that its span quotes what was printed. */
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { emptyExtension } from '../../graph/model/record/extension.ts';
import type { ExtractionRecord, OfficialItem } from '../../graph/model/record/record.ts';
import type { ReviewDecision, ReviewField, UncertainReason, UncertainValue } from '../../graph/model/record/review.ts';
import type { Span } from '../../graph/model/span.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { aRecord } from './records.ts';
import { aStoredDocument, aWrite } from './store-writes.ts';

export const COURT = '云川省青河县人民法院';

/** What a test says of a document; everything else takes an invented default. */
export interface DocumentFacts {
  readonly number?: string | null;
  readonly date?: string | null;
  readonly court?: string | null;
  readonly judges?: readonly string[];
  readonly parties?: readonly string[];
  /** Lawyers, each for all parties. */
  readonly lawyers?: readonly string[];
  readonly cited?: readonly string[];
  readonly sentenced?: readonly string[];
  /** Values that the reader was not sure of, with what else they may be. */
  readonly doubts?: readonly Doubt[];
}
export interface Doubt {
  readonly field: ReviewField;
  readonly index?: number;
  readonly reason?: UncertainReason;
  readonly others?: readonly string[];
}

export interface UncertainDocument {
  readonly text: StoredText;
  readonly document: StoredDocument;
}

/** A judgment with its record. */
export function anUncertainDocument(facts: DocumentFacts = {}): UncertainDocument {
  let content = '';
  const print = (words: string): Span[] => {
    const start = content.length;
    content += `${words}\n`;
    return [{ start, end: start + words.length }];
  };
  const { number = '(2021)云0521刑初7号', date = '2021-05-06', court = COURT } = facts;
  const scalar = (value: string | null): Span[] => (value === null ? [] : print(value));
  const spans = {
    court: scalar(court),
    kind: print('刑事判决书'),
    number: scalar(number),
    date: scalar(date),
    procuratorate: [],
    outcomes: [],
  };
  const role: OfficialItem['role'] = 'judge';
  const parties = (facts.parties ?? ['岑默']).map((name) => ({ name, roles: ['被告人'], type: 'person' as const, spans: print(name) }));
  const represents = parties.map(({ name }) => name);
  const record = aRecord({
    ...{ kind: 'criminal-judgment', extension: emptyExtension('criminal-judgment'), number, date, court, spans, parties },
    officials: (facts.judges ?? ['卓远帆']).map((name) => ({ name, role, agency: court, spans: print(name) })),
    representatives: (facts.lawyers ?? []).map((name) => ({
      name,
      kind: 'lawyer',
      firm: '云川曲水律师事务所',
      represents,
      spans: print(name),
    })),
    relatedCases: (facts.cited ?? []).map((cited) => ({ number: cited, relation: 'parallel', spans: print(cited) })),
    sentences: (facts.sentenced ?? []).map((defendant) => ({
      ...{ defendant, penalty: 'fixed-term', months: 12, probationMonths: null, fineYuan: null },
      spans: print(`${defendant}犯盗窃罪，判处有期徒刑一年`),
    })),
  });
  const marked = { ...record, uncertain: (facts.doubts ?? []).map((doubt) => markOf(record, doubt)) };
  const { text, document } = aStoredDocument({ content });
  return { text, document: { ...document, kind: record.extension.kind, court, number, date, record: marked } };
}

function markOf(record: ExtractionRecord, { field, index = 0, reason = 'not-a-name', others = [] }: Doubt): UncertainValue {
  const list = record[field];
  if (Array.isArray(list)) {
    const item = list[index] as { name?: string; number?: string; defendant?: string; spans: readonly Span[] };
    const read = item.name ?? item.number ?? item.defendant ?? '';
    return { field, index, reason, candidates: [read, ...others].map((value) => ({ value, spans: item.spans })), spans: item.spans };
  }
  const spans = record.spans[field as 'court'];
  return { field, index: null, reason, candidates: [String(list), ...others].map((value) => ({ value, spans })), spans };
}

/** What a loader commits for these documents, given the decisions on them. */
export function writeOfDocuments(documents: readonly UncertainDocument[], decisions: readonly ReviewDecision[] = []): StoreWrite {
  const graphs = documents.map(({ document }) =>
    documentGraph(
      document,
      decisions.filter((decision) => decision.document === document.id),
    ),
  );
  return aWrite({
    texts: documents.map(({ text }) => text),
    documents: documents.map(({ document }, i) => ({ ...document, ...graphs[i]?.document })),
    mentions: graphs.flatMap(({ mentions }) => mentions),
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
  });
}

let decided = 0;

/** A decision on a value of a document, later than those made before it. */
export function aDecision(
  { document }: UncertainDocument,
  field: ReviewField,
  read: string,
  verdict: ReviewDecision['verdict'],
  value: string | null = null,
): ReviewDecision {
  const at = new Date(Date.UTC(2024, 0, 1) + decided++ * 1000).toISOString();
  return { document: document.id, field, read, verdict, value, by: 'local', at, note: '' };
}
