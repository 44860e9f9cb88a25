import { dossierOf } from '../graph/assembly/dossier.ts';
import { mine } from '../graph/leads/run.ts';
import type { Calibration } from '../graph/model/calibration.ts';
import type { Dossier } from '../graph/model/dossier.ts';
import type { Run } from '../graph/model/lead.ts';
import type { Store } from '../graph/store/port.ts';
import { VERSION } from './package-root.ts';
import { withLikeness } from './with-likeness.ts';

export interface MiningOptions {
  /** ISO day; documents of a later day are not looked at. */
  readonly asOf: string;
  readonly fdr: number;
  readonly now: () => Date;
  /** Repeats the statistics under the yardstick of an earlier run. */
  readonly calibration?: Calibration | undefined;
}

export const DEFAULT_FDR = 0.05;

/** Runs all indicators over the loaded documents and stores run and leads in place of the last ones. */
export async function mineStore(store: Store, options: MiningOptions): Promise<Run> {
  const started = options.now();
  const { asOf, fdr, calibration } = options;
  const dossiers = await readDossiers(store);
  const result = mine({ dossiers, asOf, fdr, seed: 1, version: VERSION, ...(calibration === undefined ? {} : { calibration }) });
  const run: Run = {
    ...result.run,
    inputDigest: await store.digest(),
    at: started.toISOString(),
    milliseconds: options.now().getTime() - started.getTime(),
  };
  await store.results.save(run, result.leads);
  return run;
}

/** All loaded documents as the analysis reads them. */
export async function readDossiers(store: Store): Promise<Dossier[]> {
  const dossiers: Dossier[] = [];
  for await (const { document, sourceText, decisions } of store.documents.all())
    dossiers.push(withLikeness(dossierOf(document, sourceText, decisions)));
  return dossiers;
}
