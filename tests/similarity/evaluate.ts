/**
 * npm run similarity             how well texts are told apart on labelled pairs of real documents (ids and labels alone: tests/similarity/pairs.jsonl)
 * npm run similarity -- --count  counts anew which shingles are form, and writes nlp/similarity/boilerplate.json
 * Exit code 0 with a line that says so when the documents are not here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Shape, shapeOf } from '../../graph/model/documents/same-document.ts';
import { isCertainSeries, type TextRelation, textRelation } from '../../graph/model/documents/text-relation.ts';
import { likenessOf } from '../../nlp/similarity/likeness.ts';
import { goldIsHere, sharedFolder } from '../golden/gold.ts';
import { boilerplateOf, encoded } from './boilerplate-count.ts';
import { type CorpusDocument, corpusDocuments, noisyDocuments } from './corpus.ts';

interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly label: TextRelation;
}

const LABELS: readonly TextRelation[] = ['same-document', 'series', 'template', 'different'];
const IN_A_NOISY_FILE = /^(n\d\d_[^#]+)(?:#|$)/;

if (!goldIsHere()) console.log(`skipped: no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);
else if (process.argv.includes('--count')) count();
else await evaluate();

function count(): void {
  const hashes = encoded(boilerplateOf(corpusDocuments()));
  writeFileSync(join(import.meta.dirname, '../../nlp/similarity/boilerplate.json'), `${JSON.stringify({ hashes }, null, 2)}\n`);
  console.log(`${hashes.length / 4} shingles are form`);
}

async function evaluate(): Promise<void> {
  const pairs = readFileSync(join(import.meta.dirname, 'pairs.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair);
  const documents = new Map(corpusDocuments().map((document) => [document.id, document]));
  const noisy = new Set(pairs.flatMap(({ a, b }) => [a, b]).flatMap((id) => IN_A_NOISY_FILE.exec(id)?.[1] ?? []));
  for (const name of noisy) for (const document of await noisyDocuments(name)) documents.set(document.id, document);
  const shapes = new Map<string, Shape>();
  const shapeAt = (id: string): Shape => {
    const shape = shapes.get(id) ?? shapeOfDocument(documents.get(id), id);
    shapes.set(id, shape);
    return shape;
  };
  const told = pairs.map(({ a, b, label }) => ({
    label,
    told: textRelation(shapeAt(a), shapeAt(b)),
    certain: isCertainSeries(shapeAt(a), shapeAt(b)),
  }));
  const half = (which: 0 | 1) => told.filter((_, i) => i % 2 === which);
  console.log(`${pairs.length} labelled pairs`);
  for (const [title, part] of [
    ['half on which the bounds were fixed', half(0)],
    ['the other half', half(1)],
  ] as const) {
    console.log(`\n${title.padEnd(36)}   n  prec. recall`);
    for (const label of LABELS) print(label, part, (one) => one.told === label, label);
    print('series, certain', part, (one) => one.certain && one.told !== 'same-document', 'series');
  }
}

interface Told {
  readonly label: TextRelation;
  readonly told: TextRelation;
  readonly certain: boolean;
}

function print(name: string, pairs: readonly Told[], isTold: (one: Told) => boolean, label: TextRelation): void {
  const [wanted, found] = [pairs.filter((one) => one.label === label), pairs.filter(isTold)];
  const right = found.filter((one) => one.label === label).length;
  const percent = (whole: number): string => (whole === 0 ? '—' : ((100 * right) / whole).toFixed(1)).padStart(6);
  console.log(`${name.padEnd(36)}${String(wanted.length).padStart(4)} ${percent(found.length)} ${percent(wanted.length)}`);
}

function shapeOfDocument(document: CorpusDocument | undefined, id: string): Shape {
  if (!document) throw new Error(`${id}: no such document`);
  return shapeOf(document.record, likenessOf(document.text, document.record));
}
