import type { Defect } from '../defect.ts';
import { FAIRNESS } from './fairness.ts';
import { LEDGER } from './ledger.ts';
import { POLICY } from './policy.ts';
import { PROCEEDINGS } from './proceedings.ts';
import { RUNS } from './runs.ts';
import { SECURITY } from './security.ts';
import { SENTENCES } from './sentences.ts';
import { STATISTICS } from './statistics.ts';

/** Every defect that the tests must notice. Adding one is one entry in one of the lists. */
export const DEFECTS: readonly Defect[] = [
  ...POLICY,
  ...STATISTICS,
  ...PROCEEDINGS,
  ...SECURITY,
  ...SENTENCES,
  ...FAIRNESS,
  ...RUNS,
  ...LEDGER,
];
