import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { ErasureOrder } from '../../graph/model/keeping/erasure.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';
import { textHash } from '../../ingestion/prepare.ts';
import { anUncertainDocument } from './uncertain-documents.ts';

/** An order to erase documents, as two people gave it. */
export function anOrder(documents: readonly string[], over: Partial<ErasureOrder> = {}): ErasureOrder {
  return {
    ...{ id: 'e1', documents, reason: '未成年人犯罪记录封存', authority: '刑事诉讼法第二百八十六条' },
    ...{ requestedBy: '书令仪', requestedAt: '2024-03-01T08:00:00.000Z', approvedBy: '陆珩', approvedAt: '2024-03-02T08:00:00.000Z' },
    ...over,
  };
}

/** A text that holds two documents, the first of which is the same in every such text. @param more that the second says */
export function twoInOneText(more = '') {
  const [one, other] = [
    anUncertainDocument({ parties: ['温如玉'] }),
    anUncertainDocument({ number: '(2021)云0521刑初9号', cited: more === '' ? [] : ['(2022)云0522刑初9号'] }),
  ];
  const content = one.text.content + other.text.content;
  const hash = textHash(content);
  const shift = one.text.content.length;
  const first = { ...one.document, text: hash, path: `${hash}.txt` };
  // Places in the record are of no account here: only where the document stands is.
  const second = { ...other.document, text: hash, path: `${hash}.txt`, range: { start: shift, end: content.length } };
  const text = { hash, path: `${hash}.txt`, source: `source of ${hash}`, content };
  const graphs = [first, second].map((document) => documentGraph(document, []));
  const write: StoreWrite = {
    ...{ batch: 'b', texts: [text], documents: [first, second] },
    mentions: graphs.flatMap(({ mentions }) => mentions),
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
    outcomes: [{ path: text.path, outcome: 'loaded', reason: null, detail: null, documents: [first.id, second.id] }],
  };
  return { write, content, first, second };
}
