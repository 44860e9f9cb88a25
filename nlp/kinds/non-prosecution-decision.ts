import { defineKind, NOTHING, noOutcome } from './define.ts';

export const nonProsecutionDecision = defineKind({
  id: 'non-prosecution-decision',
  criminal: true,
  titled: ({ title }) => /不起诉.*(?:决定书|理由)|不起诉书/.test(title),
  untitled: ({ issuer, operative, closing, roles }) =>
    issuer !== 'court' && (/被不起诉/.test(roles) || /决定对[^。]{1,30}不起诉/.test(operative + closing)),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
