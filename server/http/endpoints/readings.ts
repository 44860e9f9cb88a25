import { adoptReadings } from '../../casework/readings/adopt.ts';
import { listReadings } from '../../casework/readings/list.ts';
import { seeReadings } from '../../casework/readings/see.ts';
import { listUnplaced } from '../../casework/review/unplaced.ts';
import { type Door, door } from '../door.ts';
import { presentReadings, presentUnplaced, presentWaiting } from '../present/readings.ts';

export const getReadings: Door<'GET /api/readings'> = door(seeReadings, { ask: () => ({}), present: presentReadings });

export const getWaitingReadings: Door<'GET /api/readings/waiting'> = door(listReadings, {
  ask: ({ query }) => query,
  present: ({ total, readings }) => ({ total, readings: readings.map(presentWaiting) }),
});

/** The process that serves puts it in place in the background. */
export const postReadingsAdopt: Door<'POST /api/readings/adopt'> = door(adoptReadings, {
  ask: ({ body }) => ({ ...body, waits: false }),
  present: ({ adoption }) => ({ ...adoption }),
});

export const getUnplaced: Door<'GET /api/review/unplaced'> = door(listUnplaced, { ask: ({ query }) => query, present: presentUnplaced });
