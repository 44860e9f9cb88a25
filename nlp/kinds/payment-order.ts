import { COURT_ORDER, defineKind, NOTHING } from './define.ts';

export const paymentOrder = defineKind({
  id: 'payment-order',
  criminal: false,
  always: COURT_ORDER,
  titled: ({ title }) => /支付令/.test(title),
  untitled: ({ code, operative, form }) => form === null && /督/.test(code) && /给付|支付/.test(operative),
  recognisers: { ...NOTHING, claims: 'granted' },
  outcomes: (words, offset) => [{ outcome: 'granted', start: offset, end: offset + Math.max(1, Math.min(words.length, 20)) }],
});
