import type { Finding, Lead, Quote } from '../../graph/model/leads/lead.ts';

/** A lead that rests on one quote; what it says matters to nobody. */
export function aLeadQuoting(quote: Quote): Lead {
  const said = { zh: '某', en: 'some' };
  const period = { from: null, to: null };
  const finding: Finding = {
    ...{ id: 'f', indicator: 'H01', version: '1', class: 'H', family: 'timing', verdict: 'possible', subjects: [], cases: [], period },
    ...{ claim: said, details: [], statistics: null, logEvidence: 1, evidence: [quote], innocent: [], counterEvidence: [] },
    ...{ law: [], crimes: [], nextSteps: [], clears: [] },
  };
  return {
    ...{ id: 'l', rank: 1, tier: 'red', tierReason: said, posterior: 0.5, q: 0.1, pattern: 'p', patternName: said, claim: said },
    ...{ total: 0, lines: { yellow: 0, red: 0 }, conditions: [], movers: [], identity: null, foldedInto: null, others: [] },
    ...{ subjects: [], cases: [], period, facts: [], contributions: [], findings: [finding], crimes: [] },
  };
}
