/** Every granted ruling on commutation or parole, with its facts and its verdict: computed once for all indicators that ask. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { CommutationFacts } from '../facts/commutation-facts.ts';
import type { FactSheet } from '../facts/fact-sheet.ts';
import { isOverturned, isRevoked, laterDecisions } from '../tools/later-decisions.ts';
import { atMostPossible, type Verdict } from '../tools/verdict.ts';
import { evaluateCommutation } from './evaluate-commutation.ts';
import { factSheet } from './from-record.ts';
import { prisonerHistories } from './prisoner-history.ts';

export interface JudgedRuling {
  readonly sheet: FactSheet<CommutationFacts>;
  readonly verdict: Verdict;
}

const remembered = new WeakMap<readonly Dossier[], readonly JudgedRuling[]>();

/**
 * The rulings that granted something that was not taken back later, judged; refusals are none. One that was corrected is judged
 * possible at most: the correction has to be read. The same ruling loaded twice is one ruling.
 * The answer depends on the dossiers alone, and is kept for as long as their list is.
 */
export function judgedRulings(dossiers: readonly Dossier[]): readonly JudgedRuling[] {
  const known = remembered.get(dossiers);
  if (known) return known;
  const historyOf = prisonerHistories(dossiers);
  const later = laterDecisions(dossiers);
  const seen = new Set<string>();
  const judged: JudgedRuling[] = [];
  for (const dossier of dossiers) {
    const proceeding = grantedProceeding(dossier);
    if (proceeding === null || seen.has(rulingKey(dossier)) || isRevoked(dossier, later)) continue;
    seen.add(rulingKey(dossier));
    const sheet = factSheet(dossier, historyOf(dossier));
    if (sheet === null) continue;
    const facts = { ...sheet.facts, proceeding };
    const verdict = evaluateCommutation(facts);
    judged.push({ sheet: { ...sheet, facts }, verdict: isOverturned(dossier, later) ? atMostPossible(verdict) : verdict });
  }
  remembered.set(dossiers, judged);
  return judged;
}

function grantedProceeding(dossier: Dossier): CommutationFacts['proceeding'] | null {
  const { outcomes } = dossier.record;
  if (outcomes.includes('parole-granted')) return 'parole';
  return outcomes.includes('commutation-granted') ? 'commutation' : null;
}

function rulingKey({ document, record }: Dossier): string {
  return record.number === null ? document.id : `${record.number}\n${record.date}\n${record.commutation?.prisoner}`;
}
