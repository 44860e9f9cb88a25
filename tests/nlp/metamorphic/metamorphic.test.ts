import { describe, expect, it } from 'vitest';
import { recordOf } from '../../golden/gold.ts';
import { bundledDocuments } from './bundled.ts';
import { changesOf } from './compare.ts';
import { rewritten } from './rewriting.ts';
import { REWRITINGS } from './rewritings.ts';

/** Where nothing parts the lines, the end of a name before a word that is no role cannot be told: measured by `measure.ts`, not held here. */
const HELD = REWRITINGS.filter(({ name }) => name !== 'lines: nothing');

describe('a document rewritten without change of meaning gives the same record', () => {
  const documents = bundledDocuments().map((document) => ({ ...document, record: recordOf(document.id, document.text) }));

  it.each(HELD)('$name', (rewriting) => {
    const changed = documents.flatMap(({ id, text, record }, seed) => {
      const changes = changesOf(record, recordOf(id, rewritten(rewriting, text, seed)));
      return Object.entries(changes).flatMap(([field, { lost, wrong }]) => [
        ...lost.map((key) => `${id} ${field} lost: ${key}`),
        ...wrong.map((key) => `${id} ${field} wrong: ${key}`),
      ]);
    });
    expect(changed).toEqual([]);
  });

  it('is asked of documents of many kinds, each rewritten into another text', () => {
    expect(new Set(documents.map(({ record }) => record.extension.kind)).size).toBeGreaterThan(15);
    for (const rewriting of HELD) {
      const others = documents.filter(({ text }, seed) => rewritten(rewriting, text, seed) !== text);
      expect(others.length, rewriting.name).toBeGreaterThan(documents.length / 4);
    }
  });
});
