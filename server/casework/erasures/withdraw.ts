import { z } from 'zod';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { Person } from './people.ts';

/** Takes a request to erase back before it is approved. @throws AppError not-found where none of this id waits */
export const withdrawErasure = defineUseCase({
  name: 'erasures.withdraw',
  permission: 'documents.erase',
  words: { zh: '撤回删除申请', en: 'took a request to erase back' },
  input: z.object({ request: Id, by: Person }),
  async run(_actor, { request, by }, at): Promise<void> {
    const { store } = await at.services();
    await store.erasures.withdraw(request, by, at.now().toISOString());
  },
});
