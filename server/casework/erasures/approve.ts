import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import type { Erased, ErasureOrder } from '../../../graph/model/keeping/erasure.ts';
import { placesOf } from '../../keeping/unit-places.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { carryOut } from './carry-out.ts';
import { erasuresFile, keepErasures } from './kept.ts';
import { isSamePerson, Person } from './people.ts';

/**
 * Approves a request to erase and carries it out. Whoever asked may not approve.
 * @throws AppError not-found where none of this id waits, not-permitted
 */
export const approveErasure = defineUseCase({
  name: 'erasures.approve',
  permission: 'erasures.approve',
  words: { zh: '批准并执行删除', en: 'approved an erasure and carried it out' },
  input: z.object({ request: Id, by: Person }),
  async run(_actor, { request: id, by }, at): Promise<Erased> {
    const { store, blobs } = await at.services();
    const { tenant } = at.config;
    const found = (await store.erasures.requests()).find((request) => request.id === id && request.state === 'open');
    if (!found) throw new AppError('not-found', `no erasure ${id} waits for approval`);
    if (isSamePerson(found.requestedBy, by))
      throw new AppError('not-permitted', `${by} asked for the erasure ${id}: another person has to approve it`);
    const { state: _state, ...request } = found;
    const order: ErasureOrder = { ...request, approvedBy: by, approvedAt: at.now().toISOString() };
    // Kept first: a backup of before that is restored after a crash must hear of it.
    await keepErasures(erasuresFile(placesOf(at.config, tenant).kept), [{ ledger: store.ledger.id, tenant, order }]);
    return carryOut(store, blobs, order);
  },
});
