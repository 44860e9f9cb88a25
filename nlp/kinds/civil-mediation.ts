import { COURT_DECISION, defineKind, NOTHING } from './define.ts';

export const civilMediation = defineKind({
  id: 'civil-mediation',
  criminal: false,
  always: COURT_DECISION,
  titled: ({ title }) => /调解书/.test(title) && !/行政/.test(title),
  untitled: ({ form, code }) => form === 'mediation' && !/行/.test(code),
  recognisers: { ...NOTHING, claims: 'asked-and-granted' },
  outcomes: (words, offset) => [{ outcome: 'mediated', start: offset, end: offset + Math.max(1, Math.min(words.length, 20)) }],
});
