import { VERSION } from '../../package-root.ts';
import type { Handler } from '../endpoint.ts';
import { presentRun } from '../present/run.ts';

export const getStatus: Handler<'GET /api/status'> = async ({ context }) => {
  const { store } = context.services;
  const [counts, documents, run, leads, batches] = await Promise.all([
    store.graph.counts(),
    store.documents.count(),
    store.results.lastRun(),
    store.results.leads({ offset: 0, limit: 1 }),
    store.journal.batches(),
  ]);
  return { version: VERSION, documents, ...counts, leads: leads.total, batches: batches.length, run: run && presentRun(run) };
};
