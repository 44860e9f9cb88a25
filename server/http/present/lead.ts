/** A lead as the pages and clients of the API are told it: laid out from its one telling (graph/conduct/tell.ts). */
import type { z } from 'zod';
import { type ToldHead, tell, tellHead } from '../../../graph/conduct/tell.ts';
import type { ToldCounter, ToldFinding } from '../../../graph/conduct/told-finding.ts';
import type { Detail, Lead, Quote } from '../../../graph/model/leads/lead.ts';
import type { FindingReply, LeadReply, LeadSummary } from '../../api/schemas.ts';
import type { CaseOfLead, OpenedLead } from '../../casework/leads/open.ts';

export function presentLeadSummary(lead: Lead): z.output<typeof LeadSummary> {
  return presentSummary(tellHead(lead));
}

function presentSummary(lead: ToldHead): z.output<typeof LeadSummary> {
  return {
    id: lead.id,
    rank: lead.rank,
    tier: lead.tier,
    claim: lead.claim,
    pattern: lead.pattern,
    patternName: lead.patternName,
    indicators: lead.indicators.map(({ id, class: group, title, count }) => ({ id, class: group, title, count })),
    cases: lead.cases.length,
    period: { ...lead.period },
    posterior: lead.posterior,
    q: lead.q,
    facts: lead.facts.map((f) => ({ ...f })),
    identity: lead.identity && { ...lead.identity },
    foldedInto: lead.foldedInto,
    others: [...lead.others],
  };
}

export function presentLead({ lead: stored, cases: known, alike }: OpenedLead): z.output<typeof LeadReply> {
  const lead = tell(stored);
  const cases = known.map(presentCase);
  return {
    ...presentSummary(lead),
    tierReason: lead.tierReason,
    likelihood: lead.likelihood,
    listed: lead.listed,
    windows: lead.windows.map((w) => ({ ...w })),
    subjects: lead.subjects.map((s) => ({ ...s })),
    cases,
    contributions: lead.sum.bars.map(({ familyName: _, ...bar }) => bar),
    total: lead.sum.total,
    times: lead.sum.times,
    lines: { ...lead.sum.lines },
    conditions: lead.conditions.map((c) => ({ ...c })),
    // Where a finding does not weigh its cases, the day of a case is that of its document.
    movers: lead.movers.map((m) => {
      const moved = cases.find((c) => c.number === m.case);
      return { ...m, document: m.document ?? moved?.document ?? null, date: m.date ?? moved?.date ?? null };
    }),
    alike: alike.map(({ id, tier, patternName, claim }) => ({ id, tier, patternName, claim })),
    findings: lead.findings.map(presentFinding),
    innocent: lead.innocent.map((r) => ({ ...r })),
    papers: lead.papers.map((p) => ({ ...p, settles: [...p.settles] })),
    counterEvidence: lead.counterEvidence.map((c) => ({ ...presentCounter(c), count: c.count })),
    law: lead.law.map((l) => ({ ...l })),
    nextSteps: [...lead.nextSteps],
    clears: [...lead.clears],
    quotes: lead.quotes.map(presentQuote),
    crimes: lead.crimes.map((crime) => ({ ...crime, elements: [...crime.elements] })),
  };
}

function presentCase({ number, document, outcomes }: CaseOfLead) {
  return {
    number,
    document: document?.id ?? null,
    court: document?.court ?? null,
    kind: document?.kind ?? null,
    date: document?.date ?? null,
    outcomes: [...outcomes],
  };
}

function presentFinding({ indicatorTitle: _, ...f }: ToldFinding): z.output<typeof FindingReply> {
  return {
    ...f,
    cases: [...f.cases],
    period: { ...f.period },
    details: f.details.map(presentDetail),
    evidence: f.evidence.map(presentQuote),
    innocent: f.innocent.map((i) => ({ ...i })),
    counterEvidence: f.counterEvidence.map(presentCounter),
    law: f.law.map((l) => ({ ...l })),
    nextSteps: [...f.nextSteps],
    clears: [...f.clears],
    influence: f.influence.map((c) => ({ ...c })),
    identity: f.identity && { ...f.identity, restsOn: f.identity.restsOn.map((join) => ({ ...join })) },
  };
}

function presentDetail(d: Detail) {
  if (d.type === 'table') return { ...d, head: [...d.head], rows: d.rows.map((r) => [...r]) };
  if (d.type === 'timeline') return { ...d, quarters: d.quarters.map((q) => ({ ...q })) };
  return { ...d };
}

function presentCounter({ text, decibans, evidence }: ToldCounter) {
  return { text, decibans, evidence: evidence.map(presentQuote) };
}

function presentQuote({ document, path, start, end, quote, shows }: Quote) {
  return { document, path, start, end, quote, shows };
}
