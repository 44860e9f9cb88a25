/** Invented documents, one folder a kind as exactly as we know kinds. `GOLDEN_UPDATE=1 npx vitest run tests/golden` writes the expectations anew: read the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../graph/model/glossary.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { printRecord } from '../../nlp/rules/writing/print.ts';

const folder = import.meta.dirname;
const kinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const update = process.env['GOLDEN_UPDATE'] === '1' || process.argv.includes('--update');

function read(path: string, id: string): { text: string; record: ExtractionRecord } {
  const text = readFileSync(path, 'utf8');
  return { text, record: rulesExtractor.extract({ id, source: `${id}.txt`, text, range: { start: 0, end: text.length } }) };
}

/** Every span with the words it covers, so that an expectation shows what a reader would see highlighted. */
function withWords(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withWords(item, text));
  if (value === null || typeof value !== 'object') return value;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2) return text.slice(start, end);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withWords(item, text)]));
}

/** A record without what does not come from this text: how sure a value is follows from accuracy measured on other documents. */
function readFrom(record: ExtractionRecord): unknown {
  return { ...printRecord(record), confidence: undefined };
}

describe.each(kinds)('%s', (kind) => {
  const names = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.txt'));
  it.each(names)('%s', (name) => {
    const id = name.replace(/\.txt$/, '');
    const { text, record } = read(join(folder, kind, name), id);
    const seen = JSON.parse(JSON.stringify(withWords(readFrom(record), text)));
    const expectation = join(folder, kind, `${id}.expected.json`);
    if (update || !existsSync(expectation)) {
      if (!update) throw new Error(`${expectation} is missing: run with GOLDEN_UPDATE=1 and read what it writes`);
      writeFileSync(expectation, `${JSON.stringify(seen, null, 1)}\n`);
    }
    expect(record.extension.kind).toBe(kind);
    expect(seen).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

it('has a document of each kind', () => {
  expect(kinds.sort()).toEqual(Object.keys(DOCUMENT_KINDS).sort());
});
