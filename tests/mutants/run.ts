/**
 * `npm run mutants [-- WORD...]`: makes one defect after another in a copy of the checkout, runs the nearest tests and says which
 * defects they noticed. With words, only the defects whose name or file contains one of them. Exit code 1 where a defect survives,
 * cannot be made any more, or where the tests fail without any defect.
 */
import { join } from 'node:path';
import { SHARED } from '../support/shared.ts';
import { CheckoutCopy, timesFound } from './checkout.ts';
import type { Defect } from './defect.ts';
import { DEFECTS } from './defects/index.ts';
import { runTests } from './tests-against.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const chosen = DEFECTS.filter(({ name, file }) => words.length === 0 || words.some((word) => name.includes(word) || file.includes(word)));

process.exitCode = await main(chosen);

async function main(defects: readonly Defect[]): Promise<number> {
  const gone = defects.map((defect) => ({ defect, times: timesFound(ROOT, defect) })).filter(({ times }) => times !== 1);
  for (const { defect, times } of gone) console.log(`${defect.name}: its text stands ${times} times in ${defect.file}, not once`);
  if (gone.length > 0) return 1;
  const copy = new CheckoutCopy(ROOT);
  const onInterrupt = (): void => {
    copy.remove();
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    return report(defects, copy);
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    copy.remove();
  }
}

function report(defects: readonly Defect[], copy: CheckoutCopy): number {
  // A test that fails anyway would seem to notice everything.
  const whole = runTests(copy.root, [...new Set(defects.flatMap(({ tests }) => tests))], SHARED);
  if (whole.outcome !== 'passed') {
    console.log(`without any defect the tests are ${whole.outcome}; no defect was tried${'why' in whole ? `\n${whole.why}` : ''}`);
    return 1;
  }
  let killed = 0;
  for (const [i, defect] of defects.entries()) {
    const run = copy.withDefect(defect, () => runTests(copy.root, defect.tests, SHARED));
    if (run.outcome === 'failed') killed++;
    const verdict = run.outcome === 'failed' ? 'killed' : run.outcome === 'passed' ? 'SURVIVED' : 'BROKEN';
    console.log(`${String(i + 1).padStart(3)}  ${verdict.padEnd(8)}  ${defect.name}  (${defect.file})`);
    if (run.outcome === 'passed') console.log(`     ${defect.means}`);
    if (run.outcome === 'broken') console.log(run.why);
  }
  console.log(`\n${killed} of ${defects.length} killed`);
  return killed === defects.length ? 0 : 1;
}
