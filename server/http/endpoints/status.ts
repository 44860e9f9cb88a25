import { seeStatus } from '../../casework/figures/status.ts';
import { VERSION } from '../../package-root.ts';
import { type Door, door } from '../door.ts';
import { presentRun } from '../present/run.ts';

export const getStatus: Door<'GET /api/status'> = door(seeStatus, {
  ask: () => ({}),
  present: ({ documents, nodes, edges, leads, batches, run }) => ({
    ...{ version: VERSION, documents, nodes, edges, leads, batches },
    run: run && presentRun(run),
  }),
});
