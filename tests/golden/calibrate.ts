/**
 * npm run calibrate [-- LABELS.jsonl ...]   counts, on the hand-read documents and on further labels of the same shape, how often a value that
 * was read at a level of support is right, and writes nlp/confidence/calibration.json. Counts alone: what is committed names nobody.
 * npm run calibrate -- --first-sight RECORDS.jsonl LABELS.jsonl   the same for sources that the reader had not seen when it made RECORDS.
 * npm run calibrate -- --cross-check RECORDS.jsonl LABELS.jsonl   each source stated by what the others give; writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { REVIEW_FIELDS } from '../../graph/model/record/review.ts';
import { verdictsOf } from '../../nlp/confidence/assess.ts';
import { type Calibration, type Counts, confidenceOf } from '../../nlp/confidence/calibration.ts';
import { readingOf } from '../../nlp/rules/writing/reading.ts';
import { clean } from '../../nlp/text/clean.ts';
import { intervalOf } from '../../web/pages/quality/figures.ts';
import type { GoldRecord } from './fields.ts';
import { type GoldReading, goldIsHere, readGold, readLabelled, sharedFolder } from './gold.ts';
import { isRight } from './reliability.ts';

const CALIBRATION = join(import.meta.dirname, '..', '..', 'nlp', 'confidence', 'calibration.json');
/** Values stated at least so sure may be wrong at most once in two hundred. */
const SURE = 0.99;

interface Read {
  readonly field: (typeof REVIEW_FIELDS)[number];
  readonly level: Parameters<typeof confidenceOf>[1];
  readonly right: boolean;
}

function valuesOf(documents: readonly GoldReading[]): Read[] {
  return documents.flatMap(({ text, read, wanted }) => {
    const verdicts = verdictsOf(read, readingOf(clean(text, { start: 0, end: text.length })).text);
    return REVIEW_FIELDS.flatMap((field) =>
      verdicts[field].flatMap((verdict, index) =>
        verdict === null ? [] : [{ field, level: verdict.level, right: isRight(field, index, read, wanted) }],
      ),
    );
  });
}

function count(values: readonly Read[]): Counts {
  const counts: { -readonly [F in keyof Counts]: Record<string, { read: number; right: number }> } = {};
  for (const { field, level, right } of values) {
    const known = counts[field]?.[level] ?? { read: 0, right: 0 };
    counts[field] = { ...counts[field], [level]: { read: known.read + 1, right: known.right + (right ? 1 : 0) } };
  }
  return counts;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Labelled documents with the values of records that another reader made, and what the reader of today finds missing in them. */
function asThenRead(records: string, labels: string): GoldReading[] {
  const then = new Map(lines<ExtractionRecord>(records).map((record) => [record.id, record]));
  return lines<GoldRecord>(labels).flatMap((wanted) => {
    const record = then.get(wanted.id);
    if (record === undefined) return [];
    const now = readLabelled(wanted);
    return [{ ...now, read: { ...record, extension: { ...now.read.extension, incomplete: now.read.extension.incomplete } } }];
  });
}

function print(counts: Counts): void {
  for (const [field, levels] of Object.entries(counts))
    console.log(
      field.padEnd(18),
      Object.entries(levels)
        .map(([level, { read, right }]) => `${level} ${right}/${read}`)
        .join('  '),
    );
}

/** States each source by the counts of the others and by what was counted on the known sources. */
function crossCheck(documents: readonly GoldReading[], known: Calibration): void {
  const sources = [...new Set(documents.map(({ source }) => source))];
  let sure = 0;
  let wrong = 0;
  for (const source of sources) {
    const others: Calibration = { ...known, firstSight: count(valuesOf(documents.filter((it) => it.source !== source))) };
    const stated = valuesOf(documents.filter((it) => it.source === source)).filter(
      ({ field, level }) => confidenceOf(field, level, others) >= SURE,
    );
    const missed = stated.filter(({ right }) => !right);
    console.log(
      source.padEnd(10),
      `stated >= ${SURE}: ${stated.length}, wrong: ${missed.length}`,
      missed.map(({ field }) => field).join(' '),
    );
    sure += stated.length;
    wrong += missed.length;
  }
  const { low, high } = intervalOf(wrong, sure) ?? { low: 0, high: 1 };
  console.log(
    'all'.padEnd(10),
    `stated >= ${SURE}: ${sure}, wrong: ${wrong} = ${((100 * wrong) / sure).toFixed(2)} % (95 %: ${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`,
  );
}

if (!goldIsHere()) {
  console.error(`no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);
  process.exitCode = 1;
} else {
  const [first, ...rest] = process.argv.slice(2);
  const known = JSON.parse(readFileSync(CALIBRATION, 'utf8')) as Calibration & { readonly documents: number };
  const [records, labels] = rest;
  if (first === '--cross-check' && records && labels) crossCheck(asThenRead(records, labels), known);
  else {
    const atFirstSight = first === '--first-sight' && records && labels;
    const documents = atFirstSight
      ? asThenRead(records, labels)
      : [...readGold(), ...(first === undefined ? [] : [first, ...rest]).flatMap((file) => lines<GoldRecord>(file)).map(readLabelled)];
    const counts = count(valuesOf(documents));
    const written = atFirstSight
      ? { ...known, firstSightDocuments: documents.length, firstSight: counts }
      : { ...known, documents: documents.length, fields: counts };
    writeFileSync(CALIBRATION, `${JSON.stringify(written, null, 2)}\n`);
    print(counts);
  }
}
