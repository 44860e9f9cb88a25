import { LOCAL } from '../casework/actor.ts';
import type { Casework } from '../casework/gate.ts';
import { probe } from '../casework/upkeep/probe.ts';
import type { ProbeOptions } from './health.ts';

/** What a supervisor asks, as a way to its use case. */
export const READY_DOOR = { 'GET /health/ready': { useCase: probe } };

/** How a probe asks store and queue. */
export function asking(casework: Casework): ProbeOptions['ask'] {
  const ask = (service: 'store' | 'queue') => (): Promise<void> => casework.perform(LOCAL, probe, { service });
  return { store: ask('store'), queue: ask('queue') };
}
