import type { Lead } from '../model/lead.ts';

/** One lead as one JSON line: the stable shape that scripts and evaluations read (DESIGN.md section 3). */
export function leadLine(lead: Lead): string {
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
    indicators: indicatorLines(lead),
    crimes: lead.crimes,
    evidence: lead.findings.flatMap((f) => f.evidence.map(({ path, start, end, quote }) => ({ document: path, start, end, quote }))),
    // Only a near-duplicate has it: the lead, printed right before, under which it is shown.
    ...(lead.foldedInto ? { foldedInto: lead.foldedInto } : {}),
  });
}

/** `observed` counts cases for a statistic and places for a rule; `expected` and `q` only a statistic has. */
function indicatorLines(lead: Lead) {
  const ids = [...new Set(lead.findings.map((f) => f.indicator))].sort();
  return ids.map((id) => {
    const own = lead.findings.filter((f) => f.indicator === id);
    const statistics = own[0]?.statistics ?? null;
    const head = { id, class: own[0]!.class };
    return statistics === null
      ? { ...head, observed: own.length }
      : { ...head, observed: statistics.observed, expected: round(statistics.expected), q: round(statistics.q) };
  });
}

/** Four significant digits: enough to compare, and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
