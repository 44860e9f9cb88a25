/** Whether a lawyer's side fares better before one judge than before the others of the court. */
import type { Dossier } from '../model/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import type { Outcome } from '../model/glossary.ts';
import type { Span } from '../model/span.ts';
import { logBayesFactor } from './bayes-factor.ts';
import { sideOf } from './sides.ts';
import type { CaseUnit } from './units.ts';

export interface OutcomeContrast {
  readonly here: { readonly won: number; readonly of: number };
  readonly elsewhere: { readonly won: number; readonly of: number };
  /** Natural log of the Bayes factor for a better result here; negative where the counts speak for equal treatment. */
  readonly logBayesFactor: number;
  /** Where the court decided against the lawyer's side before this judge. */
  readonly lost: readonly { readonly dossier: Dossier; readonly span: Span }[];
}

/** Fewest decided cases on each side for the comparison to say anything. */
const LEAST_DECIDED = 5;
/** Whole successes and whole defeats of the claimant. Partial ones are left out: which side they favour cannot be told from the word. */
const CLAIMANT_WON: ReadonlySet<Outcome> = new Set<Outcome>(['granted']);
const CLAIMANT_LOST: ReadonlySet<Outcome> = new Set<Outcome>(['dismissed', 'rejected']);

/** Null when too few cases before this judge or before the others ended in a whole win or defeat. Courts without the pair are left out. */
export function contrastOutcomes(units: readonly CaseUnit[], judge: NodeId, lawyer: NodeId): OutcomeContrast | null {
  const courts = new Set(units.filter((u) => u.judge === judge).map((u) => u.court));
  const results = units
    .filter((u) => courts.has(u.court) && u.judge !== null && u.lawyers.includes(lawyer))
    .flatMap((u) => {
      const result = resultFor(u, lawyer);
      return result === null ? [] : [{ ...result, here: u.judge === judge }];
    });
  const count = (here: boolean) => {
    const own = results.filter((r) => r.here === here);
    return { won: own.filter((r) => r.won).length, of: own.length };
  };
  const [here, elsewhere] = [count(true), count(false)];
  if (here.of < LEAST_DECIDED || elsewhere.of < LEAST_DECIDED) return null;
  const cell = { n: results.length, a: here.of, b: here.won + elsewhere.won, k: here.won, quarter: 0 };
  return {
    here,
    elsewhere,
    logBayesFactor: logBayesFactor([cell], 0, { from: 0, to: 0 }),
    lost: results.flatMap((r) => (r.here && !r.won && r.span !== null ? [{ dossier: r.dossier, span: r.span }] : [])),
  };
}

function resultFor(unit: CaseUnit, lawyer: NodeId): { won: boolean; dossier: Dossier; span: Span | null } | null {
  for (const dossier of unit.dossiers) {
    const { outcomes, parties, spans } = dossier.record;
    const at = outcomes.findIndex((o) => CLAIMANT_WON.has(o) || CLAIMANT_LOST.has(o));
    const represented = dossier.representatives.find((r) => r?.node === lawyer)?.item.represents ?? [];
    const sides = new Set(parties.filter((p) => represented.includes(p.name)).map((p) => sideOf(p.roles)));
    if (at < 0 || sides.size !== 1) continue;
    const claimantWon = CLAIMANT_WON.has(outcomes[at]!);
    const span = spans.outcomes[at]?.[0] ?? null;
    if (sides.has('claimant')) return { won: claimantWon, dossier, span };
    if (sides.has('respondent')) return { won: !claimantWon, dossier, span };
  }
  return null;
}
