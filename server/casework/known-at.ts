import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { Ledger } from '../../graph/store/ports/ledger.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { replay } from '../../graph/store/replay.ts';
import type { Config } from '../config.ts';
import { checked } from './checked.ts';
import { compose, openStore, type Services } from './compose.ts';
import { Day } from './inputs.ts';

/** A day, which counts to its end (UTC), or a time. */
export const KnownAt = z.union([Day, z.iso.datetime({ offset: true })]);

/** The last moment that a time of knowing means. */
export const endOf = (knownAt: string): string =>
  knownAt.length === 'YYYY-MM-DD'.length ? `${knownAt}T23:59:59.999Z` : new Date(knownAt).toISOString();

export interface StoreAsKnown {
  readonly store: Store;
  /** The last commit that was known. */
  readonly commit: number;
  /** Forgets it. */
  close(): Promise<void>;
}

/** What a ledger had been told by a time, as a store of its own that nobody else sees and nothing keeps. Runs are in it, leads are not: they are mined. */
export async function storeAsKnown(ledger: Ledger, knownAt: string): Promise<StoreAsKnown> {
  const until = endOf(knownAt);
  const folder = await mkdtemp(join(tmpdir(), 'jianwei-known-'));
  const store = await openStore(`file:${join(folder, 'then.db')}`);
  const close = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { store, commit: await replay(ledger, ({ at }) => at <= until, store, documentGraph), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The adapters, with the store as it was known at a time in the place of the one there is. @throws AppError invalid-input for what is no time */
export async function composeAsKnown(config: Config, knownAt: string): Promise<Services> {
  const time = checked(KnownAt, knownAt);
  const services = await compose(config);
  try {
    const known = await storeAsKnown(services.store.ledger, time);
    return {
      ...services,
      store: known.store,
      async close() {
        await known.close();
        await services.close();
      },
    };
  } catch (error) {
    await services.close();
    throw error;
  }
}
