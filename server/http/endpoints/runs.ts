import { requestRun } from '../../casework/runs/request.ts';
import { seeRun } from '../../casework/runs/see.ts';
import { stopRun } from '../../casework/runs/stop.ts';
import { seeRunUnderWay } from '../../casework/runs/under-way.ts';
import { type Door, door } from '../door.ts';
import { presentRunJob } from '../present/run-job.ts';

export const getRuns: Door<'GET /api/runs'> = door(seeRunUnderWay, {
  ask: () => ({}),
  present: (run) => ({ job: run && presentRunJob(run) }),
});

export const postRuns: Door<'POST /api/runs'> = door(requestRun, { ask: () => ({}), present: presentRunJob });

export const getRun: Door<'GET /api/runs/:id'> = door(seeRun, {
  ask: ({ params }) => ({ run: params['id'] ?? '' }),
  present: presentRunJob,
});

export const postRunStop: Door<'POST /api/runs/:id/stop'> = door(stopRun, {
  ask: ({ params }) => ({ run: params['id'] ?? '' }),
  present: presentRunJob,
});
