import type { Outcome } from '../../../graph/model/glossary.ts';
import type { ChargeItem } from '../../../graph/model/record/record.ts';
import type { Facts } from '../passages/facts.ts';
import { operativeCharges, upheldCharges } from '../verdicts/charges.ts';
import { defendantsOf, type VerdictUnit, verdictUnits } from '../verdicts/verdict-units.ts';

/** Convictions that the document pronounces, upholds or approves. */
export function chargesOf(facts: Facts, units: readonly VerdictUnit[], outcomes: readonly Outcome[]): ChargeItem[] {
  const { reading, sections, kind, people } = facts;
  const names = defendantsOf(people.parties);
  const history = { start: sections.parties.end, end: sections.body.end };
  if (kind.recognisers.charges === 'none') return [];
  if (kind.recognisers.charges === 'approved') {
    if (!outcomes.includes('death-approved')) return [];
    const approved = operativeCharges(reading, verdictUnits(facts.operative.words, facts.operative.start, names));
    const named = new Set(approved.map((charge) => charge.defendant));
    return [...approved, ...upheldCharges(reading, history, names).filter((charge) => !named.has(charge.defendant))];
  }
  const own = operativeCharges(reading, units);
  if (outcomes.includes('convicted') || outcomes.includes('exempted')) return own;
  if (outcomes.includes('changed')) {
    const named = new Set(own.map((charge) => charge.defendant));
    return [...own, ...upheldCharges(reading, history, names).filter((charge) => !named.has(charge.defendant))];
  }
  if (!outcomes.includes('affirmed') || civilPartAlone(facts)) return [];
  return upheldCharges(reading, history, names);
}

/** True when only the claims for damages were appealed, so that the convictions were final before. */
function civilPartAlone({ people, sections }: Facts): boolean {
  const appellants = people.parties.filter((party) => party.roles.some((role) => /^(?:附带民事诉讼)?上诉人/.test(role)));
  if (appellants.length === 0 || people.agencies.some((entry) => /^抗诉机关/.test(entry.roles[0] ?? ''))) return false;
  return (
    appellants.every((party) => party.roles.some((role) => /原告|自诉/.test(role)) && !party.roles.some((role) => /被告人/.test(role))) &&
    sections.tail !== null
  );
}
