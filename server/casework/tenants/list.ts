import type { Tenant } from '../../../graph/model/keeping/tenant.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** The own unit and all beneath it, each after the one above it. */
export const listTenants = defineUseCase({
  name: 'tenants.list',
  permission: 'system.operate',
  words: { zh: '查看单位', en: 'listed the units' },
  input: Nothing,
  async run(_actor, _input, at): Promise<readonly Tenant[]> {
    return (await at.services()).store.tenants.list();
  },
});
