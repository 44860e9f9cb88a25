import { setFlagsFromString } from 'node:v8';
import { dossierOf } from '../../graph/assembly/dossier.ts';
import { packed } from '../../graph/assembly/holding.ts';
import { mine } from '../../graph/conduct/run.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import type { Calibration } from '../../graph/model/leads/calibration.ts';
import type { Run } from '../../graph/model/leads/lead.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { VERSION } from '../package-root.ts';
import { keepRun } from './run-keeping.ts';
import { openTextSpool, type TextSpool } from './text-spool.ts';
import { withLikeness } from './with-likeness.ts';

export interface MiningOptions {
  /** ISO day; documents of a later day are not looked at. */
  readonly asOf: string;
  readonly fdr: number;
  readonly now: () => Date;
  /** Repeats the statistics under the yardstick of an earlier run. */
  readonly calibration?: Calibration | undefined;
  /** The run is to stand whatever its settings. */
  readonly standing?: boolean;
  /** Told how far the run is, 0..1; never falls. */
  readonly onProgress?: (share: number) => void;
  /** Asked before run and leads are put in place of the last ones; they are when it resolves. */
  readonly beforeSaving?: () => Promise<void>;
}

/** Shares of a run's time: documents read, then indicators. The rest is saving. */
const READING = 0.3;
const INDICATORS = 0.65;
/** Garbage that may gather, in percent of what lives. */
const GARBAGE_PERCENT = 40;
/** Documents between two words on progress. */
const TOLD_EVERY = 500;

export const DEFAULT_FDR = 0.05;

/** Runs all indicators over the loaded documents and keeps run and leads: in place of the last ones, or beside them (`keepRun`). */
export async function mineStore(store: Store, options: MiningOptions): Promise<Run> {
  const started = options.now();
  const { asOf, fdr, calibration, onProgress = () => {}, beforeSaving = async () => {} } = options;
  const inputDigest = await store.digest();
  const onIndicator = (done: number, of: number): void => onProgress(READING + (INDICATORS * done) / of);
  const settings = {
    asOf,
    fdr,
    seed: 1,
    version: VERSION,
    inputDigest,
    onIndicator,
    ...(calibration === undefined ? {} : { calibration }),
  };
  const result = await withDossiers(
    store,
    (dossiers) => mine({ dossiers, ...settings }),
    (share) => onProgress(READING * share),
  );
  const run: Run = {
    ...result.run,
    at: started.toISOString(),
    milliseconds: options.now().getTime() - started.getTime(),
  };
  await beforeSaving();
  const usual = { asOf: started.toISOString().slice(0, 10), fdr: DEFAULT_FDR };
  const kept = await keepRun(store, result, run, { standing: options.standing ?? false, usual });
  onProgress(1);
  return kept;
}

/**
 * Hands over all loaded documents as the analysis reads them. Their texts stand on disk meanwhile, and no dossier can be quoted afterwards.
 * `onShare` is told how many documents are read, 0..1.
 */
export async function withDossiers<T>(
  store: Store,
  use: (dossiers: readonly Dossier[]) => T,
  onShare: (share: number) => void = () => {},
): Promise<T> {
  const spool = openTextSpool();
  // Left to itself the heap grows to four times of what lives before it is swept; most of a run's garbage is short-lived.
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
  try {
    return use(await readDossiers(store, spool, onShare));
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
    spool.close();
  }
}

/** Reads in a scope of its own: what is needed to pack records is not kept while they are analysed. */
async function readDossiers(store: Store, spool: TextSpool, onShare: (share: number) => void): Promise<Dossier[]> {
  const count = await store.documents.count();
  const holding = packed(spool.add);
  const dossiers: Dossier[] = [];
  for await (const { document, sourceText, decisions } of store.documents.all()) {
    dossiers.push(withLikeness(dossierOf(document, sourceText, decisions, holding)));
    if (dossiers.length % TOLD_EVERY === 0) onShare(Math.min(1, dossiers.length / count));
  }
  return dossiers;
}
