import type { z } from 'zod';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import { CRIMES } from '../../../graph/model/crimes.ts';
import type { Finding, Lead, Quote, Statistics } from '../../../graph/model/lead.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Store } from '../../../graph/store/port.ts';
import type { FindingReply, LeadReply, LeadSummary } from '../../api/schemas.ts';

const UNTITLED: Bilingual = { zh: '', en: '' };
const describe = (id: string) => INDICATORS.find((i) => i.id === id);
/** 10 log10 of a natural-log Bayes factor. */
const decibans = (log: number): number => Math.round((log * 100) / Math.LN10) / 10;

export function presentLeadSummary(lead: Lead): z.output<typeof LeadSummary> {
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
  };
}

export async function presentLead(store: Store, lead: Lead): Promise<z.output<typeof LeadReply>> {
  return {
    ...presentLeadSummary(lead),
    tierReason: lead.tierReason,
    subjects: lead.subjects.map((s) => ({ ...s })),
    cases: await Promise.all(lead.cases.map((number) => presentCase(store, number))),
    contributions: lead.contributions.map(({ family, indicator, label, decibans: value }) => ({
      family,
      indicator,
      label,
      decibans: value,
    })),
    findings: lead.findings.map(presentFinding),
    crimes: lead.crimes.map((id) => {
      const { zh, en, article, subject, elements } = CRIMES[id];
      return { id, name: { zh, en }, article, subject, elements: [...elements] };
    }),
  };
}

async function presentCase(store: Store, number: string) {
  const document = await store.documents.byNumber(number);
  const stored = document ? await store.documents.document(document.id) : null;
  return {
    number,
    document: document?.id ?? null,
    court: document?.court ?? null,
    kind: document?.kind ?? null,
    date: document?.date ?? null,
    outcomes: [...(stored?.record.outcomes ?? [])],
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
    details: f.details.map((d) => (d.type === 'table' ? { ...d, head: [...d.head], rows: d.rows.map((r) => [...r]) } : { ...d })),
    statistics: f.statistics && presentStatistics(f.statistics),
    decibans: decibans(f.logEvidence),
    evidence: f.evidence.map(presentQuote),
    // Leads of an older run name no papers.
    innocent: f.innocent.map((i) => ({ ...i, paper: i.paper ?? null })),
    counterEvidence: f.counterEvidence.map((c) => ({
      text: c.text,
      decibans: decibans(c.logEvidence),
      evidence: c.evidence.map(presentQuote),
    })),
    law: f.law.map((l) => ({ ...l })),
    nextSteps: [...f.nextSteps],
    clears: [...f.clears],
  };
}

function presentStatistics({ observed, expected, p, q, tested, oddsRatio }: Statistics) {
  return { observed, expected, p, q, tested, oddsRatio: oddsRatio && { ...oddsRatio } };
}

function presentQuote(q: Quote) {
  const { document, path, start, end, quote, shows } = q;
  return { document, path, start, end, quote, shows };
}
