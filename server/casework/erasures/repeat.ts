import { z } from 'zod';
import type { ErasureOrder } from '../../../graph/model/keeping/erasure.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { placesOf } from '../../keeping/unit-places.ts';
import { defineUseCase } from '../use-case.ts';
import { carryOut } from './carry-out.ts';
import { erasuresFile, type KeptErasure, keepErasures, readErasures } from './kept.ts';

export interface Repeated {
  /** Orders of this ledger in the files. */
  readonly orders: number;
  /** Documents that were there again and are erased now. */
  readonly documents: number;
}

/**
 * Carries out again what files say was erased in this ledger: for a database that was brought back from a copy of before.
 * @throws AppError unreadable-file
 */
export const repeatErasures = defineUseCase({
  name: 'erasures.repeat',
  permission: 'system.operate',
  words: { zh: '重新执行既有删除', en: 'carried out earlier erasures again' },
  input: z.object({ files: z.array(z.string()).min(1) }),
  async run(_actor, { files }, at): Promise<Repeated> {
    const { store, blobs } = await at.services();
    const { tenant } = at.config;
    const kept = (await Promise.all(files.map(readErasures))).flat().filter((erasure) => erasure.tenant === tenant);
    await keepErasures(erasuresFile(placesOf(at.config, tenant).kept), kept);
    const orders = ordersOf(store, kept);
    let documents = 0;
    for (const order of orders) documents += (await carryOut(store, blobs, order)).documents;
    return { orders: orders.length, documents };
  },
});

/** The orders that were given in the ledger of a unit, each once. */
export function ordersOf({ ledger, tenants }: Pick<Store, 'ledger' | 'tenants'>, kept: readonly KeptErasure[]): ErasureOrder[] {
  const own = kept.filter((erasure) => erasure.ledger === ledger.id && erasure.tenant === tenants.own.key);
  return [...new Map(own.map(({ order }) => [order.id, order])).values()];
}
