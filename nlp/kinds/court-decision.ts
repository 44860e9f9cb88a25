import { firstMatching } from '../rules/operative.ts';
import { PROCEDURAL_RULES, RETRIAL_RULES } from '../rules/outcomes-shared.ts';
import { defineKind, NOTHING } from './define.ts';

export const courtDecision = defineKind({
  id: 'court-decision',
  criminal: true,
  titled: ({ title, issuer }) => /决定书/.test(title) && issuer !== 'procuratorate' && !/不起诉/.test(title),
  untitled: ({ form }) => form === 'decision',
  recognisers: NOTHING,
  outcomes: (words, offset) => firstMatching(words, offset, [...RETRIAL_RULES, ...PROCEDURAL_RULES, ['measure-imposed', /罚款|拘留/]]),
});
