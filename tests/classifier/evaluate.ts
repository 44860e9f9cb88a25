/**
 * npm run evaluate   5-fold cross-validation of the classifier on the real documents without their heads, beside what the rules alone
 * read in the same texts: accuracy, macro F1, confusion matrix, reliability of stated probabilities, and the threshold they give.
 */
import { goldIsHere, sharedFolder } from '../golden/gold.ts';
import { thresholdOf, validate } from './cross-validate.ts';
import { inventedExamples, realExamples } from './examples.ts';
import { tasksOf } from './learn.ts';
import { comparisonLines, confusionLines, reliabilityLines, thresholdLine } from './print.ts';

if (goldIsHere()) run();
else console.log(`skipped: no real documents at ${sharedFolder()} (set JIANWEI_SHARED)`);

function run(): void {
  const real = realExamples();
  const invented = inventedExamples();
  const named = new Set([...real, ...invented].flatMap(({ names }) => names));
  console.log(`${real.length} real documents, ${invented.length} invented ones in every training set`);
  for (const task of tasksOf(real)) {
    const [spread, apart] = validate(task, real, invented, named);
    const speaks = thresholdOf(spread, apart);
    say(`\n== ${task.name}: stratified folds`, ...comparisonLines(spread, speaks), '', ...reliabilityLines(spread));
    say('', 'confusion of the classifier, both cuts', ...confusionLines(spread));
    say(
      `\n== ${task.name}: no court in two folds (other courts, other wording)`,
      ...comparisonLines(apart, speaks),
      '',
      ...reliabilityLines(apart),
    );
    say(`${task.name} ${thresholdLine(speaks)} with courts apart`);
  }
}

function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
