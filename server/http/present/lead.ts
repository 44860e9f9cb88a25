import type { z } from 'zod';
import { completeLead } from '../../../graph/conduct/complete.ts';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import { CRIMES } from '../../../graph/model/crimes.ts';
import type { Detail, Finding, Identity, Lead, Quote, Statistics } from '../../../graph/model/lead.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { FindingReply, LeadReply, LeadSummary } from '../../api/schemas.ts';
import type { CaseOfLead, OpenedLead } from '../../casework/leads/open.ts';

const UNTITLED: Bilingual = { zh: '', en: '' };
const describe = (id: string) => INDICATORS.find((i) => i.id === id);
/** 10 log10 of a natural-log Bayes factor. */
const decibans = (log: number): number => Math.round((log * 100) / Math.LN10) / 10;

export function presentLeadSummary(stored: Lead): z.output<typeof LeadSummary> {
  const lead = completeLead(stored);
  const counts = new Map<string, number>();
  for (const f of lead.findings) counts.set(f.indicator, (counts.get(f.indicator) ?? 0) + 1);
  return {
    id: lead.id,
    rank: lead.rank,
    tier: lead.tier,
    claim: lead.claim,
    pattern: lead.pattern,
    patternName: lead.patternName,
    indicators: [...counts].map(([id, count]) => ({
      id,
      class: describe(id)?.class ?? 'H',
      title: describe(id)?.title ?? UNTITLED,
      count,
    })),
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

export function presentLead({ lead, cases: known, alike }: OpenedLead): z.output<typeof LeadReply> {
  const cases = known.map(presentCase);
  return {
    ...presentLeadSummary(lead),
    tierReason: lead.tierReason,
    subjects: lead.subjects.map((s) => ({ ...s })),
    cases,
    contributions: lead.contributions.map((c) => ({ ...c })),
    total: lead.total,
    lines: { ...lead.lines },
    conditions: lead.conditions.map((c) => ({ ...c })),
    // Where a finding does not weigh its cases, the day of a case is that of its document.
    movers: lead.movers.map((m) => {
      const moved = cases.find((c) => c.number === m.case);
      return { ...m, document: m.document ?? moved?.document ?? null, date: m.date ?? moved?.date ?? null };
    }),
    alike: alike.map(({ id, tier, patternName, claim }) => ({ id, tier, patternName, claim })),
    findings: lead.findings.map(presentFinding),
    crimes: lead.crimes.map((id) => {
      const { zh, en, article, subject, elements } = CRIMES[id];
      return { id, name: { zh, en }, article, subject, elements: [...elements] };
    }),
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

function presentFinding(f: Finding): z.output<typeof FindingReply> {
  const about = describe(f.indicator);
  return {
    id: f.id,
    indicator: f.indicator,
    title: f.title ?? about?.title ?? UNTITLED,
    why: about?.why ?? UNTITLED,
    class: f.class,
    family: f.family,
    verdict: f.verdict,
    claim: f.claim,
    cases: [...f.cases],
    period: { ...f.period },
    details: f.details.map(presentDetail),
    statistics: f.statistics && presentStatistics(f.statistics),
    decibans: decibans(f.logEvidence),
    evidence: f.evidence.map(presentQuote),
    // Leads of an older run name no papers.
    innocent: f.innocent.map((i) => ({ ...i, paper: i.paper ?? null, holder: i.holder ?? null })),
    counterEvidence: f.counterEvidence.map((c) => ({
      text: c.text,
      decibans: decibans(c.logEvidence),
      evidence: c.evidence.map(presentQuote),
    })),
    law: f.law.map((l) => ({ ...l })),
    nextSteps: [...f.nextSteps],
    clears: [...f.clears],
    influence: (f.influence ?? []).map(({ logEvidence, ...c }) => ({ ...c, decibans: decibans(logEvidence) })),
    identity: f.identity === undefined ? null : presentIdentity(f.identity),
  };
}

function presentDetail(d: Detail) {
  if (d.type === 'table') return { ...d, head: [...d.head], rows: d.rows.map((r) => [...r]) };
  if (d.type === 'timeline') return { ...d, quarters: d.quarters.map((q) => ({ ...q })) };
  return { ...d };
}

function presentIdentity({ readings, holds, restsOn }: Identity) {
  return { readings, holds, restsOn: restsOn.map((join) => ({ ...join })) };
}

function presentStatistics({ observed, expected, p, q, tested, oddsRatio }: Statistics) {
  return { observed, expected, p, q, tested, oddsRatio: oddsRatio && { ...oddsRatio } };
}

function presentQuote(q: Quote) {
  const { document, path, start, end, quote, shows } = q;
  return { document, path, start, end, quote, shows };
}
