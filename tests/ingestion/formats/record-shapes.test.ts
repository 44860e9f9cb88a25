import { describe, expect, it } from 'vitest';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { plainText, RECORD_SHAPES } from '../../support/record-shapes.ts';
import type { Draft } from '../../worlds/draft.ts';
import { buildWorld } from '../../worlds/world.ts';
import { read, textOf } from './reading.ts';

function extract(text: string): ExtractionRecord {
  return rulesExtractor.extract({ id: 'x', source: 'x.txt', text, range: { start: 0, end: text.length } });
}

/** What a record says, without where it stands. */
function said(record: ExtractionRecord) {
  const { kind, court, number, date, outcomes, officials, parties, representatives, charges, sentences, commutation } = record;
  const values = { kind, court, number, date, outcomes, officials, parties, representatives, charges, sentences, commutation };
  return JSON.parse(JSON.stringify(values, (key, value) => (key === 'spans' ? undefined : value)));
}

/** A few documents of every kind that courts sign. */
const DRAFTS: Draft[] = [];
for (const { draft } of buildWorld({ seed: 11, size: 0.1 }).documents) {
  const known = DRAFTS.filter((one) => one.kind === draft.kind).length;
  if (draft.signers.length > 0 && draft.number !== null && known < 6) DRAFTS.push(draft);
}

describe('a document says the same in every shape of record', () => {
  it.each(RECORD_SHAPES)('$name', async ({ file, write }) => {
    expect(DRAFTS.length).toBeGreaterThan(20);
    for (const draft of DRAFTS) {
      const text = textOf(await read(write(draft), file));
      expect(said(extract(text)), text).toEqual(said(extract(plainText(draft))));
    }
  });
});
