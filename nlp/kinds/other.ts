import { defineKind, NOTHING, noOutcome } from './define.ts';

/** Everything that is not one of the known kinds. */
export const other = defineKind({
  id: 'other',
  criminal: false,
  titled: () => true,
  untitled: () => true,
  recognisers: NOTHING,
  outcomes: noOutcome,
});
