/**
 * npm run golden               measures the rules on the hand-read real documents and against the joined table
 * npm run golden -- --openlaw  prints every disagreement with the joined table too
 * npm run golden -- --update   writes the baseline and the figures that ship with the program
 * npm run golden -- --reader llm|natural  what a second reader adds to the rules, with cost, time and what was dropped
 * Exit code 1 when micro F1 has fallen or a figure lies below its aim; 0 with a line that says so when the documents are not here; 2 when there is no second reader to ask.
 */
import { committedFigures, readBaseline, shortfalls, writeBaseline } from './baseline.ts';
import { goldIsHere, readGold, sharedFolder } from './gold.ts';
import { compareJoined, judgedJoined } from './joined.ts';
import { joinedTableIsHere, readJoinedTable } from './joined-table.ts';
import { figuresOf, measure } from './measure.ts';
import * as print from './print.ts';
import { binned, judgedGold } from './reliability.ts';
import { READER_ARGUMENTS, type ReaderArgument, reportSecondReader } from './second-reader.ts';
import { shippedFigures, writeShipped } from './shipped.ts';
import { changesSince, ledgerOf } from './values.ts';

const reader = process.argv[process.argv.indexOf('--reader') + 1];
if (!goldIsHere()) console.log(`skipped: no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);
else if (!process.argv.includes('--reader')) run();
else if (isReaderArgument(reader)) process.exitCode = await reportSecondReader(reader, say);
else {
  console.error(`--reader: one of ${Object.keys(READER_ARGUMENTS).join(', ')}`);
  process.exitCode = 2;
}

function isReaderArgument(word: string | undefined): word is ReaderArgument {
  return word !== undefined && Object.hasOwn(READER_ARGUMENTS, word);
}

function run(): void {
  const gold = readGold();
  const measurement = measure(gold);
  const figures = figuresOf(measurement);
  const baseline = readBaseline();
  const joined = joinedTableIsHere() ? compareJoined(readJoinedTable()) : null;

  say(`hand-read documents: ${figures.documents}`);
  say(
    '',
    ...print.scoreTable('field', [...measurement.fields, measurement.total], {
      ...baseline.fields,
      [measurement.total.name]: baseline.micro,
    }),
  );
  say('', ...print.scoreTable('kind', measurement.kinds, baseline.kinds));
  say('', ...print.scoreTable('source', measurement.sources, baseline.sources));
  say('', ...print.spanTable(measurement.spans), ...print.looseLines(measurement.loose));
  say('', 'wrong now', ...print.wrongLines(measurement.states));
  say('', ...print.changeLines(changesSince(baseline.values ?? {}, measurement.states)));
  say('', ...print.reliabilityTable('confidence, hand-read', binned(judgedGold(gold))));
  if (joined === null) say('', 'joined table: not here');
  else {
    say('', ...print.reliabilityTable('confidence, joined table', binned(judgedJoined(joined))));
    say('', ...print.crossCheckTable(joined));
    if (process.argv.includes('--openlaw')) say('', ...print.disagreementLines(joined));
  }

  if (process.argv.includes('--update')) {
    const measuredOn = new Date().toISOString().slice(0, 10);
    writeShipped(shippedFigures({ gold, measurement, joined, before: committedFigures(), measuredOn }));
    writeBaseline({ ...figures, values: ledgerOf(measurement.states) });
    say('', `baseline and shipped figures written: micro F1 ${figures.micro}`);
  }
  const wrong = shortfalls(figures, baseline);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}

function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
