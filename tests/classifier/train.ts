/**
 * npm run train                        learns from the real documents and the invented province, writes nlp/classifier/model.json
 * npm run train -- --invented FILE     learns from the invented province alone and writes FILE: such a model never speaks, because
 *                                      nothing tells how often it is right on real documents
 * Weights of dictionary words alone are written: no text, no name. The same documents give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredTask, TaskModel } from '../../nlp/classifier/model.ts';
import { goldIsHere, sharedFolder } from '../golden/gold.ts';
import { thresholdOf, validate } from './cross-validate.ts';
import { type Example, inventedExamples, realExamples } from './examples.ts';
import { learn, tasksOf } from './learn.ts';
import { thresholdLine } from './print.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'nlp', 'classifier', 'model.json');
const file = process.argv[2] === '--invented' ? process.argv[3] : SHIPPED;

if (file === undefined) fail('usage: npm run train [-- --invented FILE]');
else if (file !== SHIPPED) write(file, []);
else if (goldIsHere()) write(file, realExamples());
else fail(`no real documents at ${sharedFolder()} (set JIANWEI_SHARED): the model stays as it is`);

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

function write(to: string, real: readonly Example[]): void {
  const invented = inventedExamples();
  const named = new Set([...real, ...invented].flatMap(({ names }) => names));
  const learnt: Record<string, StoredTask> = {};
  for (const task of tasksOf(real.length > 0 ? real : invented)) {
    const speaks = real.length > 0 ? thresholdOf(...validate(task, real, invented, named)) : null;
    const model = learn(task, { real, invented, named });
    learnt[task.name] = stored({ ...model, speaks });
    console.log(task.name, model.values.length, 'values;', thresholdLine(speaks));
  }
  writeFileSync(to, `${JSON.stringify(learnt, null, 2)}\n`);
}

function stored({ values, words, weights, speaks }: TaskModel): StoredTask {
  return { values: values.join(' '), words: words.join(' '), weights: weights.map((row) => row.join(' ')), speaks };
}
