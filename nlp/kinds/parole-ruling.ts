import { commutationOutcomes } from '../rules/operative/outcomes-commutation.ts';
import { COURT_DECISION, defineKind, type KindSigns, SENTENCE_SERVED } from './define.ts';

const recognises = ({ title, operative, opening, issuer }: KindSigns): boolean =>
  (issuer === 'court' || issuer === null) &&
  /裁定书|^$/.test(title) &&
  !/撤销[^。]{0,80}假释/.test(operative) &&
  (/假释.*裁定书/.test(title) || (/假释/.test(operative) && /罪犯|服刑/.test(opening + operative) && !/撤销/.test(operative)));

export const paroleRuling = defineKind({
  id: 'parole-ruling',
  criminal: false,
  always: COURT_DECISION,
  titled: recognises,
  untitled: (signs) => signs.form === 'ruling' && recognises(signs),
  recognisers: SENTENCE_SERVED,
  outcomes: commutationOutcomes,
});
