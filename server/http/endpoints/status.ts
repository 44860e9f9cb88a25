import { ROOT_TENANT } from '../../../graph/model/keeping/tenant.ts';
import { seeStatus } from '../../casework/figures/status.ts';
import { VERSION } from '../../package-root.ts';
import { type Door, door } from '../door.ts';
import { presentRun } from '../present/run.ts';

export const getStatus: Door<'GET /api/status'> = door(seeStatus, {
  ask: () => ({}),
  present: ({ tenant, documents, nodes, edges, leads, batches, run }) => ({
    // There is nothing to tell the root from, until it has units beneath it.
    tenant: tenant.key === ROOT_TENANT.key ? null : { key: tenant.key, name: tenant.name },
    ...{ version: VERSION, documents, nodes, edges, leads, batches },
    run: run && presentRun(run),
  }),
});
