import type { UseCaseName } from '../casework/index.ts';

/** What each command does, by use case. A command that asks for anything else is refused. */
export const COMMAND_ACTS = {
  demo: [
    ...(['batches.list', 'figures.status', 'batches.load', 'batches.receipt', 'runs.last', 'runs.mine', 'leads.list'] as const),
    ...(['upkeep.clear-leftovers', 'upkeep.probe', 'upkeep.sample', 'upkeep.anchor', 'erasures.finish'] as const),
    ...(['readings.read', 'readings.finish'] as const),
  ],
  load: ['batches.load', 'batches.submit', 'batches.follow', 'batches.receipt'],
  extract: ['documents.extract'],
  mine: ['runs.mine', 'runs.as-known', 'leads.changes'],
  audit: ['figures.audit'],
  leads: ['leads.list', 'leads.changes', 'leads.beside'],
  gaps: ['leads.gaps'],
  explain: ['leads.find'],
  ask: ['leads.find', 'leads.ask'],
  review: ['review.list', 'review.take-out', 'review.unplaced'],
  reread: ['readings.read', 'readings.see', 'readings.list', 'readings.adopt', 'readings.finish'],
  export: ['exports.write'],
  ledger: ['ledger.list'],
  serve: [
    ...(['upkeep.clear-leftovers', 'upkeep.probe', 'upkeep.sample', 'upkeep.anchor', 'erasures.finish'] as const),
    ...(['readings.read', 'readings.finish'] as const),
  ],
  worker: ['upkeep.clear-leftovers', 'upkeep.probe'],
  queue: ['queue.see', 'queue.retry'],
  erase: ['erasures.request', 'erasures.list', 'erasures.approve', 'erasures.withdraw', 'erasures.repeat'],
  tenants: ['tenants.list', 'tenants.found'],
  backup: ['upkeep.back-up'],
  restore: ['upkeep.restore'],
  check: ['upkeep.check'],
  rebuild: ['upkeep.rebuild'],
  migrate: ['upkeep.migrate'],
} as const satisfies Record<string, readonly UseCaseName[]>;

/** What the processes that commands start do, each asked by nobody but the one who started it. */
export const PROCESS_ACTS = {
  worker: ['queue.work', 'upkeep.probe'],
  mining: ['runs.mine'],
} as const satisfies Record<string, readonly UseCaseName[]>;

export type CommandName = keyof typeof COMMAND_ACTS;
