import { commutationOutcomes } from '../rules/operative/outcomes-commutation.ts';
import { COURT_DECISION, defineKind, type KindSigns, SENTENCE_SERVED } from './define.ts';

const recognises = ({ title, code, operative, opening, issuer }: KindSigns): boolean =>
  (issuer === 'court' || issuer === null) &&
  /裁定书|^$/.test(title) &&
  !/假释/.test(operative) &&
  !/撤销[^。]{0,80}缓刑|收监执行/.test(operative) &&
  (/减刑.*裁定书/.test(title) ||
    (/更|减/.test(code) && /减/.test(operative + opening)) ||
    (/减去|减为|减刑|余刑|剩余/.test(operative) && /罪犯|刑罚执行|服刑/.test(opening + operative)));

export const commutationRuling = defineKind({
  id: 'commutation-ruling',
  criminal: false,
  always: COURT_DECISION,
  titled: recognises,
  untitled: (signs) => signs.form === 'ruling' && recognises(signs),
  recognisers: SENTENCE_SERVED,
  outcomes: commutationOutcomes,
});
