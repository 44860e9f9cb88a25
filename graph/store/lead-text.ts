import type { Lead } from '../model/leads/lead.ts';

/** What a reader may type to find a lead: its claim, the people and units it names, its cases and its indicators; in small letters. */
export function leadText(lead: Lead): string {
  const subjects = lead.subjects.flatMap((s) => [s.name, s.agency ?? '', s.firm ?? '']);
  return [lead.claim.zh, lead.claim.en, lead.patternName.zh, ...subjects, ...lead.cases, ...lead.findings.map((f) => f.indicator)]
    .join('\n')
    .toLowerCase();
}
