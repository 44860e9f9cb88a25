import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_AIMS, MICRO_AIM, SPANS_AIM, TOLERATED_FALL } from './aims.ts';
import type { Figures } from './measure.ts';
import type { Ledger } from './values.ts';

/** What is committed of a run: figures, and hashes of the values that were found, missed and read too much. */
export interface Baseline extends Figures {
  readonly values: Ledger;
}

const FILE = join(import.meta.dirname, 'baseline.json');

/** The baseline as it lies here. */
export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
}

/** The figures of the baseline that was committed last; null outside a repository and before the first commit of one. */
export function committedFigures(): Omit<Baseline, 'values'> | null {
  if (!existsSync(FILE)) return null;
  try {
    const committed = execFileSync('git', ['show', 'HEAD:./baseline.json'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(committed) as Baseline;
  } catch {
    return null;
  }
}

/** Writes the baseline anew. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 1)}\n`);
}

/** Everything in which a run is worse than it may be: a fall of micro F1 against the baseline, and figures below their aims. */
export function shortfalls(figures: Figures, baseline: Pick<Figures, 'micro'>): string[] {
  const wrong: string[] = [];
  if (figures.micro < baseline.micro - TOLERATED_FALL) {
    wrong.push(`micro F1 has fallen by more than ${TOLERATED_FALL}: ${baseline.micro} to ${figures.micro}`);
  }
  const below = (name: string, value: number, aim: number) => {
    if (value < aim) wrong.push(`${name} is ${value}, the aim is ${aim}`);
  };
  below('micro F1', figures.micro, MICRO_AIM);
  below('share of values that stand where their spans say', figures.spans, SPANS_AIM);
  for (const [field, aim] of Object.entries(FIELD_AIMS)) below(`F1 of ${field}`, figures.fields[field] ?? 0, aim);
  return wrong;
}
