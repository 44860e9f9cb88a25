import type { Lead } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';
import { type ToldIndicator, tell } from './tell.ts';

/** One lead as one JSON line: the stable shape that scripts and evaluations read (DESIGN.md section 3). */
export function leadLine(stored: Lead): string {
  const lead = tell(stored);
  return JSON.stringify({
    rank: lead.rank,
    id: lead.id,
    tier: lead.tier,
    posterior: round(lead.posterior),
    q: round(lead.q),
    pattern: lead.pattern,
    claim: lead.claim.zh,
    subjects: lead.subjects.map(({ kind, name, agency, role, firm }) =>
      kind === 'lawyer' ? { kind, name, firm } : { kind, name, agency, role },
    ),
    cases: lead.cases,
    indicators: [...lead.indicators].sort((a, b) => compareText(a.id, b.id)).map(indicatorLine),
    crimes: lead.crimes.map(({ id }) => id),
    evidence: lead.findings.flatMap((f) => f.evidence.map(({ path, start, end, quote }) => ({ document: path, start, end, quote }))),
    // Only a near-duplicate has it: the lead, printed right before, under which it is shown.
    ...(lead.foldedInto ? { foldedInto: lead.foldedInto } : {}),
  });
}

/** `observed` counts cases for a statistic and places for a rule; `expected` and `q` only a statistic has. */
function indicatorLine({ id, class: group, count, statistics }: ToldIndicator) {
  const head = { id, class: group };
  if (statistics === null) return { ...head, observed: count };
  return { ...head, observed: statistics.observed, expected: round(statistics.expected), q: round(statistics.q) };
}

/** Four significant digits: enough to compare, and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
