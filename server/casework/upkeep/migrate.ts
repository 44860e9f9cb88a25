import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { withPassword } from '../../../graph/model/address.ts';
import { AppError } from '../../../graph/model/errors.ts';
import { ROOT_TENANT } from '../../../graph/model/keeping/tenant.ts';
import { isNeo4j, type TakenOver, type TakeOverStep, takeOverFile, takeOverNeo4j } from '../../../graph/store/take-over.ts';
import type { Config } from '../../config.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { removeStages, STORE_ENDINGS, stageOf } from './stages.ts';

/** What was taken over; null where the store has the tables of this version already. */
export interface Migrated {
  readonly file: string;
  readonly taken: TakenOver | null;
}

/**
 * Takes over a store of an older version: the file of the settings, or a Neo4j in which version 0.1.0 kept everything. The new store is made beside
 * its place and compared with the old one; it takes its place by one rename. Whatever ends it before has changed nothing, and it can be run again.
 * @throws AppError not-permitted, not-found, invalid-input, already-running, store-damaged, no-space, not-writable, store-unavailable, access-refused
 */
export const migrate = defineUseCase({
  name: 'upkeep.migrate',
  permission: 'system.operate',
  words: { zh: '接管旧版存储', en: 'took over a store of an older version' },
  input: z.object({
    /** Address of the old Neo4j; without it, the file of the ledger is taken over. */
    from: z.string().optional(),
  }),
  async run(_actor, { from }, { config, now, tell, services }: At<TakeOverStep>): Promise<Migrated> {
    const file = ledgerFile(config, from);
    const stage = stageOf(file, 'migrating');
    await removeStages(file, 'migrating', now().getTime());
    try {
      if (from === undefined) return { file, taken: await takeOverFile({ file, stage, tell }) };
      const address = withPassword(from, config.storePassword, 'neo4j');
      const taken = await takeOverNeo4j({ address, file, stage, tell, graph: config.store, read: documentGraph });
      if (config.store !== config.ledger) {
        const { store } = await services();
        await store.rebuild(documentGraph);
      }
      return { file, taken };
    } finally {
      for (const ending of STORE_ENDINGS) await rm(stage + ending, { force: true });
    }
  },
});

/** @throws AppError not-permitted, invalid-input, not-found */
function ledgerFile({ ledger, store, tenant }: Config, from: string | undefined): string {
  if (tenant !== ROOT_TENANT.key)
    throw new AppError('not-permitted', `${tenant}: a store is taken over with what all units have, for ${ROOT_TENANT.key}`);
  if (from !== undefined && !isNeo4j(from))
    throw new AppError('invalid-input', 'an older store is the file of JIANWEI_LEDGER, or a Neo4j: neo4j://user@host:7687');
  if (!ledger.startsWith('file:'))
    throw new AppError(
      'invalid-input',
      'migrate writes a ledger in a file (JIANWEI_LEDGER=file:PATH): it is put in place whole, by one rename. A server would be written ' +
        'commit by commit and could stand half',
    );
  const file = ledger.slice('file:'.length);
  if (from === undefined && !existsSync(file)) {
    const hint = isNeo4j(store) ? '; what 0.1.0 kept in Neo4j is taken over with its address: jianwei migrate neo4j://user@host:7687' : '';
    throw new AppError('not-found', `${file}: there is no store here${hint}`);
  }
  return file;
}
