import type { StoreWrite } from '../../../graph/store/ports/store.ts';
import { aStoredDocument, aWrite } from '../../support/store-writes.ts';

/** What a writer commits that has read the i-th file, and with it the one before it: every document comes to every writer twice. */
export function writeOfFile(writer: string, i: number): StoreWrite {
  const read = [i, i + 1].map((n) => aStoredDocument({ content: `第${n}号文书，原告祁石${n}与被告闻笛`, number: `${n}` }));
  return aWrite({
    batch: writer,
    texts: read.map(({ text }) => ({ ...text, path: `${writer}/${text.path}` })),
    documents: read.map(({ document }) => document),
    outcomes: read.map(({ text, document }) => ({
      ...{ path: `${writer}/${i}/${text.path}`, outcome: 'loaded' as const, reason: null, detail: null },
      documents: [document.id],
    })),
  });
}
