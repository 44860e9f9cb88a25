/**
 * npm run calibrate [-- LABELS.jsonl ...]   counts, on the hand-read documents and on further labels of the same shape, how often a value that
 * was read at a level of support is right, and writes nlp/confidence/calibration.json. Counts alone: what is committed names nobody.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_FIELDS, type ReviewField } from '../../graph/model/review.ts';
import { verdictsOf } from '../../nlp/confidence/assess.ts';
import type { Level } from '../../nlp/confidence/verdict.ts';
import { readingOf } from '../../nlp/rules/reading.ts';
import { clean } from '../../nlp/text/clean.ts';
import type { GoldRecord } from './fields.ts';
import { type GoldReading, goldIsHere, readGold, readLabelled, sharedFolder } from './gold.ts';
import { isRight } from './reliability.ts';

const CALIBRATION = join(import.meta.dirname, '..', '..', 'nlp', 'confidence', 'calibration.json');

type Counts = Partial<Record<ReviewField, Partial<Record<Level, { read: number; right: number }>>>>;

function count(documents: readonly GoldReading[]): Counts {
  const counts: Counts = {};
  for (const { text, read, wanted } of documents) {
    const verdicts = verdictsOf(read, readingOf(clean(text, { start: 0, end: text.length })).text);
    for (const field of REVIEW_FIELDS) {
      for (const [index, verdict] of verdicts[field].entries()) {
        if (verdict === null) continue;
        const known = counts[field]?.[verdict.level] ?? { read: 0, right: 0 };
        const right = known.right + (isRight(field, index, read, wanted) ? 1 : 0);
        counts[field] = { ...counts[field], [verdict.level]: { read: known.read + 1, right } };
      }
    }
  }
  return counts;
}

if (!goldIsHere()) {
  console.error(`no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);
  process.exitCode = 1;
} else {
  const labels = process.argv.slice(2).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as GoldRecord),
  );
  const documents = [...readGold(), ...labels.map(readLabelled)];
  const fields = count(documents);
  writeFileSync(CALIBRATION, `${JSON.stringify({ documents: documents.length, fields }, null, 2)}\n`);
  for (const [field, levels] of Object.entries(fields))
    console.log(
      field.padEnd(18),
      Object.entries(levels)
        .map(([level, { read, right }]) => `${level} ${right}/${read}`)
        .join('  '),
    );
}
