import { dossierOf } from '../graph/assembly/dossier.ts';
import { mine } from '../graph/leads/run.ts';
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
}

export const DEFAULT_FDR = 0.05;

/** Runs all indicators over the loaded documents and stores run and leads in place of the last ones. */
export async function mineStore(store: Store, options: MiningOptions): Promise<Run> {
  const started = options.now();
  const dossiers: Dossier[] = [];
  for await (const { document, sourceText, decisions } of store.documents.all())
    dossiers.push(withLikeness(dossierOf(document, sourceText, decisions)));
  const result = mine({ dossiers, asOf: options.asOf, fdr: options.fdr, seed: 1, version: VERSION });
  const run: Run = {
    ...result.run,
    inputDigest: await store.digest(),
    at: started.toISOString(),
    milliseconds: options.now().getTime() - started.getTime(),
  };
  await store.results.save(run, result.leads);
  return run;
}
