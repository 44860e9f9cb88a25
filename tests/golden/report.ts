/**
 * npm run golden             measures the rules on the hand-read real documents and compares with the committed baseline
 * npm run golden -- --update writes the baseline anew
 * Exit code 1 when micro F1 has fallen by more than 0.002; 0 with a line that says so when the documents are not here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { f1 } from './fields.ts';
import { type Figures, goldIsHere, measureGold, type Row, sharedFolder } from './measure.ts';

/** A fall of this much is noise of rounding, not of reading. */
const TOLERATED_FALL = 0.002;
const BASELINE = join(import.meta.dirname, 'baseline.json');

function line({ name, found, extra, missed }: Row): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(6);
  const precision = found + extra === 0 ? 1 : found / (found + extra);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  return `${name.padEnd(26)}${String(found + missed).padStart(5)} ${percent(precision)} ${percent(recall)} ${percent(f1({ found, extra, missed }))}`;
}

if (!goldIsHere()) {
  console.log(`skipped: no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);
} else {
  const { figures, fields, kinds, total } = measureGold();
  const head = 'n  prec.  recall     F1'.padStart(53 - 4);
  console.log(`documents ${figures.documents}\n${'field'.padEnd(26)}${head.trimStart().padStart(27)}`);
  for (const row of [...fields, total]) console.log(line(row));
  console.log(`\n${'kind'.padEnd(26)}`);
  for (const row of kinds) console.log(line(row));
  if (process.argv.includes('--update')) {
    writeFileSync(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
    console.log(`\nbaseline written: micro F1 ${figures.micro}`);
  } else {
    const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Figures;
    const change = figures.micro - baseline.micro;
    console.log(`\nmicro F1 ${figures.micro}, baseline ${baseline.micro}, change ${change >= 0 ? '+' : ''}${change.toFixed(4)}`);
    if (change < -TOLERATED_FALL) {
      console.error(`micro F1 has fallen by more than ${TOLERATED_FALL}`);
      process.exitCode = 1;
    }
  }
}
