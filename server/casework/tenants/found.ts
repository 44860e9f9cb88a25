import { z } from 'zod';
import type { Tenant } from '../../../graph/model/keeping/tenant.ts';
import { defineUseCase } from '../use-case.ts';

/** Founds a unit beneath the own one. @throws AppError invalid-input for what is no key or name, or a key that is taken */
export const foundTenant = defineUseCase({
  name: 'tenants.found',
  permission: 'system.operate',
  words: { zh: '设立单位', en: 'founded a unit' },
  input: z.object({ key: z.string().max(64), name: z.string().trim().max(100) }),
  async run(_actor, { key, name }, at): Promise<Tenant> {
    return (await at.services()).store.tenants.found(key, name);
  },
});
