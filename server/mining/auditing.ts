import { docketCoverage } from '../../graph/analytics/docketed.ts';
import { audit } from '../../graph/conduct/run.ts';
import type { Audit } from '../../graph/model/leads/audit.ts';
import type { CoverageSummary } from '../../graph/model/leads/coverage.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { VERSION } from '../package-root.ts';
import { DEFAULT_FDR, withDossiers } from './mining.ts';

export interface AuditingOptions {
  readonly copies: number;
  readonly seed: number;
  readonly now: () => Date;
}

export const DEFAULT_COPIES = 5;

export interface Audited {
  readonly audit: Audit;
  readonly coverage: CoverageSummary;
  /** False where no run is there that it could be kept with. */
  readonly kept: boolean;
}

/** Dockets that are told of. */
const WORST = 10;

/** Audits the statistics on the loaded documents, as of the last run and at its rate, and keeps the result with that run. */
export async function auditStore(store: Store, { copies, seed, now }: AuditingOptions): Promise<Audited> {
  const run = await store.results.lastRun();
  const at = now().toISOString();
  const [asOf, fdr] = [run?.asOf ?? at.slice(0, 10), run?.fdr ?? DEFAULT_FDR];
  const inputDigest = await store.digest();
  const { documents, relations, coverage } = await withDossiers(store, (dossiers) => ({
    documents: dossiers.length,
    relations: audit({ dossiers, asOf, fdr, seed, version: VERSION }, copies),
    coverage: docketCoverage(dossiers, WORST),
  }));
  const done: Audit = { at, asOf, fdr, seed, copies, inputDigest, documents, relations };
  if (run !== null) await store.results.keepAudit(run.id, done);
  return { audit: done, coverage, kept: run !== null };
}
