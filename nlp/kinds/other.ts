import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/** Everything that is not one of the known kinds. */
export const other = defineKind({
  id: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: () => true,
  untitled: () => true,
  recognisers: { ...NOTHING, prosecutions: 'charges' },
  outcomes: noOutcome,
});
