import { firstMatching } from '../rules/operative/operative.ts';
import { PROCEDURAL_RULES, RETRIAL_RULES } from '../rules/operative/outcomes-shared.ts';
import { defineKind, mayBeOfCourt, NOTHING, UNSIGNED_DECISION } from './define.ts';

export const courtDecision = defineKind({
  id: 'court-decision',
  criminal: true,
  always: UNSIGNED_DECISION,
  titled: (signs) => /决定书/.test(signs.title) && mayBeOfCourt(signs) && !/不起诉/.test(signs.title),
  untitled: ({ form }) => form === 'decision',
  recognisers: { ...NOTHING, property: true, prosecutions: 'charges' },
  outcomes: (words, offset) => firstMatching(words, offset, [...RETRIAL_RULES, ...PROCEDURAL_RULES, ['measure-imposed', /罚款|拘留/]]),
});
